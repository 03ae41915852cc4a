import EntenteModel

/// What a run has done so far.
struct Tally {
  var documents = 0
  /// Of the corpus, unpacked.
  var bytes = 0
  var rows = 0
  var problems = 0

  /// The tally in words, with the speed since some time ago.
  ///
  ///     1204 documents, 3.1 MB, 2.2 MB/s, 512 rows, 1 problem
  func text(after time: Duration) -> String {
    let megabytes = Double(bytes) / 1e6
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return [
      counted(documents, "document"), "\(decimal(megabytes, places: 1)) MB",
      "\(decimal(megabytes / max(seconds, 0.001), places: 1)) MB/s", counted(rows, "row"),
      counted(problems, "problem"),
    ].joined(separator: ", ")
  }
}

/// A line on the terminal that says how far a long run is.
///
/// Nothing is shown in the first second, or if standard error is not a terminal.
struct Progress {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var hasLine = false

  init(isShown: Bool = Terminal.isError) {
    self.isShown = isShown
    start = clock.now
    next = start + .seconds(1)
  }

  /// Shows `tally`, unless it is too soon for that.
  mutating func show(_ tally: Tally) {
    guard isShown else { return }
    let now = clock.now
    guard now >= next else { return }
    next = now + .milliseconds(250)
    hasLine = true
    Messages.write("\r\u{1B}[K\(tally.text(after: now - start)) …")
  }

  /// Takes the line away, so that a message can be written.
  mutating func clear() {
    guard hasLine else { return }
    hasLine = false
    Messages.write("\r\u{1B}[K")
  }
}
