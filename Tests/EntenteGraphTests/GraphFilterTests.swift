import EntenteGraph
import EntenteModel
import Testing

@Suite("Filtering graphs")
struct GraphFilterTests {
  static let graph = GraphBuilder.graph(
    from: rows("A", "B", for: 6, outlets: ["o1", "o2"]) + rows("B", "C", for: 1, against: 1)
      + rows("C", "D", against: 2) + [
        row("D", "E", doc: "late", date: "2024-12-20", event: .aid, modality: .pledged),
        row("A", "B", .oppose, doc: "november", date: "2024-11-05"),
        row("A", "B", doc: "undated", date: nil),
      ])

  private func edges(_ change: (inout GraphFilter) -> Void) throws -> [String] {
    var filter = GraphFilter()
    change(&filter)
    let result = try filter.apply(to: Self.graph)
    let nodes = Set(result.edges.flatMap { [$0.source, $0.target] }).union(filter.focus)
    #expect(Set(result.nodes.map(\.id)) == nodes)
    return result.edges.map { $0.source + $0.target }
  }

  @Test("conditions on rows")
  func rowConditions() throws {
    #expect(try edges { $0.from = CalendarDate("2024-12-02") } == ["DE"])
    #expect(try edges { $0.until = CalendarDate("2024-11-30") } == ["AB"])
    #expect(try edges { $0.until = CalendarDate("2024-11") } == ["AB"])
    #expect(try edges { $0.from = CalendarDate("2025") } == [])
    #expect(try edges { $0.signs = [.oppose] } == ["AB", "BC", "CD"])
    #expect(try edges { $0.events = [.aid] } == ["DE"])
    #expect(try edges { $0.modalities = [.pledged] } == ["DE"])
  }

  @Test("sums are made anew from the rows that are left")
  func sums() throws {
    var filter = GraphFilter()
    filter.until = CalendarDate("2024-11-30")
    let result = try filter.apply(to: Self.graph)
    #expect(result.edges[0].supportMicros == 0)
    #expect(result.edges[0].opposeMicros == 1_000_000)
    #expect(result.edges[0].evidence.map(\.document) == ["november"])
    #expect(result.documents.map(\.id) == ["november"])
  }

  @Test("conditions on edges")
  func edgeConditions() throws {
    #expect(try edges { $0.minEvidence = 2 } == ["AB", "BC", "CD"])
    #expect(try edges { $0.minEvidence = 3 } == ["AB"])
    #expect(try edges { $0.minWeight = 0.1 } == ["AB", "CD", "DE"])
    #expect(try edges { $0.minWeight = 0.5 } == ["AB", "CD"])
    #expect(try edges { $0.minOutlets = 1.5 } == ["AB"])
  }

  @Test("the neighbourhood of an actor, and ties among its neighbours")
  func focus() throws {
    #expect(try edges { $0.focus = ["C"] } == ["BC", "CD"])
    #expect(
      try edges {
        $0.focus = ["C"]
        $0.depth = 2
      } == ["AB", "BC", "CD", "DE"])
    #expect(
      try edges {
        $0.focus = ["E"]
        $0.minEvidence = 2
      } == [])
    let error = try #require(throws: EntenteError.self) { try edges { $0.focus = ["X"] } }
    #expect(error.code == .unknownActor)
  }

  @Test("rows can't be filtered where there are none")
  func noRows() throws {
    var bare = Self.graph
    for index in bare.edges.indices { bare.edges[index].evidence = [] }
    var filter = GraphFilter()
    filter.minEvidence = 3
    #expect(try filter.apply(to: bare).edges.map(\.target) == ["B"])
    filter.signs = [.support]
    let error = try #require(throws: EntenteError.self) { try filter.apply(to: bare) }
    #expect(error.code == .badArgument)
  }

  @Test("the backbone keeps what stands out among an actor's ties")
  func backbone() throws {
    // One tie of strength log2(64) = 6 among five of strength 1: (1 - 6/11)^5 = 0.019.
    var evidence = rows("hub", "strong", for: 63)
    for index in 0..<5 {
      evidence += rows("hub", "weak\(index)", for: 1)
      // Another tie makes the weak ones' own end able to tell.
      evidence += rows("other", "weak\(index)", for: 1)
    }
    evidence += rows("lone", "pair", for: 1)
    var filter = GraphFilter()
    filter.backbone = 0.05
    let kept = try filter.apply(to: GraphBuilder.graph(from: evidence)).edges
    #expect(kept.map(\.target) == ["strong", "pair"])
    filter.backbone = 0.01
    #expect(
      try filter.apply(to: GraphBuilder.graph(from: evidence)).edges.map(\.target) == ["pair"])
  }
}
