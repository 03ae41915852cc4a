import EntenteTestSupport
import Testing

@Suite struct ValidateTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  @Test func `A good pack, used and checked`() throws {
    try folder.write(
      "mine/actors/mine.tsv",
      "id\tname\tkind\troles\nfreedonia\tFreedonia\tstate\t\n")
    try folder.write(
      "mine/en/actors/mine.tsv",
      "id\tnames\tadjectives\tmetonyms\nfreedonia\tFreedonia\tFreedonian\t\n")
    let outcome = try entente("validate", "mine")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "entente: no problems in mine\n")
    let found = try entente("actors", "Freedonia", "--lexicon", "mine")
    #expect(found.status == 0)
    #expect(found.text.hasPrefix("freedonia  Freedonia (state)\n"))
  }

  @Test func `Problems have file and line`() throws {
    try folder.write(
      "bad/actors/bad.tsv", "id\tname\tkind\troles\nfreedonia\tFreedonia\tkingdom\t\n")
    let outcome = try entente("validate", "bad")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("entente: bad/actors/bad.tsv:2:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("entente: 1 problem in bad\n"))
    let used = try entente("actors", "Syria", "--lexicon", "bad")
    #expect(used.status == 1)
    #expect(used.errors.hasPrefix("entente: bad/actors/bad.tsv:2:"))
  }

  @Test func `A folder that is not there`() throws {
    let outcome = try entente("validate", "none")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("entente: none"))
    try folder.write("a.txt", "Russia backs Syria.")
    let used = try entente("extract", "a.txt", "--lexicon", "none", "-o", "rows.jsonl")
    #expect(used.status == 1)
    #expect(used.errors.hasPrefix("entente: none: no tables here"), "\(used.errors)")
    #expect(folder.files == ["a.txt"])
  }
}
