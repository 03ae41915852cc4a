/// Scores of sums that were asked for before: stories are few and confidences rounded, so that of a
/// million weak edges most have the sums, and with them the interval, of another.
struct ScoreMemo {
  /// The last sums with their hash, and their score but for the outlets.
  private var known = [(support: Int64, oppose: Int64, score: EdgeScore)?](
    repeating: nil, count: 1 << 14)

  /// The score of an edge, as ``SignedGraph/Edge/score`` has it.
  mutating func score(_ edge: SignedGraph.Edge) -> EdgeScore {
    let place = Self.place(edge.supportMicros, edge.opposeMicros) & (known.count - 1)
    var score: EdgeScore
    if let old = known[place], old.support == edge.supportMicros, old.oppose == edge.opposeMicros {
      score = old.score
    } else {
      score = EdgeScore(supportMicros: edge.supportMicros, opposeMicros: edge.opposeMicros)
      known[place] = (edge.supportMicros, edge.opposeMicros, score)
    }
    score.effectiveOutlets = EdgeScore.effectiveNumber(edge.outlets)
    return score
  }

  /// Where a pair of sums is remembered.
  static func place(_ support: Int64, _ oppose: Int64) -> Int {
    Int(truncatingIfNeeded: SplitMix64.mix(UInt64(bitPattern: support << 32 ^ oppose)))
  }
}
