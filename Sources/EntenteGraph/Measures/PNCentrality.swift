/// Centrality in networks of friends and foes: a tie of support adds to an actor's standing, one of
/// opposition takes twice as much.
///
/// PN = (I - A / (2n - 2))⁻¹ 1 with A = P - 2N over the undirected ties. Values lie around 1.
///
/// - SeeAlso: M. G. Everett, S. P. Borgatti, "Networks Containing Negative Ties", *Social Networks*
///   38 (2014) 111–120.
enum PNCentrality {
  /// - Complexity: O(ties) for each of some hundred steps.
  static func values(_ ties: SignedTies) -> [Double] {
    guard ties.count > 1 else { return [Double](repeating: 1, count: ties.count) }
    let scale = 1 / Double(2 * ties.count - 2)
    var x = [Double](repeating: 1, count: ties.count)
    for _ in 0..<10_000 {
      var change = 0.0
      // Half a step at a time: without that, a clique of enemies would swing for ever.
      let next = x.indices.map { node in
        let sum = ties.neighbours[node].reduce(0.0) { $0 + ($1.sign > 0 ? 1 : -2) * x[$1.other] }
        return (x[node] + 1 + scale * sum) / 2
      }
      for node in x.indices { change = max(change, abs(next[node] - x[node])) }
      x = next
      if change < 1e-13 { break }
    }
    return x
  }
}
