import EntenteTestSupport
import Testing

@Suite struct ExplainTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("rows.jsonl", EvidenceRows.november)
  }

  static let russia = """
    Russia -> Syria: tentative, weight 0.30, share of support 0.66 (95 % 0.15 to 0.99); 1 story \
    for, 0 against
    Marks: {source} <predicate> [target]

    + {Russia} <backs> [Syria].
      d1 | 2024-11-02 | Example News | en.verb.subject-object | confidence 0.93
      SUPPORT, actual; Russia = Russia by name; Syria = Syria by name

    """

  @Test func `Sentences with marks, document, date, outlet, rule and confidence`() throws {
    let outcome = try entente("explain", "rows.jsonl", "Russia", "syr")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text == ExplainTests.russia)
    try #require(entente("build", "rows.jsonl", "-o", "graph.json").status == 0)
    #expect(try entente("explain", "graph.json", "RUS", "Syria").text == ExplainTests.russia)
  }

  @Test(arguments: [("Moscow", "دمشق"), ("روسي", "Syrian Arab Republic"), ("الكرملين", "سوري")])
  func `Actors by any name of theirs, seat or adjective`(_ source: String, _ target: String)
    throws
  {
    let outcome = try entente("explain", "rows.jsonl", source, target)
    #expect(outcome.status == 0)
    #expect(outcome.text == ExplainTests.russia)
  }

  @Test func `Pairs and actors that nothing is said of`() throws {
    let reverse = try entente("explain", "rows.jsonl", "SYR", "RUS")
    #expect(reverse.status == 1)
    #expect(
      reverse.errors
        == "entente: rows.jsonl: nothing says which side Syria takes towards Russia; the other way "
        + "round there is something\n")
    let unknown = try entente("explain", "rows.jsonl", "Atlantis", "RUS")
    #expect(unknown.status == 1)
    #expect(unknown.errors.hasPrefix("entente: \"Atlantis\" is not in the graph; it has Iran,"))
  }

  @Test func `Controls in a sentence don't reach the terminal`() throws {
    let evil = EvidenceRows.russia.replacing(
      "Russia backs Syria.", with: #"Russia backs Syria\u001b"#)
    try folder.write("evil.jsonl", evil)
    let outcome = try entente("explain", "evil.jsonl", "Russia", "Syria")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains(0x1B))
  }

  @Test func `Colour on a terminal`() throws {
    let outcome = try entente.shell(
      #"TERM=xterm NO_COLOR= script -qec "'$ENTENTE' explain rows.jsonl Russia Syria" /dev/null"#)
    guard outcome.status == 0 else { return }  // no script(1) here
    #expect(outcome.text.contains("\u{1B}[1;34mRussia\u{1B}[0m \u{1B}[4;36mbacks\u{1B}[0m "))
    #expect(!outcome.text.contains("Marks:"))
  }
}
