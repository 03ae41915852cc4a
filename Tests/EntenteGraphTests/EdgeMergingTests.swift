import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Adding up edges")
struct EdgeMergingTests {
  @Test("as if each pair were looked up by itself")
  func merges() {
    var random = SplitMix64(seed: 14)
    let names = ["A", "B", "\u{E9}", "e\u{301}", "د"]
    func edges() -> [SignedGraph.Edge] {
      names.sorted(by: utf8Precedes).flatMap { source in
        names.sorted(by: utf8Precedes).compactMap { target in
          Bool.random(using: &random)
            ? nil
            : SignedGraph.Edge(
              source: source, target: target, supportMicros: .random(in: 0...9, using: &random),
              opposeStories: 1, outlets: ["o\(Int.random(in: 0...2, using: &random))": 1],
              events: [.aid: 2],
              firstDate: CalendarDate("2024-12-0\(Int.random(in: 1...9, using: &random))"))
        }
      }
    }
    for _ in 0..<100 {
      let (one, other) = (edges(), edges())
      var sums: [EdgeKey: SignedGraph.Edge] = [:]
      for edge in one + other {
        sums[EdgeKey(edge), default: SignedGraph.Edge(source: edge.source, target: edge.target)]
          .addSums(of: edge)
      }
      #expect(
        EdgeMerging.merged(one, other) == sums.values.sorted { EdgeKey($0) < EdgeKey($1) })
    }
  }
}
