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
    let free = bearers(reference.nodes(missingIn: graph))
    let lone = bearers(graph.nodes(missingIn: reference))
    var renamed: [ByteKey: String] = [:]
    var taken: Set<ByteKey> = []
    for (name, ids) in lone.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      guard ids.count == 1, let id = ids.first, let others = free[name], others.count == 1,
        let other = others.first
      else { continue }
      if renamed[id] == nil, taken.insert(other).inserted { renamed[id] = other.text }
    }
    return renamed.isEmpty ? graph : graph.renaming(renamed)
  }

  /// Who bears each name. Names are compared as texts: another tool may spell é in another way.
  private static func bearers(_ nodes: [SignedGraph.Node]) -> [String: Set<ByteKey>] {
    var bearers: [String: Set<ByteKey>] = [:]
    for node in nodes {
      for name in node.names.values {
        bearers[name.lowercased(), default: []].insert(ByteKey(node.id))
      }
    }
    return bearers
  }
}

extension SignedGraph {
  /// The graph with other ids for some of its nodes.
  func renaming(_ ids: [ByteKey: String]) -> SignedGraph {
    var result = self
    result.nodes = nodes.map {
      Node(id: ids[ByteKey($0.id)] ?? $0.id, kind: $0.kind, names: $0.names)
    }
    .sorted { utf8Precedes($0.id, $1.id) }
    result.edges = edges.map { edge in
      Edge(
        source: ids[ByteKey(edge.source)] ?? edge.source,
        target: ids[ByteKey(edge.target)] ?? edge.target,
        supportMicros: edge.supportMicros, opposeMicros: edge.opposeMicros,
        supportStories: edge.supportStories, opposeStories: edge.opposeStories,
        outlets: edge.outlets, events: edge.events, firstDate: edge.firstDate,
        lastDate: edge.lastDate, evidence: edge.evidence)
    }.sorted { EdgeKey($0) < EdgeKey($1) }
    return result
  }
}
