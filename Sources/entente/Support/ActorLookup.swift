import EntenteExtraction
import EntenteGraph
import EntenteModel

/// Finds the actor of a graph that a user means by a name or id.
struct ActorLookup {
  /// The lexicon, loaded when the graph's own names don't suffice.
  let extractor: LazyExtractor

  /// The node of `graph` that `query` names: by the graph's ids and names, by any name that the
  /// lexicon knows, or as the polity that such an actor rolls up to.
  ///
  /// - Throws: ``EntenteError`` of code `unknownActor` if there is none, or several.
  func node(_ query: String, in graph: SignedGraph) throws -> SignedGraph.Node {
    var found = graph.nodes(named: query)
    if found.isEmpty {
      let entries = try extractor.get().actors(matching: query)
      let ids = Set(entries.map(\.id))
      found = graph.nodes.filter { ids.contains($0.id) }
      if found.isEmpty, graph.level == .polity {
        let polities = Set(entries.flatMap { $0.roles.map(\.polity) })
        found = graph.nodes.filter { polities.contains($0.id) }
      }
    }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let names = found.prefix(8).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      throw EntenteError(.unknownActor, "\"\(query)\" can be any of \(names): give one id")
    }
    let known = graph.nodes.prefix(12).map(\.name).joined(separator: ", ")
    throw EntenteError(
      .unknownActor,
      graph.nodes.isEmpty
        ? "\"\(query)\" is not in the graph, which is empty"
        : "\"\(query)\" is not in the graph; it has \(known)"
          + (graph.nodes.count > 12 ? ", …" : ""))
  }
}
