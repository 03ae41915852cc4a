import Testing

@testable import EntenteRender

struct LayeringTests {
  private func style(_ lean: EdgeStyle.Lean, tentative: Bool = false, width: Int = 1) -> EdgeStyle {
    EdgeStyle(
      lean: lean, color: "", width: 1, stories: width, isTentative: tentative, isClaimed: false)
  }

  private func places(_ actors: Int, _ ties: [Layering.Tie]) -> [Layering.Place] {
    Layering.places(actors: actors, ties: ties) ?? []
  }

  private func orders(_ actors: Int, _ ties: [Layering.Tie]) -> [Layering.Order] {
    places(actors, ties).map(\.order)
  }

  @Test func backersStandAboveAndOpponentsBelow() {
    let ties: [Layering.Tie] = [(0, 1, style(.support)), (2, 1, style(.oppose))]
    #expect(orders(3, ties) == [.forward, .reversed])
  }

  @Test func ofTwoMutualTiesTheStrongerMakesTheLayer() {
    #expect(
      orders(2, [(0, 1, style(.support, width: 1)), (1, 0, style(.support, width: 3))])
        == [.reversed, .forward])
  }

  @Test func aTieThatContradictsStrongerOnesIsTurnedRound() {
    // 0 backs 1 backs 2; 0 opposes 2 would put 0 below 2.
    #expect(
      orders(3, [(0, 1, style(.support)), (1, 2, style(.support)), (0, 2, style(.oppose))])
        == [.forward, .forward, .forward])
  }

  @Test func weakOppositionComesAfterAllElse() {
    #expect(
      orders(2, [(1, 0, style(.oppose, tentative: true)), (1, 0, style(.support))])
        == [.forward, .forward])
  }

  @Test func layersNeverGoRound() {
    // All against all, with every sign.
    let leans: [EdgeStyle.Lean] = [.support, .oppose, .contested]
    var ties: [Layering.Tie] = []
    for a in 0..<7 {
      for b in 0..<7 where a != b {
        ties.append((a, b, style(leans[(a * 3 + b) % 3], tentative: b % 2 == 0, width: a)))
      }
    }
    let places = places(7, ties)
    // Peeling off those above whom nobody stands leaves nobody.
    var above = zip(ties, places).map { tie, place in
      place.order == .forward ? (tie.source, tie.target) : (tie.target, tie.source)
    }
    var open = Set(0..<7)
    while let top = open.first(where: { actor in !above.contains { $0.1 == actor } }) {
      open.remove(top)
      above.removeAll { $0.0 == top }
    }
    #expect(open.isEmpty)
  }

  @Test func manyWithASingleTieStandInTwoRows() {
    let ties: [Layering.Tie] = (1...6).map { ($0, 0, style(.support)) }
    #expect(places(7, ties).map(\.length) == [1, 2, 1, 2, 1, 2])
    #expect(places(4, Array(ties[..<3])).map(\.length) == [1, 1, 1])
  }

  @Test func manyTiesAreLeftToGraphviz() {
    let ties: [Layering.Tie] = (1...601).map { ($0, 0, style(.support)) }
    #expect(Layering.places(actors: 602, ties: ties) == nil)
  }
}
