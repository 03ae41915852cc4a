import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente graph`: from texts to a picture.
struct Graph: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws who supports and who opposes whom in texts.",
    discussion: """
      The ending of the output picks the format: .svg .png .pdf .dot .json \
      .graphml .gexf .cyjs .csv, and .nodes.csv and .evidence.csv for those tables.

        entente graph news/ -o graph.svg
        entente graph november.jsonl december.jsonl -o graph.png --labels ar
        entente graph news/ -o syria.svg --focus Syria --depth 1 --min-evidence 2
        entente graph news/ -o people.pdf --level actor --layout neato
        cat story.txt | entente graph - -o - --format dot
        entente graph --store corpus.sqlite -o graph.svg
      """)

  @Argument(
    help: """
      Texts (.txt), corpora (.jsonl), packed ones too (.gz, .zst), folders of them, - for standard \
      input, or a store (.sqlite); without any, all of --store.
      """,
    completion: .file())
  var inputs: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions
  @OptionGroup(title: "Input") var input: InputOptions

  func validate() throws {
    if inputs.isEmpty, store.path == nil { throw ValidationError("name texts, or a --store") }
  }

  func run() async throws {
    let format = try output.resolvedFormat
    let target = try OutputTarget(output.output)
    let loader = GraphLoader(input, store: store)
    let whole = try await loader.graph(
      ofCorpus: inputs, options: build.options(), mergesCopies: build.stories)
    let (graph, notes) = try filter.filtered(whole, lookup: loader.lookup)
    try GraphWriting.write(
      graph, as: format,
      drawing: picture.drawing(
        of: inputs.isEmpty ? [store.path ?? ""] : inputs, filterNotes: notes),
      to: target)
  }
}
