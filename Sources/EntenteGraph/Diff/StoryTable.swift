import EntenteModel

/// A graph's stories: how many there are in each outlet, and which speak of which pair.
struct StoryTable {
  /// Stories by the outlet of their earliest document.
  private(set) var outlets: [String: Int] = [:]
  private(set) var count = 0
  private var outlet: [ByteKey: String] = [:]
  private var story: [ByteKey: String] = [:]
  private let ageing: Ageing

  /// - Complexity: O(documents).
  init(_ graph: SignedGraph) {
    ageing = Ageing(halfLife: graph.halfLife, reference: graph.reference)
    var first: [ByteKey: SourceDocument] = [:]
    for document in graph.documents {
      story[ByteKey(document.id)] = document.story
      let name = ByteKey(document.story)
      guard let old = first[name] else {
        first[name] = document
        continue
      }
      if Self.isEarlier(document, old) { first[name] = document }
    }
    for (name, document) in first {
      outlet[name] = document.outlet ?? ""
      outlets[document.outlet ?? "", default: 0] += 1
    }
    count = first.count
  }

  private static func isEarlier(_ one: SourceDocument, _ other: SourceDocument) -> Bool {
    if one.date != other.date {
      guard let left = one.date else { return false }
      guard let right = other.date else { return true }
      return left < right
    }
    return utf8Precedes(one.id, other.id)
  }

  /// The votes on a pair, each with its story's outlet.
  func votes(_ edge: SignedGraph.Edge?) -> [(outlet: String, support: Int64, oppose: Int64)] {
    guard let edge else { return [] }
    return StoryVote.votes(edge.evidence, story: story, ageing: ageing).map {
      (outlet[ByteKey($0.story)] ?? "", $0.vote.supportMicros, $0.vote.opposeMicros)
    }
  }
}
