import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteStore

/// `entente diff`: what changed between two corpora.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two corpora, evidence files or graph files.",
    discussion: """
      Ties that appeared, vanished, grew stronger or weaker, or flipped, with the sentences on \
      both sides. Without an output the report goes to standard output; the ending of the output \
      picks the format: .txt .json .csv .dot .svg .png .pdf. Pictures have both sides in one layout.

        entente diff november/ december/
        entente diff november.json december.json -o diff.svg
        entente diff before.jsonl after.jsonl -o - --format json
        entente diff old/ new/ -o diff.png --names "Old government" --names "New government"
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

  @OptionGroup var store: StoreOptions
  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Picture") var picture: PictureOptions
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
    let loader = GraphLoader(input, store: store)
    let (first, level) = try await graph(before, level: build.level, loader)
    let (second, _) = try await graph(after, level: level, loader)
    var options = GraphDiff.Options()
    options.minStories = minStories
    options.permutations = permutations
    let whole = try GraphDiff(
      before: filter.filteredByDate(first), after: filter.filteredByDate(second),
      names: (
        names.first ?? Diff.name(of: before), names.last ?? Diff.name(of: after)
      ), options: options)
    let (diff, note) = try filter.filtered(whole, lookup: loader.lookup)
    try output.write(try bytes(of: diff, as: format, note: note))
    try output.finish()
  }

  private func graph(
    _ path: String, level: SignedGraph.Level?, _ loader: GraphLoader
  ) async throws -> (SignedGraph, SignedGraph.Level) {
    let graph = try await loader.graph(of: path, level: level, halfLife: build.halfLife)
    return (graph, graph.level)
  }

  private func bytes(
    of diff: GraphDiff, as format: DiffFormat, note: String?
  ) throws -> [UInt8] {
    guard let pictureFormat = PictureFormat(rawValue: format.rawValue) else {
      switch format {
      case .json: return DiffJSON.encode(diff)
      case .csv: return DiffCSV.encode(diff)
      default:
        let language = picture.labels == .arabic ? "ar" : "en"
        return Array(DiffReport.text(diff, language: language).utf8)
      }
    }
    var drawing = DiffDrawing(diff)
    if !unchanged { drawing.edges.removeAll { $0.change == .unchanged } }
    let drawn = Set(drawing.edges.flatMap { [$0.source, $0.target] })
    drawing.nodes.removeAll { !drawn.contains($0.id) }
    if drawing.edges.isEmpty { Messages.note("no relations to compare: the picture is empty") }
    let picture = try Renderer().render(
      drawing, options: picture.drawing(filterNote: note), format: pictureFormat)
    for note in picture.notes { Messages.note(note) }
    return picture.bytes
  }

  /// The name of a file or folder without its ending.
  static func name(of path: String) -> String {
    let name = FileName(path).content
    return ["txt", "json", "jsonl", "ndjson", "sqlite"].contains(name.ending)
      ? name.stem : name.full
  }
}
