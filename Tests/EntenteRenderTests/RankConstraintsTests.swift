import Testing

@testable import EntenteRender

struct RankConstraintsTests {
  private func style(_ lean: EdgeStyle.Lean, tentative: Bool = false, width: Int = 1) -> EdgeStyle {
    EdgeStyle(
      lean: lean, color: "", width: 1, widthClass: width, isTentative: tentative, isClaimed: false)
  }

  @Test func ofTwoMutualTiesTheStrongerRanks() {
    let ranks = RankConstraints.ranking(
      actors: 2, ties: [(0, 1, style(.support, width: 1)), (1, 0, style(.support, width: 3))])
    #expect(ranks == [false, true])
  }

  @Test func weakOppositionRanksOnlyWhereNothingElseLinks() {
    let ranks = RankConstraints.ranking(
      actors: 3,
      ties: [
        (0, 1, style(.support)), (1, 0, style(.oppose, tentative: true)),
        (1, 2, style(.contested)), (0, 2, style(.contested)),
      ])
    #expect(ranks == [true, false, true, false])
  }
}
