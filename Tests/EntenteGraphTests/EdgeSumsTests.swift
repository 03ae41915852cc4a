import EntenteModel
import Testing

@testable import EntenteGraph

/// Against the sums as the design words them, done the slow and obvious way.
@Suite("Sums of an edge")
struct EdgeSumsTests {
  @Test("the table's sums are the obvious ones", arguments: 0..<12 as Range<UInt64>)
  func sums(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let evidence = (0..<300).map { index in
      row(
        "A\(Int.random(in: 0..<3, using: &random))", "B\(Int.random(in: 0..<3, using: &random))",
        Bool.random(using: &random) ? .support : .oppose,
        doc: "d\(Int.random(in: 0..<60, using: &random))",
        date: index % 9 == 0 ? nil : "2024-12-\(10 + Int.random(in: 0..<9, using: &random))",
        outlet: index % 5 == 0 ? nil : "o\(Int.random(in: 0..<4, using: &random))",
        confidence: Double(Int.random(in: 0...100, using: &random)) / 100, start: index,
        event: EventClass.allCases.randomElement(using: &random))
    }
    let stories = Dictionary(
      uniqueKeysWithValues: (0..<60).map { ("d\($0)", "d\($0 % 2 == 0 ? $0 : $0 / 3)") })
    let options = GraphBuilder.Options(halfLife: seed % 2 == 0 ? 4 : nil)
    var builder = GraphBuilder(options: options)
    builder.add(evidence)
    builder.add(stories: stories)
    let graph = builder.build()
    let story = Dictionary(
      uniqueKeysWithValues: graph.documents.map { (ByteKey($0.id), $0.story) })
    let ageing = Ageing(halfLife: options.halfLife, reference: graph.reference)
    let pairs = Dictionary(grouping: evidence) {
      EdgeKey(source: $0.source.polityID, target: $0.target.polityID)
    }
    #expect(Set(graph.edges.map { EdgeKey($0) }) == Set(pairs.keys))
    for edge in graph.edges {
      let rows = try #require(pairs[EdgeKey(edge)])
      #expect(edge.evidence == rows.sorted(by: Evidence.inReadingOrder))
      let votes = StoryVote.votes(rows, story: story, ageing: ageing)
      #expect(edge.supportMicros == votes.reduce(0) { $0 + $1.vote.supportMicros })
      #expect(edge.opposeMicros == votes.reduce(0) { $0 + $1.vote.opposeMicros })
      #expect(edge.supportStories == votes.count { $0.vote.hasSupport })
      #expect(edge.opposeStories == votes.count { $0.vote.hasOppose })
      #expect(edge.outlets.total == votes.count)
      #expect(edge.events.total == rows.count)
      for event in EventClass.allCases {
        #expect(edge.events[event, default: 0] == rows.count { $0.event == event })
      }
      #expect(edge.firstDate == rows.compactMap(\.date).min())
      #expect(edge.lastDate == rows.compactMap(\.date).max())
    }
  }
}
