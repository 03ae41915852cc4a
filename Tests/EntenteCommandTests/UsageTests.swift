import EntenteTestSupport
import Testing

@Suite struct UsageTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  static let commands = [
    "graph", "extract", "import", "build", "render", "diff", "explain", "search", "actors",
    "validate", "analyze", "timeline",
  ]

  @Test(arguments: commands) func `Help has examples`(_ command: String) throws {
    let outcome = try entente(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("  entente \(command) "))
    #expect(outcome.errors == "")
  }

  @Test func `The root lists all commands and explains the exit status`() throws {
    let outcome = try entente("--help")
    #expect(outcome.status == 0)
    for command in UsageTests.commands { #expect(outcome.text.contains("\n  \(command) ")) }
    #expect(outcome.text.contains("Exit status: 0"))
    #expect(!outcome.text.contains("__render"))
    #expect(try entente("--version").text == "0.1.0\n")
  }

  @Test(arguments: [
    ["extract"], ["extract", "a.txt", "--lang", "xx"], ["extract", "a.txt", "--encoding", "x"],
    ["extract", "a.txt", "--date", "yesterday"], ["nonsense"], ["validate"], ["--nonsense"],
  ]) func `A command line that can't be understood`(_ arguments: [String]) throws {
    let outcome = try entente.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `Completions`(_ shell: String) throws {
    let outcome = try entente("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("extract"))
  }
}
