import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct ImportTests {
  let folder: TemporaryFolder
  let entente: CommandRunner
  let samples = Checkout.path("Tests/EntenteStoreTests/Events") + "/"

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  /// Who takes which side towards whom, by id and polity.
  func ties(_ outcome: CommandRunner.Outcome) throws -> [String] {
    try EvidenceCoding.decodeLines(outcome.output).map {
      "\($0.source.id) \($0.polarity == .support ? "+" : "-") \($0.target.id)"
    }
  }

  @Test func `Names and countries become the lexicon's actors`() throws {
    let gdelt = try entente("import", "--format", "gdelt", samples + "gdelt.export.CSV")
    #expect(gdelt.status == 0)
    #expect(
      try ties(gdelt) == [
        "RUS + SYR", "IRN - ISR", "ISR - hezbollah", "LBN + FRA", "rebels-syria - SYR",
      ])
    #expect(
      gdelt.errors
        == "entente: 8 events: 5 rows, 2 take no side, 1 lack an actor, 0 are within one polity\n")
    let icews = try entente("import", "--format", "icews", samples + "icews.tab")
    #expect(try ties(icews) == ["vladimir-putin + SYR", "IRN - ISR", "citizen-syria - TUR"])
    let polecat = try entente("import", "--format", "polecat", samples + "polecat.txt")
    #expect(
      try ties(polecat) == ["CHN + SYR", "RUS + SYR", "DEU - IRN", "hezbollah + ISR"])
    let own = try entente("import", "--format", "csv", samples + "ties.csv")
    #expect(try ties(own) == ["RUS + SYR", "harbour-union - ISR", "IRN + SYR"])
  }

  @Test func `They can be built, drawn, explained and compared`() throws {
    for (format, file) in [("gdelt", "gdelt.export.CSV"), ("icews", "icews.tab")] {
      let outcome = try entente(
        "import", "--format", format, samples + file, "-o", format + ".jsonl")
      #expect(outcome.status == 0)
    }
    #expect(try entente("build", "gdelt.jsonl", "icews.jsonl", "-o", "g.json").status == 0)
    #expect(try entente("render", "g.json", "-o", "g.dot").status == 0)
    #expect(
      try entente("explain", "g.json", "Iran", "Israel").text.contains(
        "{IRAN} - <Accuse> - [ISRAEL]"))
    #expect(
      try entente("diff", "gdelt.jsonl", "icews.jsonl", "-o", "-", "--format", "json").text
        .contains(#""id":"SYR""#))
  }

  @Test func `Into a store, packed, and again`() throws {
    for _ in 0..<2 {
      let outcome = try entente.shell(
        #"gzip < '\#(samples)polecat.txt' | "$ENTENTE" import --format polecat - --store c.sqlite"#)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
    }
    let text = try entente("explain", "--store", "c.sqlite", "Russia", "Syria").text
    #expect(text.contains("{Russia} - <SUPPORT> - [Syria]"))
  }

  @Test func `Bad tables`() throws {
    try folder.write("a.csv", "who,whom\nA,B\n")
    let outcome = try entente("import", "--format", "csv", "a.csv", "missing.csv")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 4)
    #expect(
      outcome.errors.hasPrefix(
        #"entente: a.csv:1: the table has no column "source": its first line must name the columns"#
      ))
    #expect(try entente("import", "a.csv").status == 64)
    #expect(try entente("import", "--format", "csv", "a.csv", "--confidence", "2").status == 64)
    try folder.write("b.csv", "source,target,sign\nRussia,Syria,1\nRussia,Syria,5\n")
    let partly = try entente("import", "--format", "csv", "b.csv")
    #expect(partly.status == 0)
    #expect(partly.lines.count == 1)
    #expect(try entente("import", "--format", "csv", "b.csv", "--on-error", "fail").status == 65)
  }
}
