import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteReport
import EntenteStore

/// `entente diff`: what changed between two corpora.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two corpora, evidence files or graph files.",
    discussion: """
      Ties that appeared, vanished, grew stronger or weaker, or flipped, with the sentences on \
      both sides. Without an output the report goes to standard output; the ending of the output \
      picks the format: .html .txt .json .csv .dot .svg .png .pdf. Pictures have both sides in one \
      layout; .html is a page to click through, with the sentences of both. Graph files of other \
      tools are read too (DOT, GraphML, GEXF, Cytoscape JSON, CSV); without stories, counts are \
      compared.

        entente diff november/ december/
        entente diff november.json december.json -o diff.svg
        entente diff november/ december/ -o diff.html
        entente diff before.jsonl after.jsonl -o - --format json
        entente diff old/ new/ -o diff.png --names "Old government" --names "New government"
        entente diff 2023.graphml 2024.graphml --sign-attribute stance
      """)

  @Argument(help: "The corpus, store, evidence or graph file to count from.", completion: .file())
  var before: String

  @Argument(help: "The one to compare it with.", completion: .file())
  var after: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Format, where the ending doesn't tell it (default: text).")
  var format: DiffFormat?

  @Option(
    help: ArgumentHelp(
      "What the report calls a side; give it twice (default: the names of the inputs).",
      valueName: "text"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Stories that a tie needs on one side for its change to be named.", valueName: "n"))
  var minStories = 2

  @Option(
    help: ArgumentHelp("Random relabellings a test; 0 turns the tests off.", valueName: "n"))
  var permutations = 9_999

  @Flag(inversion: .prefixedNo, help: "Draw ties that stayed as they were.")
  var unchanged = true

  @Flag(help: "Draw ties too of which too few stories tell.")
  var insufficient = false

  @Flag(help: "Draw the two sides one beside the other, each actor at the same place.")
  var panels = false

  @OptionGroup var store: StoreOptions
  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions
  @OptionGroup(title: "Files of other tools") var imports: ImportFlags
  @OptionGroup(title: "Input") var input: InputOptions

  func validate() throws {
    _ = try resolvedFormat
    if ![0, 2].contains(names.count) { throw ValidationError("--names must be given twice") }
    if minStories < 1 { throw ValidationError("--min-stories must be at least 1") }
    if permutations < 0 { throw ValidationError("--permutations can't be less than 0") }
    if before == "-" || after == "-" {
      throw ValidationError("entente diff needs two files or folders, not standard input")
    }
  }

  private var resolvedFormat: DiffFormat {
    get throws {
      guard let output else { return try DiffFormat.resolve(output: "-", named: format ?? .text) }
      return try DiffFormat.resolve(output: output, named: format)
    }
  }

  func run() async throws {
    let format = try resolvedFormat
    let output = try OutputTarget(output)
    let loader = GraphLoader(input, store: store, imports: imports)
    let (first, second) = try await graphs(loader)
    var options = GraphDiff.Options()
    options.minStories = minStories
    options.permutations = permutations
    // A table of pairs shows neither balance nor factions.
    options.comparesStructure = format != .csv
    let sides = (try filter.rows.filtered(first), try filter.rows.filtered(second))
    let whole = try GraphDiff(
      before: sides.0, after: sides.1,
      names: (
        names.first ?? Diff.name(of: before), names.last ?? Diff.name(of: after)
      ), remarks: (loader.remarks(on: before), loader.remarks(on: after)), options: options)
    let (diff, notes) = try filter.filtered(whole, lookup: loader.lookup)
    if format == .csv {
      try DiffCSV.write(diff) { part throws(EntenteError) in try output.write(part) }
      return try output.finish()
    }
    guard format == .html else {
      try output.write(try bytes(of: diff, as: format, notes: notes))
      return try output.finish()
    }
    try output.write(try page(of: diff, sides: sides, notes: notes))
    try output.finish()
  }

  /// Both graphs, at one level: the one asked for, or that of the graph file among them.
  private func graphs(_ loader: GraphLoader) async throws -> (SignedGraph, SignedGraph) {
    func graph(_ path: String, level: SignedGraph.Level?) async throws -> SignedGraph {
      try await loader.graph(
        of: path, level: level, halfLife: build.halfLife, mergesCopies: build.stories)
    }
    // Only a graph file of Entente's own has a level already.
    if build.level == nil, try GraphLoader.Kind(of: before) != .graph {
      let second = try await graph(after, level: nil)
      return (try await graph(before, level: second.level), second)
    }
    let first = try await graph(before, level: build.level)
    return (first, try await graph(after, level: first.level))
  }

  private func bytes(
    of diff: GraphDiff, as format: DiffFormat, notes: [Language: String]
  ) throws -> [UInt8] {
    guard let pictureFormat = PictureFormat(rawValue: format.rawValue) else {
      switch format {
      case .json: return DiffJSON.encode(diff)
      default:
        let language = picture.labels == .arabic ? "ar" : "en"
        return Array(DiffReport.text(diff, language: language).utf8)
      }
    }
    let drawing = DiffDrawing(diff).keeping(
      unchanged: unchanged, insufficient: insufficient || pictureFormat == .dot)
    if drawing.edges.isEmpty { Messages.note("no relations to compare: the picture is empty") }
    let options = picture.drawing(filterNotes: notes)
    let picture =
      try panels
      ? Renderer().renderPanels(drawing, options: options, format: pictureFormat)
      : Renderer().render(drawing, options: options, format: pictureFormat)
    for note in picture.notes { Messages.note(note) }
    return picture.bytes
  }

  /// The page of both sides, with one picture for each language. All ties are in it: the reader
  /// filters.
  private func page(
    of diff: GraphDiff, sides: (SignedGraph, SignedGraph), notes: [Language: String]
  ) throws -> [UInt8] {
    if diff.pairs.isEmpty { Messages.note("no relations to compare: the report is empty") }
    let drawing = DiffDrawing(diff)
    let drawings = try ReportWriting.drawings(
      actors: diff.nodes.count, layout: picture.layout
    ) { options throws(EntenteError) in
      try Renderer().render(drawing, options: options, format: .svg)
    }
    return try HTMLReport(
      diff, before: sides.0, after: sides.1, title: picture.title, filter: notes,
      drawings: drawings
    ).html()
  }

  /// The name of a file or folder without its ending.
  static func name(of path: String) -> String {
    let name = FileName(path).content
    let endings = ["txt", "jsonl", "ndjson", "sqlite"] + ImportFormat.endings
    return name.ending.map(endings.contains) ?? false ? name.stem : name.full
  }
}
