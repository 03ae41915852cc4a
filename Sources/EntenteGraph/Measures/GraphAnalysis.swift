import EntenteModel

/// All measures of a graph: `entente analyze`.
///
///     let analysis = GraphAnalysis(graph)
///     analysis.twoCamps.upper     // the frustration index, if isExact
///     analysis.actors[0].standing // its PN centrality
///
/// - Complexity: that of ``Factions``, and O(edges^1.5) beside it.
public struct GraphAnalysis: Sendable, Hashable {
  /// One actor's place in the graph.
  public struct Actor: Sendable, Hashable {
    public let id: String
    /// How many others it supports and opposes, by the sign of the edge's weight.
    public var supports = 0
    public var opposes = 0
    /// How many support and oppose it.
    public var supportedBy = 0
    public var opposedBy = 0
    /// The weights of these edges, added up; magnitudes.
    public var supportGiven = 0.0
    public var oppositionGiven = 0.0
    public var supportReceived = 0.0
    public var oppositionReceived = 0.0
    /// PN centrality (Everett, Borgatti 2014).
    public var standing = 1.0
    /// PageRank on support and on opposition.
    public var supportRank = 0.0
    public var oppositionRank = 0.0
    /// Its place in ``GraphAnalysis/twoCamps``, from 0; `nil` without ties.
    public var camp: Int?
    /// The targets and sources of its ties that are contested most, the worst first.
    public var contested: [Tie] = []
  }

  /// A tie and how contested it is.
  public struct Tie: Sendable, Hashable {
    public let source: String
    public let target: String
    /// The smaller of S+ and S-.
    public let dissent: Double
    /// Its share of both.
    public let share: Double
  }

  public let level: SignedGraph.Level
  public let nodes: [SignedGraph.Node]
  public let edgeCount: Int
  /// Edges by class.
  public let classes: [SignedGraph.EdgeClass: Int]
  /// Undirected ties of either sign.
  public let positiveTies: Int
  public let negativeTies: Int
  public let triads: Triads
  /// The best split into two, with the frustration index.
  public let twoCamps: Factions
  /// The best split into any number of camps.
  public let freeCamps: Factions
  /// Sorted by id.
  public let actors: [Actor]

  /// - Parameters:
  ///   - graph: The graph.
  ///   - limit: Steps of the search for factions a block.
  ///   - mostContested: How many ties to list an actor.
  public init(_ graph: SignedGraph, limit: Int = Factions.defaultLimit, mostContested: Int = 3) {
    let ties = SignedTies(graph)
    level = graph.level
    nodes = graph.nodes
    edgeCount = graph.edges.count
    positiveTies = ties.positive
    negativeTies = ties.negative
    triads = Triads(ties)
    twoCamps = Factions(ties, maxCamps: 2, limit: limit)
    freeCamps = Factions(ties, maxCamps: nil, limit: limit)

    var classes: [SignedGraph.EdgeClass: Int] = [:]
    for edge in graph.edges { classes[edge.edgeClass, default: 0] += 1 }
    self.classes = classes

    let place = Dictionary(uniqueKeysWithValues: ties.ids.enumerated().map { (ByteKey($1), $0) })
    var actors = ties.ids.map { Actor(id: $0) }
    var support: [(source: Int, target: Int, weight: Double)] = []
    var opposition: [(source: Int, target: Int, weight: Double)] = []
    var contested = [[Tie]](repeating: [], count: actors.count)
    for edge in graph.edges {
      guard let source = place[ByteKey(edge.source)],
        let target = place[ByteKey(edge.target)]
      else { continue }
      let weight = edge.weight
      if weight > 0 {
        support.append((source, target, weight))
        actors[source].supports += 1
        actors[target].supportedBy += 1
        actors[source].supportGiven += weight
        actors[target].supportReceived += weight
      } else if weight < 0 {
        opposition.append((source, target, -weight))
        actors[source].opposes += 1
        actors[target].opposedBy += 1
        actors[source].oppositionGiven -= weight
        actors[target].oppositionReceived -= weight
      }
      let dissent = min(edge.supportMicros, edge.opposeMicros)
      guard dissent > 0 else { continue }
      let tie = Tie(
        source: edge.source, target: edge.target, dissent: Double(dissent) / 1_000_000,
        share: Double(dissent) / Double(edge.supportMicros + edge.opposeMicros))
      contested[source].append(tie)
      contested[target].append(tie)
    }
    let standing = PNCentrality.values(ties)
    let supportRank = PageRank.values(count: actors.count, edges: support)
    let oppositionRank = PageRank.values(count: actors.count, edges: opposition)
    for index in actors.indices {
      actors[index].standing = standing[index]
      actors[index].supportRank = supportRank[index]
      actors[index].oppositionRank = oppositionRank[index]
      actors[index].contested = Array(
        contested[index].sorted(by: Self.isMoreContested).prefix(mostContested))
    }
    for (camp, ids) in twoCamps.camps.enumerated() {
      for id in ids { if let index = place[ByteKey(id)] { actors[index].camp = camp } }
    }
    self.actors = actors
  }

  private static func isMoreContested(_ one: Tie, _ other: Tie) -> Bool {
    if one.dissent != other.dissent { return one.dissent > other.dissent }
    if one.source != other.source { return utf8Precedes(one.source, other.source) }
    return utf8Precedes(one.target, other.target)
  }
}
