import EntenteModel

/// A line on the terminal that says how far a long run is.
///
/// Nothing is shown in the first second, or if standard error is not a terminal.
struct Progress {
  private let isShown = Terminal.isError
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var hasLine = false

  init() {
    start = clock.now
    next = start + .seconds(1)
  }

  /// Says that `count` documents were read.
  mutating func advance(to count: Int) {
    guard isShown else { return }
    let now = clock.now
    guard now >= next else { return }
    next = now + .milliseconds(250)
    hasLine = true
    Messages.write("\r\u{1B}[K\(counted(count, "document")) read …")
  }

  /// Takes the line away, so that a message can be written.
  mutating func clear() {
    guard hasLine else { return }
    hasLine = false
    Messages.write("\r\u{1B}[K")
  }
}
