import EntenteGraph
import Testing

@testable import EntenteRender

struct ExcerptTests {
  @Test func aGraphThatFitsIsWhole() {
    let excerpt = Excerpt(TestGraphs.syria, limit: 15)
    #expect(excerpt.isWhole && excerpt.part == TestGraphs.syria && excerpt.level == nil)
  }

  @Test func ofALargeGraphTheBackboneStays() throws {
    // A ring of ten hubs with strong ties, each among forty weak ones.
    var nodes: [SignedGraph.Node] = []
    var ties: [TestGraphs.Tie] = []
    for hub in 0..<10 {
      nodes.append(TestGraphs.node("hub-\(hub)", "Hub \(hub)", nil))
      ties.append(
        .init(source: "hub-\(hub)", target: "hub-\((hub + 1) % 10)", support: 200, oppose: 0))
      for leaf in 0..<40 {
        nodes.append(TestGraphs.node("leaf-\(hub)-\(leaf)", "Leaf", nil))
        ties.append(
          .init(source: "leaf-\(hub)-\(leaf)", target: "hub-\(hub)", support: 1, oppose: 0))
      }
    }
    let graph = TestGraphs.graph(nodes, ties)
    let excerpt = Excerpt(graph, limit: 20)
    #expect(excerpt.level != nil)
    #expect(excerpt.part.nodes.map(\.id) == (0..<10).map { "hub-\($0)" })
    #expect(excerpt.part.edges.count == 10)
    #expect(excerpt.whole == graph)
  }

  @Test func whereNoBackboneIsSmallEnoughTheCoreStays() {
    let graph = TestGraphs.random(actors: 400)
    let excerpt = Excerpt(graph, limit: 50)
    #expect(excerpt.part.nodes.count <= 50 && excerpt.part.nodes.count > 30)
    #expect(Set(excerpt.part.edges).isSubset(of: graph.edges))
    let ids = Set(excerpt.part.nodes.map(\.id))
    #expect(excerpt.part.edges.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
  }

  @Test(.needsGraphviz) func thePictureSaysWhatWasLeftOut() throws {
    let options = DrawingOptions(labels: .english, actorLimit: 40)
    let graph = TestGraphs.random(actors: 90)
    let picture = try Renderer().render(graph, options: options, format: .svg)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    let note = try #require(picture.notes.last)
    #expect(note.hasPrefix("Drawn: ") && note.contains(" of 90 actors and "))
    #expect(text.contains(note))
    #expect(text.contains(">90 actors · "))
    // A file for analysts has all.
    let dot = try Renderer().render(graph, options: options, format: .dot)
    #expect(dot.notes.isEmpty)
    #expect(String(decoding: dot.bytes, as: UTF8.self).contains("entente_id=\"actor-89\""))
  }
}
