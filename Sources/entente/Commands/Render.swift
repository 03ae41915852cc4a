import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente render`: a graph file to a picture.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws a graph file.",
    discussion: """
      The ending of the output picks the format: .svg .png .pdf .dot .json \
      .graphml .gexf .cyjs .csv.

        entente render graph.json -o graph.svg
        entente render graph.json -o print.pdf --theme print --labels en
        entente render graph.json -o core.png --min-weight 0.5 --min-evidence 3
        entente render graph.json -o - --format dot --focus Iran --depth 2
      """)

  @Argument(
    help: "A graph file (.json), or evidence (.jsonl).", completion: .file(extensions: ["json"]))
  var graph: String

  @OptionGroup var output: OutputOptions

  @Option(help: "Polities or actors, where the graph file has its evidence (default: as it is).")
  var level: SignedGraph.Level?

  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions

  @OptionGroup var lexicon: LexiconOptions

  func run() async throws {
    let format = try output.resolvedFormat
    let target = try OutputTarget(output.output)
    let loader = GraphLoader(lexicons: lexicon.folders)
    let whole = try await loader.graph(of: graph, level: level)
    let (graph, note) = try filter.filtered(whole, lookup: loader.lookup)
    try GraphWriting.write(
      graph, as: format, drawing: picture.drawing(filterNote: note), to: target)
  }
}
