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

  @Test("actors that another graph doesn't have")
  func missing() {
    func graph(_ ids: [String]) -> SignedGraph {
      SignedGraph(
        level: .polity,
        nodes: ids.sorted(by: utf8Precedes).map { .init(id: $0, kind: .other, names: ["en": $0]) })
    }
    var random = SplitMix64(seed: 2)
    let ids = ["a", "b", "c", "\u{E9}", "e\u{301}", "د"]
    for _ in 0..<200 {
      let (one, other) = (
        ids.filter { _ in Bool.random(using: &random) },
        ids.filter { _ in Bool.random(using: &random) }
      )
      let theirs = Set(other.map { ByteKey($0) })
      #expect(
        graph(one).nodes(missingIn: graph(other)).map { ByteKey($0.id) }
          == one.map { ByteKey($0) }.filter { !theirs.contains($0) }.sorted())
    }
  }
}
