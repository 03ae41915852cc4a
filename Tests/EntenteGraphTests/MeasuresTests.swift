import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Triads, PN centrality, PageRank")
struct MeasuresTests {
  @Test("the triads of Read's tribes")
  func triads() {
    let triads = Triads(ReadTribes.graph)
    #expect(triads.allSupport == 19)
    #expect(triads.oneOppose == 2)
    #expect(triads.twoOppose == 40)
    #expect(triads.allOppose == 7)
    #expect(abs((triads.balance ?? 0) - 0.8676) < 5e-5)
    #expect(Triads(SignedGraph(level: .polity)).balance == nil)
  }

  @Test("the PN index of Read's tribes")
  func pn() throws {
    let ties = SignedTies(ReadTribes.graph)
    let values = Dictionary(uniqueKeysWithValues: zip(ties.ids, PNCentrality.values(ties)))
    #expect(values.max { $0.value < $1.value }?.key == "Masil")
    #expect(values.min { $0.value < $1.value }?.key == "Gama")
    #expect(abs(try #require(values["Masil"]) - 1.2236) < 5e-5)
    #expect(abs(try #require(values["Gama"]) - 0.7145) < 5e-5)
  }

  @Test("PN of a clique of enemies has a closed form")
  func enemies() {
    // x = 1 - x, since all n - 1 others take 2x / (2n - 2) each.
    var all: [(Int, Int, Int)] = []
    for i in 0..<5 { for j in 0..<i { all.append((j, i, -1)) } }
    let values = PNCentrality.values(SignedTies(ids: (0..<5).map(String.init), ties: all))
    #expect(values.allSatisfy { abs($0 - 0.5) < 1e-9 })
  }

  @Test("PageRank by hand")
  func pageRank() {
    // A ring has even ranks.
    let ring = PageRank.values(count: 3, edges: [(0, 1, 2), (1, 2, 5), (2, 0, 1)])
    #expect(ring.allSatisfy { abs($0 - 1.0 / 3) < 1e-9 })
    // One edge and a dangling end: with d = .85, r0 = (.15 + .85 r1) / 2 and r0 + r1 = 1.
    let pair = PageRank.values(count: 2, edges: [(0, 1, 1)])
    #expect(abs(pair[0] - 1 / 2.85) < 1e-9)
    #expect(abs(pair[0] + pair[1] - 1) < 1e-9)
    // Weights divide an actor's rank.
    let split = PageRank.values(count: 3, edges: [(0, 1, 3), (0, 2, 1), (1, 0, 1), (2, 0, 1)])
    #expect(abs((split[1] - 0.05) / (split[2] - 0.05) - 3) < 1e-9)
    #expect(PageRank.values(count: 0, edges: []) == [])
  }
}
