import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExtraction

@Suite struct ReadmeTests {
  @Test func `The Swift example runs`() throws {
    // README
    let documents = [
      Document(id: "1", text: "China and Russia back Damascus."),
      Document(id: "2", text: "أكدت إيران دعمها لسوريا."),
    ]

    let extractor = try Extractor()
    let evidence = documents.flatMap { extractor.evidence(in: $0) }
    for row in evidence {
      print(row.source.name, row.polarity, row.target.polity)  // China support Syria …
    }

    let graph = GraphBuilder.graph(
      from: evidence, documents: documents.map { SourceDocument($0) },
      card: { extractor.card(for: $0) })
    for edge in graph.edges {
      print(edge.source, edge.target, edge.score.weight, edge.score.edgeClass)
    }

    let picture = try Renderer().render(graph, format: .svg)
    // end
    #expect(graph.edges.map { "\($0.source) \($0.target)" } == ["CHN SYR", "IRN SYR", "RUS SYR"])
    #expect(picture.format == .svg)
  }

  @Test func `The README shows the example as it is`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(source.firstIndex(of: "    // README"))
    let end = try #require(source.firstIndex(of: "    // end"))
    let example = source[(start + 1)..<end].map { $0.isEmpty ? "" : $0.dropFirst(4) }
      .joined(separator: "\n")
    let readme = try String(contentsOfFile: Checkout.path("README.md"), encoding: .utf8)
    #expect(readme.contains("\n\n\(example)\n```\n"))
  }

  @Test func `The README knows the threshold`() throws {
    let readme = try String(contentsOfFile: Checkout.path("README.md"), encoding: .utf8)
    #expect(readme.contains("Readings below \(EvidenceWriter.threshold) are left out."))
  }
}
