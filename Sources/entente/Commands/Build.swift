import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente build`: evidence rows to a graph file.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Aggregates evidence rows to a graph file.",
    discussion: """
      Evidence files and graph files can be mixed, in any order; rows that are there twice count \
      once. A damaged row is an error: nothing is skipped.

        entente build evidence.jsonl -o graph.json
        entente build monday.jsonl tuesday.jsonl -o graph.json --level actor
        entente extract news/ | entente build - -o graph.json
        entente build --store corpus.sqlite -o graph.json
        entente build year.jsonl -o sums.json --no-evidence
      """)

  @Argument(
    help: """
      Evidence (.jsonl from extract, .gz and .zst too, or .csv), graph files (.json), stores \
      (.sqlite), or - for standard input; without any, all of --store.
      """,
    completion: .file())
  var evidence: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Graph file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(
    name: .customLong("evidence"), inversion: .prefixedNo,
    help:
      "Keep the rows in the graph file. Without them it is small and soon built, for millions of rows, but can't be filtered by them, tested or explained."
  )
  var keepsEvidence = true

  @OptionGroup var store: StoreOptions

  @OptionGroup var build: BuildOptions

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    if evidence.isEmpty, store.path == nil { throw ValidationError("name evidence, or a --store") }
  }

  func run() throws {
    let output = try OutputTarget(output)
    var options = build.options()
    options.keepsEvidence = keepsEvidence
    let graph = try GraphLoader(lexicons: lexicon.folders, store: store).graph(
      ofFiles: evidence, options: options, mergesCopies: build.stories)
    try GraphJSON.write(graph, includesEvidence: keepsEvidence) { part throws(EntenteError) in
      try output.write(part)
    }
    try output.finish()
  }
}
