import EntenteGraph
import EntenteModel
import Foundation
import Testing

@testable import EntenteReport

@Suite struct HTMLReportTests {
  private func page(title: String? = nil, svg: String = "<?xml?>\n<svg id=\"a\"/>") throws -> String
  {
    let drawings = [Language.english, .arabic].map {
      HTMLReport.Drawing(labels: $0, svg: Array(svg.utf8))
    }
    let report = HTMLReport(SignedGraph(level: .polity), title: title, drawings: drawings)
    return String(decoding: try report.html(), as: UTF8.self)
  }

  /// The text of the only element of its kind that matches.
  private func content(_ page: String, _ open: String, _ close: String) throws -> String {
    let start = try #require(page.range(of: open))
    let end = try #require(page.range(of: close, range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func `The policy allows exactly what the page has`() throws {
    let page = try page()
    let script = try content(page, "<script>", "</script>")
    let style = try content(page, "<style>", "</style>")
    let policy = try content(page, "Content-Security-Policy\" content=\"", "\">")
    #expect(policy == ContentSecurityPolicy(script: script, style: style).text)
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains(" style=\""))
    #expect(!page.contains("{{"))
    #expect(!page.contains(" src="))
    #expect(!page.contains("<link"))
  }

  @Test func `Drawings lose what stands before them, and the same input gives the same bytes`()
    throws
  {
    let page = try page()
    #expect(page.contains("<template data-labels=\"en\"><svg id=\"a\"/></template>"))
    #expect(page.contains("<template data-labels=\"ar\"><svg id=\"a\"/></template>"))
    #expect(!page.contains("<?xml"))
    #expect(try self.page() == page)
  }

  @Test func `A title is text`() throws {
    let hostile = "</title><script>alert(1)</script>\u{202E}"
    let page = try page(title: hostile)
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    #expect(!page.contains("<script>alert"))
  }
}
