import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteRender

/// Which evidence is counted.
struct RowFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep evidence from this day on.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Keep evidence up to this day.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Option(help: "Keep evidence of support or of opposition alone.")
  var sign: Polarity?

  @Option(
    help: ArgumentHelp(
      "Keep evidence of this PLOVER class (SUPPORT, AID, ACCUSE, …); can be repeated.",
      valueName: "class"))
  var event: [EventClass] = []

  @Option(
    help: ArgumentHelp(
      "Keep evidence of this modality: actual, pledged or claimed; can be repeated.",
      valueName: "modality"))
  var modality: [Modality] = []

  func validate() throws {
    if let other = modality.first(where: { !$0.isEvidence }) {
      throw ValidationError("\(other.rawValue) relations are no evidence, so none would be left")
    }
    if let from, let until, until < from, !(until.day == 0 && "\(from)".hasPrefix("\(until)")) {
      throw ValidationError("--until \(until) lies before --from \(from)")
    }
  }

  var filter: GraphFilter {
    var filter = GraphFilter()
    filter.from = from
    filter.until = until
    filter.signs = Set([sign].compactMap(\.self))
    filter.events = Set(event)
    filter.modalities = Set(modality)
    return filter
  }

  /// The graph with the chosen evidence alone, its sums made anew.
  func filtered(_ graph: SignedGraph) throws -> SignedGraph {
    filter.filtersRows ? try filter.apply(to: graph) : graph
  }
}

/// Which part of a graph is kept.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep an actor and its neighbours; any known name or id; can be repeated.",
      valueName: "actor"))
  var focus: [String] = []

  @Option(help: ArgumentHelp("How many steps from --focus to keep.", valueName: "n"))
  var depth = 1

  @Option(help: ArgumentHelp("Keep ties of at least this weight, either sign.", valueName: "x"))
  var minWeight: Double = 0

  @Option(
    help: ArgumentHelp("Keep ties with at least this many rows of evidence.", valueName: "n"))
  var minEvidence = 0

  @Option(
    help: ArgumentHelp(
      "Keep ties that at least this many outlets report, counted as equally busy ones.",
      valueName: "x"))
  var minOutlets: Double = 0

  @Option(
    help: ArgumentHelp(
      "Keep ties that stand out among their actors' at this level of significance, such as 0.05 "
        + "(disparity filter).", valueName: "alpha"))
  var backbone: Double?

  @OptionGroup var rows: RowFilterOptions

  func validate() throws {
    if depth < 0 { throw ValidationError("--depth can't be less than 0") }
    if !(minWeight >= 0) { throw ValidationError("--min-weight can't be less than 0") }
    if minEvidence < 0 { throw ValidationError("--min-evidence can't be less than 0") }
    if !(minOutlets >= 0) { throw ValidationError("--min-outlets can't be less than 0") }
    if let backbone, !(backbone > 0 && backbone <= 1) {
      throw ValidationError("--backbone must be more than 0 and at most 1")
    }
  }

  /// The part of `graph` to keep, and what was kept in the words of each language; none for all.
  func filtered(
    _ graph: SignedGraph, lookup: ActorLookup
  ) throws -> (graph: SignedGraph, notes: [Language: String]) {
    let filter = filter(focus: try focus.map { try lookup.node($0, in: graph) })
    return (try filter.apply(to: graph), Self.notes(filter, graph.nodes))
  }

  /// The pairs of a comparison to keep: those that are strong enough on one side at least.
  func filtered(
    _ diff: GraphDiff, lookup: ActorLookup
  ) throws -> (diff: GraphDiff, notes: [Language: String]) {
    let union = SignedGraph(level: diff.level, nodes: diff.nodes)
    let filter = filter(focus: try focus.map { try lookup.node($0, in: union) })
    return (try filter.apply(to: diff), Self.notes(filter, diff.nodes))
  }

  private static func notes(
    _ filter: GraphFilter, _ nodes: [SignedGraph.Node]
  ) -> [Language: String] {
    var notes: [Language: String] = [:]
    for language in Language.allCases {
      notes[language] = FilterText.text(filter, nodes: nodes, language: language)
    }
    return notes
  }

  private func filter(focus actors: [SignedGraph.Node]) -> GraphFilter {
    var filter = rows.filter
    filter.minWeight = minWeight
    filter.minEvidence = minEvidence
    filter.minOutlets = minOutlets
    filter.backbone = backbone
    filter.focus = actors.map(\.id)
    filter.depth = depth
    return filter
  }
}
