import Foundation
import Testing

@testable import EntenteRender

struct DiffPanelsWriterTests {
  @Test func readsPlaces() {
    let places = NodePlaces(
      plain: "graph 1 10 5.5\nnode syr 1.5 2 1 1 <a b> solid box black white\nedge a b 2 x\nstop\n")
    #expect(places.width == 720 && places.height == 396)
    #expect(places["syr"] == NodePlaces.Place(x: 108, y: 144))
    #expect(places["irn"] == nil)
  }

  @Test func panelsAreRoundUnlessAskedFor() {
    func layout(_ options: DrawingOptions) -> Layout {
      DiffPanelsWriter(options: options).union(TestGraphs.diff, effort: .full).layout
    }
    #expect(layout(DrawingOptions()) == .neato)
    #expect(layout(DrawingOptions(layout: .dot)) == .dot)
  }

  @Test(.needsGraphviz) func everyActorStandsAtTheSamePlaceInBoth() throws {
    let options = DrawingOptions(labels: .english)
    let picture = try Renderer().renderPanels(TestGraphs.diff, options: options, format: .svg)
    #expect(picture.notes == [])
    let lines = String(decoding: picture.bytes, as: UTF8.self).split(separator: "\n")
    /// Where the name of an actor stands in a panel.
    func place(_ side: String, _ node: String, _ name: String) throws -> (Double, Double) {
      let start = try #require(lines.firstIndex { $0.contains("id=\"\(side)-n-\(node)\"") })
      let text = try #require(lines[start...].first { $0.hasSuffix(">\(name)</text>") })
      func number(_ attribute: String) throws -> Double {
        let match = try #require(text.firstMatch(of: try Regex(" \(attribute)=\"([-0-9.]+)\"")))
        return try #require(Double(match.output[1].substring ?? ""))
      }
      return (try number("x"), try number("y"))
    }
    var shifts: Set<Int> = []
    for (node, name) in [("syr", "Syria"), ("tur", "Türkiye"), ("isr", "Israel")] {
      let (before, after) = (try place("a", node, name), try place("b", node, name))
      #expect(abs(before.1 - after.1) < 0.5)
      shifts.insert(Int((after.0 - before.0).rounded()))
    }
    #expect(shifts.count == 1 && shifts.allSatisfy { $0 > 300 })
  }

  @Test(.needsGraphviz) func eachSideHasItsOwnTies() throws {
    let picture = try Renderer().renderPanels(
      TestGraphs.diff, options: DrawingOptions(labels: .english), format: .svg)
    let lines = String(decoding: picture.bytes, as: UTF8.self).split(separator: "\n")
    func tie(_ id: String) -> Substring? { lines.first { $0.contains("id=\"\(id)\"") } }
    #expect(tie("a-e-irn--syr")?.contains("class=\"edge support flipped\"") == true)
    #expect(tie("b-e-irn--syr")?.contains("class=\"edge oppose flipped\"") == true)
    #expect(tie("a-e-hezbollah--syr") != nil && tie("b-e-hezbollah--syr") == nil)
    #expect(tie("a-e-arab_league--syr") == nil && tie("b-e-arab_league--syr") != nil)
  }

  @Test(.needsGraphviz, arguments: [PictureFormat.svg, .png, .pdf])
  func theSameDiffGivesTheSameBytes(format: PictureFormat) throws {
    let options = DrawingOptions(scale: 1)
    let one = try Renderer().renderPanels(TestGraphs.diff, options: options, format: format)
    let other = try Renderer().renderPanels(TestGraphs.diff, options: options, format: format)
    let isSame = one == other
    #expect(isSame, "two runs differ")
  }
}
