import ArgumentParser
import EntenteModel

/// Counts what could be read and what not, shows it, and decides the exit status from it.
struct ProblemLog {
  private(set) var tally = Tally()
  private var progress = Progress()
  private let isStrict: Bool

  init(isStrict: Bool) { self.isStrict = isStrict }

  /// Notes a document that was read.
  mutating func succeed(rows: Int) {
    tally.documents += 1
    tally.rows += rows
  }

  /// Notes some bytes of the corpus, and shows how far the run is.
  mutating func advance(bytes: Int) {
    tally.bytes += bytes
    progress.show(tally)
  }

  /// Tells the user of a problem.
  ///
  /// - Throws: an exit status at the first problem of a strict run.
  mutating func report(_ error: EntenteError) throws {
    tally.problems += 1
    progress.clear()
    Messages.problem(error)
    if isStrict { throw ExitCode.failure }
  }

  /// Takes the progress away.
  mutating func clear() { progress.clear() }

  /// Sums up, if there was any problem.
  ///
  /// - Throws: an exit status if nothing could be read.
  func finish() throws {
    guard tally.problems > 0 else { return }
    Messages.note(
      "\(counted(tally.problems, "problem")), \(counted(tally.documents, "document")) read")
    if tally.documents == 0 { throw ExitCode.failure }
  }
}
