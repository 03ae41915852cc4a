import EntenteGraph
import EntenteModel
import Foundation
import Testing

@testable import EntenteReport

/// What the page's script reads, as far as the tests look at it.
private struct Page: Decodable {
  struct Actor: Decodable {
    var id: String
    var names: [String: String]
    var standing: Double?
  }
  struct Document: Decodable {
    var id: String
    var story: String
    var title: String?
    var url: String?
  }
  struct Sentence: Decodable {
    var document: Int
    var lang: String
    var text: String
  }
  struct Row: Decodable {
    var sentence: Int
    var sign: Int
    var micros: Int
    var cuts: [Int]
  }
  struct Bare: Decodable {
    var support: Int
    var supportStories: Int
  }
  struct Tie: Decodable {
    var source: Int
    var target: Int
    var rows: [Row]
    var bare: Bare?
  }
  struct Side: Decodable {
    var name: String?
    var documents: [Document]
    var sentences: [Sentence]
    var ties: [Tie]
  }
  struct Pair: Decodable {
    var source: Int
    var target: Int
    var change: String
    var salienceQ: Double?
  }
  var kind: String
  var title: String?
  var actors: [Actor]
  var sides: [Side]
  var pairs: [Pair]?

  init(_ data: ReportData) throws {
    self = try JSONDecoder().decode(Page.self, from: Data(data.json))
  }
}

@Suite struct ReportDataTests {
  /// A row whose sentence stands at offset 100 of its document.
  private func row(
    _ id: String, doc: String = "d", text: String, source: Range<Int>, predicate: Range<Int>,
    target: Range<Int>, language: Language = .english, sign: Polarity = .support,
    confidence: Double = 0.8
  ) -> Evidence {
    func party(_ id: String, _ range: Range<Int>) -> Evidence.Party {
      Evidence.Party(
        id: id, name: id, polity: id, polityID: id, text: "x", start: 100 + range.lowerBound,
        end: 100 + range.upperBound, via: "name")
    }
    return Evidence(
      id: id, document: doc, date: CalendarDate("2024-12-01"), outlet: "o", language: language,
      sentence: .init(index: 0, start: 100, end: 100 + text.utf8.count, text: text),
      source: party("RUS", source), target: party("SYR", target), polarity: sign, event: .support,
      predicate: .init(
        lemma: "back", text: "x", start: 100 + predicate.lowerBound,
        end: 100 + predicate.upperBound),
      rule: "en.verb.subject-object", modality: .actual, holder: nil, confidence: confidence)
  }

  private func graph(_ rows: [Evidence]) -> SignedGraph {
    GraphBuilder.graph(
      from: rows,
      documents: [SourceDocument(id: "d", title: "T", url: "https://example.org/"), .init(id: "e")])
  }

  /// The parts of a sentence, as JavaScript would slice it.
  private func parts(_ row: Page.Row, of text: String) -> [String] {
    let units = Array(text.utf16)
    var at = 0
    return stride(from: 0, to: row.cuts.count, by: 2).map { index in
      defer { at += row.cuts[index] }
      return String(decoding: units[at..<(at + row.cuts[index])], as: UTF16.self)
    }
  }

  @Test func `Byte ranges become lengths in UTF-16, beyond the basic plane too`() throws {
    // Bytes: emoji 4, space 1, Arabic letters 2 each.
    let text = "😀 روسيا تدعم سوريا"
    let page = try Page(
      ReportData(
        graph([
          row(
            "1", text: text, source: 5..<15, predicate: 16..<24, target: 25..<35, language: .arabic)
        ]), title: nil, filter: [:]))
    let found = try #require(page.sides[0].ties[0].rows.first)
    #expect(parts(found, of: text) == ["😀 ", "روسيا", " ", "تدعم", " ", "سوريا"])
    #expect(
      stride(from: 1, to: found.cuts.count, by: 2).map { found.cuts[$0] } == [0, 1, 0, 2, 0, 4])
    #expect(page.sides[0].sentences[0].lang == "ar")
  }

  @Test func `Marks outside the sentence and inside a letter are left out; nested ones add up`()
    throws
  {
    let text = "ab é cd"
    let page = try Page(
      ReportData(
        graph([row("1", text: text, source: -50 ..< -40, predicate: 4..<5, target: 0..<2)]),
        title: nil, filter: [:]))
    #expect(page.sides[0].ties[0].rows[0].cuts == [2, 4, 5, 0])
    let nested = try Page(
      ReportData(
        graph([row("1", text: "abcdef", source: 0..<6, predicate: 2..<4, target: 2..<3)]),
        title: nil, filter: [:]))
    #expect(nested.sides[0].ties[0].rows[0].cuts == [2, 1, 1, 7, 1, 3, 2, 1])
  }

  @Test func `A sentence stands there once, with its document's title and address`() throws {
    let text = "Russia backs Syria and helps it."
    let page = try Page(
      ReportData(
        graph([
          row("1", text: text, source: 0..<6, predicate: 7..<12, target: 13..<18),
          row("2", text: text, source: 0..<6, predicate: 23..<28, target: 29..<31),
        ]), title: "Headline", filter: [:]))
    #expect(page.kind == "graph")
    #expect(page.title == "Headline")
    #expect(page.sides[0].sentences.map(\.text) == [text])
    #expect(page.sides[0].ties[0].rows.map(\.sentence) == [0, 0])
    #expect(page.sides[0].ties[0].rows.map(\.micros) == [800_000, 800_000])
    #expect(page.sides[0].documents.map(\.id) == ["d", "e"])
    #expect(page.sides[0].documents[0].url == "https://example.org/")
    #expect(page.actors.map(\.id) == ["RUS", "SYR"])
    #expect(page.actors[0].standing != nil)
    #expect(page.sides[0].ties[0].bare == nil)
  }

  @Test func `Sums without sentences are passed on`() throws {
    var graph = graph([
      row("1", text: "Russia backs Syria.", source: 0..<6, predicate: 7..<12, target: 13..<18)
    ])
    graph.edges[0].supportMicros += 500_000
    graph.edges[0].supportStories += 2
    let page = try Page(ReportData(graph, title: nil, filter: [:]))
    #expect(page.sides[0].ties[0].bare?.support == 500_000)
    #expect(page.sides[0].ties[0].bare?.supportStories == 2)
    graph.edges[0].evidence = []
    let bare = try Page(ReportData(graph, title: nil, filter: [:]))
    #expect(bare.sides[0].ties[0].bare?.support == 1_300_000)
    #expect(bare.sides[0].sentences.isEmpty)
  }

  @Test func `A comparison has both sides and its changes`() throws {
    let text = "Russia backs Syria."
    let before = graph(
      ["1", "2"].map {
        row($0, text: text, source: 0..<6, predicate: 7..<12, target: 13..<18)
      })
    let after = graph([])
    var options = GraphDiff.Options()
    options.minStories = 1
    let diff = try GraphDiff(before: before, after: after, names: ("A", "B"), options: options)
    let page = try Page(ReportData(diff, before: before, after: after, title: nil, filter: [:]))
    #expect(page.kind == "diff")
    #expect(page.sides.map(\.name) == ["A", "B"])
    #expect(page.sides.map(\.ties.count) == [1, 0])
    #expect(page.pairs?.map(\.change) == ["vanished"])
  }
}
