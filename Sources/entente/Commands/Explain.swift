import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteStore

/// `entente explain`: the sentences behind an edge.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the sentences behind an edge.",
    discussion: """
      Source, predicate and target are marked: in colour on a terminal, elsewhere as {source} \
      <predicate> [target]. Actors go by any known name or id.

        entente explain news/ Russia Syria
        entente explain graph.json إيران إسرائيل
        entente explain evidence.jsonl "Sergey Lavrov" USA --level actor
        entente explain news/ Turkey Syria --sign oppose --until 2024-12-08
      """)

  @Argument(
    help: "A corpus, an evidence file or a graph file.", completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Who takes a side.", valueName: "actor"))
  var one: String

  @Argument(help: ArgumentHelp("Towards whom.", valueName: "other"))
  var other: String

  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: RowFilterOptions
  @OptionGroup(title: "Files of other tools") var imports: ImportFlags
  @OptionGroup(title: "Input") var input: InputOptions

  func run() throws {
    let loader = GraphLoader(input, imports: imports)
    let whole = try loader.graph(
      of: source, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let from = try loader.lookup.node(one, in: whole)
    let towards = try loader.lookup.node(other, in: whole)
    let graph = try filter.filtered(whole)
    guard let edge = graph.edge(from: from.id, to: towards.id) else {
      let isReverse = graph.edge(from: towards.id, to: from.id) != nil
      throw EntenteError(
        .unknownActor,
        "nothing says which side \(from.name) takes towards \(towards.name)"
          + (isReverse ? "; the other way round there is something" : ""),
        file: source)
    }
    let text = Explanation(edge: edge, source: from, target: towards, hasColor: Terminal.hasColor)
    let output = StandardOutput()
    try output.write(text.text)
    try output.flush()
  }
}
