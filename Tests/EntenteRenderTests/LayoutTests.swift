import Testing

@testable import EntenteRender

struct LayoutTests {
  @Test(arguments: [
    (5, 5, Layout.dot), (15, 31, .dot), (30, 60, .dot), (60, 80, .dot), (56, 137, .neato),
    (60, 180, .neato),
    (61, 61, .sfdp),
    (3000, 9000, .sfdp),
  ])
  func suits(actors: Int, ties: Int, layout: Layout) {
    #expect(Layout.suited(actors: actors, ties: ties) == layout)
  }

  @Test func largeGraphsHaveStraightLinesAndASeed() {
    let dot = DotWriter().dot(TestGraphs.random(actors: 120))
    #expect(dot.contains("splines=line") && dot.contains("start=7"))
  }
}
