import EntenteGraph
import EntenteModel
import Testing

@Suite("The analysis of a graph")
struct AnalysisReportTests {
  static let graph = GraphBuilder.graph(
    from: rows("RUS", "SYR", for: 5) + rows("IRN", "SYR", for: 4, against: 1)
      + rows("RUS", "IRN", for: 2) + rows("USA", "SYR", for: 1, against: 3)
      + rows("USA", "RUS", against: 2)
  ) { ActorCard(id: $0, kind: .state, names: ["en": "The \($0)"]) }

  @Test("the text names camps, standing and contested ties")
  func text() {
    #expect(
      AnalysisReport.text(GraphAnalysis(Self.graph), top: 2) == """
        4 actors, 5 edges: 1 support, 0 oppose, 0 contested, 4 tentative
        5 ties without direction: 3 of support, 2 of opposition

        Balance
          100 % of 2 triangles balanced: +++ 1, ++- 0, +-- 1, --- 0
          frustration index: 0 errors, in two camps
            The IRN, The RUS, The SYR
            The USA
          with any number of camps: 0 errors, in 2 camps
            The IRN, The RUS, The SYR
            The USA

        Actors, by standing
          The IRN: standing 1.5000; supports 1, opposes 0; supported by 1, opposed by 0; \
        rank in support 0.2121, in opposition 0.2062
          The RUS: standing 1.5000; supports 2, opposes 0; supported by 0, opposed by 1; \
        rank in support 0.1690, in opposition 0.2948
          and 2 more

        Most contested ties
          The IRN -> The SYR: dissent 1.00, 20 % of all
          The USA -> The SYR: dissent 1.00, 25 % of all

        """)
  }

  @Test("degrees, weights, camps and contested ties of an actor")
  func actors() throws {
    let analysis = GraphAnalysis(Self.graph)
    let syria = try #require(analysis.actors.first { $0.id == "SYR" })
    #expect(syria.supportedBy == 2)
    #expect(syria.opposedBy == 1)
    #expect(syria.supports == 0)
    let weights = Self.graph.edges.filter { $0.target == "SYR" }.map(\.score.weight)
    #expect(syria.supportReceived == weights.filter { $0 > 0 }.reduce(0, +))
    #expect(syria.oppositionReceived == -weights.filter { $0 < 0 }.reduce(0, +))
    #expect(syria.contested.map(\.source) == ["IRN", "USA"])
    #expect(analysis.actors.map(\.camp) == [0, 0, 0, 1])
    #expect(syria.supportRank == analysis.actors.map(\.supportRank).max())
  }

  @Test("the JSON is whole")
  func json() throws {
    var reader = JSONReader(AnalysisReport.json(GraphAnalysis(Self.graph)))
    var keys: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      keys.append(key)
      try reader.skipValue()
    }
    try reader.end()
    #expect(
      keys == [
        "format", "version", "level", "actor_count", "edge_count", "classes", "ties", "triads",
        "two_camps", "free_camps", "actors",
      ])
  }

  @Test("an empty graph has an analysis")
  func empty() {
    let text = AnalysisReport.text(GraphAnalysis(SignedGraph(level: .polity)))
    #expect(text.hasPrefix("0 actors, 0 edges"))
    #expect(text.contains("no triangles"))
  }
}
