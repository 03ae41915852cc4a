import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteReport

/// `entente report`: one page to click through.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a page that shows the sentences behind every tie.",
    discussion: """
      One HTML file with the picture, the sentences, filters, a timeline and tables, in English \
      and Arabic. It needs no network and opens in any browser, from a mail too. entente diff \
      -o changes.html writes such a page on what changed.

        entente report news/ -o report.html
        entente report graph.json -o report.html --title "Who stood by whom in November"
        entente report evidence.jsonl -o syria.html --focus Syria
        entente report --store corpus.sqlite -o report.html
      """)

  @Argument(
    help: "A corpus, a store, an evidence file or a graph file; without any, all of --store.",
    completion: .file())
  var source: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("HTML file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("Headline.", valueName: "text"))
  var title: String?

  @Option(help: "Layout engine (default: neato, for more than 60 actors sfdp).")
  var layout: Layout?

  @OptionGroup var store: StoreOptions
  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Input") var input: InputOptions

  func validate() throws {
    if source == nil, store.path == nil { throw ValidationError("name a corpus, or a --store") }
  }

  func run() async throws {
    let output = try OutputTarget(output)
    let loader = GraphLoader(input, store: store)
    let whole = try await loader.graph(
      of: source, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let (graph, notes) = try filter.filtered(whole, lookup: loader.lookup)
    if graph.edges.isEmpty { Messages.note("no relations: the report is empty") }
    let drawings = try ReportWriting.drawings(
      actors: graph.nodes.count, layout: layout
    ) { options throws(EntenteError) in
      try Renderer().render(graph, options: options, format: .svg)
    }
    let report = HTMLReport(graph, title: title, filter: notes, drawings: drawings)
    try output.write(try report.html())
    try output.finish()
  }
}
