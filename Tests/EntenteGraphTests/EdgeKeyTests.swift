import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Pairs of actors")
struct EdgeKeyTests {
  /// One name in two spellings, which `String` takes for equal.
  static let spellings = ["\u{E9}", "e\u{301}"]

  @Test("two spellings of an id are two pairs")
  func bytes() {
    let keys = Self.spellings.map { EdgeKey(source: $0, target: "A") }
    #expect(keys[0] != keys[1])
    #expect(Set(keys).count == 2)
    #expect(keys[1] < keys[0])
    #expect(EdgeKey(source: Self.spellings[1], target: "B") < keys[0])
  }

  @Test("and stay so from evidence to graph, file, diff and back", arguments: [true, false])
  func throughout(keepsEvidence: Bool) throws {
    let evidence = Self.spellings.flatMap { rows($0, "A", for: 3) + rows("A", $0, against: 2) }
    var builder = GraphBuilder(options: .init(keepsEvidence: keepsEvidence))
    try builder.add(lines: EvidenceCoding.encodeLines(evidence)[...])
    let graph = builder.build()
    #expect(graph.nodes.count == 3)
    #expect(graph.edges.count == 4)
    #expect(graph.documents.count == 10)
    #expect(Set(graph.documents.map { ByteKey($0.story) }).count == 10)
    let read = try GraphJSON.decode(GraphJSON.encode(graph))
    #expect(GraphJSON.encode(read) == GraphJSON.encode(graph))
    var merged = GraphBuilder(options: .init(keepsEvidence: keepsEvidence))
    try merged.add(read)
    #expect(GraphJSON.encode(merged.build()) == GraphJSON.encode(graph))
    let diff = try GraphDiff(before: graph, after: read)
    #expect(diff.pairs.count == 4)
    #expect(diff.nodes.count == 3)
    #expect(diff.pairs.allSatisfy { $0.change == .unchanged })
    var filter = GraphFilter()
    filter.focus = [Self.spellings[0]]
    let near = try filter.apply(to: graph)
    #expect(near.edges.count == 2)
    #expect(near.nodes.count == 2)
    #expect(try filter.apply(to: diff).pairs.count == 2)
  }
}
