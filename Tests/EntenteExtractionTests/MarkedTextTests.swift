import EntenteTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func `Marks become UTF-8 ranges`() throws {
    let marked = try MarkedText("{الصين} *تدعم* [سوريا] و[إيران]")
    #expect(marked.text == "الصين تدعم سوريا وإيران")
    #expect(marked.sources.map { marked[$0] } == ["الصين"])
    #expect(marked.cues.map { marked[$0] } == ["تدعم"])
    #expect(marked.targets.map { marked[$0] } == ["سوريا", "إيران"])
    #expect(marked.sources == [0..<10])
  }

  @Test func `Marks of different kinds nest`() throws {
    let marked = try MarkedText("*دعم{ها}* [{Iran}]")
    #expect(marked.text == "دعمها Iran")
    #expect(marked.cues.map { marked[$0] } == ["دعمها"])
    #expect(marked.sources.map { marked[$0] } == ["ها", "Iran"])
    #expect(marked.targets.map { marked[$0] } == ["Iran"])
  }

  @Test func `Text without marks stays as it is`() throws {
    let marked = try MarkedText("Nothing happened.")
    #expect(marked.text == "Nothing happened.")
    #expect(marked.sources.isEmpty && marked.targets.isEmpty && marked.cues.isEmpty)
  }

  @Test(arguments: [
    ("{Russia", "“{” is not closed: {Russia"),
    ("Russia]", "“[” was never opened: Russia]"),
    ("a *b", "“*” is not closed: a *b"),
    ("{a {b}}", "“{” is open already: {a {b}}"),
  ]) func `Marks that don't match are named`(_ text: String, _ message: String) {
    #expect(throws: MarkedText.Failure(description: message)) { try MarkedText(text) }
  }
}
