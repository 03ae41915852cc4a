extension SignedGraph.Edge {
  /// What the sums say: share, interval, polarity, strength, weight, class, outlets.
  ///
  /// Nine stories for and one against:
  ///
  ///     edge.supportMicros = 9_000_000
  ///     edge.opposeMicros = 1_000_000
  ///     edge.score.theta     // 0.8333
  ///     edge.score.interval  // 0.5872...0.9772
  ///     edge.score.weight    // 2.3063
  ///
  /// - Complexity: O(outlets), and some microseconds for the interval: keep it where it's used twice.
  public var score: EdgeScore {
    EdgeScore(supportMicros: supportMicros, opposeMicros: opposeMicros, outlets: outlets)
  }
}

// Parts of the score that need no interval: walks over all edges of a large graph use these.
extension SignedGraph.Edge {
  private var support: Double { Double(supportMicros) / 1_000_000 }
  private var oppose: Double { Double(opposeMicros) / 1_000_000 }

  /// 2θ - 1.
  public var polarity: Double { EdgeScore.polarity(support, oppose) }
  /// log2(1 + S+ + S-).
  public var strength: Double { EdgeScore.strength(support, oppose) }
  /// Polarity times strength.
  public var weight: Double { polarity * strength }
  public var edgeClass: SignedGraph.EdgeClass { EdgeScore.edgeClass(support, oppose) }
}

extension EdgeScore {
  /// κ, how many stories' worth of doubt the prior adds.
  public static let priorStrength = 2.0
  /// π, the share of support before anything is known.
  public static let priorShare = 0.5
  /// An edge is contested from this sum on …
  public static let contestedSum = 5.0
  /// … if its smaller side has at least this share.
  public static let contestedShare = 0.3

  /// Scores the sums of an edge.
  ///
  /// - Parameters:
  ///   - supportMicros: S+ in millionths.
  ///   - opposeMicros: S- in millionths.
  ///   - outlets: Stories by outlet.
  public init(supportMicros: Int64, opposeMicros: Int64, outlets: Tally<String> = [:]) {
    let support = Double(supportMicros) / 1_000_000
    let oppose = Double(opposeMicros) / 1_000_000
    let (a, b) = Self.shapes(support, oppose)
    let low = BetaDistribution.quantile(0.025, a: a, b: b)
    let high = BetaDistribution.quantile(0.975, a: a, b: b)
    let polarity = Self.polarity(support, oppose)
    let strength = Self.strength(support, oppose)
    self.init(
      theta: a / (a + b), interval: low...max(low, high), polarity: polarity, strength: strength,
      weight: polarity * strength, edgeClass: Self.edgeClass(support, oppose),
      effectiveOutlets: Self.effectiveNumber(outlets))
  }

  /// The shapes of the posterior Beta distribution.
  private static func shapes(_ support: Double, _ oppose: Double) -> (a: Double, b: Double) {
    (support + priorStrength * priorShare, oppose + priorStrength * (1 - priorShare))
  }

  static func polarity(_ support: Double, _ oppose: Double) -> Double {
    let (a, b) = shapes(support, oppose)
    return 2 * a / (a + b) - 1
  }

  static func strength(_ support: Double, _ oppose: Double) -> Double {
    binaryLogarithm(1 + support + oppose)
  }

  /// The interval excludes 1/2 if less than 2.5 % lies on its other side, which takes one
  /// probability instead of two quantiles.
  static func edgeClass(
    _ support: Double, _ oppose: Double
  ) -> SignedGraph.EdgeClass {
    edgeClass(support, oppose, probabilityOfOpposition: probabilityOfOpposition(support, oppose))
  }

  static func edgeClass(
    _ support: Double, _ oppose: Double, probabilityOfOpposition below: Double
  ) -> SignedGraph.EdgeClass {
    if below < 0.025 { return .support }
    if below > 0.975 { return .oppose }
    return isMixed(support, oppose) ? .contested : .tentative
  }

  /// The posterior probability that the edge is opposition, P(share < 1/2).
  static func probabilityOfOpposition(_ support: Double, _ oppose: Double) -> Double {
    let (a, b) = shapes(support, oppose)
    return BetaDistribution.cdf(0.5, a: a, b: b)
  }

  /// Whether both sides are strong enough for a contest.
  static func isMixed(_ support: Double, _ oppose: Double) -> Bool {
    let sum = support + oppose
    return sum >= contestedSum && min(support, oppose) >= contestedShare * sum
  }

  /// How many equally large parts would be as concentrated: (Σ N)² / Σ N².
  ///
  ///     effectiveNumber([5, 5])  // 2
  ///     effectiveNumber([9, 1])  // 1.22
  ///
  /// - SeeAlso: M. Laakso, R. Taagepera, "Effective Number of Parties", *Comparative Political
  ///   Studies* 12 (1979) 3–27.
  static func effectiveNumber(_ parts: Tally<String>) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for part in parts {
      sum += Double(part.value)
      squares += Double(part.value) * Double(part.value)
    }
    return squares > 0 ? sum * sum / squares : 0
  }
}
