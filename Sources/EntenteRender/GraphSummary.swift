import EntenteGraph

/// A graph in one sentence, for those who cannot see the picture.
enum GraphSummary {
  static func text(_ graph: SignedGraph) -> String {
    var counts: [SignedGraph.EdgeClass: Int] = [:]
    for edge in graph.edges { counts[edge.score.edgeClass, default: 0] += 1 }
    let parts = SignedGraph.EdgeClass.allCases.compactMap { edgeClass in
      counts[edgeClass].map { "\($0) \(edgeClass.rawValue)" }
    }
    let ties = parts.isEmpty ? "no ties" : "ties: " + parts.joined(separator: ", ")
    return "A directed graph of \(graph.nodes.count) actors; \(ties)."
  }
}

extension GraphSummary {
  static func text(_ diff: DiffDrawing) -> String {
    var counts: [DiffDrawing.Change: Int] = [:]
    for edge in diff.edges { counts[edge.change, default: 0] += 1 }
    let parts = DiffDrawing.Change.allCases.compactMap { change in
      counts[change].map { "\($0) \(change.rawValue)" }
    }
    let ties = parts.isEmpty ? "no ties" : "ties: " + parts.joined(separator: ", ")
    return "What changed from \(diff.beforeName) to \(diff.afterName) among "
      + "\(diff.nodes.count) actors; \(ties)."
  }
}
