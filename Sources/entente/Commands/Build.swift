import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente build`: evidence rows to a graph file.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Aggregates evidence rows to a graph file.",
    discussion: """
      Evidence files and graph files can be mixed, in any order; rows that are there twice count \
      once. A damaged row is an error: nothing is skipped.

        entente build evidence.jsonl -o graph.json
        entente build monday.jsonl tuesday.jsonl -o graph.json --level actor
        entente extract news/ | entente build - -o graph.json
        entente build --store corpus.sqlite -o graph.json
      """)

  @Argument(
    help: """
      Evidence (.jsonl from extract, .gz and .zst too), graph files (.json), stores (.sqlite), or - \
      for standard input; without any, all of --store.
      """,
    completion: .file())
  var evidence: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Graph file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var store: StoreOptions

  @OptionGroup var build: BuildOptions

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    if evidence.isEmpty, store.path == nil { throw ValidationError("name evidence, or a --store") }
  }

  func run() throws {
    let output = try OutputTarget(output)
    let graph = try GraphLoader(lexicons: lexicon.folders, store: store).graph(
      ofFiles: evidence, options: build.options())
    try output.write(GraphJSON.encode(graph))
    try output.finish()
  }
}
