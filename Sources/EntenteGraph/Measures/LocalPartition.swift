/// A good partition to begin with: the best of some seeded local searches.
///
/// Each starts from a random placement and moves one actor at a time to the camp where it makes the
/// fewest errors, until none gains.
enum LocalPartition {
  static let restarts = 20

  /// - Complexity: O(ties) a round, for some rounds of each restart.
  static func best(_ ties: [[SignedTies.Tie]], maxCamps: Int) -> [Int] {
    var random = SplitMix64(seed: 0xBA1A)
    var best = [Int](repeating: 0, count: ties.count)
    var bestErrors = errors(ties, best)
    let size = ties.reduce(0) { $0 + $1.count }
    // Millions of ties get fewer attempts, so that they end at all.
    let attempts = max(2, min(restarts, 4_000_000 / max(1, size)))
    for restart in 0..<attempts where bestErrors > 0 {
      let spread = min(maxCamps, 2 + restart % 3)
      var camps = ties.indices.map { _ in Int.random(in: 0..<spread, using: &random) }
      improve(&camps, ties, maxCamps, &random)
      let found = errors(ties, camps)
      if found < bestErrors {
        bestErrors = found
        best = camps
      }
    }
    return best
  }

  /// Friends in different camps and foes in one.
  static func errors(_ ties: [[SignedTies.Tie]], _ camps: [Int]) -> Int {
    var errors = 0
    for node in ties.indices {
      for tie in ties[node] where tie.other > node {
        if (camps[node] == camps[tie.other]) != (tie.sign > 0) { errors += 1 }
      }
    }
    return errors
  }

  private static func improve(
    _ camps: inout [Int], _ ties: [[SignedTies.Tie]], _ maxCamps: Int, _ random: inout SplitMix64
  ) {
    var pull = [Int](repeating: 0, count: maxCamps)
    var hasGained = true
    while hasGained {
      hasGained = false
      for node in ties.indices.shuffled(using: &random) {
        for tie in ties[node] { pull[camps[tie.other]] += tie.sign }
        let here = camps[node]
        var to = here
        for camp in 0..<maxCamps where pull[camp] > pull[to] { to = camp }
        let gain = pull[to] - pull[here]
        for tie in ties[node] { pull[camps[tie.other]] = 0 }
        // An empty camp pulls with 0, better than being among foes.
        guard gain > 0 else { continue }
        camps[node] = to
        hasGained = true
      }
    }
  }
}
