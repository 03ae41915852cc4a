import EntenteGraph
import EntenteModel

/// All that the page's script knows, as JSON.
///
/// A sentence stands there once, however many relations were read from it, and each row says where
/// to cut it: byte offsets become lengths in UTF-16, which is how JavaScript counts.
struct ReportData: Sendable {
  let headline: String
  let json: [UInt8]

  init(_ graph: SignedGraph, title: String?, filter: [Language: String]) {
    headline = title ?? "Who stands with whom"
    var json = Self.begin("graph", graph.level, title: title, filter: filter)
    let analysis = GraphAnalysis(graph, limit: Self.factionLimit)
    let measures = Dictionary(uniqueKeysWithValues: analysis.actors.map { (ByteKey($0.id), $0) })
    let places = ReportActors.write(graph.nodes, measures: measures, to: &json)
    json.newlineBeforeNext()
    json.key("sides")
    json.beginArray()
    ReportSide(graph, name: nil, edges: graph.edges, places: places).write(to: &json)
    json.endArray()
    json.endObject()
    self.json = json.bytes
  }

  init(
    _ diff: GraphDiff, before: SignedGraph, after: SignedGraph, title: String?,
    filter: [Language: String]
  ) {
    headline = title ?? "What changed"
    var json = Self.begin("diff", diff.level, title: title, filter: filter)
    let places = ReportActors.write(diff.nodes, measures: [:], to: &json)
    json.newlineBeforeNext()
    json.key("sides")
    json.beginArray()
    for (side, graph, edges) in [
      (diff.before, before, diff.pairs.compactMap(\.before)),
      (diff.after, after, diff.pairs.compactMap(\.after)),
    ] {
      ReportSide(graph, name: side.name, edges: edges, places: places).write(to: &json)
    }
    json.endArray()
    ReportPairs.write(diff, places: places, to: &json)
    json.endObject()
    self.json = json.bytes
  }

  /// Enough for exact factions of some dozens of actors; beyond that good ones do.
  private static let factionLimit = 10_000_000

  private static func begin(
    _ kind: String, _ level: SignedGraph.Level, title: String?, filter: [Language: String]
  ) -> JSONWriter {
    var json = JSONWriter()
    json.beginObject()
    json.field("format", "entente-report")
    json.field("version", 1)
    json.field("kind", kind)
    json.field("level", level.rawValue)
    json.field("title", title)
    json.key("filter")
    json.beginObject()
    for (language, words) in filter.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      json.field(named: language.rawValue, words)
    }
    json.endObject()
    return json
  }
}
