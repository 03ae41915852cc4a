import ArgumentParser
import EntenteGraph
import EntenteModel

/// `entente timeline`: a graph over time.
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows a graph over time, month by month or week by week.",
    discussion: """
      Evidence counts in the period of its document's date; weeks begin on Monday. Periods in \
      which nothing was said are there too. The ending of the output picks the format: .json .csv.

        entente timeline news/ --by month
        entente timeline graph.json --by week -o weeks.csv
        entente timeline evidence.jsonl --by month --focus Syria --format csv
      """)

  @Argument(help: "A corpus, evidence, or a graph file with its evidence.", completion: .file())
  var input: String

  @Option(help: "Length of a period.")
  var by: Timeline.Step

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Format, where the ending doesn't tell it (default: json).")
  var format: TimelineFormat?

  @OptionGroup(title: "Graph") var build: BuildOptions
  @OptionGroup(title: "Filters") var filter: FilterOptions
  @OptionGroup(title: "Input") var reading: InputOptions

  func validate() throws { _ = try resolvedFormat }

  private var resolvedFormat: TimelineFormat {
    get throws {
      try TimelineFormat.resolve(
        output: output ?? "-", named: output == nil ? format ?? .json : format)
    }
  }

  func run() async throws {
    let format = try resolvedFormat
    let output = try OutputTarget(output)
    let loader = GraphLoader(reading)
    let whole = try await loader.graph(
      of: input, level: build.level, halfLife: build.halfLife, mergesCopies: build.stories)
    let (graph, _) = try filter.filtered(whole, lookup: loader.lookup)
    let timeline = try Timeline(graph, by: by)
    if timeline.undated > 0 {
      Messages.note("\(counted(timeline.undated, "row")) without a date fit enough left out")
    }
    switch format {
    case .json: try output.write(timeline.json())
    case .csv: try output.write(timeline.csv())
    }
    try output.finish()
  }
}
