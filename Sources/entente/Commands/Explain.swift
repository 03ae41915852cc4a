import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteStore

/// `entente explain`: the sentences behind an edge.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the sentences behind an edge.",
    usage: "entente explain [<source>] <from> <towards> [<options>]",
    discussion: """
      Source, predicate and target are marked: in colour on a terminal, elsewhere as {source} \
      <predicate> [target]. Actors go by any known name or id.

        entente explain news/ Russia Syria
        entente explain graph.json إيران إسرائيل
        entente explain evidence.jsonl "Sergey Lavrov" USA --level actor
        entente explain news/ Turkey Syria --sign oppose --until 2024-12-08
      """)

  @Argument(
    help: ArgumentHelp(
      """
      A corpus, a store, an evidence file or a graph file, and two actors: who takes a side, and \
      towards whom. With --store the two actors are enough.
      """,
      valueName: "source> <actor> <other"),
    completion: .file())
  var words: [String]

  @OptionGroup var store: StoreOptions
  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: RowFilterOptions
  @OptionGroup(title: "Files of other tools") var imports: ImportFlags
  @OptionGroup(title: "Input") var input: InputOptions

  func validate() throws {
    guard words.count == 3 || words.count == 2 && store.path != nil else {
      throw ValidationError(
        words.count == 2
          ? "name a corpus or file before the two actors, or a --store"
          : "name a corpus or file and two actors")
    }
  }

  func run() async throws {
    let source = words.count == 3 ? words[0] : nil
    let actors = words.suffix(2)
    let loader = GraphLoader(input, store: store, imports: imports)
    let whole = try await loader.graph(
      of: source, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let from = try loader.lookup.node(actors[actors.startIndex], in: whole)
    let towards = try loader.lookup.node(actors[actors.startIndex + 1], in: whole)
    let graph = try filter.filtered(whole)
    guard let edge = graph.edge(from: from.id, to: towards.id) else {
      let isReverse = graph.edge(from: towards.id, to: from.id) != nil
      throw EntenteError(
        .unknownActor,
        "nothing says which side \(from.name) takes towards \(towards.name)"
          + (isReverse ? "; the other way round there is something" : ""),
        file: source ?? store.path)
    }
    let text = Explanation(edge: edge, source: from, target: towards, hasColor: Terminal.hasColor)
    let output = StandardOutput()
    try output.write(text.text)
    try output.flush()
  }
}
