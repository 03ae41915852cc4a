import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente render`: a graph file to a picture.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws a graph file.",
    discussion: """
      The ending of the output picks the format: .svg .png .pdf .dot .json \
      .graphml .gexf .cyjs .csv, and .nodes.csv and .evidence.csv for those tables. Graph files of \
      other tools are read too: DOT, GraphML, GEXF, Cytoscape JSON, CSV.

        entente render graph.json -o graph.svg
        entente render graph.json -o print.pdf --theme print --labels en
        entente render graph.json -o core.png --min-weight 0.5 --min-evidence 3
        entente render graph.json -o - --format dot --focus Iran --depth 2
        entente render ties.gexf -o ties.svg --sign-attribute stance
      """)

  @Argument(
    help: "A graph file (.json), evidence (.jsonl), or a graph file of another tool.",
    completion: .file(extensions: ["json", "jsonl"] + ImportFormat.endings))
  var graph: String

  @OptionGroup var output: OutputOptions

  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions
  @OptionGroup(title: "Files of other tools") var imports: ImportFlags

  @OptionGroup var lexicon: LexiconOptions

  func run() async throws {
    let format = try output.resolvedFormat
    let target = try OutputTarget(output.output)
    let loader = GraphLoader(lexicons: lexicon.folders, imports: imports)
    let whole = try await loader.graph(
      of: graph, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let (graph, notes) = try filter.filtered(whole, lookup: loader.lookup)
    try GraphWriting.write(
      graph, as: format, drawing: picture.drawing(of: [self.graph], filterNotes: notes), to: target)
  }
}
