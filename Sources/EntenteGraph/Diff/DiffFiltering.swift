public import EntenteModel

extension GraphFilter {
  /// The pairs of a comparison to keep: those whose edge meets the conditions on edges on one side
  /// at least, in the neighbourhood of the focus.
  ///
  /// What was tested stays as it was, so that looking closer doesn't change what is certain.
  /// Conditions on rows are for the graphs, before they are compared, and are left aside here.
  ///
  /// - Throws: ``EntenteError`` if a focus is not among the actors.
  /// - Complexity: O(pairs log pairs).
  public func apply(to diff: GraphDiff) throws(EntenteError) -> GraphDiff {
    if minWeight <= 0, minEvidence <= 0, minOutlets <= 0, backbone == nil, focus.isEmpty {
      return diff
    }
    var ofEdges = GraphFilter()
    ofEdges.minWeight = minWeight
    ofEdges.minEvidence = minEvidence
    ofEdges.minOutlets = minOutlets
    ofEdges.backbone = backbone
    var union: [EdgeKey: SignedGraph.Edge] = [:]
    for side in [diff.pairs.compactMap(\.before), diff.pairs.compactMap(\.after)] {
      let graph = SignedGraph(level: diff.level, nodes: diff.nodes, edges: side)
      for edge in try ofEdges.apply(to: graph).edges { union[EdgeKey(edge)] = edge }
    }
    var ofActors = GraphFilter()
    ofActors.focus = focus
    ofActors.depth = depth
    let near = try ofActors.apply(
      to: SignedGraph(level: diff.level, nodes: diff.nodes, edges: Array(union.values)))
    let kept = Set(near.edges.map { EdgeKey($0) })
    var diff = diff
    diff.pairs.removeAll { !kept.contains(EdgeKey(source: $0.source, target: $0.target)) }
    return diff
  }
}
