import Testing

@testable import EntenteRender

struct LayeringTests {
  private func style(_ lean: EdgeStyle.Lean, tentative: Bool = false, width: Int = 1) -> EdgeStyle {
    EdgeStyle(
      lean: lean, color: "", width: 1, stories: width, isTentative: tentative, isClaimed: false)
  }

  private func orders(_ actors: Int, _ ties: [Layering.Tie]) -> [Layering.Order] {
    Layering.places(actors: actors, ties: ties).map(\.order)
  }

  @Test func backersStandAboveAndOpponentsBelow() {
    let ties: [Layering.Tie] = [(0, 1, style(.support)), (2, 1, style(.oppose))]
    #expect(orders(3, ties) == [.forward, .reversed])
    let read = Layering.places(actors: 3, ties: ties, isForReading: true)
    #expect(read.map(\.order) == [.forward, .forward])
  }

  @Test func ofTwoMutualTiesTheStrongerMakesTheLayer() {
    #expect(
      orders(2, [(0, 1, style(.support, width: 1)), (1, 0, style(.support, width: 3))])
        == [.free, .forward])
  }

  @Test func weakOppositionMakesALayerOnlyWhereNothingElseLinks() {
    #expect(
      orders(
        3,
        [
          (0, 1, style(.support)), (1, 0, style(.oppose, tentative: true)),
          (1, 2, style(.contested)), (0, 2, style(.contested)),
        ]) == [.forward, .free, .forward, .free])
  }

  @Test func aTieThatContradictsStrongerOnesMakesNoLayer() {
    // 0 backs 1 backs 2; 0 opposes 2 would put 0 below 2.
    #expect(
      orders(3, [(0, 1, style(.support)), (1, 2, style(.support)), (0, 2, style(.oppose))])
        == [.forward, .forward, .free])
  }

  @Test func manyWithASingleTieStandInTwoRows() {
    let ties: [Layering.Tie] = (1...6).map { ($0, 0, style(.support)) }
    #expect(Layering.places(actors: 7, ties: ties).map(\.length) == [1, 2, 1, 2, 1, 2])
    #expect(Layering.places(actors: 4, ties: Array(ties[..<3])).map(\.length) == [1, 1, 1])
  }
}
