import EntenteGraph
import EntenteModel

/// What a picture rests on: how many documents and stories, from when until when.
struct CorpusFacts: Sendable, Hashable {
  var documents = 0
  /// 0 where it isn't known.
  var stories = 0
  var firstDate: CalendarDate?
  var lastDate: CalendarDate?

  /// Of a graph's own documents; of a graph without any, those of its evidence.
  init(_ graph: SignedGraph) {
    if graph.documents.isEmpty {
      var ids: Set<String> = []
      for edge in graph.edges { for row in edge.evidence { ids.insert(row.document) } }
      documents = ids.count
      firstDate = graph.edges.compactMap(\.firstDate).min()
      lastDate = graph.edges.compactMap(\.lastDate).max()
    } else {
      documents = graph.documents.count
      stories = Set(graph.documents.map(\.story)).count
      let dates = graph.documents.compactMap(\.date)
      firstDate = dates.min()
      lastDate = dates.max()
    }
  }

  init(_ side: GraphDiff.Side) {
    documents = side.documents
    stories = side.stories
    firstDate = side.firstDate
    lastDate = side.lastDate
  }

  init() {}
}
