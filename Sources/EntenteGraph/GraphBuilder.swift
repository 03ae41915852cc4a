public import EntenteModel

/// Turns evidence into a signed graph.
///
///     var builder = GraphBuilder()
///     builder.add(rows)
///     let graph = builder.build()
///
/// Each story has one vote a sign: its largest confidence. Votes are integers, so the order of
/// adding doesn't matter, and shards that were built apart merge to the same graph as their
/// evidence at once:
///
///     try builder.add(yesterday)   // a graph, through the evidence that its edges carry
///     try builder.add(today)
///
/// Rows with an id that is already there are dropped, and so are relations of an actor to itself.
public struct GraphBuilder: Sendable {
  public struct Options: Sendable, Hashable {
    public var level: SignedGraph.Level
    /// Days after which a story counts half; `nil` turns ageing off.
    public var halfLife: Double?
    /// The day ages are counted from; by default the latest in the corpus.
    public var reference: CalendarDate?

    public init(
      level: SignedGraph.Level = .polity, halfLife: Double? = nil, reference: CalendarDate? = nil
    ) {
      self.level = level
      self.halfLife = halfLife
      self.reference = reference
    }
  }

  public let options: Options
  let card: @Sendable (String) -> ActorCard?
  /// All rows, and their places by id: a row is too large to be moved about in a Dictionary.
  var rows: [Evidence] = []
  private var place: [String: Int] = [:]
  /// Documents by id, as the corpus, not as a row describes them.
  var documents: [String: SourceDocument] = [:]
  /// Which documents or names of stories are one story.
  var stories = StoryUnion()
  /// What graphs knew of their nodes, for ids that `card` doesn't know.
  var cards: [String: ActorCard] = [:]
  /// Edges of graphs without evidence: all that can be done is to add their sums.
  var bareEdges: [EdgeKey: SignedGraph.Edge] = [:]
  var hasEvidenceOnly = false
  var hasCorpus = false

  /// - Parameters:
  ///   - options: Level and ageing.
  ///   - card: Looks up an actor's names and kind; an actor that it doesn't know has the name that
  ///     its evidence gives.
  public init(
    options: Options = Options(), card: @escaping @Sendable (String) -> ActorCard? = { _ in nil }
  ) {
    self.options = options
    self.card = card
  }

  /// Builds a graph at once.
  ///
  /// - Parameters:
  ///   - evidence: Rows in any order.
  ///   - documents: The corpus, with its stories; `nil` if only the evidence is known.
  ///   - options: Level and ageing.
  ///   - card: Looks up an actor's names and kind.
  public static func graph(
    from evidence: [Evidence], documents: [SourceDocument]? = nil, options: Options = Options(),
    card: @escaping @Sendable (String) -> ActorCard? = { _ in nil }
  ) -> SignedGraph {
    var builder = GraphBuilder(options: options, card: card)
    builder.add(evidence)
    if let documents { builder.add(documents: documents) }
    return builder.build()
  }

  /// Adds evidence of unknown or separately added documents.
  public mutating func add(_ evidence: [Evidence]) {
    if !evidence.isEmpty { hasEvidenceOnly = true }
    for row in evidence { insert(row) }
  }

  /// Adds the documents of a corpus, those too in which nothing was found.
  public mutating func add(documents added: [SourceDocument]) {
    hasCorpus = true
    for document in added { insert(document) }
  }

  /// Says which documents are one story, by the story's name.
  public mutating func add(stories map: [String: String]) {
    for (document, story) in map { stories.join(document, story) }
  }

  /// Adds a graph: its evidence, documents and names.
  ///
  /// - Throws: ``EntenteError`` if edges without evidence are of another level than the builder's.
  public mutating func add(_ graph: SignedGraph) throws(EntenteError) {
    for edge in graph.edges {
      if edge.evidence.isEmpty {
        guard graph.level == options.level else {
          throw EntenteError(
            .badArgument,
            "a graph of level \"\(graph.level.rawValue)\" without evidence can't be rebuilt at "
              + "level \"\(options.level.rawValue)\"")
        }
        bareEdges[
          EdgeKey(edge), default: SignedGraph.Edge(source: edge.source, target: edge.target)
        ]
        .addSums(of: edge)
      }
      for row in edge.evidence { insert(row) }
    }
    for document in graph.documents { insert(document) }
    if graph.coversCorpus { hasCorpus = true } else { hasEvidenceOnly = true }
    for node in graph.nodes {
      let new = ActorCard(id: node.id, kind: node.kind, names: node.names)
      cards[node.id] = cards[node.id].map { Self.merged($0, new) } ?? new
    }
  }

  private mutating func insert(_ row: Evidence) {
    guard let at = place[row.id] else {
      place[row.id] = rows.count
      rows.append(row)
      return
    }
    // One id with two contents is a damaged file; keep the same one whatever the order.
    if rows[at] != row, utf8Precedes(EvidenceCoding.encode(row), EvidenceCoding.encode(rows[at])) {
      rows[at] = row
    }
  }

  private mutating func insert(_ document: SourceDocument) {
    stories.join(document.id, document.story)
    documents[document.id] = documents[document.id].map { Self.merged($0, document) } ?? document
  }

  /// What either knows of a document; of two answers the smaller one, whatever the order.
  static func merged(_ one: SourceDocument, _ other: SourceDocument) -> SourceDocument {
    SourceDocument(
      id: one.id, date: least(one.date, other.date) { $0 < $1 },
      outlet: least(one.outlet, other.outlet, by: utf8Precedes),
      language: least(one.language, other.language) { $0.rawValue < $1.rawValue },
      title: least(one.title, other.title, by: utf8Precedes),
      url: least(one.url, other.url, by: utf8Precedes))
  }

  private static func merged(_ one: ActorCard, _ other: ActorCard) -> ActorCard {
    let names = one.names.merging(other.names) { utf8Precedes($1, $0) ? $1 : $0 }
    let kind: ActorKind =
      if one.kind == .other || other.kind == .other {
        one.kind == .other ? other.kind : one.kind
      } else {
        one.kind.rawValue < other.kind.rawValue ? one.kind : other.kind
      }
    return ActorCard(id: one.id, kind: kind, names: names)
  }

  private static func least<Value>(
    _ one: Value?, _ other: Value?, by precedes: (Value, Value) -> Bool
  ) -> Value? {
    guard let one else { return other }
    guard let other else { return one }
    return precedes(other, one) ? other : one
  }
}

/// An ordered pair of actors.
struct EdgeKey: Hashable, Comparable {
  let source: String
  let target: String

  init(source: String, target: String) {
    self.source = source
    self.target = target
  }

  init(_ edge: SignedGraph.Edge) {
    self.init(source: edge.source, target: edge.target)
  }

  static func < (lhs: EdgeKey, rhs: EdgeKey) -> Bool {
    utf8Precedes((lhs.source, lhs.target), (rhs.source, rhs.target))
  }
}

extension SignedGraph.Edge {
  /// Adds counts and widens dates; evidence stays as it is.
  mutating func addSums(of other: SignedGraph.Edge) {
    supportMicros += other.supportMicros
    opposeMicros += other.opposeMicros
    supportStories += other.supportStories
    opposeStories += other.opposeStories
    outlets.merge(other.outlets, uniquingKeysWith: +)
    events.merge(other.events, uniquingKeysWith: +)
    firstDate = [firstDate, other.firstDate].compactMap { $0 }.min()
    lastDate = [lastDate, other.lastDate].compactMap { $0 }.max()
  }
}
