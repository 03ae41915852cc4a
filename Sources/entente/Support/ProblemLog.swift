import ArgumentParser
import EntenteModel
import EntenteStore

/// Counts what could be read and what not, shows it, and decides the exit status from it.
struct ProblemLog {
  private(set) var tally = Tally()
  private var progress = Progress()
  private let onError: OnError
  private let readsInput: Bool

  /// - Parameter inputs: What is read; `-` among them is standard input.
  init(_ onError: OnError, inputs: [String]) {
    self.onError = onError
    readsInput = inputs.contains("-")
  }

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
  /// - Throws: what ends the run, if it shall end at the first problem.
  mutating func report(_ problem: DocumentFailure) throws {
    tally.problems += 1
    progress.clear()
    if onError == .fail { throw DataFailure(problem: problem, drainsInput: readsInput) }
    Messages.problem(problem.error)
    if onError == .stop { throw ExitCode.failure }
  }

  /// Takes the progress away.
  mutating func clear() { progress.clear() }

  /// Sums up, if there was any problem.
  ///
  /// - Parameter mayBeEmpty: Whether having read nothing is a result, too.
  /// - Throws: an exit status if nothing could be read.
  func finish(mayBeEmpty: Bool = false) throws {
    guard tally.problems > 0 else { return }
    Messages.note(
      "\(counted(tally.problems, "problem")), \(counted(tally.documents, "document")) read")
    if tally.documents == 0, !mayBeEmpty { throw ExitCode.failure }
  }
}
