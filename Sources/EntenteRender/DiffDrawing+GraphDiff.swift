public import EntenteGraph

extension DiffDrawing {
  /// What a comparison shows: each pair with enough stories to say something of it.
  ///
  /// - Parameter showsUnchanged: whether ties that stayed as they were are drawn too.
  public init(_ diff: GraphDiff, showsUnchanged: Bool = true) {
    let edges = diff.pairs.compactMap { pair -> Edge? in
      guard let change = Change(pair.change), showsUnchanged || change != .unchanged else {
        return nil
      }
      return Edge(
        source: pair.source, target: pair.target, change: change,
        before: pair.before.map { State($0) }, after: pair.after.map { State($0) })
    }
    let drawn = Set(edges.flatMap { [$0.source, $0.target] })
    self.init(
      beforeName: diff.before.name, afterName: diff.after.name,
      nodes: diff.nodes.filter { drawn.contains($0.id) }, edges: edges)
  }
}

extension DiffDrawing.Change {
  /// The change as a picture shows it; `nil` where there is too little to show.
  init?(_ change: GraphDiff.Change) {
    switch change {
    case .appeared: self = .appeared
    case .vanished: self = .vanished
    case .strengthened: self = .strengthened
    case .weakened: self = .weakened
    case .flipped: self = .flipped
    case .newlyContested: self = .newlyContested
    case .unchanged: self = .unchanged
    case .insufficient: return nil
    }
  }
}
