import EntenteGraph
import EntenteModel

/// One corpus of a report: its documents, sentences and ties with their rows.
struct ReportSide {
  private let graph: SignedGraph
  /// What the report calls it; `nil` where there is no other.
  private let name: String?
  private let edges: [SignedGraph.Edge]
  /// Where each actor is in the report's list.
  private let places: [ByteKey: Int]
  private let documents: [ByteKey: Int]
  private let stories: [ByteKey: String]
  private var sentences: [Sentence] = []
  private var sentencePlaces: [Sentence: Int] = [:]

  private struct Sentence: Hashable {
    let document: Int
    let language: Language
    let text: String
  }

  init(
    _ graph: SignedGraph, name: String?, edges: [SignedGraph.Edge], places: [ByteKey: Int]
  ) {
    self.graph = graph
    self.name = name
    self.edges = edges
    self.places = places
    documents = Dictionary(
      uniqueKeysWithValues: graph.documents.enumerated().map { (ByteKey($1.id), $0) })
    stories = Dictionary(uniqueKeysWithValues: graph.documents.map { (ByteKey($0.id), $0.story) })
    for row in edges.lazy.flatMap(\.evidence) {
      guard let sentence = sentence(of: row), sentencePlaces[sentence] == nil else { continue }
      sentencePlaces[sentence] = sentences.count
      sentences.append(sentence)
    }
  }

  private func sentence(of row: Evidence) -> Sentence? {
    documents[ByteKey(row.document)].map {
      Sentence(document: $0, language: row.language, text: row.sentence.text)
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("name", name)
    json.field("coversCorpus", graph.coversCorpus)
    list("documents", graph.documents, &json) { document, json in
      json.field("id", document.id)
      json.field("date", document.date?.description)
      json.field("outlet", document.outlet)
      json.field("lang", document.language?.rawValue)
      json.field("story", document.story)
      json.field("title", document.title)
      json.field("url", document.url)
    }
    list("sentences", sentences, &json) { sentence, json in
      json.field("document", sentence.document)
      json.field("lang", sentence.language.rawValue)
      json.field("text", sentence.text)
    }
    list("ties", edges, &json) { edge, json in
      json.field("source", places[ByteKey(edge.source)])
      json.field("target", places[ByteKey(edge.target)])
      json.key("rows")
      json.beginArray()
      for row in edge.evidence { write(row, to: &json) }
      json.endArray()
      writeRemainder(of: edge, to: &json)
    }
    json.endObject()
  }

  private func list<Element>(
    _ key: String, _ elements: [Element], _ json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.newlineBeforeNext()
    json.key(named: key)
    json.beginArray()
    for element in elements {
      json.newlineBeforeNext()
      json.beginObject()
      write(element, &json)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ row: Evidence, to json: inout JSONWriter) {
    guard let sentence = sentence(of: row).flatMap({ sentencePlaces[$0] }) else { return }
    json.newlineBeforeNext()
    json.beginObject()
    json.field("sentence", sentence)
    json.field("sign", Int(row.polarity.rawValue))
    json.field("event", row.event.rawValue)
    json.key("micros")
    json.integer(ageing.micros(row.confidenceTenThousandths, row.date))
    json.field("confidence", row.confidence)
    json.field("rule", row.rule)
    json.field("modality", row.modality.rawValue)
    json.field("holder", row.holder)
    json.field("lemma", row.predicate.lemma)
    for (key, party) in [("source", row.source), ("target", row.target)] {
      json.key(named: key)
      json.beginObject()
      json.field("name", party.name)
      json.field("text", party.text)
      json.field("via", party.via)
      json.endObject()
    }
    json.key("cuts")
    json.beginArray()
    for piece in MarkedSentence(row).pieces {
      json.integer(piece.text.utf16.count)
      json.integer(piece.roles.reduce(0) { $0 | Self.bit($1) })
    }
    json.endArray()
    json.endObject()
  }

  private var ageing: Ageing { Ageing(halfLife: graph.halfLife, reference: graph.reference) }

  /// A set of roles is a number, the sum of these.
  static func bit(_ role: MarkedSentence.Role) -> Int {
    switch role {
    case .source: 1
    case .predicate: 2
    case .target: 4
    }
  }

  /// What the sums hold beyond the rows: all of it where a graph file came without evidence.
  private func writeRemainder(of edge: SignedGraph.Edge, to json: inout JSONWriter) {
    var rest = edge
    for (_, vote, first) in StoryVote.votes(edge.evidence, story: stories, ageing: ageing) {
      rest.supportMicros -= vote.supportMicros
      rest.opposeMicros -= vote.opposeMicros
      rest.supportStories -= vote.hasSupport ? 1 : 0
      rest.opposeStories -= vote.hasOppose ? 1 : 0
      rest.outlets[first.outlet ?? "", default: 0] -= 1
    }
    let outlets = rest.outlets.filter { $0.value > 0 }
    guard rest.supportMicros > 0 || rest.opposeMicros > 0 || !outlets.isEmpty else { return }
    json.key("bare")
    json.beginObject()
    json.key("support")
    json.integer(max(0, rest.supportMicros))
    json.key("oppose")
    json.integer(max(0, rest.opposeMicros))
    json.field("supportStories", max(0, rest.supportStories))
    json.field("opposeStories", max(0, rest.opposeStories))
    json.field("first", rest.firstDate?.description)
    json.field("last", rest.lastDate?.description)
    json.key("outlets")
    json.beginObject()
    for (outlet, count) in outlets.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      json.field(named: outlet, count)
    }
    json.endObject()
    json.endObject()
  }
}
