import ArgumentParser

/// Where a graph goes, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: "Format, where the ending doesn't tell it.")
  var format: OutputFormat?

  func validate() throws { _ = try resolvedFormat }

  var resolvedFormat: OutputFormat {
    get throws { try OutputFormat.resolve(output: output, named: format) }
  }
}
