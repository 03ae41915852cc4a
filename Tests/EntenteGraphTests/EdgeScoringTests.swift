import EntenteGraph
import Testing

@Suite("Scores of edges")
struct EdgeScoringTests {
  @Test(
    "the reference rows of the design",
    arguments: [
      (9, 1, 0.8333, 2.3063, 0.5872, 0.9772, SignedGraph.EdgeClass.support),
      (5, 0, 0.8571, 1.8464, 0.5407, 0.9958, .support),
      (4, 0, 0.8333, 1.5480, 0.4782, 0.9949, .tentative),
      (1, 0, 0.6667, 0.3333, 0.1581, 0.9874, .tentative),
    ])
  func reference(
    support: Int64, oppose: Int64, theta: Double, weight: Double, low: Double, high: Double,
    edgeClass: SignedGraph.EdgeClass
  ) {
    let score = EdgeScore(
      supportMicros: support * 1_000_000, opposeMicros: oppose * 1_000_000)
    #expect(abs(score.theta - theta) < 5e-5)
    #expect(abs(score.weight - weight) < 5e-5)
    #expect(abs(score.interval.lowerBound - low) < 5e-5)
    #expect(abs(score.interval.upperBound - high) < 5e-5)
    #expect(score.edgeClass == edgeClass)
    // The other sign is the mirror image.
    let mirror = EdgeScore(
      supportMicros: oppose * 1_000_000, opposeMicros: support * 1_000_000)
    #expect(abs(mirror.weight + score.weight) < 1e-12)
    #expect(abs(mirror.interval.lowerBound - (1 - score.interval.upperBound)) < 1e-9)
    #expect(mirror.edgeClass == (edgeClass == .support ? .oppose : .tentative))
  }

  @Test(
    "contested needs five stories and a third of them on either side",
    arguments: [
      (3, 2, SignedGraph.EdgeClass.contested), (2, 2, .tentative), (7, 3, .contested),
      (8, 3, .tentative), (50, 50, .contested), (70, 30, .support), (0, 0, .tentative),
    ])
  func classes(support: Int64, oppose: Int64, edgeClass: SignedGraph.EdgeClass) {
    let score = EdgeScore(
      supportMicros: support * 1_000_000, opposeMicros: oppose * 1_000_000)
    #expect(score.edgeClass == edgeClass)
  }

  @Test("equal outlets count in full, unequal ones less")
  func outlets() {
    func effective(_ outlets: Tally<String>) -> Double {
      EdgeScore(supportMicros: 0, opposeMicros: 0, outlets: outlets).effectiveOutlets
    }
    #expect(effective([:]) == 0)
    #expect(effective(["a": 4]) == 1)
    #expect(effective(["a": 5, "b": 5]) == 2)
    #expect(abs(effective(["a": 9, "b": 1]) - 100.0 / 82) < 1e-12)
  }
}
