/// How a text states a relation: as a fact, as a pledge, as one side's claim, or not at all.
///
/// Only ``actual``, ``pledged`` and ``claimed`` relations become evidence; the other two exist so
/// that a trace can say why a relation was left out.
public enum Modality: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text asserts it: "Russia backs Syria".
  case actual
  /// An intention, promise or readiness: "Russia is ready to back Syria".
  case pledged
  /// Asserted only by an interested party, inside an accusation.
  case claimed
  /// A condition, question or possibility: "if Russia backed Syria".
  case hypothetical
  /// Denied: "Russia does not back Syria".
  case negated

  /// Whether a relation of this modality is evidence.
  public var isEvidence: Bool {
    switch self {
    case .actual, .pledged, .claimed: true
    case .hypothetical, .negated: false
    }
  }
}
