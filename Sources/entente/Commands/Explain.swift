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
      """)

  @Argument(
    help: "A corpus, an evidence file or a graph file.", completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Who takes a side.", valueName: "source"))
  var from: String

  @Argument(help: ArgumentHelp("Towards whom.", valueName: "target"))
  var towards: String

  @OptionGroup var build: BuildOptions
  @OptionGroup(title: "Input") var input: InputOptions

  func run() throws {
    let loader = GraphLoader(input)
    let graph = try loader.graph(of: source, level: build.level, halfLife: build.halfLife)
    let from = try loader.lookup.node(from, in: graph)
    let towards = try loader.lookup.node(towards, in: graph)
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
