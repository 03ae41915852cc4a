import Foundation

/// Turns what is known of a reading into the share of such readings that are right.
///
/// A logistic model over named features. Its weights are data (`confidence.tsv`), fitted by
/// `Scripts/calibrate` on the development set.
struct ConfidenceModel: Sendable {
  private var weights: [String: Double] = [:]

  init() {}

  init(rows: [(feature: String, weight: Double)]) {
    for row in rows { weights[row.feature] = row.weight }
  }

  /// Whether weights were loaded at all.
  var isEmpty: Bool { weights.isEmpty }

  /// The probability that a reading with these features is right.
  func confidence(of features: [String]) -> Double {
    var sum = weights["bias"] ?? 0
    for feature in features { sum += weights[feature] ?? 0 }
    return 1 / (1 + exp(-sum))
  }
}
