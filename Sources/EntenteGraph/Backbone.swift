import EntenteModel

/// The edges that stand out among those of their actors: the disparity filter.
///
/// Of an actor with k edges and strengths s that sum to S, an edge's share p = s / S stands out if
/// a random split of S into k parts would seldom make it as large: (1 - p)^(k-1) < α. An edge stays
/// if it stands out among the source's outgoing or the target's incoming edges. An end with a
/// single edge can't tell; edges with two such ends stay.
///
/// - SeeAlso: M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the Multiscale Backbone of
///   Complex Weighted Networks", *PNAS* 106 (2009) 6483–6488.
enum Backbone {
  /// - Complexity: O(edges).
  static func edges(of graph: SignedGraph, alpha: Double) -> [SignedGraph.Edge] {
    let strengths = graph.edges.map(\.strength)
    var out: [ByteKey: (count: Int, sum: Double)] = [:]
    var into: [ByteKey: (count: Int, sum: Double)] = [:]
    for (edge, strength) in zip(graph.edges, strengths) {
      out[ByteKey(edge.source), default: (0, 0)].count += 1
      out[ByteKey(edge.source), default: (0, 0)].sum += strength
      into[ByteKey(edge.target), default: (0, 0)].count += 1
      into[ByteKey(edge.target), default: (0, 0)].sum += strength
    }
    return zip(graph.edges, strengths).compactMap { edge, strength in
      let o = out[ByteKey(edge.source)] ?? (1, strength)
      let i = into[ByteKey(edge.target)] ?? (1, strength)
      if o.count == 1, i.count == 1 { return edge }
      let standsOut =
        significance(strength, o) < alpha || significance(strength, i) < alpha
      return standsOut ? edge : nil
    }
  }

  private static func significance(_ strength: Double, _ end: (count: Int, sum: Double)) -> Double {
    guard end.count > 1, end.sum > 0 else { return 1 }
    return power(1 - strength / end.sum, Double(end.count - 1))
  }
}
