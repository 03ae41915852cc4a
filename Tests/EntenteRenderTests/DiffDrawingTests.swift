import EntenteGraph
import Testing

@testable import EntenteRender

struct DiffDrawingTests {
  private var diff: DiffDrawing {
    var diff = TestGraphs.diff
    diff.edges.append(
      .init(source: "CHN", target: "SYR", change: .insufficient, before: nil, after: nil))
    return diff
  }

  @Test func keepsWhatIsAskedFor() {
    let all = diff.keeping(unchanged: true, insufficient: true)
    #expect(all.edges.count == 16 && all.insufficientLeftOut == 0)
    #expect(all.nodes.contains { $0.id == "CHN" } && !all.nodes.contains { $0.id == "IRQ" })
    let some = diff.keeping(unchanged: false, insufficient: false)
    #expect(some.edges.count == 12 && some.insufficientLeftOut == 1)
    #expect(!some.nodes.contains { $0.id == "CHN" })
  }

  @Test func tooFewStoriesAreBetterThanNothing() {
    var poor = diff
    poor.edges.removeAll { $0.change != .insufficient }
    #expect(poor.keeping(unchanged: true, insufficient: false).edges.count == 1)
  }

  @Test func onlyWhatChanceWouldHardlyBringAboutIsFull() {
    var diff = TestGraphs.diff
    diff.edges[0].q = 0.01
    diff.edges[1].q = 0.2
    let palette = Palette(.light)
    let styles = diff.edges.map {
      DiffStyle(
        $0, isSignificant: diff.isSignificant($0), palette: palette, density: .full)
    }
    #expect(styles[0].line.color == palette.support)
    #expect(styles[0].badge?.contains("bgcolor=\"\(palette.support)\"") == true)
    #expect(styles[1].line.color == palette.softOppose)
    #expect(styles[1].line.tailColor == palette.softSupport)
    #expect(styles[1].badge?.contains("bgcolor=\"\(palette.background)\"") == true)
    let dot = DiffDotWriter(options: DrawingOptions(labels: .english))
      .drawing(diff, effort: .full, isForReading: true).text
    #expect(dot.contains("class=\"tentative weakened significant\""))
    #expect(dot.contains("q = 0.010") && dot.contains("entente_q=0.2000"))
    #expect(dot.contains("q &lt; 0.05: hardly chance") && dot.contains("may be chance"))
  }
}
