import EntenteGraph
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteRender

struct DiffDotWriterTests {
  @Test func snapshot() throws {
    let writer = DiffDotWriter(options: DrawingOptions(labels: .both))
    try Snapshot.check(writer.drawing(TestGraphs.diff, effort: .full).text, "diff-both.dot")
  }

  @Test func everyKnownChangeHasAMarkOfItsOwn() {
    let marks = DiffDrawing.Change.allCases.compactMap(DiffStyle.mark)
    #expect(marks.count == DiffDrawing.Change.allCases.count - 2)
    #expect(Set(marks).count == marks.count)
  }

  @Test func aComputedDiffIsDrawnPairByPair() throws {
    let computed = try GraphDiff(before: TestGraphs.five, after: TestGraphs.syria)
    let drawing = DiffDrawing(computed)
    #expect(drawing.edges.count == computed.pairs.count)
    #expect(Set(drawing.edges.map(\.change.rawValue)) == Set(computed.pairs.map(\.change.rawValue)))
  }

  @Test func theLegendExplainsWhatIsThereAndNoMore() {
    var diff = TestGraphs.diff
    diff.edges.removeAll { $0.change == .vanished }
    let html = DiffHead.make(diff, options: DrawingOptions(labels: .english)).html ?? ""
    #expect(html.contains("flipped") && !html.contains("vanished"))
  }

  @Test func bothStatesAreAttributes() throws {
    let writer = DiffDotWriter(options: DrawingOptions())
    let dot = writer.drawing(TestGraphs.diff, effort: .full, isForReading: true).text
    let line = try #require(dot.split(separator: "\n").first { $0.contains("  irn -> syr ") })
    #expect(line.contains("entente_change=\"flipped\""))
    #expect(
      line.contains("entente_before_class=support") && line.contains("entente_after_weight=-2"))
  }

  @Test(.needsGraphviz, arguments: DrawingOptions.Theme.allCases)
  func draws(theme: DrawingOptions.Theme) throws {
    let picture = try Renderer().render(
      TestGraphs.diff, options: DrawingOptions(theme: theme), format: .svg)
    #expect(picture.notes == [])
  }
}
