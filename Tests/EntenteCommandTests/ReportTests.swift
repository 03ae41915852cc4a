import EntenteTestSupport
import Testing

@Suite struct ReportTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("rows.jsonl", EvidenceRows.november)
  }

  @Test func `Evidence, graph files and standard output give the same page each time`() throws {
    try #require(entente("build", "rows.jsonl", "-o", "graph.json").status == 0)
    let file = try entente("report", "rows.jsonl", "-o", "a.html", "--title", "Who")
    #expect(file.status == 0)
    #expect(file.errors == "")
    let page = try #require(folder.read("a.html"))
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("<title>Who</title>"))
    #expect(try entente("report", "graph.json", "-o", "-", "--title", "Who").text == page)
  }

  @Test func `Titles and addresses of a corpus, through a graph file too`() throws {
    try folder.write(
      "news.jsonl",
      #"{"id":"a","text":"Iran backs Syria.","title":"<T>","url":"https://example.org/a"}"# + "\n")
    try #require(entente("graph", "news.jsonl", "-o", "graph.json").status == 0)
    for source in ["news.jsonl", "graph.json"] {
      let page = try entente("report", source, "-o", "-").text
      #expect(page.contains(#""title":"\u003cT\u003e","url":"https://example.org/a""#))
    }
  }

  /// As large as a page may be that is sent by mail; those of the samples have a third of it.
  @Test func `The report of a sample stays under three megabytes`() throws {
    let (november, december) = (
      Checkout.path("Samples/syria-november-2024"), Checkout.path("Samples/syria-december-2024")
    )
    for outcome in [
      try entente("report", november, "-o", "-"), try entente("report", december, "-o", "-"),
      try entente("diff", november, december, "-o", "-", "--format", "html"),
    ] {
      #expect(outcome.status == 0)
      #expect(200_000..<3_000_000 ~= outcome.text.utf8.count)
    }
  }

  @Test func `Filters are named, an empty report is noted`() throws {
    let focus = try entente("report", "rows.jsonl", "-o", "-", "--focus", "Russia")
    #expect(focus.text.contains(#""filter":{"ar":"#))
    let none = try entente("report", "rows.jsonl", "-o", "a.html", "--min-evidence", "99")
    #expect(none.status == 0)
    #expect(none.errors == "entente: no relations: the report is empty\n")
  }

  @Test func `Inputs that don't work leave no file`() throws {
    let missing = try entente("report", "none", "-o", "a.html")
    #expect(missing.status == 1)
    #expect(missing.errors == "entente: none: no such file or folder\n")
    #expect(folder.read("a.html") == nil)
    #expect(try entente("report", "rows.jsonl").status == 64)
    let without = try entente(
      "report", "rows.jsonl", "-o", "a.html", environment: ["ENTENTE_PAGE": folder.path])
    #expect(without.status == 1)
    #expect(without.errors.contains("put the whole folder Page there"))
    #expect(folder.read("a.html") == nil)
  }
}
