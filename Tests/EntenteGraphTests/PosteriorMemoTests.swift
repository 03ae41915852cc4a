import Testing

@testable import EntenteGraph

@Suite("Remembered posteriors")
struct PosteriorMemoTests {
  @Test("they are those of each edge by itself")
  func same() {
    var random = SplitMix64(seed: 8)
    var memo = PosteriorMemo()
    for _ in 0..<20_000 {
      let edge = SignedGraph.Edge(
        source: "A", target: "B",
        supportMicros: .random(in: 0...90, using: &random) * 100_000,
        opposeMicros: .random(in: 0...90, using: &random) * 100_000)
      let sums = PairSums(edge)
      #expect(memo.isContested(sums) == (edge.edgeClass == .contested))
      #expect(
        memo.probabilityOfOpposition(sums)
          == EdgeScore.probabilityOfOpposition(sums.support, sums.oppose))
      #expect(sums.weight == edge.weight)
      #expect(sums.lean == edge.lean)
    }
  }
}
