public import EntenteModel

/// A graph as two tables, for spreadsheets and data frames: actors and edges.
///
/// The first columns are `id`, or `source` and `target`; the others are those of ``GraphML``.
public enum GraphCSV {
  public static func encodeNodes(_ graph: SignedGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(["id"] + EdgeTable.nodeColumns.map(\.name), to: &bytes)
    for node in graph.nodes {
      CSV.append([node.id] + EdgeTable.row(node).map { $0.map(EdgeTable.text) }, to: &bytes)
    }
    return bytes
  }

  public static func encodeEdges(_ graph: SignedGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(["source", "target"] + EdgeTable.edgeColumns.map(\.name), to: &bytes)
    let names = Names(graph.nodes, "en")
    for edge in graph.edges {
      CSV.append(
        [edge.source, edge.target] + EdgeTable.row(edge, names).map { $0.map(EdgeTable.text) },
        to: &bytes)
    }
    return bytes
  }

  /// Reads a table of edges, and one of actors if there is one.
  ///
  /// - Parameters:
  ///   - edges: A table with the columns `source` and `target`.
  ///   - nodes: A table with the column `id`; without it the edges' ends are all actors.
  ///   - file: The name of the table of edges, for errors.
  ///   - options: Where signs and weights are.
  public static func decode(
    edges: [UInt8], nodes: [UInt8]? = nil, file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    var table = ImportedTable()
    for record in try CSV.read(edges, file: file, required: ["source", "target"]) {
      table.ties.append(
        .init(
          source: record.fields["source"] ?? "", target: record.fields["target"] ?? "",
          attributes: record.fields))
    }
    if let nodes {
      for record in try CSV.read(nodes, file: file, required: ["id"]) {
        table.nodes.append(.init(id: record.fields["id"] ?? "", attributes: record.fields))
      }
    } else {
      let ids = Set(table.ties.flatMap { [ByteKey($0.source), ByteKey($0.target)] })
      table.nodes = ids.sorted().map { .init(id: $0.text, attributes: [:]) }
    }
    return try table.graph(options, file: file)
  }
}
