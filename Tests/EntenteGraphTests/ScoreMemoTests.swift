import Testing

@testable import EntenteGraph

@Suite("Remembered scores")
struct ScoreMemoTests {
  @Test("they are those of each edge by itself")
  func same() {
    var random = SplitMix64(seed: 5)
    var memo = ScoreMemo()
    for _ in 0..<5_000 {
      let edge = SignedGraph.Edge(
        source: "A", target: "B",
        supportMicros: .random(in: 0...40, using: &random) * 100_000,
        opposeMicros: .random(in: 0...40, using: &random) * 100_000,
        outlets: ["a": .random(in: 1...3, using: &random), "b": 2])
      #expect(memo.score(edge) == edge.score)
    }
  }
}
