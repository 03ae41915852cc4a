package import EntenteModel

/// What one story says of one pair: its largest weight for either sign.
package struct StoryVote: Sendable, Hashable {
  package private(set) var supportMicros: Int64 = 0
  package private(set) var opposeMicros: Int64 = 0
  package private(set) var hasSupport = false
  package private(set) var hasOppose = false

  /// Counts a reading of the story.
  package init() {}

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
  package static func votes(
    _ rows: [Evidence], story: [ByteKey: String], ageing: Ageing
  ) -> [(story: String, vote: StoryVote, first: Evidence)] {
    var votes: [ByteKey: (vote: StoryVote, first: Evidence)] = [:]
    for row in rows {
      let name = story[ByteKey(row.document)].map { ByteKey($0) } ?? ByteKey(row.document)
      var told = votes[name] ?? (StoryVote(), row)
      told.vote.add(row.polarity, micros: ageing.micros(row.confidenceTenThousandths, row.date))
      if isEarlier(row, told.first) { told.first = row }
      votes[name] = told
    }
    return votes.sorted { $0.key < $1.key }
      .map { (story: $0.key.text, vote: $0.value.vote, first: $0.value.first) }
  }

  /// Whether a row comes before another of its story; the earliest lends the vote its outlet.
  private static func isEarlier(_ one: Evidence, _ other: Evidence) -> Bool {
    if one.date != other.date {
      guard let left = one.date else { return false }
      guard let right = other.date else { return true }
      return left < right
    }
    return Evidence.inReadingOrder(one, other)
  }
}

/// λ = 2^(-age / half-life): how much a row counts by its age.
package struct Ageing: Sendable, Hashable {
  var halfLife: Double?
  var reference: CalendarDate?

  package init(halfLife: Double?, reference: CalendarDate?) {
    self.halfLife = halfLife
    self.reference = reference
  }

  /// Whether all rows count in full.
  var isOff: Bool { halfLife == nil }

  /// λ·confidence in millionths, the confidence being in ten-thousandths; a row without a date, or
  /// after the reference, counts in full.
  package func micros(_ confidence: Int64, _ date: CalendarDate?) -> Int64 {
    let full = confidence * 100
    guard let halfLife, halfLife > 0, let reference, let date else { return full }
    let age = max(0, reference.daysSince1970 - date.daysSince1970)
    return Int64((Double(full) * binaryPower(-Double(age) / halfLife)).rounded())
  }
}
