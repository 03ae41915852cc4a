import EntenteGraph

/// A picture in one sentence, for those who cannot see it, in the picture's languages.
enum GraphSummary {
  static func text(_ excerpt: Excerpt, _ labels: DrawingOptions.Labels) -> String {
    let graph = excerpt.part
    var counts: [SignedGraph.EdgeClass: Int] = [:]
    for edge in graph.edges { counts[edge.score.edgeClass, default: 0] += 1 }
    return joined(labels) { phrases in
      let parts = SignedGraph.EdgeClass.allCases.compactMap { edgeClass in
        counts[edgeClass].map { (phrases.edgeClass(edgeClass), $0) }
      }
      let part = excerpt.isWhole ? "" : " " + phrases.excerpt(excerpt)
      return phrases.summary(actors: graph.nodes.count, parts) + part
    }
  }

  static func text(_ diff: DiffDrawing, _ labels: DrawingOptions.Labels) -> String {
    var counts: [DiffDrawing.Change: Int] = [:]
    for edge in diff.edges { counts[edge.change, default: 0] += 1 }
    return joined(labels) { phrases in
      let parts = DiffDrawing.Change.allCases.compactMap { change in
        counts[change].map { (phrases.change(change), $0) }
      }
      return phrases.sides(diff) + ". " + phrases.summary(actors: diff.nodes.count, parts)
    }
  }

  static func title(
    _ labels: DrawingOptions.Labels, _ title: (Phrases) -> String
  ) -> String {
    labels.languages.map { title(Phrases(language: $0)) }.joined(separator: " · ")
  }

  private static func joined(
    _ labels: DrawingOptions.Labels, _ text: (Phrases) -> String
  ) -> String {
    labels.languages.map { text(Phrases(language: $0)) }.joined(separator: " ")
  }
}
