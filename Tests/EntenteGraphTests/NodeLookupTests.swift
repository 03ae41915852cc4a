import EntenteModel
import Testing

@testable import EntenteGraph

@Suite struct NodeLookupTests {
  let graph = SignedGraph(
    level: .polity,
    nodes: [
      .init(id: "RUS", kind: .state, names: ["en": "Russia", "ar": "روسيا"]),
      .init(id: "SYR", kind: .state, names: ["en": "Syria", "ar": "سوريا"]),
      .init(id: "syria", kind: .other, names: ["en": "Syria"]),
    ],
    edges: [.init(source: "RUS", target: "SYR")])

  @Test(arguments: [
    ("SYR", ["SYR"]), ("syr", ["SYR"]), ("Syria", ["SYR", "syria"]), ("syria", ["syria"]),
    ("روسيا", ["RUS"]), ("Russ", []), ("", []),
  ]) func `Names and ids`(_ query: String, _ ids: [String]) {
    #expect(graph.nodes(named: query).map(\.id) == ids)
  }

  @Test func `Edges by ids`() {
    #expect(graph.edge(from: "RUS", to: "SYR")?.source == "RUS")
    #expect(graph.edge(from: "SYR", to: "RUS") == nil)
  }
}
