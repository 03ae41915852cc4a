import Foundation

/// Turns what is known of a reading into the share of such readings that are right.
///
/// A logistic model over named features. Its weights are data (`confidence.tsv`), fitted by
/// `Scripts/calibrate` on the annotated corpora. Features are looked up by a hash of their names, so
/// that weighing a reading writes no strings.
struct ConfidenceModel: Sendable {
  /// Open addressing by the features' hashes, at most a quarter full.
  private var slots: [(feature: FeatureHash, weight: Double)?]
  private(set) var bias = 0.0
  /// Whether no weights were loaded at all.
  let isEmpty: Bool

  init(rows: [(feature: String, weight: Double)] = []) {
    isEmpty = rows.isEmpty
    var size = 64
    while size < rows.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for row in rows {
      if row.feature == "bias" { bias = row.weight }
      var name = FeatureHash()
      name.mix(row.feature)
      slots[slot(of: name)] = (name, row.weight)
    }
  }

  func weight(of feature: FeatureHash) -> Double { slots[slot(of: feature)]?.weight ?? 0 }

  /// The feature's slot, or the empty one where it would be.
  private func slot(of feature: FeatureHash) -> Int {
    var slot = feature.slot & (slots.count - 1)
    while let entry = slots[slot], entry.feature != feature {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// The probability whose log odds are `sum`.
  static func probability(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }
}

/// A feature's name as 64 bits: FNV-1a over its letters, piece by piece.
struct FeatureHash: Hashable, Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func mix(_ piece: String) {
    for byte in piece.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  fileprivate var slot: Int { Int(truncatingIfNeeded: state ^ state >> 32) & Int.max }
}
