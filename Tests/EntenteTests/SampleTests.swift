import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteTestSupport
import Foundation
import Testing

/// What the samples say, pinned; read a changed file as a change of what Entente tells its users.
@Suite struct SampleTests {
  @Test(arguments: Sample.allCases)
  func `Actors and ties`(_ sample: Sample) throws {
    let graph = try sample.graph
    let text = (graph.nodes.map(line) + graph.edges.map(line)).joined(separator: "\n") + "\n"
    try Snapshot.check(text, "\(sample.rawValue).txt")
  }

  @Test(arguments: Sample.allCases)
  func `The drawing, of what more than one sentence says`(_ sample: Sample) throws {
    var filter = GraphFilter()
    filter.minEvidence = 2
    let graph = try filter.apply(to: sample.graph)
    try Snapshot.check(DotWriter().dot(graph), "\(sample.rawValue).dot")
  }

  @Test(arguments: Sample.allCases)
  func `The graph file holds the graph`(_ sample: Sample) throws {
    let bytes = try GraphJSON.encode(sample.graph)
    #expect(try GraphJSON.decode(bytes, file: "graph.json") == sample.graph)
  }

  @Test func `The report of what changed`() throws {
    let diff = try GraphDiff(
      before: Sample.november.graph, after: Sample.december.graph, names: ("November", "December"))
    try Snapshot.check(DiffReport.text(diff), "diff.txt")
  }

  private func line(_ node: SignedGraph.Node) -> String {
    "\(node.id) \(node.kind.rawValue): \(node.name) | \(node.names["ar"] ?? "")"
  }

  private func line(_ edge: SignedGraph.Edge) -> String {
    let sums = [edge.supportMicros, edge.opposeMicros].map {
      String(format: "%.2f", Double($0) / 1_000_000)
    }
    return "\(edge.source) -> \(edge.target) \(edge.edgeClass.rawValue)"
      + " S+ \(sums[0]) S- \(sums[1]) stories \(edge.supportStories):\(edge.opposeStories)"
  }
}
