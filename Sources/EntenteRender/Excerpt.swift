import EntenteGraph

/// The part of a graph that a picture has room for.
///
/// Of a graph with more actors than can be told apart on a page, the ties that stand out among those
/// of their actors are drawn (``GraphFilter/backbone``), at the first level of significance that
/// leaves few enough actors. Where they don't hang together, as in a graph without hubs, it is the
/// actors with the strongest ties and the ties among them.
struct Excerpt: Sendable {
  /// The graph as it was given.
  let whole: SignedGraph
  /// What is drawn of it.
  let part: SignedGraph
  /// The level of significance of the backbone; nil if there is none.
  let level: Double?

  var isWhole: Bool { part.nodes.count == whole.nodes.count }

  /// All of a graph.
  init(_ graph: SignedGraph) {
    self.init(whole: graph, part: graph, level: nil)
  }

  private init(whole: SignedGraph, part: SignedGraph, level: Double?) {
    self.whole = whole
    self.part = part
    self.level = level
  }

  static let levels = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]

  /// - Parameter limit: Actors to keep at most.
  /// - Complexity: O(edges log edges).
  init(_ graph: SignedGraph, limit: Int) {
    guard graph.nodes.count > limit else {
      self.init(graph)
      return
    }
    for level in Self.levels {
      var filter = GraphFilter()
      filter.backbone = level
      // One that falls apart into pairs tells nothing of the whole.
      if let part = try? filter.apply(to: graph), part.nodes.count <= limit,
        part.edges.count >= part.nodes.count, !part.edges.isEmpty
      {
        self.init(whole: graph, part: part, level: level)
        return
      }
    }
    self.init(whole: graph, part: Self.core(of: graph, limit: limit), level: nil)
  }

  /// The `limit` actors whose ties weigh most together, and the strongest of the ties among them;
  /// among equals the first by id.
  private static func core(of graph: SignedGraph, limit: Int) -> SignedGraph {
    let weights = graph.edges.map { abs($0.weight) }
    var sums: [String: Double] = [:]
    for (edge, weight) in zip(graph.edges, weights) {
      sums[edge.source, default: 0] += weight
      sums[edge.target, default: 0] += weight
    }
    let nodes = graph.nodes.indices.sorted {
      let (one, other) = (sums[graph.nodes[$0].id] ?? 0, sums[graph.nodes[$1].id] ?? 0)
      return one != other ? one > other : $0 < $1
    }
    let chosen = Set(nodes.prefix(limit).map { graph.nodes[$0].id })
    let edges = graph.edges.indices
      .filter { chosen.contains(graph.edges[$0].source) && chosen.contains(graph.edges[$0].target) }
      .sorted { (-weights[$0], $0) < (-weights[$1], $1) }
      .prefix(limit * tiesPerActor)
    var part = graph
    part.edges = edges.sorted().map { graph.edges[$0] }
    let kept = Set(part.edges.flatMap { [$0.source, $0.target] })
    part.nodes.removeAll { !kept.contains($0.id) }
    return part
  }

  private static let tiesPerActor = 2
}
