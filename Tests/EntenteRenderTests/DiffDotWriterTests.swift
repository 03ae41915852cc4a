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

  @Test func aBadgeStandsAtItsSourceSoThatTwoTiesKeepTheirsApart() throws {
    let writer = DiffDotWriter(options: DrawingOptions(labels: .english))
    for isForReading in [true, false] {
      let drawing = writer.drawing(TestGraphs.diff, effort: .full, isForReading: isForReading)
      let ties = drawing.text.split(separator: "\n").filter { $0.contains(" -> ") }
      #expect(ties.count == TestGraphs.diff.edges.count)
      for tie in ties {
        let ends = try #require(tie.firstMatch(of: /id="e-(.+?)--(.+?)"/))
        let change = try #require(tie.firstMatch(of: /entente_change="?([a-z-]+)/)?.1)
        let isMarked = DiffDrawing.Change(rawValue: String(change)).flatMap(DiffStyle.mark) != nil
        let isReversed = tie.hasPrefix("  \(ends.2) -> ")
        #expect(isReversed || tie.hasPrefix("  \(ends.1) -> "))
        #expect(tie.contains("taillabel=") == (isMarked && !isReversed))
        #expect(tie.contains("headlabel=") == (isMarked && isReversed))
      }
    }
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
