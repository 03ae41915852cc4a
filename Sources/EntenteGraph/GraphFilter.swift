public import EntenteModel

/// Which part of a graph to keep.
///
///     var filter = GraphFilter()
///     filter.minEvidence = 2
///     filter.focus = ["SYR"]
///     let around = try filter.apply(to: graph)
///
/// Conditions on rows (dates, sign, event, modality) come first and the sums are made anew from
/// what is left; then edges go that are too weak; then the backbone; then the neighbourhood of the
/// focus. Actors without edges go last, but for the focus itself.
public struct GraphFilter: Sendable, Hashable {
  // Conditions on rows.
  public var from: CalendarDate?
  public var until: CalendarDate?
  /// Signs, events and modalities to keep; empty keeps all.
  public var signs: Set<Polarity> = []
  public var events: Set<EventClass> = []
  public var modalities: Set<Modality> = []

  // Conditions on edges.
  /// Smallest magnitude of the weight w.
  public var minWeight: Double = 0
  /// Fewest rows of evidence; of a graph without evidence, fewest stories.
  public var minEvidence = 0
  /// Smallest effective number of outlets.
  public var minOutlets: Double = 0
  /// Significance level of the backbone, such as 0.05; `nil` keeps all edges.
  public var backbone: Double?

  // Conditions on actors.
  /// The ids in the middle, and how many steps away others may be, whatever the direction.
  public var focus: [String] = []
  public var depth = 1

  public init() {}

  /// Whether any condition is about single rows of evidence.
  public var filtersRows: Bool {
    from != nil || until != nil || !signs.isEmpty || !events.isEmpty || !modalities.isEmpty
  }

  /// Whether the conditions on rows let this one pass. A row without a date passes no condition on
  /// dates; a condition that ends in a month or year includes all of it.
  public func admits(_ row: Evidence) -> Bool {
    if from != nil || until != nil {
      guard let date = row.date else { return false }
      if let from, date < from { return false }
      if let until, until < date, !until.covers(date) { return false }
    }
    return (signs.isEmpty || signs.contains(row.polarity))
      && (events.isEmpty || events.contains(row.event))
      && (modalities.isEmpty || modalities.contains(row.modality))
  }

  /// The part of the graph that meets all conditions.
  ///
  /// - Throws: ``EntenteError`` if rows are to be filtered in a graph that has none, or a focus is
  ///   not in the graph.
  /// - Complexity: O(rows) with conditions on rows, else O(edges log edges).
  public func apply(to graph: SignedGraph) throws(EntenteError) -> SignedGraph {
    for id in focus where !graph.nodes.contains(where: { utf8Equal($0.id, id) }) {
      throw EntenteError(
        .unknownActor,
        "\"\(id)\" is not in the graph; the focus must be the id of one of its actors")
    }
    var result = filtersRows ? try filteringRows(of: graph) : graph
    result.edges.removeAll { !admits($0) }
    if let backbone { result.edges = Backbone.edges(of: result, alpha: backbone) }
    if !focus.isEmpty { result.edges = neighbourhood(of: result) }
    var kept = Set(focus.map { ByteKey($0) })
    for edge in result.edges {
      kept.insert(ByteKey(edge.source))
      kept.insert(ByteKey(edge.target))
    }
    result.nodes = graph.nodes.filter { kept.contains(ByteKey($0.id)) }
    return result
  }

  /// Whether the conditions on edges let this one pass: weight, evidence, outlets. The backbone is a
  /// matter of all edges and is left aside.
  public func admits(_ edge: SignedGraph.Edge) -> Bool {
    let rows =
      edge.evidence.isEmpty ? edge.supportStories + edge.opposeStories : edge.evidence.count
    if rows < minEvidence { return false }
    if minWeight > 0, abs(edge.weight) < minWeight { return false }
    return minOutlets <= 0
      || EdgeScore.effectiveNumber(edge.outlets) >= minOutlets
  }

  private func filteringRows(of graph: SignedGraph) throws(EntenteError) -> SignedGraph {
    if graph.edges.contains(where: \.evidence.isEmpty) {
      throw EntenteError(
        .badArgument,
        "the graph has no evidence rows to filter by date, sign, event or modality; build it from "
          + "the corpus or from evidence")
    }
    var part = graph
    part.nodes = []
    part.edges = graph.edges.map { edge in
      var edge = edge
      edge.evidence.removeAll { !admits($0) }
      return edge
    }
    part.edges.removeAll(where: \.evidence.isEmpty)
    part.nodes = graph.nodes
    var builder = GraphBuilder(
      options: .init(level: graph.level, halfLife: graph.halfLife, reference: graph.reference))
    try builder.add(part)
    var result = builder.build()
    result.coversCorpus = graph.coversCorpus
    if from != nil || until != nil {
      // Rates are per story of the period, so the documents are cut to it too.
      result.documents.removeAll { document in
        guard let date = document.date else { return true }
        if let from, date < from { return true }
        if let until, until < date, !until.covers(date) { return true }
        return false
      }
    }
    return result
  }

  private func neighbourhood(of graph: SignedGraph) -> [SignedGraph.Edge] {
    var near = Set(focus.map { ByteKey($0) })
    for _ in 0..<max(0, depth) {
      var next = near
      for edge in graph.edges {
        let (source, target) = (ByteKey(edge.source), ByteKey(edge.target))
        if near.contains(source) { next.insert(target) }
        if near.contains(target) { next.insert(source) }
      }
      if next.count == near.count { break }
      near = next
    }
    return graph.edges.filter {
      near.contains(ByteKey($0.source)) && near.contains(ByteKey($0.target))
    }
  }
}

extension CalendarDate {
  /// Whether `date` lies in this month or year.
  func covers(_ date: CalendarDate) -> Bool {
    if month == 0 { return date.year == year }
    return day == 0 && date.year == year && date.month == month
  }
}
