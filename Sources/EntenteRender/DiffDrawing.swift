public import EntenteGraph

/// Two graphs as one: who gained, lost and changed a tie from the first corpus to the second.
public struct DiffDrawing: Sendable, Hashable {
  /// What happened to a tie.
  public typealias Change = GraphDiff.Change

  /// A tie as one corpus has it.
  public struct State: Sendable, Hashable {
    public var edgeClass: SignedGraph.EdgeClass
    /// The signed weight; a tentative tie leans to its side.
    public var weight: Double
    /// How many stories state it.
    public var stories: Int

    public init(edgeClass: SignedGraph.EdgeClass, weight: Double, stories: Int) {
      self.edgeClass = edgeClass
      self.weight = weight
      self.stories = stories
    }

    /// The state of a graph's edge.
    public init(_ edge: SignedGraph.Edge) {
      let score = edge.score
      self.init(
        edgeClass: score.edgeClass, weight: score.weight,
        stories: edge.supportStories + edge.opposeStories)
    }

    var lean: EdgeStyle.Lean {
      switch edgeClass {
      case .support: .support
      case .oppose: .oppose
      case .contested: .contested
      case .tentative: weight < 0 ? .oppose : .support
      }
    }
  }

  /// An ordered pair of actors with what each corpus says of it.
  public struct Edge: Sendable, Hashable {
    public var source: String
    public var target: String
    public var change: Change
    /// The tie in the first corpus and in the second; nil where there is none.
    public var before: State?
    public var after: State?
    /// The q-value of the change; nil if it wasn't tested.
    public var q: Double?

    public init(
      source: String, target: String, change: Change, before: State?, after: State?,
      q: Double? = nil
    ) {
      self.q = q
      self.source = source
      self.target = target
      self.change = change
      self.before = before
      self.after = after
    }
  }

  /// What the two corpora are called, such as "November 2024".
  public var beforeName: String
  public var afterName: String
  public var nodes: [SignedGraph.Node]
  public var edges: [Edge]
  /// A change below this q-value is drawn in full, others softly.
  public var falseDiscoveryRate = 0.05
  /// Ties that are not drawn because too few stories speak of them.
  public private(set) var insufficientLeftOut = 0
  var beforeFacts = CorpusFacts()
  var afterFacts = CorpusFacts()

  public init(
    beforeName: String, afterName: String, nodes: [SignedGraph.Node], edges: [Edge]
  ) {
    self.beforeName = beforeName
    self.afterName = afterName
    self.nodes = nodes
    self.edges = edges
  }
}

extension DiffDrawing {
  /// The drawing of a computed diff: every pair that either side knows.
  public init(_ diff: GraphDiff) {
    self.init(
      beforeName: diff.before.name, afterName: diff.after.name, nodes: diff.nodes,
      edges: diff.pairs.map { pair in
        Edge(
          source: pair.source, target: pair.target, change: pair.change,
          before: pair.before.map { State($0) }, after: pair.after.map { State($0) }, q: pair.q)
      })
    falseDiscoveryRate = diff.options.falseDiscoveryRate
    beforeFacts = CorpusFacts(diff.before)
    afterFacts = CorpusFacts(diff.after)
  }

  /// The drawing without the ties that stayed as they were, or of which too little is known (unless
  /// there are no others), and without the actors who then have none.
  public func keeping(unchanged: Bool, insufficient: Bool) -> DiffDrawing {
    var result = self
    if !unchanged { result.edges.removeAll { $0.change == .unchanged } }
    if !insufficient, result.edges.contains(where: { $0.change != .insufficient }) {
      let count = result.edges.count
      result.edges.removeAll { $0.change == .insufficient }
      result.insufficientLeftOut += count - result.edges.count
    }
    let drawn = Set(result.edges.flatMap { [$0.source, $0.target] })
    result.nodes.removeAll { !drawn.contains($0.id) }
    return result
  }

  func isSignificant(_ edge: Edge) -> Bool { edge.q.map { $0 < falseDiscoveryRate } ?? false }
}
