import ArgumentParser
import EntenteModel
import EntenteStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command without a subcommand: help and version.
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Reads Arabic and English news and draws who stands with whom.",
    discussion: """
      Every edge of every picture leads back to a sentence and to the rule that read it.

        entente graph news/ -o graph.svg          a picture of a folder of texts
        entente extract news/ -o rows.jsonl       the evidence, one JSON row a line
        entente import --format gdelt export.csv  event data as evidence
        entente build rows.jsonl -o graph.json    evidence to a graph file
        entente render graph.json -o graph.png    a graph file to a picture
        entente diff old/ new/ -o diff.svg        what changed between two corpora
        entente report news/ -o report.html       a page to click through
        entente explain news/ Russia Syria        the sentences behind an edge
        entente search --store c.sqlite sanctions the texts that say something

      Exit status: 0 when there is a result, 1 when there is none, 64 for a command line that can't \
      be understood, 65 for texts that can't be read, with --on-error fail.
      """,
    version: "0.1.0",
    subcommands: [
      Graph.self, Extract.self, Import.self, Build.self, Render.self, Diff.self, Report.self,
      Explain.self, Search.self, Analyze.self, TimelineCommand.self, Actors.self, Validate.self,
    ])
}

@main
enum Main {
  static func main() async {
    // A closed pipe is noticed where it is written to, and is no failure.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Entente.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as EntenteError {
      if error.code == .closedPipe { Entente.exit() }
      Messages.problem(error)
      Entente.exit(withError: error.code == .badArgument ? ExitCode.validationFailure : .failure)
    } catch let failure as DataFailure {
      failure.tell()
      Entente.exit(withError: DataFailure.status)
    } catch {
      Entente.exit(withError: error)
    }
  }
}
