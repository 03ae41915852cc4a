/// Posteriors of sums that were asked for before: stories are few and confidences rounded, so that
/// of a million weak edges most have the sums of another.
struct PosteriorMemo {
  /// The last sums with their hash, and what was computed.
  private var known = [(support: Int64, oppose: Int64, below: Double)](
    repeating: (-1, -1, 0), count: 1 << 12)

  /// P(share < 1/2), as ``EdgeScore/probabilityOfOpposition(_:_:)`` has it.
  mutating func probabilityOfOpposition(_ sums: PairSums) -> Double {
    let place = ScoreMemo.place(sums.supportMicros, sums.opposeMicros) & (known.count - 1)
    if known[place].support != sums.supportMicros || known[place].oppose != sums.opposeMicros {
      known[place] = (
        sums.supportMicros, sums.opposeMicros,
        EdgeScore.probabilityOfOpposition(sums.support, sums.oppose)
      )
    }
    return known[place].below
  }

  /// Whether the class is support or oppose.
  mutating func isFirm(_ sums: PairSums) -> Bool {
    let edgeClass = EdgeScore.edgeClass(
      sums.support, sums.oppose, probabilityOfOpposition: probabilityOfOpposition(sums))
    return edgeClass == .support || edgeClass == .oppose
  }

  /// Whether the class is contested; most edges are too weak or too clear for that at a glance.
  mutating func isContested(_ sums: PairSums) -> Bool {
    guard EdgeScore.isMixed(sums.support, sums.oppose) else { return false }
    return EdgeScore.edgeClass(
      sums.support, sums.oppose, probabilityOfOpposition: probabilityOfOpposition(sums))
      == .contested
  }
}
