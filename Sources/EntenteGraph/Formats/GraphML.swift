public import EntenteModel

/// GraphML, which yEd, Gephi, Cytoscape, igraph and networkx read.
///
/// Keys are typed and named `n0…` and `e0…`, so that no tool mistakes one for its own; actors have
/// a `name` and edges an `interaction`, which Cytoscape shows. Evidence is not written.
///
/// - SeeAlso: U. Brandes et al., "GraphML Progress Report", GD 2001;
///   <http://graphml.graphdrawing.org/specification.html>.
public enum GraphML {
  public static func encode(_ graph: SignedGraph) -> [UInt8] {
    var xml = XMLWriter()
    xml.begin(
      "graphml",
      [
        "xmlns": "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
      ])
    func keys(_ columns: [(name: String, kind: EdgeTable.Kind)], _ owner: String, _ letter: String)
    {
      for (index, column) in columns.enumerated() {
        let type =
          switch column.kind {
          case .text: "string"
          case .integer: "int"
          case .number: "double"
          }
        xml.empty(
          "key",
          [
            "id": "\(letter)\(index)", "for": owner, "attr.name": column.name, "attr.type": type,
          ])
      }
    }
    keys(EdgeTable.nodeColumns, "node", "n")
    keys(EdgeTable.edgeColumns, "edge", "e")
    xml.begin("graph", ["id": "entente-\(graph.level.rawValue)", "edgedefault": "directed"])
    func data(_ row: [EdgeTable.Value?], _ letter: String) {
      for (index, value) in row.enumerated() {
        if let value { xml.text("data", ["key": "\(letter)\(index)"], EdgeTable.text(value)) }
      }
    }
    for node in graph.nodes {
      xml.begin("node", ["id": node.id])
      data(EdgeTable.row(node), "n")
      xml.end()
    }
    let names = Names(graph.nodes, "en")
    for (index, edge) in graph.edges.enumerated() {
      xml.begin(
        "edge", ["id": "edge\(index)", "source": edge.source, "target": edge.target])
      data(EdgeTable.row(edge, names), "e")
      xml.end()
    }
    xml.end()
    xml.end()
    return xml.bytes
  }

  /// Reads a GraphML file of any tool.
  ///
  /// - Throws: ``EntenteError`` with the line if the file isn't such XML.
  public static func decode(
    _ bytes: [UInt8], file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    var xml = XMLReader(bytes, file: file)
    var table = ImportedTable()
    // Names and defaults of attributes by key id.
    var names: [String: String] = [:]
    var defaults: [String: [String: String]] = ["node": [:], "edge": [:]]
    var isDirected = true
    var isGraphML = false
    var key: (name: String, owner: String)?
    var data: String?
    /// Nodes may hold graphs, and graphs nodes; data belongs to the innermost.
    var owners: [Owner] = []
    var text = ""
    while let event = try xml.next() {
      switch event {
      case .start("graphml", _): isGraphML = true
      case .start("graph", let given): isDirected = given["edgedefault"] != "undirected"
      case .start("key", let given):
        guard let id = given["id"] else { throw xml.failure("a key has no id") }
        names[id] = given["attr.name"] ?? given["name"] ?? id
        key = (names[id] ?? id, given["for"] ?? "all")
      case .start("default", _), .start("data", _):
        if case .start("data", let given) = event { data = given["key"] }
        text = ""
      case .start("node", let given):
        guard let id = given["id"] else { throw xml.failure("a node has no id") }
        owners.append(.node(table.nodes.count))
        table.nodes.append(.init(id: id, attributes: defaults["node"] ?? [:]))
      case .start("edge", let given):
        guard let source = given["source"], let target = given["target"] else {
          throw xml.failure("an edge has no source or no target")
        }
        owners.append(.tie(table.ties.count))
        table.ties.append(
          .init(
            source: source, target: target, attributes: defaults["edge"] ?? [:],
            isDirected: given["directed"].map { $0 == "true" } ?? isDirected))
      case .text(let part): text += part
      case .end("default"):
        if let key {
          for owner in ["node", "edge"] where key.owner == owner || key.owner == "all" {
            defaults[owner]?[key.name] = text
          }
        }
      case .end("data"):
        if let id = data, let name = names[id] {
          switch owners.last {
          case .node(let index): table.nodes[index].attributes[name] = text
          case .tie(let index): table.ties[index].attributes[name] = text
          case nil: break
          }
        }
        data = nil
      case .end("node"), .end("edge"): _ = owners.popLast()
      default: break
      }
    }
    guard isGraphML else { throw xml.failure("this is XML, but not GraphML") }
    return try table.graph(options, file: file)
  }

  private enum Owner {
    case node(Int)
    case tie(Int)
  }
}
