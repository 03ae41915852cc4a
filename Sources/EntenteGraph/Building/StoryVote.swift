import EntenteModel

/// What one story says of one pair: its largest weight for either sign.
struct StoryVote: Sendable, Hashable {
  var supportMicros: Int64 = 0
  var opposeMicros: Int64 = 0
  var hasSupport = false
  var hasOppose = false

  /// Counts a reading of the story.
  mutating func add(_ polarity: Polarity, micros: Int64) {
    switch polarity {
    case .support:
      supportMicros = max(supportMicros, micros)
      hasSupport = true
    case .oppose:
      opposeMicros = max(opposeMicros, micros)
      hasOppose = true
    }
  }

  /// The votes of one pair's rows, sorted by story.
  ///
  /// - Parameters:
  ///   - rows: All of one ordered pair.
  ///   - story: Stories by document; a document that isn't there is its own.
  ///   - ageing: What a row is worth.
  /// - Complexity: O(n log n).
  static func votes(
    _ rows: [Evidence], story: [String: String], ageing: Ageing
  ) -> [(story: String, vote: StoryVote)] {
    var votes: [String: StoryVote] = [:]
    for row in rows {
      votes[story[row.document] ?? row.document, default: StoryVote()].add(
        row.polarity, micros: ageing.micros(row.confidenceTenThousandths, row.date))
    }
    return votes.sorted { utf8Precedes($0.key, $1.key) }.map { (story: $0.key, vote: $0.value) }
  }
}

/// λ = 2^(-age / half-life): how much a row counts by its age.
struct Ageing: Sendable, Hashable {
  var halfLife: Double?
  var reference: CalendarDate?

  /// λ·confidence in millionths, the confidence being in ten-thousandths; a row without a date, or
  /// after the reference, counts in full.
  func micros(_ confidence: Int64, _ date: CalendarDate?) -> Int64 {
    let full = confidence * 100
    guard let halfLife, halfLife > 0, let reference, let date else { return full }
    let age = max(0, reference.daysSince1970 - date.daysSince1970)
    return Int64((Double(full) * binaryPower(-Double(age) / halfLife)).rounded())
  }
}
