import Testing

@testable import EntenteGraph

@Suite("False discovery rate")
struct FalseDiscoveryTests {
  @Test("the fifteen p-values of Benjamini and Hochberg's own example")
  func original() {
    // Table in the paper of 1995: at q = .05 the four smallest are rejected.
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000,
    ]
    let q = FalseDiscovery.qValues(p)
    #expect(q.filter { $0 < 0.05 }.count == 4)
    #expect(abs(q[3] - 0.0095 * 15 / 4) < 1e-12)
    #expect(abs(q[4] - 0.0201 * 15 / 5) < 1e-12)
    #expect(q == q.sorted())
    // The order of the input is kept.
    #expect(FalseDiscovery.qValues(p.reversed()) == q.reversed())
  }

  @Test("nothing and one")
  func small() {
    #expect(FalseDiscovery.qValues([]) == [])
    #expect(FalseDiscovery.qValues([0.3]) == [0.3])
  }
}
