import EntenteRender
import Testing

struct PictureFormatTests {
  @Test(arguments: [
    ("svg", PictureFormat.svg), ("PNG", .png), ("pdf", .pdf), ("dot", .dot), ("gv", .dot),
  ])
  func endings(ending: String, format: PictureFormat) {
    #expect(PictureFormat(ending: ending) == format)
  }

  @Test(arguments: ["", "jpg", "json", ".svg", "svgz"])
  func otherEndings(ending: String) {
    #expect(PictureFormat(ending: ending) == nil)
  }

  @Test func mediaTypes() {
    #expect(PictureFormat.svg.mediaType == "image/svg+xml")
    #expect(PictureFormat.dot.mediaType == "text/vnd.graphviz")
  }
}
