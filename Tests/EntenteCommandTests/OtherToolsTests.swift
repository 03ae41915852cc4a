import EntenteTestSupport
import Testing

/// Graph files of other tools on the command line, and the options that thin graphs out.
@Suite struct OtherToolsTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("november.jsonl", EvidenceRows.november)
    try folder.write("december.jsonl", EvidenceRows.december)
  }

  static let files = [
    ("old.dot", "digraph { RUS [label=Russia]; SYR [label=Syria]; RUS -> SYR [stance=ally] }"),
    (
      "old.graphml",
      """
      <graphml><key id="d" for="edge" attr.name="stance" attr.type="string"/>\
      <graph edgedefault="directed"><node id="RUS"/><node id="SYR"/>\
      <edge source="RUS" target="SYR"><data key="d">ally</data></edge></graph></graphml>
      """
    ),
    (
      "old.gexf",
      """
      <gexf><graph defaultedgetype="directed"><attributes class="edge"><attribute id="0" \
      title="stance" type="string"/></attributes><nodes><node id="RUS"/><node id="SYR"/></nodes>\
      <edges><edge source="RUS" target="SYR"><attvalues><attvalue for="0" value="ally"/>\
      </attvalues></edge></edges></graph></gexf>
      """
    ),
    (
      "old.cyjs",
      """
      {"elements":{"nodes":[{"data":{"id":"RUS"}},{"data":{"id":"SYR"}}],"edges":[{"data":\
      {"source":"RUS","target":"SYR","stance":"ally"}}]}}
      """
    ),
    ("old.csv", "source,target,stance\nRUS,SYR,ally\n"),
  ]

  @Test(arguments: files) func `A diff with any of them`(_ name: String, _ text: String) throws {
    try folder.write(name, text)
    let new = name.replacing("old", with: "new")
    try folder.write(new, text.replacing("ally", with: "enemy"))
    let signed = try entente(
      "diff", name, new, "--sign-attribute", "stance", "--min-stories", "1")
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(signed.text.hasPrefix("Changes from old to new\n"))
    #expect(signed.text.contains("a side has no stories, so only counts are compared"))
    #expect(!signed.text.contains("all ties count as support"))
    let plain = try entente("diff", name, "december.jsonl", "--min-stories", "1")
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(
      plain.text.contains("old: no attribute tells signs: all ties count as support"))
    #expect(plain.text.contains("Iran -> Syria"))
  }

  @Test func `Drawn and explained`() throws {
    try folder.write("old.dot", Self.files[0].1)
    let drawn = try entente("render", "old.dot", "-o", "-", "--format", "dot")
    #expect(drawn.status == 0)
    #expect(drawn.text.contains("rus -> syr"))
    let explained = try entente(
      "explain", "old.dot", "Russia", "Syria", "--sign-attribute", "stance")
    #expect(explained.status == 0)
    #expect(explained.text.contains("The graph file has no evidence rows"))
  }

  @Test(arguments: ["dot", "graphml", "gexf", "cyjs", "csv", "evidence.csv"])
  func `What Entente writes it reads`(_ ending: String) throws {
    try #require(entente("build", "november.jsonl", "-o", "g.json").status == 0)
    try #require(entente("render", "g.json", "-o", "g.\(ending)").status == 0)
    let diff = try entente("diff", "g.json", "g.\(ending)", "--format", "csv", "--min-stories", "1")
    #expect(diff.status == 0)
    #expect(diff.errors == "")
    #expect(diff.lines.count == 4)
    for line in diff.lines.dropFirst() { #expect(line.contains(",unchanged,"), "\(line)") }
  }

  @Test(arguments: [
    (["--sign", "oppose"], ["islamic_state -> syr"]),
    (["--event", "support"], ["rus -> syr", "irn -> syr"]),
    (["--event", "ASSAULT", "--event", "AID"], ["islamic_state -> syr"]),
    (["--modality", "pledged"], []),
    (["--from", "2024-11-03"], ["irn -> syr", "islamic_state -> syr"]),
    (["--until", "2024-11-02"], ["rus -> syr"]),
    (["--min-outlets", "1.5"], []),
    (
      ["--min-evidence", "1", "--min-outlets", "1"],
      ["rus", "irn", "islamic_state"].map { $0 + " -> syr" }
    ),
    (["--backbone", "0.4"], []),
    (["--half-life", "1", "--min-weight", "0.3"], ["islamic_state -> syr"]),
    (["--no-stories"], ["rus", "irn", "islamic_state"].map { $0 + " -> syr" }),
  ]) func `Options that thin a graph out`(_ options: [String], _ ties: [String]) throws {
    let outcome = try entente.run(
      ["render", "november.jsonl", "-o", "-", "--format", "dot"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let drawn = outcome.text.matches(of: /\b(\w+ -> \w+)\b/).map { String($0.output.1) }
    #expect(Set(drawn) == Set(ties), "\(outcome.text)")
  }

  @Test func `Near-copies are one story, unless told otherwise`() throws {
    let text = "Russia backs Syria, its spokesman said on Monday in a long statement to the press."
    try folder.write("a.txt", text)
    try folder.write("b.txt", text + " (updated)")
    let merged = try entente("graph", "a.txt", "b.txt", "-o", "-", "--format", "csv")
    let apart = try entente("graph", "a.txt", "b.txt", "-o", "-", "--format", "csv", "--no-stories")
    #expect(merged.text != apart.text)
    try #require(entente("graph", "a.txt", "b.txt", "-o", "g.json").status == 0)
    let rebuilt = try entente("render", "g.json", "-o", "-", "--format", "csv", "--no-stories")
    #expect(rebuilt.text == apart.text)
  }

  @Test func `Without evidence rows nothing can be built anew`() throws {
    try #require(entente("build", "november.jsonl", "--no-evidence", "-o", "s.json").status == 0)
    #expect(folder.read("s.json")?.contains("evidence") == false)
    for options in [
      ["--level", "actor"], ["--half-life", "3"], ["--no-stories"], ["--sign", "support"],
    ] {
      let outcome = try entente.run(["render", "s.json", "-o", "x.dot"] + options)
      #expect(outcome.status == 64, "\(options)")
      #expect(outcome.errors.contains("evidence rows"))
    }
  }

  @Test func `Values that make no sense`() throws {
    for options in [
      ["--backbone", "0"], ["--backbone", "2"], ["--min-outlets=-1"], ["--modality", "negated"],
      ["--from", "2024-12-02", "--until", "2024-12-01"], ["--half-life", "0"],
    ] {
      let outcome = try entente.run(["render", "november.jsonl", "-o", "x.dot"] + options)
      #expect(outcome.status == 64, "\(options)")
    }
  }
}
