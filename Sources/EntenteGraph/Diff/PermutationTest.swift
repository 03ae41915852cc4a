/// Tests one pair by dealing the corpus labels anew among the stories of each stratum.
///
/// - Salience: of a stratum's N stories, n are in the second corpus; how many of the K that speak
///   of the pair land there? The distance of their number from its expectation is compared.
/// - Stance: the labels of the K stories alone are dealt anew, so that another frequency is not
///   taken for another stance; |Δθ| is compared.
///
/// p = (1 + as far or farther) / (1 + permutations). The seed is mixed with the pair's names, so a
/// pair's p doesn't depend on which other pairs there are.
///
/// - SeeAlso: B. Phipson, G. K. Smyth, "Permutation P-values Should Never Be Zero", *Stat. Appl.
///   Genet. Mol. Biol.* 9 (2010) 39.
struct PermutationTest {
  /// An outlet, or all stories, with the pair's votes in it.
  struct Stratum {
    var storiesBefore: Int
    var storiesAfter: Int
    /// Votes before, then votes after.
    var votes: [Vote] = []
    var votesBefore = 0
  }

  struct Vote {
    var support: Int64
    var oppose: Int64
  }

  let strata: [Stratum]
  let permutations: Int

  /// - Complexity: O(K · permutations).
  func salience(_ random: inout SplitMix64) -> Double {
    var expected = 0.0
    var observed = 0
    for stratum in strata {
      let all = stratum.storiesBefore + stratum.storiesAfter
      if all > 0 {
        expected += Double(stratum.votes.count) * Double(stratum.storiesAfter) / Double(all)
      }
      observed += stratum.votes.count - stratum.votesBefore
    }
    let distance = abs(Double(observed) - expected) - 1e-9
    var asFar = 0
    for _ in 0..<permutations {
      var dealt = 0
      for stratum in strata {
        // Drawing the speaking stories' labels one by one, without putting back.
        var left = UInt64(stratum.storiesBefore + stratum.storiesAfter)
        var after = UInt64(stratum.storiesAfter)
        for _ in 0..<stratum.votes.count where left > 0 {
          if Self.below(left, &random) < after {
            after -= 1
            dealt += 1
          }
          left -= 1
        }
      }
      if abs(Double(dealt) - expected) >= distance { asFar += 1 }
    }
    return Double(1 + asFar) / Double(1 + permutations)
  }

  /// - Returns: `nil` if one side is silent.
  /// - Complexity: O(K · permutations).
  func stance(_ random: inout SplitMix64) -> Double? {
    let before = strata.reduce(0) { $0 + $1.votesBefore }
    let total = strata.reduce(0) { $0 + $1.votes.count }
    guard before > 0, before < total else { return nil }
    var votes = strata.map(\.votes)
    var support: Int64 = 0
    var oppose: Int64 = 0
    for vote in votes.joined() {
      support += vote.support
      oppose += vote.oppose
    }
    func change() -> Double {
      var supportBefore: Int64 = 0
      var opposeBefore: Int64 = 0
      for (index, stratum) in strata.enumerated() {
        for vote in votes[index][..<stratum.votesBefore] {
          supportBefore += vote.support
          opposeBefore += vote.oppose
        }
      }
      return Self.theta(support - supportBefore, oppose - opposeBefore)
        - Self.theta(supportBefore, opposeBefore)
    }
    let distance = abs(change()) - 1e-12
    var asFar = 0
    for _ in 0..<permutations {
      for (index, stratum) in strata.enumerated() {
        // Only the first places matter: a partial Fisher–Yates shuffle.
        let count = votes[index].count
        for place in 0..<min(stratum.votesBefore, count - 1) {
          let other = place + Int(Self.below(UInt64(count - place), &random))
          votes[index].swapAt(place, other)
        }
      }
      if abs(change()) >= distance { asFar += 1 }
    }
    return Double(1 + asFar) / Double(1 + permutations)
  }

  /// The exact chance that none of the speaking stories lands on one side, were labels dealt at
  /// random: a product of hypergeometric probabilities.
  func chanceOfSilence(after: Bool) -> Double {
    var chance = 1.0
    for stratum in strata {
      let all = stratum.storiesBefore + stratum.storiesAfter
      let silent = after ? stratum.storiesAfter : stratum.storiesBefore
      for step in 0..<stratum.votes.count where all > step {
        chance *= Double(max(0, all - silent - step)) / Double(all - step)
      }
    }
    return chance
  }

  private static func theta(_ support: Int64, _ oppose: Int64) -> Double {
    let prior = EdgeScore.priorStrength * 1e6
    return (Double(support) + prior * EdgeScore.priorShare) / (Double(support + oppose) + prior)
  }

  /// A number below `limit`, by one multiplication. The bias of at most limit / 2⁶⁴ is far below
  /// what any number of permutations could see.
  private static func below(_ limit: UInt64, _ random: inout SplitMix64) -> UInt64 {
    limit.multipliedFullWidth(by: random.next()).high
  }
}
