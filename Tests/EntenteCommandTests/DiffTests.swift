import EntenteTestSupport
import Testing

@Suite struct DiffTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("november.jsonl", EvidenceRows.november)
    try folder.write("december.jsonl", EvidenceRows.december)
  }

  @Test func `A report on standard output`() throws {
    let outcome = try entente("diff", "november.jsonl", "december.jsonl", "--min-stories", "1")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.hasPrefix("Changes from november to december\n"))
    #expect(outcome.text.contains("Vanished (1)\n  Islamic State -> Syria\n"))
    let named = try entente(
      "diff", "november.jsonl", "december.jsonl", "--names", "A", "--names", "B", "-o", "r.txt")
    #expect(named.status == 0)
    #expect(folder.read("r.txt")?.hasPrefix("Changes from A to B\n") == true)
  }

  @Test func `Graph files and evidence compare alike`() throws {
    try #require(entente("build", "november.jsonl", "-o", "november.json").status == 0)
    let rows = try entente(
      "diff", "november.jsonl", "december.jsonl", "-o", "-", "--format", "json")
    let graph = try entente(
      "diff", "november.json", "december.jsonl", "-o", "-", "--format", "json")
    #expect(rows.status == 0)
    #expect(rows.text.hasPrefix(#"{"format":"entente-diff""#))
    #expect(rows.output == graph.output)
  }

  @Test(arguments: ["svg", "png", "pdf", "dot", "json", "csv", "txt", "html"])
  func `All formats, the same each time`(_ ending: String) throws {
    for name in ["a", "b"] {
      let outcome = try entente(
        "diff", "november.jsonl", "december.jsonl", "-o", "\(name).\(ending)", "--min-stories", "1")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
    #expect(folder.bytes("a.\(ending)")?.isEmpty == false)
    #expect(folder.bytes("a.\(ending)") == folder.bytes("b.\(ending)"))
  }

  @Test func `Filters keep what is strong on one side, and what it was`() throws {
    let focus = try entente(
      "diff", "november.jsonl", "december.jsonl", "--min-stories", "1", "--focus", "Islamic State",
      "--depth", "1")
    #expect(focus.text.contains("Islamic State -> Syria"))
    #expect(!focus.text.contains("Iran -> Syria"))
    let strong = try entente(
      "diff", "november.jsonl", "december.jsonl", "--min-stories", "1", "--min-weight", "5")
    #expect(!strong.text.contains(" -> "))
  }

  @Test func `Ties that stayed can be left out`() throws {
    let all = try entente("diff", "november.jsonl", "november.jsonl", "-o", "-", "--format", "dot")
    #expect(all.status == 0)
    #expect(all.text.contains("rus -> syr"))
    let changed = try entente(
      "diff", "november.jsonl", "november.jsonl", "-o", "-", "--format", "dot", "--no-unchanged",
      "--min-stories", "1")
    #expect(changed.status == 0)
    #expect(!changed.text.contains("rus -> syr"))
    #expect(changed.errors == "entente: no relations to compare: the picture is empty\n")
  }

  @Test func `Both sides as panels`() throws {
    let outcome = try entente(
      "diff", "november.jsonl", "december.jsonl", "-o", "a.svg", "--panels", "--min-stories", "1")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let picture = try #require(folder.read("a.svg"))
    #expect(picture.contains("id=\"a-n-syr\"") && picture.contains("id=\"b-n-syr\""))
    #expect(picture.contains(">november</text>") && picture.contains(">december</text>"))
  }

  @Test func `Ties of too few stories are drawn where they are asked for`() throws {
    let few = try entente(
      "diff", "november.jsonl", "december.jsonl", "-o", "a.svg", "--insufficient")
    #expect(few.status == 0)
    #expect(folder.read("a.svg")?.contains("data-change=\"insufficient\"") == true)
  }

  @Test func `Inputs that don't work`() throws {
    let missing = try entente("diff", "november.jsonl", "none", "-o", "a.svg")
    #expect(missing.status == 1)
    #expect(missing.errors.hasPrefix("entente: none: no such file or folder\n"))
    #expect(folder.read("a.svg") == nil)
    #expect(try entente("diff", "november.jsonl").status == 64)
    #expect(try entente("diff", "november.jsonl", "-").status == 64)
    #expect(try entente("diff", "a", "b", "-o", "x.bmp").status == 64)
    #expect(try entente("diff", "a", "b", "--names", "one").status == 64)
  }
}
