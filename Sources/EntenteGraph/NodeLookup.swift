import EntenteModel

extension SignedGraph {
  /// The actors of the graph whose id or one of whose names is `query`, whatever its case.
  ///
  ///     graph.nodes(named: "syria").map(\.id)  // ["SYR"]
  ///
  /// An exact id comes alone.
  public func nodes(named query: String) -> [Node] {
    if let node = nodes.first(where: { utf8Equal($0.id, query) }) { return [node] }
    let folded = query.lowercased()
    return nodes.filter { node in
      node.id.lowercased() == folded || node.names.values.contains { $0.lowercased() == folded }
    }
  }

  /// What the graph says of one actor towards another.
  public func edge(from source: String, to target: String) -> Edge? {
    edges.first { utf8Equal($0.source, source) && utf8Equal($0.target, target) }
  }

  /// The actors that another graph doesn't have.
  ///
  /// - Complexity: O(actors), both lists being sorted.
  func nodes(missingIn other: SignedGraph) -> [Node] {
    let others = other.nodes
    var next = 0
    return nodes.filter { node in
      while next < others.count, utf8Precedes(others[next].id, node.id) { next += 1 }
      return next == others.count || !utf8Equal(others[next].id, node.id)
    }
  }
}
