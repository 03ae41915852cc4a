import EntenteGraph
import EntenteModel
import Testing

@Suite("The graph file")
struct GraphJSONTests {
  static let graph = GraphBuilder.graph(
    from: rows("RUS", "SYR", for: 2, against: 1, outlets: ["o1", "o2"]) + [
      row("IRN", "x", doc: "z", date: nil, outlet: nil, confidence: 0.4567, names: ("Iran", "فيلق"))
    ],
    documents: [SourceDocument(id: "silent", date: CalendarDate("2024-12"), language: .arabic)],
    options: .init(halfLife: 30.5, reference: CalendarDate("2024-12-31")))

  @Test("the layout is one line a document, node, edge and row")
  func layout() {
    let bare = GraphBuilder.graph(
      from: rows("A", "B", for: 5), documents: []
    ) { ActorCard(id: $0, kind: .state, names: ["en": "Name \($0)", "ar": "اسم"]) }
    let text = String(decoding: GraphJSON.encode(bare, includesEvidence: false), as: UTF8.self)
    #expect(
      text == """
        {"format":"entente-graph","version":1,"level":"polity","half_life":null,"reference":null,\
        "covers_corpus":false,
        "documents":[
        {"id":"s-A-B-0","date":"2024-12-01","outlet":"o1","lang":"en","title":null,"url":null,\
        "story":"s-A-B-0"},
        {"id":"s-A-B-1","date":"2024-12-01","outlet":"o1","lang":"en","title":null,"url":null,\
        "story":"s-A-B-1"},
        {"id":"s-A-B-2","date":"2024-12-01","outlet":"o1","lang":"en","title":null,"url":null,\
        "story":"s-A-B-2"},
        {"id":"s-A-B-3","date":"2024-12-01","outlet":"o1","lang":"en","title":null,"url":null,\
        "story":"s-A-B-3"},
        {"id":"s-A-B-4","date":"2024-12-01","outlet":"o1","lang":"en","title":null,"url":null,\
        "story":"s-A-B-4"}
        ],
        "nodes":[
        {"id":"A","kind":"state","names":{"ar":"اسم","en":"Name A"}},
        {"id":"B","kind":"state","names":{"ar":"اسم","en":"Name B"}}
        ],
        "edges":[
        {"source":"A","target":"B","class":"support","support":5,"oppose":0,"support_stories":5,\
        "oppose_stories":0,"theta":0.857143,"interval":[0.540742,0.995789],"polarity":0.714286,\
        "strength":2.584963,"weight":1.846402,"outlets_effective":1,"outlets":{"o1":5},\
        "events":{"SUPPORT":5},"first":"2024-12-01","last":"2024-12-01"}
        ]}

        """)
  }

  @Test("what is written is read back", arguments: [true, false])
  func roundTrip(includesEvidence: Bool) throws {
    var graph = Self.graph
    if !includesEvidence { for index in graph.edges.indices { graph.edges[index].evidence = [] } }
    let bytes = GraphJSON.encode(graph)
    #expect(GraphJSON.isGraphFile(bytes))
    let read = try GraphJSON.decode(bytes)
    #expect(read == graph)
    #expect(GraphJSON.encode(read) == bytes)
  }

  @Test("ids of documents are bytes, composed or decomposed")
  func canonicalTwins() throws {
    let graph = GraphBuilder.graph(
      from: [row("A", "B", doc: "caf\u{E9}"), row("A", "B", doc: "cafe\u{301}")])
    #expect(graph.documents.count == 2)
    let bytes = GraphJSON.encode(graph)
    #expect(try GraphJSON.encode(GraphJSON.decode(bytes)) == bytes)
  }

  @Test("an empty graph is a graph")
  func empty() throws {
    let graph = SignedGraph(level: .actor)
    #expect(try GraphJSON.decode(GraphJSON.encode(graph)) == graph)
  }

  @Test("a graph file merges with evidence to what all evidence gives")
  func merges() throws {
    let first = rows("A", "B", for: 3, prefix: "x")
    let second = rows("A", "B", for: 1, against: 2, prefix: "y")
    var builder = GraphBuilder()
    builder.add(second)
    try builder.add(GraphJSON.decode(GraphJSON.encode(GraphBuilder.graph(from: first))))
    #expect(
      GraphJSON.encode(builder.build())
        == GraphJSON.encode(GraphBuilder.graph(from: first + second)))
  }

  @Test(
    "errors name the line and the reason",
    arguments: [
      (
        "\"version\":1", "\"version\":9", 1,
        "graph file version 9 is not known; this program reads 1"
      ),
      ("entente-graph", "other", 1, "\"other\" is not the format of a graph file"),
      ("\"level\":\"polity\"", "\"level\":\"x\"", 1, "level \"x\" is not known"),
      ("\"level\":\"polity\",", "", 14, "the graph file has no \"level\""),
      ("{\"id\":\"A\"", "{\"id\":\"C\"", 14, "an edge names \"A\", which is not among the nodes"),
      ("{\"id\":\"A\"", "{\"id\":\"B\"", 14, "the actor \"B\" is there twice"),
      (
        "\"support\":1,", "\"support\":-1,", 10,
        "\"support\" is not between 0 and a thousand millions"
      ),
      ("\"outlets\":{\"o1\":1}", "\"outlets\":3", 10, "expected an object, found a number"),
      (
        "\"source\":\"A\",\"target\":\"B\"", "\"source\":\"B\",\"target\":\"A\"", 14,
        "the edge from \"B\" to \"A\" has evidence about another pair"
      ),
      (
        "\"names\":{\"en\":\"B\"}}", "\"names\":{\"en\":\"B\"}", 8,
        "expected \",\" or \"}\", found \"]\""
      ),
    ])
  func errors(old: String, new: String, line: Int, message: String) throws {
    var text = String(
      decoding: GraphJSON.encode(GraphBuilder.graph(from: [row("A", "B")])), as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    text.replaceSubrange(range, with: new)
    let error = try #require(throws: EntenteError.self) {
      try GraphJSON.decode(Array(text.utf8), file: "g.json")
    }
    #expect(error.message == message)
    #expect(error.file == "g.json")
    #expect(error.line == line)
  }

  @Test("a file that is cut off anywhere is refused, not misread")
  func truncated() {
    let bytes = GraphJSON.encode(GraphBuilder.graph(from: [row("A", "B")]))
    for end in 0..<bytes.count - 2 {
      #expect(throws: EntenteError.self) { try GraphJSON.decode(Array(bytes[..<end])) }
    }
  }
}
