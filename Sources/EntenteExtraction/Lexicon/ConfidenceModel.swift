import Foundation

/// Turns what is known of a reading into the share of such readings that are right.
///
/// A logistic model over named features. Its weights are data (`confidence.tsv`), fitted by
/// `Scripts/calibrate` on the annotated corpora. Features are looked up by a hash of their names, so
/// that weighing a reading writes no strings.
struct ConfidenceModel: Sendable {
  private var weights: [FeatureHash: Double] = [:]
  private(set) var bias = 0.0

  init() {}

  init(rows: [(feature: String, weight: Double)]) {
    for row in rows {
      if row.feature == "bias" { bias = row.weight }
      var name = FeatureHash()
      name.mix(row.feature)
      weights[name] = row.weight
    }
  }

  /// Whether weights were loaded at all.
  var isEmpty: Bool { weights.isEmpty }

  func weight(of feature: FeatureHash) -> Double { weights[feature] ?? 0 }

  /// The probability whose log odds are `sum`.
  static func probability(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }
}

/// A feature's name as 64 bits: FNV-1a over its letters, piece by piece.
struct FeatureHash: Hashable, Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func mix(_ piece: String) {
    for byte in piece.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
