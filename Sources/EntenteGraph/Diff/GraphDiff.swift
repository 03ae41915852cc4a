public import EntenteModel

/// What changed between two graphs, pair by pair.
///
///     let diff = GraphDiff(before: november, after: december)
///     for pair in diff.pairs where pair.change == .appeared { print(pair.source, pair.target) }
///
/// A pair's ``Change`` is a rule on counts, so that small corpora have something to say;
/// ``Statistics`` tell which changes chance would hardly bring about. Only a flip needs both.
public struct GraphDiff: Sendable, Hashable {
  /// How a pair changed.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// Nothing before, and stories after; or a firm tie after, told of more often beyond chance, and
    /// before it no firm one, which leaned the other way.
    case appeared
    /// Stories before, and nothing after; or a firm tie before that went as one that appeared came.
    case vanished
    /// Spoken of more often, or less ambiguously.
    case strengthened
    case weakened
    /// From support to opposition or back, beyond doubt on both sides.
    case flipped
    /// Contested after, and not before.
    case newlyContested = "newly-contested"
    case unchanged
    /// Too few stories on both sides to tell.
    case insufficient
  }

  public struct Options: Sendable, Hashable {
    /// Stories that at least one side needs for a pair to be classified.
    public var minStories = 2
    /// Stories that both sides need together for a pair to be tested.
    public var minTested = 4
    /// Ratio of rates from which on a tie is stronger; its inverse makes it weaker.
    public var rateRatio = 1.5
    /// Change of |polarity| that does the same when the rates are alike.
    public var polarityStep = 0.25
    /// Posterior probability that a flip needs on both sides.
    public var flipPosterior = 0.95
    /// Share of false discoveries to bear.
    public var falseDiscoveryRate = 0.05
    /// Random relabellings a test; 0 turns the tests off.
    public var permutations = 9_999
    public var seed: UInt64 = 1
    /// Whether to compare balance and factions too: of a million edges these take longer than all
    /// the rest, and a table of pairs has no use for them.
    public var comparesStructure = true

    public init() {}
  }

  /// What chance has to do with a change.
  public struct Statistics: Sendable, Hashable {
    /// ln of the ratio of rates, after over before, half a story added to each.
    public var logRateRatio: Double
    public var salienceP: Double
    public var salienceQ: Double
    /// θ after less θ before; `nil` if one side is silent.
    public var stanceChange: Double?
    public var stanceP: Double?
    public var stanceQ: Double?
  }

  /// One ordered pair of actors.
  public struct Pair: Sendable, Hashable {
    public let source: String
    public let target: String
    public let before: SignedGraph.Edge?
    public let after: SignedGraph.Edge?
    public var change: Change
    /// `nil` if the pair was not tested.
    public var statistics: Statistics?
    /// Of a pair that appeared or vanished: the exact chance that the silent side would say nothing
    /// if nothing had changed. `nil` without stories.
    public var silenceChance: Double?
    /// Whether the pair leans the other way without meeting the conditions of a flip.
    public var leansOtherWay: Bool

    public var weightBefore: Double { before?.weight ?? 0 }
    public var weightAfter: Double { after?.weight ?? 0 }

    /// The q-value of the test that the change is about; `nil` without a test or a change.
    public var q: Double? { GraphDiff.q(of: change, statistics) }

    /// Whether chance would hardly bring this change about: ``q`` is below `rate`.
    public func isSignificant(_ rate: Double = 0.05) -> Bool { q.map { $0 < rate } ?? false }
  }

  /// What a side was built from.
  public struct Side: Sendable, Hashable {
    /// What the report calls it.
    public var name: String
    public var documents: Int
    public var stories: Int
    /// Stories by outlet; the empty name is unknown.
    public var outlets: [String: Int]
    public var firstDate: CalendarDate?
    public var lastDate: CalendarDate?
    /// Whether silent stories are counted too.
    public var coversCorpus: Bool
    /// Actors that only this side has.
    public var onlyHere: [String]
    /// The strengths of all edges, added up.
    public var strength: Double
    /// What had to be guessed when the side was read, such as that all ties count as support.
    public var remarks: [String]
  }

  /// The q-value of the test that a change is about.
  static func q(of change: Change, _ statistics: Statistics?) -> Double? {
    guard let statistics else { return nil }
    switch change {
    case .unchanged, .insufficient: return nil
    case .flipped, .newlyContested: return statistics.stanceQ
    case .appeared, .vanished: return statistics.salienceQ
    case .strengthened, .weakened: return min(statistics.salienceQ, statistics.stanceQ ?? 1)
    }
  }

  /// How the labels were permuted.
  public enum Stratification: String, Sendable, Hashable {
    /// Within each outlet, so that another mix of outlets is not taken for a change.
    case outlet
    /// Over all stories, since no outlet is on both sides.
    case pooled
    /// Not at all: a side has no stories, and only counts are compared.
    case none
  }

  public let options: Options
  public let level: SignedGraph.Level
  /// The actors of both sides, for one union layout.
  public var nodes: [SignedGraph.Node]
  /// Sorted by source, then target.
  public var pairs: PairList
  public var before: Side
  public var after: Side
  public var stratification: Stratification
  /// How many pairs were tested: what the q-values are corrected for.
  public var tested: Int
  /// Of the edges on both sides, the share that lean the same way; `nil` if there are none.
  public var signAgreement: Double?
  /// Σ min / Σ max of the weights, opposite signs sharing nothing; 1 for equal graphs.
  public var weightedJaccard: Double
  /// Shares of balanced triangles; `nil` if there are none.
  public var balanceBefore: Double?
  public var balanceAfter: Double?
  /// How much both sides' best splits into two camps agree on the actors that both have: 1 if they
  /// are the same, about 0 if unrelated.
  public var factionAgreement: Double?
}
