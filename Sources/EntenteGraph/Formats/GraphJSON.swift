import EntenteModel

/// Entente's own graph file: everything that a graph knows, sums, scores and evidence.
///
///     let bytes = GraphJSON.encode(graph)
///     try GraphJSON.decode(bytes, file: "graph.json") == graph  // true
///
/// One line a document, actor, edge and row, all sorted, so that files can be compared by line. The
/// scores are there for readers of the file; reading takes the sums and scores them anew. The
/// schema is `graph.schema.json` beside this file.
public enum GraphJSON {
  public static let format = "entente-graph"
  public static let version = 1

  /// - Parameters:
  ///   - graph: The graph.
  ///   - includesEvidence: Whether edges carry their rows; without them the file is small, but can
  ///     only be merged by its sums.
  public static func encode(_ graph: SignedGraph, includesEvidence: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    write(graph, includesEvidence: includesEvidence) { bytes += $0 }
    return bytes
  }

  /// Writes a graph file in parts of about a megabyte, for graphs that are large.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - includesEvidence: Whether edges carry their rows.
  ///   - sink: Takes the bytes, part by part.
  /// - Throws: What `sink` throws.
  public static func write<Failure: Error>(
    _ graph: SignedGraph, includesEvidence: Bool = true,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    func handOver(_ json: inout JSONWriter) throws(Failure) {
      if json.bytes.count > 1 << 20 { try sink(json.takeBytes()) }
    }
    json.beginObject()
    json.field("format", format)
    json.field("version", version)
    json.field("level", graph.level.rawValue)
    json.field("half_life", graph.halfLife)
    json.field("reference", graph.reference)
    json.field("covers_corpus", graph.coversCorpus)
    try list("documents", graph.documents, &json) { document, json throws(Failure) in
      try handOver(&json)
      json.beginObject()
      json.field("id", document.id)
      json.field("date", document.date)
      json.field("outlet", document.outlet)
      json.field("lang", document.language?.rawValue)
      json.field("title", document.title)
      json.field("url", document.url)
      json.field("story", document.story)
      json.endObject()
    }
    list("nodes", graph.nodes, &json) { node, json in write(node, to: &json) }
    var scores = ScoreMemo()
    try list("edges", graph.edges, &json) { edge, json throws(Failure) in
      try handOver(&json)
      write(edge, scores.score(edge), includesEvidence: includesEvidence, to: &json)
    }
    json.endObject()
    json.newline()
    try sink(json.takeBytes())
  }

  /// An array with each element on a line of its own.
  private static func list<Element, Failure: Error>(
    _ key: String, _ elements: [Element], _ json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    json.newlineBeforeNext()
    json.key(named: key)
    json.beginArray()
    for element in elements {
      json.newlineBeforeNext()
      try write(element, &json)
    }
    if !elements.isEmpty { json.newline() }
    json.endArray()
  }

  /// An actor, as graph and diff files have it.
  static func write(_ node: SignedGraph.Node, to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", node.id)
    json.field("kind", node.kind.rawValue)
    json.key("names")
    json.beginObject()
    for (language, name) in node.names.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      json.field(named: language, name)
    }
    json.endObject()
    json.endObject()
  }

  /// An edge with its sums and scores, as graph and diff files have it.
  static func write(
    _ edge: SignedGraph.Edge, _ score: EdgeScore, includesEvidence: Bool,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.field("source", edge.source)
    json.field("target", edge.target)
    json.field("class", score.edgeClass.rawValue)
    json.field("support", Double(edge.supportMicros) / 1_000_000)
    json.field("oppose", Double(edge.opposeMicros) / 1_000_000)
    json.field("support_stories", edge.supportStories)
    json.field("oppose_stories", edge.opposeStories)
    json.field("theta", score.theta)
    json.key("interval")
    json.beginArray()
    json.decimal(score.interval.lowerBound)
    json.decimal(score.interval.upperBound)
    json.endArray()
    json.field("polarity", score.polarity)
    json.field("strength", score.strength)
    json.field("weight", score.weight)
    json.field("outlets_effective", score.effectiveOutlets)
    json.key("outlets")
    write(edge.outlets, to: &json)
    json.key("events")
    write(edge.events.lazy.map { (key: $0.key.rawValue, value: $0.value) }, to: &json)
    json.field("first", edge.firstDate)
    json.field("last", edge.lastDate)
    if includesEvidence {
      list("evidence", edge.evidence, &json) { row, json in EvidenceCoding.write(row, to: &json) }
    }
    json.endObject()
  }

  /// Counts by name in their order, as an object.
  static func write(
    _ counts: some Sequence<(key: String, value: Int)>, to json: inout JSONWriter
  ) {
    json.beginObject()
    for (name, count) in counts { json.field(named: name, count) }
    json.endObject()
  }
}
