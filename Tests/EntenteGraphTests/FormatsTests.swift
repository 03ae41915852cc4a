import EntenteGraph
import EntenteModel
import Testing

@Suite("Exchange formats")
struct FormatsTests {
  static let graph: SignedGraph = {
    let awkward = "فيلق \"الشام\" <&>,\n؛ 'x'"
    let evidence =
      rows("RUS", "SYR", for: 4, against: 1, outlets: ["o,1", "o\"2"]) + [
        row("IRN", "x", .oppose, doc: "z", date: "2024-11", confidence: 0.4567, event: .assault),
        row("x", "RUS", .oppose, doc: "y", date: nil, outlet: nil),
        row("SYR", "IRN", doc: "y", confidence: 0.5),
        row("SYR", "IRN", .oppose, doc: "y", confidence: 0.5),
      ]
    return GraphBuilder.graph(from: evidence) { id in
      let names =
        id == "x" ? ["en": awkward, "ar": awkward] : ["en": "Name of \(id)", "ar": "اسم \(id)"]
      return ActorCard(id: id, kind: id == "x" ? .armedGroup : .state, names: names)
    }
  }()

  /// The graph without what exchange formats don't carry.
  static let bare: SignedGraph = {
    var graph = Self.graph
    graph.documents = []
    for index in graph.edges.indices { graph.edges[index].evidence = [] }
    return graph
  }()

  @Test("GraphML, GEXF and Cytoscape JSON are read back")
  func roundTrips() throws {
    for (name, read) in [
      ("GraphML", try GraphML.decode(GraphML.encode(Self.graph))),
      ("GEXF", try GEXF.decode(GEXF.encode(Self.graph))),
      ("Cytoscape", try CytoscapeJSON.decode(CytoscapeJSON.encode(Self.graph))),
      (
        "CSV",
        try GraphCSV.decode(
          edges: GraphCSV.encodeEdges(Self.graph), nodes: GraphCSV.encodeNodes(Self.graph))
      ),
    ] {
      #expect(read.graph == Self.bare, "\(name)")
      #expect(read.remarks == [], "\(name)")
    }
  }

  @Test("empty graphs are graphs in every format", arguments: GraphFormat.allCases)
  func empty(format: GraphFormat) throws {
    let graph = SignedGraph(level: .polity)
    let bytes = format.encode(graph)
    let read: SignedGraph =
      switch format {
      case .json: try GraphJSON.decode(bytes)
      case .graphML: try GraphML.decode(bytes).graph
      case .gexf: try GEXF.decode(bytes).graph
      case .cytoscape: try CytoscapeJSON.decode(bytes).graph
      case .csv: try GraphCSV.decode(edges: bytes).graph
      }
    #expect(read == graph)
    #expect(GraphFormat(ending: format.ending.uppercased()) == format)
  }

  @Test("GraphML as networkx writes it")
  func foreignGraphML() throws {
    let text = """
      <?xml version='1.0' encoding='utf-8'?>
      <!-- a remark -->
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d1" for="edge" \
      attr.name="sign" attr.type="long"/><key id="d0" for="node" attr.name="label" \
      attr.type="string"><default>nobody</default></key>
      <graph edgedefault="undirected"><node id="a"><data key="d0">روسيا &amp; co</data></node>
      <node id="b"/><edge source="a" target="b"><data key="d1">-1</data></edge>
      <edge source="b" target="b"/></graph></graphml>
      """
    let read = try GraphML.decode(Array(text.utf8))
    #expect(read.graph.nodes.map(\.name) == ["روسيا & co", "nobody"])
    #expect(read.graph.nodes[0].names["ar"] == "روسيا & co")
    #expect(read.graph.edges.map(\.source) == ["a", "b"])
    #expect(read.graph.edges.map(\.opposeMicros) == [1_000_000, 1_000_000])
    #expect(
      read.remarks == [
        "1 tie without a direction count both ways", "1 tie of an actor to itself left out",
      ])
  }

  @Test("without signs all ties are support, and the reader says so")
  func unsigned() throws {
    let csv = "source,target,weight,mood\na,b,2.5,bad\nb,c,1,good\n"
    let read = try GraphCSV.decode(edges: Array(csv.utf8))
    #expect(read.graph.edges.map(\.supportMicros) == [2_500_000, 1_000_000])
    #expect(read.remarks == ["no attribute tells signs: all ties count as support"])
    let negative = try GraphCSV.decode(edges: Array("source,target,weight\na,b,-3\n".utf8))
    #expect(negative.graph.edges.map(\.opposeMicros) == [3_000_000])
    #expect(negative.remarks == [])
    #expect(throws: EntenteError.self) {
      try GraphCSV.decode(
        edges: Array(csv.utf8), options: ImportOptions(signAttribute: "feeling"))
    }
    let named = try GraphCSV.decode(
      edges: Array("source,target,feeling\na,b,foe\nb,a,+\n".utf8),
      options: ImportOptions(signAttribute: "feeling"))
    #expect(named.graph.edges.map(\.opposeMicros) == [1_000_000, 0])
  }

  @Test(
    "malformed XML is refused",
    arguments: [
      "", "text", "<graphml>", "<graphml></graph>", "<gexf/>", "<graphml><node/></graphml>",
      "<graphml a='1' a='2'/>", "<graphml>&unknown;</graphml>", "<graphml>&#0;</graphml>",
      "<graphml><graph><edge source='a' target='b'/></graph></graphml>",
      "<graphml/><graphml/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><graphml/>",
      "<?xml version='1.0' encoding='utf-16'?><graphml/>", "<graphml a=1/>", "<graphml a='1",
      "<graphml><graph><node id='a'/><node id='a'/></graph></graphml>", "<!-- x", "<",
    ])
  func malformed(text: String) {
    #expect(throws: EntenteError.self) { try GraphML.decode(Array(text.utf8)) }
  }

  @Test("evidence as CSV is read back")
  func evidence() throws {
    let rows = Self.graph.edges.flatMap(\.evidence)
    let bytes = EvidenceCSV.encode(rows)
    #expect(try EvidenceCSV.decode(bytes) == rows)
    #expect(try EvidenceCSV.decode(EvidenceCSV.encode([])) == [])
  }

  @Test("errors in tables name the line")
  func tableErrors() throws {
    func error(_ text: String) throws -> EntenteError {
      try #require(throws: EntenteError.self) {
        try GraphCSV.decode(edges: Array(text.utf8), file: "e.csv")
      }
    }
    #expect(try error("").message == "the table is empty")
    #expect(try error("from,to\na,b\n").message == "the table has no column \"source\"")
    let fields = try error("source,target\n\"a\nb\",c\na,b,c\n")
    #expect(fields.description == "e.csv:4: 3 fields where the header has 2")
    #expect(try error("source,target\n\"a,b\n").message == "a quote is not closed")
    #expect(try error("source,target\n\"a\"x,b\n").message == "text follows a closing quote")
    #expect(
      try error("source,target,weight\na,b,much\n").message
        == "the attribute \"weight\" is \"much\", not a number")
    var rows = String(decoding: EvidenceCSV.encode([row("A", "B")]), as: UTF8.self)
    rows = rows.replacing(",SUPPORT,", with: ",HUG,")
    let bad = try #require(throws: EntenteError.self) {
      try EvidenceCSV.decode(Array(rows.utf8), file: "r.csv")
    }
    #expect(bad.description == "r.csv:2: event \"HUG\" is not known")
  }
}
