import EntenteTestSupport
import Testing

@Suite struct BuildTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("november.jsonl", EvidenceRows.november)
    try folder.write("december.jsonl", EvidenceRows.december)
  }

  @Test func `Evidence in any order gives the same graph file`() throws {
    let one = try entente("build", "november.jsonl", "december.jsonl", "-o", "one.json")
    #expect(one.status == 0)
    #expect(one.errors == "")
    #expect(one.output.isEmpty)
    try #require(entente("build", "december.jsonl", "-o", "half.json").status == 0)
    let other = try entente("build", "half.json", "november.jsonl", "-o", "-")
    #expect(other.text == folder.read("one.json"))
    #expect(other.text.hasPrefix(#"{"format":"entente-graph","version":1,"level":"polity""#))
    #expect(other.text.contains(#""source":"IRN","target":"SYR""#))
    let piped = try entente(
      "build", "-", "-o", "-", input: Array((EvidenceRows.november + EvidenceRows.december).utf8))
    #expect(piped.output == other.output)
  }

  @Test func `No rows are an empty graph`() throws {
    try folder.write("none.jsonl", "")
    let outcome = try entente("build", "none.jsonl", "-o", "-")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains(#""edges":[]"#))
  }

  @Test(arguments: [
    ("{\"schema\":1}\n", "bad.jsonl:1:"), ("\nnonsense\n", "bad.jsonl:2:1: expected an object"),
    (EvidenceRows.russia + "{\"schema\":2,\"id\":\"x\"}\n", "bad.jsonl:2:"),
    (
      String(EvidenceRows.russia.dropLast()),
      "bad.jsonl:1: the last line has no end: the file was cut short"
    ), ("{\"id\":\"a\",\"text\":\"b\"}\n", "bad.jsonl:1:"),
    ("{\"format\":\"entente-graph\",\"version\":9}\n", "bad.jsonl:1:"),
  ]) func `A damaged file is an error as a whole`(_ text: String, _ message: String) throws {
    try folder.write("bad.jsonl", text)
    let outcome = try entente("build", "november.jsonl", "bad.jsonl", "-o", "graph.json")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("entente: " + message), "\(outcome.errors)")
    #expect(folder.read("graph.json") == nil)
  }

  @Test func `Outputs that can't be written`() throws {
    let missing = try entente("build", "november.jsonl", "-o", "none/graph.json")
    #expect(missing.status == 1)
    #expect(
      missing.errors
        == "entente: none/graph.json: can't be written: there is no folder none/\n")
    let full = try entente("build", "november.jsonl", "-o", "/dev/full")
    #expect(full.status == 1)
    #expect(full.errors == "entente: /dev/full: can't be written (No space left on device)\n")
    let closed = try entente.shell(#""$ENTENTE" build november.jsonl -o - >&-"#)
    #expect(closed.status == 1)
    #expect(closed.errors.hasPrefix("entente: <stdout>: can't be written"))
  }
}
