import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("The pairs of a diff")
struct PairListTests {
  @Test("each pair has the edges of both sides, sorted")
  func joins() {
    var random = SplitMix64(seed: 9)
    let names = ["A", "B", "\u{E9}", "e\u{301}", "د", "a longer name than fits"]
    for _ in 0..<50 {
      func edges() -> [SignedGraph.Edge] {
        var edges: [EdgeKey: SignedGraph.Edge] = [:]
        for source in names {
          for target in names where Bool.random(using: &random) {
            edges[EdgeKey(source: source, target: target)] = SignedGraph.Edge(
              source: source, target: target, supportMicros: .random(in: 0...9, using: &random))
          }
        }
        return edges.values.sorted { EdgeKey($0) < EdgeKey($1) }
      }
      let (before, after) = (edges(), edges())
      let list = PairList(before, after)
      let keys = Set((before + after).map { EdgeKey($0) }).sorted()
      #expect(list.map { EdgeKey(source: $0.source, target: $0.target) } == keys)
      for (pair, key) in zip(list, keys) {
        #expect(pair.before == before.first { EdgeKey($0) == key })
        #expect(pair.after == after.first { EdgeKey($0) == key })
      }
      var kept = list
      kept.removeAll { $0.before == nil }
      #expect(kept.count == before.count)
      #expect(kept.compactMap(\.before) == before)
      #expect(Set([list, PairList(before, after)]).count == 1)
    }
  }
}
