import EntenteGraph
import EntenteModel
import Testing

@Suite("Building graphs")
struct GraphBuilderTests {
  @Test("each story has one vote a sign, its largest confidence")
  func votes() throws {
    let graph = GraphBuilder.graph(from: [
      row("RUS", "SYR", doc: "a", confidence: 0.5, start: 0),
      row("RUS", "SYR", doc: "a", confidence: 0.9, start: 20),
      row("RUS", "SYR", .oppose, doc: "a", confidence: 0.4, start: 40),
      row("RUS", "SYR", doc: "b", outlet: nil, confidence: 0.7),
    ])
    let edge = try #require(graph.edge("RUS", "SYR"))
    #expect(edge.supportMicros == 1_600_000)
    #expect(edge.opposeMicros == 400_000)
    #expect(edge.supportStories == 2)
    #expect(edge.opposeStories == 1)
    #expect(edge.outlets == ["o1": 1, "": 1])
    #expect(edge.events == [.support: 3, .accuse: 1])
    #expect(edge.evidence.map(\.document) == ["a", "a", "a", "b"])
    #expect(edge.evidence.map(\.sentence.start) == [0, 20, 40, 0])
  }

  @Test("copies of a story vote once, through the earliest one's outlet")
  func stories() throws {
    let evidence = [
      row("RUS", "SYR", doc: "a", date: "2024-12-02", outlet: "late", confidence: 0.8),
      row("RUS", "SYR", doc: "b", date: "2024-12-01", outlet: "wire", confidence: 0.6),
      row("RUS", "SYR", doc: "c", outlet: "own"),
    ]
    var builder = GraphBuilder()
    builder.add(evidence)
    builder.add(stories: ["b": "a"])
    let edge = try #require(builder.build().edge("RUS", "SYR"))
    #expect(edge.supportMicros == 1_800_000)
    #expect(edge.supportStories == 2)
    #expect(edge.outlets == ["wire": 1, "own": 1])
    #expect(edge.firstDate == CalendarDate("2024-12-01"))
    #expect(edge.lastDate == CalendarDate("2024-12-02"))
    #expect(builder.build().documents.map(\.story) == ["a", "a", "c"])
  }

  @Test("doubled rows and relations to oneself are dropped")
  func drops() {
    let evidence = [
      row("RUS", "SYR"), row("RUS", "SYR"),
      row("lavrov", "RUS", doc: "z", polities: ("RUS", "RUS")),
    ]
    let polity = GraphBuilder.graph(from: evidence)
    #expect(polity.edges.count == 1)
    #expect(polity.edges[0].evidence.count == 1)
    let actor = GraphBuilder.graph(from: evidence, options: .init(level: .actor))
    #expect(actor.edges.map(\.source) == ["RUS", "lavrov"])
  }

  @Test("names come from the lexicon, else from the evidence")
  func names() {
    let evidence = [row("RUS", "x", names: ("Russia!", "فيلق الشام")), row("RUS", "y")]
    let graph = GraphBuilder.graph(from: evidence) { id in
      id == "RUS" ? ActorCard(id: id, kind: .state, names: ["en": "Russia", "ar": "روسيا"]) : nil
    }
    #expect(
      graph.nodes == [
        .init(id: "RUS", kind: .state, names: ["en": "Russia", "ar": "روسيا"]),
        .init(id: "x", kind: .other, names: ["en": "فيلق الشام", "ar": "فيلق الشام"]),
        .init(id: "y", kind: .other, names: ["en": "y"]),
      ])
  }

  @Test("a story counts half after the half-life")
  func halfLife() throws {
    let evidence = [
      row("A", "B", doc: "old", date: "2024-11-01"), row("A", "B", doc: "new", date: "2024-12-01"),
      row("A", "B", doc: "undated", date: nil),
    ]
    let graph = GraphBuilder.graph(from: evidence, options: .init(halfLife: 30))
    #expect(graph.edges[0].supportMicros == 2_500_000)
    #expect(graph.reference == CalendarDate("2024-12-01"))
    let later = GraphBuilder.graph(
      from: evidence, options: .init(halfLife: 30, reference: CalendarDate("2024-12-31")))
    #expect(later.edges[0].supportMicros == 250_000 + 500_000 + 1_000_000)
  }

  @Test("any order and any shards give the same graph", arguments: 0..<20)
  func orderFree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ids = ["A", "B", "C", "سوريا"]
    var evidence: [Evidence] = []
    for index in 0..<60 {
      guard let a = ids.randomElement(using: &random), let b = ids.randomElement(using: &random)
      else { continue }
      evidence.append(
        row(
          a, b, Bool.random(using: &random) ? .support : .oppose, doc: "d\(index % 17)",
          date: "2024-12-\(10 + index % 9)", outlet: "o\(index % 3)",
          confidence: Double.random(in: 0...1, using: &random), start: index * 10))
    }
    let documents = (0..<20).map {
      SourceDocument(id: "d\($0)", outlet: "o\($0 % 3)", story: $0 % 5 == 1 ? "d0" : nil)
    }
    let once = GraphBuilder.graph(
      from: evidence, documents: documents, options: .init(halfLife: 3))

    evidence.shuffle(using: &random)
    let half = Set(documents.shuffled(using: &random).prefix(9).map(\.id))
    var merged = GraphBuilder(options: .init(halfLife: 3))
    try merged.add(
      GraphBuilder.graph(
        from: evidence.filter { !half.contains($0.document) },
        documents: documents.filter { !half.contains($0.id) }))
    // An overlap does no harm, since rows are known by id; nor does another level.
    try merged.add(
      GraphBuilder.graph(
        from: evidence.filter { half.contains($0.document) || $0.document == "d3" },
        documents: documents.filter { half.contains($0.id) || $0.id == "d3" },
        options: .init(level: .actor)))
    #expect(merged.build() == once)
  }

  @Test("graphs without evidence add their sums, at their own level only")
  func bareGraphs() throws {
    var bare = GraphBuilder.graph(from: rows("A", "B", for: 3, against: 1))
    bare.edges[0].evidence = []
    var builder = GraphBuilder()
    try builder.add(bare)
    try builder.add(bare)
    builder.add([row("A", "B")])
    let edge = try #require(builder.build().edge("A", "B"))
    #expect(edge.supportMicros == 7_000_000)
    #expect(edge.opposeStories == 2)
    var other = GraphBuilder(options: .init(level: .actor))
    let error = try #require(throws: EntenteError.self) { try other.add(bare) }
    #expect(error.code == .badArgument)
  }

  @Test("documents in which nothing was found are kept")
  func documents() {
    let known = [SourceDocument(id: "d1", outlet: "o1"), SourceDocument(id: "d2", outlet: "o2")]
    let graph = GraphBuilder.graph(from: [row("A", "B")], documents: known)
    #expect(graph.coversCorpus)
    #expect(graph.documents.map(\.id) == ["d1", "d2"])
    let blind = GraphBuilder.graph(from: [row("A", "B")])
    #expect(!blind.coversCorpus)
    #expect(blind.documents.map(\.id) == ["d1"])
  }
}
