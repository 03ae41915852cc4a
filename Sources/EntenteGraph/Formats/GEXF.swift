public import EntenteModel

/// GEXF 1.3, Gephi's format.
///
/// `weight` is a positive magnitude, as Gephi's layouts need; `sign` and `score` are attributes, and
/// the first and last day of an edge are a spell, so that Gephi's timeline works. Evidence is not
/// written.
///
/// - SeeAlso: <https://gexf.net/schema.html>.
public enum GEXF {
  public static func encode(_ graph: SignedGraph) -> [UInt8] {
    var xml = XMLWriter()
    let isDated = graph.edges.contains { $0.firstDate != nil }
    xml.begin(
      "gexf",
      [
        "xmlns": "http://gexf.net/1.3", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
        "version": "1.3",
      ])
    xml.begin("meta")
    xml.text("creator", [:], "Entente")
    xml.end()
    xml.begin(
      "graph",
      [
        "mode": isDated ? "dynamic" : "static", "defaultedgetype": "directed",
        "timeformat": isDated ? "date" : nil,
      ])
    attributes("node", EdgeTable.nodeColumns, &xml)
    attributes("edge", EdgeTable.edgeColumns, &xml)
    xml.begin("nodes")
    for node in graph.nodes {
      xml.begin("node", ["id": node.id, "label": node.name])
      values(EdgeTable.row(node), EdgeTable.nodeColumns, &xml)
      xml.end()
    }
    xml.end()
    xml.begin("edges")
    let names = Names(graph.nodes, "en")
    for (index, edge) in graph.edges.enumerated() {
      let row = EdgeTable.row(edge, names)
      xml.begin(
        "edge",
        [
          "id": "edge\(index)", "source": edge.source, "target": edge.target,
          "weight": EdgeTable.text(.number(abs(edge.weight))),
        ])
      values(row, EdgeTable.edgeColumns, &xml)
      if let first = edge.firstDate {
        xml.begin("spells")
        xml.empty(
          "spell",
          [
            "start": first.firstDay.description,
            "end": (edge.lastDate ?? first).lastDay.description,
          ])
        xml.end()
      }
      xml.end()
    }
    xml.end()
    xml.end()
    xml.end()
    return xml.bytes
  }

  /// An edge's weight has a place of its own.
  private static func isAttribute(_ name: String) -> Bool { name != "weight" && name != "label" }

  private static func attributes(
    _ owner: String, _ columns: [(name: String, kind: EdgeTable.Kind)], _ xml: inout XMLWriter
  ) {
    xml.begin("attributes", ["class": owner, "mode": "static"])
    for (index, column) in columns.enumerated() where isAttribute(column.name) {
      let type =
        switch column.kind {
        case .text: "string"
        case .integer: "integer"
        case .number: "double"
        }
      xml.empty("attribute", ["id": String(index), "title": column.name, "type": type])
    }
    xml.end()
  }

  private static func values(
    _ row: [EdgeTable.Value?], _ columns: [(name: String, kind: EdgeTable.Kind)],
    _ xml: inout XMLWriter
  ) {
    xml.begin("attvalues")
    for (index, value) in row.enumerated() where isAttribute(columns[index].name) {
      if let value {
        xml.empty("attvalue", ["for": String(index), "value": EdgeTable.text(value)])
      }
    }
    xml.end()
  }

  /// Reads a GEXF file of any tool.
  ///
  /// - Throws: ``EntenteError`` with the line if the file isn't such XML.
  public static func decode(
    _ bytes: [UInt8], file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    var xml = XMLReader(bytes, file: file)
    var table = ImportedTable()
    var titles: [String: [String: String]] = [:]
    var defaults: [String: [String: String]] = [:]
    var owner = "node"
    var attribute: String?
    var text = ""
    var isDirected = false
    var isGEXF = false
    // Nodes may hold nodes; values belong to the innermost.
    var nodes: [Int] = []
    var isInEdge = false
    while let event = try xml.next() {
      switch event {
      case .start("gexf", _): isGEXF = true
      case .start("graph", let given): isDirected = given["defaultedgetype"] == "directed"
      case .start("attributes", let given): owner = given["class"] ?? "node"
      case .start("attribute", let given):
        guard let id = given["id"] else { throw xml.failure("an attribute has no id") }
        attribute = given["title"] ?? id
        titles[owner, default: [:]][id] = attribute
      case .start("default", _): text = ""
      case .text(let part): text += part
      case .end("default"):
        if let attribute { defaults[owner, default: [:]][attribute] = text }
      case .start("node", let given):
        guard let id = given["id"] else { throw xml.failure("a node has no id") }
        nodes.append(table.nodes.count)
        var all = defaults["node"] ?? [:]
        all["label"] = given["label"]
        table.nodes.append(.init(id: id, attributes: all))
        if let parent = given["pid"], parent == id { throw xml.failure("a node holds itself") }
      case .start("edge", let given):
        guard let source = given["source"], let target = given["target"] else {
          throw xml.failure("an edge has no source or no target")
        }
        isInEdge = true
        var all = defaults["edge"] ?? [:]
        for key in ["label", "weight"] { if let value = given[key] { all[key] = value } }
        table.ties.append(
          .init(
            source: source, target: target, attributes: all,
            isDirected: given["type"].map { $0 == "directed" } ?? isDirected))
      case .start("attvalue", let given):
        guard let id = given["for"] ?? given["id"], let value = given["value"] else { continue }
        if isInEdge {
          let title = titles["edge"]?[id] ?? id
          table.ties[table.ties.count - 1].attributes[title] = value
        } else if let node = nodes.last {
          table.nodes[node].attributes[titles["node"]?[id] ?? id] = value
        }
      case .end("node"): _ = nodes.popLast()
      case .end("edge"): isInEdge = false
      default: break
      }
    }
    guard isGEXF else { throw xml.failure("this is XML, but not GEXF") }
    return try table.graph(options, file: file)
  }
}

extension CalendarDate {
  /// The first day of a month or year, or the day itself.
  var firstDay: CalendarDate { CalendarDate(year: year, month: max(month, 1), day: max(day, 1)) }

  /// The last day of a month or year, or the day itself.
  var lastDay: CalendarDate {
    if day > 0 { return self }
    let month = self.month > 0 ? self.month : 12
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return CalendarDate(year: year, month: month, day: days[month - 1])
  }
}
