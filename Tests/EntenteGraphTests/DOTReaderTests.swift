import EntenteGraph
import EntenteModel
import Testing

@Suite("Reading DOT")
struct DOTReaderTests {
  private func ties(_ text: String) throws -> [String] {
    try DOTReader.decode(Array(text.utf8)).graph.edges.map {
      "\($0.source)>\($0.target)\($0.opposeMicros > 0 ? "-" : "+")"
    }
  }

  @Test("statements, chains, groups, subgraphs, defaults and comments")
  func statements() throws {
    let text = #"""
      // a remark
      # a line of the preprocessor
      strict digraph "G" {
        rankdir=LR; graph [label="x"]; node [shape=box] edge [sign="-1"]
        a [label="روسيا" color=red]; a -> b -> c /* inline */
        subgraph cluster_0 { edge [sign=1]; d -> e }
        {a b} -> f [sign=1, weight=2.5]
        "quoted " + "name" -> a:port:n [sign=+1.0];
        g [label=<<b>bold</b>>]
      }
      """#.replacing("sign=+1.0", with: "sign=\"+\"")
    #expect(
      try ties(text) == ["a>b-", "a>f+", "b>c-", "b>f+", "d>e+", "quoted name>a+"])
    let read = try DOTReader.decode(Array(text.utf8))
    #expect(read.graph.nodes.first { $0.id == "a" }?.names["ar"] == "روسيا")
    #expect(read.graph.nodes.map(\.id) == ["a", "b", "c", "d", "e", "f", "g", "quoted name"])
    #expect(read.graph.edge("a", "f")?.supportMicros == 2_500_000)
    #expect(read.remarks == [])
  }

  @Test("undirected ties count both ways")
  func undirected() throws {
    #expect(try ties("graph { a -- b }") == ["a>b+", "b>a+"])
  }

  @Test("Entente's own attributes are sums")
  func own() throws {
    let text = """
      digraph { a [label="A"] b a -> b [entente_support="1.5" entente_oppose="0.25" \
      entente_support_stories=2 entente_oppose_stories=1] }
      """
    let edge = try #require(try DOTReader.decode(Array(text.utf8)).graph.edge("a", "b"))
    #expect(edge.supportMicros == 1_500_000)
    #expect(edge.opposeMicros == 250_000)
    #expect(edge.supportStories == 2)
  }

  @Test(
    "malformed files are refused with a line",
    arguments: [
      "", "x", "digraph", "digraph {", "digraph { a -> }", "digraph { a -- b }",
      "graph { a -> b }", "digraph { a [x= ] }", "digraph { \"a }", "digraph { /* }",
      "digraph {} x", "digraph { a [=] }", "digraph { <a }", "digraph { ? }",
      "digraph { \"a\" + b }",
    ])
  func malformed(text: String) throws {
    let error = try #require(throws: EntenteError.self) {
      try DOTReader.decode(Array(text.utf8), file: "g.dot")
    }
    #expect(error.file == "g.dot")
    #expect(error.line == 1)
  }

  @Test("thousands of nested groups are refused, not a crash")
  func deep() {
    let text = "digraph { " + String(repeating: "{", count: 100_000)
    #expect(throws: EntenteError.self) { try DOTReader.decode(Array(text.utf8)) }
  }
}
