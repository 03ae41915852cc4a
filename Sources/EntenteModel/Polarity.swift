/// Which side a relation takes: the source stands with the target, or against it.
public enum Polarity: Int8, Sendable, Hashable, Codable, CaseIterable, BitwiseCopyable {
  case oppose = -1
  case support = 1

  /// The other side.
  ///
  ///     Polarity.support.reversed  // .oppose
  public var reversed: Polarity { self == .support ? .oppose : .support }
}
