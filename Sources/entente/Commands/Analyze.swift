import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente analyze`: the measures of a graph.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Measures a graph: balance, camps, standing, contested ties.",
    discussion: """
      Triangles and their balance; the frustration index with the best split into two camps, and \
      into any number; each actor's ties, PN centrality and PageRank on support and on opposition; \
      the most contested ties. A search that is cut short says from where to where the answer \
      lies. Files of other tools are read too: DOT, GraphML, GEXF, Cytoscape JSON, CSV.

        entente analyze graph.json
        entente analyze graph.json --json -o measures.json
        entente analyze news/ --level actor --min-evidence 2 --top 10
        entente analyze ties.graphml --sign-attribute stance
      """)

  @Argument(
    help: "A graph file, evidence, a corpus, or a graph file of another tool.",
    completion: .file())
  var graph: String

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Actors and contested ties to list in the text.", valueName: "n"))
  var top = 20

  @Option(
    help: ArgumentHelp(
      "Steps to search for camps in a block of actors; a hundred million take about a second.",
      valueName: "n"))
  var steps = Factions.defaultLimit

  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Files of other tools") var imports: ImportFlags
  @OptionGroup(title: "Input") var input: InputOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top can't be less than 0") }
    if steps < 0 { throw ValidationError("--steps can't be less than 0") }
  }

  func run() async throws {
    let output = try OutputTarget(output)
    let loader = GraphLoader(input, imports: imports)
    let whole = try await loader.graph(
      of: graph, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let (graph, _) = try filter.filtered(whole, lookup: loader.lookup)
    if graph.edges.isEmpty { Messages.note("no relations: the graph is empty") }
    let analysis = GraphAnalysis(graph, limit: steps)
    if json {
      try output.write(AnalysisReport.json(analysis))
    } else {
      try output.write(AnalysisReport.text(analysis, top: top))
    }
    try output.finish()
  }
}
