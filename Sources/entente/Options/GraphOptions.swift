import ArgumentParser
import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteRender

/// How evidence becomes a graph.
struct BuildOptions: ParsableArguments {
  @Option(
    help:
      "Nodes are polities, to which people and organs roll up, or the actors themselves (default: polity)."
  )
  var level: SignedGraph.Level?

  @Option(
    help: ArgumentHelp(
      "Days after which a story counts half; without it, age doesn't matter.", valueName: "days"))
  var halfLife: Double?

  func validate() throws {
    if let halfLife, !(halfLife > 0) {
      throw ValidationError("--half-life must be more than 0 days")
    }
  }

  func options(level other: SignedGraph.Level = .polity) -> GraphBuilder.Options {
    GraphBuilder.Options(level: level ?? other, halfLife: halfLife)
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

  @Option(help: ArgumentHelp("Keep evidence from this day on.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Keep evidence up to this day.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  func validate() throws {
    if depth < 0 { throw ValidationError("--depth can't be less than 0") }
    if !(minWeight >= 0) { throw ValidationError("--min-weight can't be less than 0") }
    if minEvidence < 0 { throw ValidationError("--min-evidence can't be less than 0") }
  }

  /// The part of `graph` to keep, and what was kept in words.
  func filtered(
    _ graph: SignedGraph, lookup: ActorLookup, language: Language = .english
  ) throws -> (graph: SignedGraph, note: String?) {
    let actors = try focus.map { try lookup.node($0, in: graph) }
    var filter = ofTies
    filter.from = from
    filter.until = until
    filter.focus = actors.map(\.id)
    filter.depth = depth
    return (
      try filter.apply(to: graph), FilterText.text(filter, nodes: graph.nodes, language: language)
    )
  }

  /// The graph with the evidence of the chosen days alone.
  func filteredByDate(_ graph: SignedGraph) throws -> SignedGraph {
    guard from != nil || until != nil else { return graph }
    var filter = GraphFilter()
    filter.from = from
    filter.until = until
    return try filter.apply(to: graph)
  }

  /// The pairs of a comparison to keep: those that are strong enough on one side at least.
  ///
  /// What was tested stays the same, so that looking closer doesn't change what is certain.
  func filtered(
    _ diff: GraphDiff, lookup: ActorLookup, language: Language = .english
  ) throws -> (diff: GraphDiff, note: String?) {
    var union = SignedGraph(level: diff.level, nodes: diff.nodes)
    for pair in diff.pairs {
      let sides = [pair.before, pair.after].compactMap(\.self)
      let strong = try sides.filter { edge in
        let single = SignedGraph(level: diff.level, nodes: diff.nodes, edges: [edge])
        return try !ofTies.apply(to: single).edges.isEmpty
      }
      if let edge = strong.first { union.edges.append(edge) }
    }
    let actors = try focus.map { try lookup.node($0, in: union) }
    var filter = GraphFilter()
    filter.focus = actors.map(\.id)
    filter.depth = depth
    union = try filter.apply(to: union)
    var diff = diff
    diff.pairs = diff.pairs.filter { union.edge(from: $0.source, to: $0.target) != nil }
    var whole = ofTies
    whole.from = from
    whole.until = until
    whole.focus = filter.focus
    whole.depth = depth
    return (diff, FilterText.text(whole, nodes: diff.nodes, language: language))
  }

  /// The conditions on single ties.
  private var ofTies: GraphFilter {
    var filter = GraphFilter()
    filter.minWeight = minWeight
    filter.minEvidence = minEvidence
    return filter
  }
}
