/// Where a random reader ends up who follows the edges of one sign.
///
/// An actor's rank in W+ is high if it is supported, strongly and by those who are supported
/// themselves; in W- likewise for opposition. A step goes to a random actor with probability 0.15,
/// and always from an actor without edges of that sign.
///
/// - SeeAlso: L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank Citation Ranking: Bringing
///   Order to the Web", Stanford 1999.
enum PageRank {
  /// - Parameters:
  ///   - count: How many actors.
  ///   - edges: Source, target and positive weight.
  ///   - damping: The probability of following an edge.
  /// - Returns: Ranks that add up to 1.
  /// - Complexity: O(edges) for each of at most 500 steps.
  static func values(
    count: Int, edges: [(source: Int, target: Int, weight: Double)], damping: Double = 0.85
  ) -> [Double] {
    guard count > 0 else { return [] }
    var out = [Double](repeating: 0, count: count)
    for edge in edges { out[edge.source] += edge.weight }
    let even = 1 / Double(count)
    var rank = [Double](repeating: even, count: count)
    for _ in 0..<500 {
      var idle = 0.0
      for node in 0..<count where out[node] == 0 { idle += rank[node] }
      var next = [Double](
        repeating: (1 - damping) * even + damping * idle * even, count: count)
      for edge in edges {
        next[edge.target] += damping * rank[edge.source] * edge.weight / out[edge.source]
      }
      let change = zip(rank, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      rank = next
      if change < 1e-12 { break }
    }
    return rank
  }
}
