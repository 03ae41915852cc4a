/// The numbers that follow from an edge's sums: posterior share, interval, polarity, strength,
/// weight, class.
///
///     S+, S-: stories' largest confidences, summed
///     θ = (S+ + κπ) / (S+ + S- + κ), κ = 2, π = 1/2; 95 % interval of Beta(S+ + κπ, S- + κ(1-π))
///     polarity p = 2θ - 1, strength s = log2(1 + S+ + S-), weight w = p · s
public struct EdgeScore: Sendable, Hashable {
  public let theta: Double
  public let interval: ClosedRange<Double>
  public let polarity: Double
  public let strength: Double
  public let weight: Double
  public let edgeClass: SignedGraph.EdgeClass
  /// (Σ N)² / Σ N² over the stories N of each outlet.
  public internal(set) var effectiveOutlets: Double

  package init(
    theta: Double, interval: ClosedRange<Double>, polarity: Double, strength: Double,
    weight: Double, edgeClass: SignedGraph.EdgeClass, effectiveOutlets: Double
  ) {
    self.theta = theta
    self.interval = interval
    self.polarity = polarity
    self.strength = strength
    self.weight = weight
    self.edgeClass = edgeClass
    self.effectiveOutlets = effectiveOutlets
  }
}
