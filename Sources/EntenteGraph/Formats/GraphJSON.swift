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
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string(format)
    json.key("version")
    json.integer(version)
    json.key("level")
    json.string(graph.level.rawValue)
    json.key("half_life")
    if let halfLife = graph.halfLife { json.decimal(halfLife) } else { json.null() }
    json.key("reference")
    json.string(graph.reference?.description)
    json.key("covers_corpus")
    json.bool(graph.coversCorpus)
    list("documents", graph.documents, &json) { document, json in
      json.beginObject()
      json.key("id")
      json.string(document.id)
      json.key("date")
      json.string(document.date?.description)
      json.key("outlet")
      json.string(document.outlet)
      json.key("lang")
      json.string(document.language?.rawValue)
      json.key("story")
      json.string(document.story)
      json.endObject()
    }
    list("nodes", graph.nodes, &json) { node, json in
      json.beginObject()
      json.key("id")
      json.string(node.id)
      json.key("kind")
      json.string(node.kind.rawValue)
      json.key("names")
      json.beginObject()
      for (language, name) in node.names.sorted(by: { utf8Precedes($0.key, $1.key) }) {
        json.key(language)
        json.string(name)
      }
      json.endObject()
      json.endObject()
    }
    list("edges", graph.edges, &json) { edge, json in
      write(edge, includesEvidence: includesEvidence, to: &json)
    }
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// An array with each element on a line of its own.
  private static func list<Element>(
    _ key: String, _ elements: [Element], _ json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.newlineBeforeNext()
    json.key(key)
    json.beginArray()
    for element in elements {
      json.newlineBeforeNext()
      write(element, &json)
    }
    if !elements.isEmpty { json.newline() }
    json.endArray()
  }

  /// An edge with its sums and scores, as graph and diff files have it.
  static func write(_ edge: SignedGraph.Edge, includesEvidence: Bool, to json: inout JSONWriter) {
    let score = edge.score
    json.beginObject()
    json.key("source")
    json.string(edge.source)
    json.key("target")
    json.string(edge.target)
    json.key("class")
    json.string(score.edgeClass.rawValue)
    json.key("support")
    json.decimal(Double(edge.supportMicros) / 1_000_000)
    json.key("oppose")
    json.decimal(Double(edge.opposeMicros) / 1_000_000)
    json.key("support_stories")
    json.integer(edge.supportStories)
    json.key("oppose_stories")
    json.integer(edge.opposeStories)
    json.key("theta")
    json.decimal(score.theta)
    json.key("interval")
    json.beginArray()
    json.decimal(score.interval.lowerBound)
    json.decimal(score.interval.upperBound)
    json.endArray()
    json.key("polarity")
    json.decimal(score.polarity)
    json.key("strength")
    json.decimal(score.strength)
    json.key("weight")
    json.decimal(score.weight)
    json.key("outlets_effective")
    json.decimal(score.effectiveOutlets)
    json.key("outlets")
    counts(edge.outlets, &json)
    json.key("events")
    counts(
      Dictionary(uniqueKeysWithValues: edge.events.map { ($0.key.rawValue, $0.value) }), &json)
    json.key("first")
    json.string(edge.firstDate?.description)
    json.key("last")
    json.string(edge.lastDate?.description)
    if includesEvidence {
      list("evidence", edge.evidence, &json) { row, json in EvidenceCoding.write(row, to: &json) }
    }
    json.endObject()
  }

  private static func counts(_ counts: [String: Int], _ json: inout JSONWriter) {
    json.beginObject()
    for (key, count) in counts.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      json.key(key)
      json.integer(count)
    }
    json.endObject()
  }
}
