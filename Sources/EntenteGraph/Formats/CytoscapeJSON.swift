public import EntenteModel

/// Cytoscape's JSON (`.cyjs`), which Cytoscape and cytoscape.js open.
///
/// Each element has a `data` object with the columns of ``GraphML``. Evidence is not written.
///
/// - SeeAlso: <https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html>.
public enum CytoscapeJSON {
  public static func encode(_ graph: SignedGraph) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("format_version", "1.0")
    json.field("generated_by", "entente")
    json.field("target_cytoscapejs_version", "~3.0")
    // networkx asks for these two, and for a "value" of each node.
    json.field("directed", true)
    json.field("multigraph", false)
    json.key("data")
    json.beginObject()
    json.field("name", "entente-\(graph.level.rawValue)")
    json.endObject()
    json.key("elements")
    json.beginObject()
    json.key("nodes")
    json.beginArray()
    for node in graph.nodes {
      json.newlineBeforeNext()
      json.beginObject()
      json.key("data")
      json.beginObject()
      json.field("id", node.id)
      json.field("value", node.id)
      write(EdgeTable.row(node), EdgeTable.nodeColumns, &json)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.newlineBeforeNext()
    json.key("edges")
    json.beginArray()
    let names = Names(graph.nodes, "en")
    for (index, edge) in graph.edges.enumerated() {
      json.newlineBeforeNext()
      json.beginObject()
      json.key("data")
      json.beginObject()
      json.field("id", "edge\(index)")
      json.field("source", edge.source)
      json.field("target", edge.target)
      write(EdgeTable.row(edge, names), EdgeTable.edgeColumns, &json)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
    json.newline()
    return json.bytes
  }

  private static func write(
    _ row: [EdgeTable.Value?], _ columns: [(name: String, kind: EdgeTable.Kind)],
    _ json: inout JSONWriter
  ) {
    for (value, column) in zip(row, columns) {
      guard let value else { continue }
      json.key(named: column.name)
      switch value {
      case .text(let text): json.string(text)
      case .integer(let number): json.integer(number)
      case .number(let number): json.decimal(number)
      }
    }
  }

  /// Reads a file of Cytoscape's.
  ///
  /// - Throws: ``EntenteError`` with line and column if it isn't one.
  public static func decode(
    _ bytes: [UInt8], file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    var json = JSONReader(bytes, file: file, code: .badGraphFile)
    var table = ImportedTable()
    var hasElements = false
    try json.beginObject()
    while let key = try json.nextKey() {
      guard key == "elements" else {
        try json.skipValue()
        continue
      }
      hasElements = true
      try json.beginObject()
      while let kind = try json.nextKey() {
        try json.beginArray()
        while try json.nextElement() {
          let data = try element(&json)
          switch kind {
          case "nodes":
            guard let id = data["id"] else { throw json.failure("a node has no \"id\"") }
            table.nodes.append(.init(id: id, attributes: data))
          case "edges":
            guard let source = data["source"], let target = data["target"] else {
              throw json.failure("an edge has no \"source\" or no \"target\"")
            }
            table.ties.append(.init(source: source, target: target, attributes: data))
          default: break
          }
        }
      }
    }
    try json.end()
    guard hasElements else { throw json.failure("the file has no \"elements\"") }
    return try table.graph(options, file: file)
  }

  /// The scalars in an element's `data`, as text.
  private static func element(_ json: inout JSONReader) throws(EntenteError) -> [String: String] {
    var data: [String: String] = [:]
    try json.beginObject()
    while let key = try json.nextKey() {
      guard key == "data" else {
        try json.skipValue()
        continue
      }
      try json.beginObject()
      while let name = try json.nextKey() { data[name] = try json.scalar() }
    }
    return data
  }
}

extension JSONReader {
  /// A string, number or boolean as text; `nil` for what is skipped: null, objects, arrays.
  mutating func scalar() throws(EntenteError) -> String? {
    switch found() {
    case "a string": return try string()
    case "a boolean": return try bool() ? "true" : "false"
    case "a number":
      let value = try number()
      if let whole = Int(exactly: value) { return String(whole) }
      return String(value)
    default:
      try skipValue()
      return nil
    }
  }
}
