import EntenteTestSupport
import Testing

@Suite struct ExtractTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  @Test func `Rows come in the order of the input, the same each time`() throws {
    try folder.write("in/b.txt", "Russia supports Syria.\n")
    try folder.write("in/a.txt", "أعلنت روسيا دعمها لسوريا.\n")
    let first = try entente("extract", "in")
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(first.output == (try entente("extract", "in/a.txt", "in/b.txt").output))
    for line in first.lines { #expect(line.hasPrefix(#"{"schema":1,"id":""#)) }
  }

  @Test func `Standard input is text or JSON Lines`() throws {
    let text = "Russia supports Syria."
    try folder.write("stdin.txt", text)
    let plain = try entente("extract", "-", input: Array(text.utf8))
    #expect(plain.status == 0)
    #expect(plain.output == (try entente("extract", "stdin.txt").output))
    let lines = try entente(
      "extract", "-", input: Array("{\"id\":\"stdin\",\"text\":\"\(text)\"}".utf8))
    #expect(lines.output == plain.output)
    let empty = try entente("extract", "-")
    #expect(empty.status == 1)
    #expect(empty.errors.hasPrefix("entente: <stdin>: the file is empty\n"))
  }

  @Test func `A file for the rows`() throws {
    try folder.write("a.txt", "Russia supports Syria.\n")
    let outcome = try entente("extract", "a.txt", "-o", "rows.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(folder.read("rows.jsonl") == (try entente("extract", "a.txt", "-o", "-").text))
  }
}
