import EntenteTestSupport
import Testing

@Suite struct AnalyzeTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("rows.jsonl", EvidenceRows.november)
    try #require(entente("build", "rows.jsonl", "-o", "graph.json").status == 0)
  }

  @Test func `Measures as text and as JSON`() throws {
    let text = try entente("analyze", "graph.json")
    #expect(text.status == 0)
    #expect(text.errors == "")
    #expect(text.text.hasPrefix("4 actors, 3 edges: "))
    #expect(text.text.contains("frustration index: 0 errors, in two camps"))
    let json = try entente("analyze", "graph.json", "--json", "-o", "m.json")
    #expect(json.status == 0)
    #expect(json.output.isEmpty)
    #expect(folder.read("m.json")?.hasPrefix(#"{"format":"entente-analysis","version":1"#) == true)
    #expect(try entente("analyze", "rows.jsonl", "--json").text == folder.read("m.json"))
  }

  @Test func `Filters, and how many to list`() throws {
    let text = try entente("analyze", "graph.json", "--sign", "support", "--top", "1")
    #expect(text.text.hasPrefix("3 actors, 2 edges: "))
    #expect(text.text.contains("  and 2 more\n"))
    let none = try entente("analyze", "graph.json", "--min-evidence", "9")
    #expect(none.status == 0)
    #expect(none.errors == "entente: no relations: the graph is empty\n")
  }

  @Test func `Files of other tools`() throws {
    try folder.write(
      "ties.gv", "graph { a -- b [mood=good]; b -- c [mood=foe]; a -- c [mood=\"-\"] }")
    let signed = try entente("analyze", "ties.gv", "--sign-attribute", "mood")
    #expect(signed.status == 0)
    #expect(signed.text.contains("3 ties without direction: 1 of support, 2 of opposition"))
    let plain = try entente("analyze", "ties.gv")
    #expect(plain.errors.contains("ties.gv: no attribute tells signs: all ties count as support\n"))
    let missing = try entente("analyze", "ties.gv", "--sign-attribute", "feeling")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("\"feeling\""))
  }

  @Test func `Command lines that can't be understood`() throws {
    for arguments in [["--top=-1"], ["--steps=-1"], ["--event", "HUG"], ["--sign", "maybe"]] {
      let outcome = try entente.run(["analyze", "graph.json"] + arguments)
      #expect(outcome.status == 64, "\(arguments)")
    }
    #expect(try entente("analyze", "none.json").status == 1)
  }
}
