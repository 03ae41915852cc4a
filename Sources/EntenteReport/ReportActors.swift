import EntenteGraph
import EntenteModel

/// The actors of a report, with their measures in the whole graph.
enum ReportActors {
  /// Writes `"actors"` and returns each actor's place in it.
  static func write(
    _ nodes: [SignedGraph.Node], measures: [ByteKey: GraphAnalysis.Actor], to json: inout JSONWriter
  ) -> [ByteKey: Int] {
    json.newlineBeforeNext()
    json.key("actors")
    json.beginArray()
    for node in nodes {
      json.newlineBeforeNext()
      json.beginObject()
      json.field("id", node.id)
      json.field("kind", node.kind.rawValue)
      json.key("names")
      json.beginObject()
      for (language, name) in node.names.sorted(by: { utf8Precedes($0.key, $1.key) }) {
        json.field(named: language, name)
      }
      json.endObject()
      if let measures = measures[ByteKey(node.id)] {
        json.field("standing", measures.standing)
        json.field("supportRank", measures.supportRank)
        json.field("oppositionRank", measures.oppositionRank)
        json.field("camp", measures.camp)
      }
      json.endObject()
    }
    json.endArray()
    return Dictionary(uniqueKeysWithValues: nodes.enumerated().map { (ByteKey($1.id), $0) })
  }
}
