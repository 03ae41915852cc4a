import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Signed ties")
struct SignedTiesTests {
  @Test("both directions make one tie, and what cancels out makes none")
  func sums() {
    let graph = GraphBuilder.graph(
      from: rows("a", "b", for: 3) + rows("b", "a", against: 1) + rows("b", "c", for: 1)
        + rows("c", "b", against: 1))
    let ties = SignedTies(graph)
    #expect(ties.positive == 1)
    #expect(ties.negative == 0)
    #expect(ties.neighbours[0] == [.init(other: 1, sign: 1)])
  }

  @Test("blocks share cut points; those that hang on others come later")
  func blocks() {
    // Two triangles on a bridge, and a pair apart.
    let ties = SignedTies(
      ids: (0..<9).map(String.init),
      ties: [
        (0, 1, 1), (1, 2, 1), (0, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1), (7, 8, -1),
      ])
    #expect(ties.blocks() == [[0, 1, 2], [2, 3], [3, 4, 5], [7, 8]])
  }

  @Test("a long chain doesn't exhaust the stack")
  func chain() {
    let ties = SignedTies(
      ids: (0..<200_000).map(String.init), ties: (1..<200_000).map { ($0 - 1, $0, 1) })
    #expect(ties.blocks().count == 199_999)
  }
}
