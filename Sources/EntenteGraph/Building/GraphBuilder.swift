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
    /// Whether edges carry their rows. Without them a row takes some fifty bytes rather than a
    /// thousand, but the graph can be merged by its sums alone.
    public var keepsEvidence: Bool

    public init(
      level: SignedGraph.Level = .polity, halfLife: Double? = nil, reference: CalendarDate? = nil,
      keepsEvidence: Bool = true
    ) {
      self.level = level
      self.halfLife = halfLife
      self.reference = reference
      self.keepsEvidence = keepsEvidence
    }
  }

  public let options: Options
  let card: @Sendable (String) -> ActorCard?
  /// All rows, actors and documents, as numbers.
  var table: RowTable
  /// The rows themselves, where they are kept, in the order of the table.
  var evidence: [Evidence] = []
  /// Which documents or names of stories are one story.
  var stories = StoryUnion()
  /// What graphs knew of their nodes, for ids that `card` doesn't know.
  var cards: [ByteKey: ActorCard] = [:]
  /// Edges of graphs without evidence, sorted: all that can be done is to add their sums.
  var bareEdges: [SignedGraph.Edge] = []
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
    table = RowTable(level: options.level, keepsEvidence: options.keepsEvidence)
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

  /// Adds evidence as `entente extract` prints it; empty lines, a byte order mark and the rows of a
  /// ledger are skipped.
  ///
  /// - Parameters:
  ///   - lines: Whole lines of JSON.
  ///   - file: The file's name, for errors.
  ///   - firstLine: The number of the first line in that file, from 1.
  /// - Returns: How many lines there were.
  /// - Throws: ``EntenteError`` with file and line if a line is no row of evidence.
  /// - Complexity: O(bytes).
  @discardableResult
  public mutating func add(
    lines: ArraySlice<UInt8>, file: String? = nil, firstLine: Int = 1
  ) throws(EntenteError) -> Int {
    if options.keepsEvidence {
      add(try EvidenceCoding.decodeLines(Array(lines), file: file, firstLine: firstLine))
      return lines.count { $0 == 0x0A }
    }
    var rest = lines
    if firstLine == 1, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var line = firstLine
    while true {
      let known = scan(rest)
      if known.lines > 0 { hasEvidenceOnly = true }
      line += known.lines
      rest = rest.dropFirst(known.bytes)
      if rest.isEmpty { return line - firstLine }
      // A line that the scanner doesn't know.
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      add(try EvidenceCoding.decodeLines(Array(rest[..<end]), file: file, firstLine: line))
      line += 1
      rest = rest[end...].dropFirst()
    }
  }

  /// Adds rows up to one that is not of the usual form; says how many lines and bytes they took.
  private mutating func scan(_ lines: ArraySlice<UInt8>) -> (lines: Int, bytes: Int) {
    lines.withUnsafeBytes { bytes in
      var count = 0
      var start = 0
      while start < bytes.count, let (row, end) = RowScanner.row(bytes, from: start) {
        table.add(row, in: bytes)
        start = min(end + 1, bytes.count)
        count += 1
      }
      table.settle(in: bytes)
      return (count, start)
    }
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
    let bare = graph.edges.filter(\.evidence.isEmpty)
    guard bare.isEmpty || graph.level == options.level else {
      throw EntenteError(
        .badArgument,
        "a graph of level \"\(graph.level.rawValue)\" without evidence can't be rebuilt at "
          + "level \"\(options.level.rawValue)\"")
    }
    bareEdges = EdgeMerging.merged(bareEdges, bare)
    for edge in graph.edges {
      for row in edge.evidence { insert(row) }
    }
    for document in graph.documents { insert(document) }
    if graph.coversCorpus { hasCorpus = true } else { hasEvidenceOnly = true }
    for node in graph.nodes {
      let new = ActorCard(id: node.id, kind: node.kind, names: node.names)
      let key = ByteKey(node.id)
      cards[key] = cards[key].map { Self.merged($0, new) } ?? new
    }
  }

  private mutating func insert(_ row: Evidence) {
    let place = table.add(row)
    guard options.keepsEvidence else { return }
    if place == evidence.count { return evidence.append(row) }
    // One id with two contents is a damaged file; keep the same one whatever the order.
    let old = evidence[place]
    if old != row, utf8Precedes(EvidenceCoding.encode(row), EvidenceCoding.encode(old)) {
      evidence[place] = row
      table.replace(place, with: row)
    }
  }

  private mutating func insert(_ document: SourceDocument) {
    stories.join(document.id, document.story)
    table.add(document)
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
}
