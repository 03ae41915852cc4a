import ArgumentParser
import EntenteModel

/// Counts what could be read and what not, and decides the exit status from it.
final class ProblemLog {
  private(set) var documents = 0
  private(set) var problems = 0
  private let isStrict: Bool

  init(isStrict: Bool) { self.isStrict = isStrict }

  func succeed() { documents += 1 }

  /// Tells the user.
  ///
  /// - Throws: an exit status at the first problem of a strict run.
  func report(_ error: EntenteError) throws {
    problems += 1
    Messages.problem(error)
    if isStrict { throw ExitCode.failure }
  }

  /// Sums up, if there was any problem.
  ///
  /// - Throws: an exit status if nothing could be read.
  func finish() throws {
    guard problems > 0 else { return }
    Messages.note(
      "\(counted(problems, "problem")), \(counted(documents, "document"))"
        + " read")
    if documents == 0 { throw ExitCode.failure }
  }
}
