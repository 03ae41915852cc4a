import ArgumentParser
import EntenteExtraction
import EntenteModel

/// `entente validate`: checks a language pack.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks a language pack, or a lexicon of your own.",
    discussion: """
      Every problem is one line with file, line and column. The exit status is 1 if there is any.

        entente validate my-actors
      """)

  @Argument(help: "The folder to check.", completion: .directory)
  var folder: String

  func run() throws {
    let problems = Extractor.validate(folder: folder)
    for problem in problems { Messages.problem(problem) }
    guard problems.isEmpty else {
      Messages.note("\(counted(problems.count, "problem")) in \(folder)")
      throw ExitCode.failure
    }
    Messages.note("no problems in \(folder)")
  }
}
