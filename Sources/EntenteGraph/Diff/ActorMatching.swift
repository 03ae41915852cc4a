import EntenteModel

/// Finds the actors of two graphs that are the same under different ids.
///
/// Ids decide. An actor that only one graph has is the same as one that only the other has if they
/// share a display name (letter case aside) and nobody else of these bears it: files of other tools
/// call Russia `n17`.
enum ActorMatching {
  /// The graph with its actors renamed to the ids of `reference` where they are the same.
  ///
  /// - Complexity: O(actors + edges log edges).
  static func reconciled(_ graph: SignedGraph, with reference: SignedGraph) -> SignedGraph {
    let known = Set(reference.nodes.map(\.id))
    let own = Set(graph.nodes.map(\.id))
    let free = bearers(reference.nodes.filter { !own.contains($0.id) })
    let lone = bearers(graph.nodes.filter { !known.contains($0.id) })
    var renamed: [String: String] = [:]
    for (name, ids) in lone.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      guard ids.count == 1, let id = ids.first, let others = free[name], others.count == 1 else {
        continue
      }
      if renamed[id] == nil, let other = others.first, !renamed.values.contains(other) {
        renamed[id] = other
      }
    }
    return renamed.isEmpty ? graph : graph.renaming(renamed)
  }

  private static func bearers(_ nodes: [SignedGraph.Node]) -> [String: Set<String>] {
    var bearers: [String: Set<String>] = [:]
    for node in nodes {
      for name in node.names.values { bearers[name.lowercased(), default: []].insert(node.id) }
    }
    return bearers
  }
}

extension SignedGraph {
  /// The graph with other ids for some of its nodes.
  func renaming(_ ids: [String: String]) -> SignedGraph {
    var result = self
    result.nodes = nodes.map { Node(id: ids[$0.id] ?? $0.id, kind: $0.kind, names: $0.names) }
      .sorted { utf8Precedes($0.id, $1.id) }
    result.edges = edges.map { edge in
      Edge(
        source: ids[edge.source] ?? edge.source, target: ids[edge.target] ?? edge.target,
        supportMicros: edge.supportMicros, opposeMicros: edge.opposeMicros,
        supportStories: edge.supportStories, opposeStories: edge.opposeStories,
        outlets: edge.outlets, events: edge.events, firstDate: edge.firstDate,
        lastDate: edge.lastDate, evidence: edge.evidence)
    }.sorted { EdgeKey($0) < EdgeKey($1) }
    return result
  }
}
