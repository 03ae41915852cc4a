package import EntenteModel

/// What one story says of one pair: its largest weight for either sign.
package struct StoryVote: Sendable, Hashable {
  let story: String
  package private(set) var supportMicros: Int64 = 0
  package private(set) var opposeMicros: Int64 = 0
  package private(set) var hasSupport = false
  package private(set) var hasOppose = false
  /// The earliest row, which lends the vote its outlet.
  package private(set) var first: Evidence

  /// The votes of one pair's rows, sorted by story.
  ///
  /// - Parameters:
  ///   - rows: All of one ordered pair.
  ///   - story: Stories by document; a document that isn't there is its own.
  ///   - ageing: What a row is worth.
  /// - Complexity: O(n log n).
  package static func votes(
    _ rows: [Evidence], story: [String: String], ageing: Ageing
  ) -> [StoryVote] {
    var votes: [String: StoryVote] = [:]
    for row in rows {
      let name = story[row.document] ?? row.document
      var vote = votes[name] ?? StoryVote(story: name, first: row)
      let weight = ageing.micros(row)
      switch row.polarity {
      case .support:
        vote.supportMicros = max(vote.supportMicros, weight)
        vote.hasSupport = true
      case .oppose:
        vote.opposeMicros = max(vote.opposeMicros, weight)
        vote.hasOppose = true
      }
      if Evidence.isEarlier(row, vote.first) { vote.first = row }
      votes[name] = vote
    }
    return votes.values.sorted { utf8Precedes($0.story, $1.story) }
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

  /// λ·confidence in millionths; a row without a date, or after the reference, counts in full.
  package func micros(_ row: Evidence) -> Int64 {
    let full = row.confidenceTenThousandths * 100
    guard let halfLife, halfLife > 0, let reference, let date = row.date else { return full }
    let age = max(0, reference.daysSince1970 - date.daysSince1970)
    return Int64((Double(full) * binaryPower(-Double(age) / halfLife)).rounded())
  }
}
