import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

@Suite struct LexiconLoaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let actors = "id\tname\tkind\troles\n"
  static let names = "id\tnames\tadjectives\tmetonyms\n"
  static let predicates =
    "id\tlemma\tpos\tforms\twith\tsign\tevent\tframes\tpreps\texample\n"
  static let words = "class\twords\n"

  /// All problems of a pack of one table, with paths relative to the pack.
  func problems(_ file: String, _ table: String) throws -> [String] {
    try folder.write(file, table)
    return try problems()
  }

  func problems() throws -> [String] {
    var loader = LexiconLoader(stopsAtFirstProblem: false)
    try loader.load(folder: folder.path)
    return loader.problems.map { $0.description.replacing(folder.path + "/", with: "") }
  }

  @Test(arguments: [
    (
      "X\tX\tplanet\t",
      "actors/a.tsv:2:5: unknown kind “planet”: one of state, organ, person, organisation, "
        + "armed-group, bloc, other"
    ),
    ("\tX\tstate\t", "actors/a.tsv:2:1: an id is ASCII without spaces"),
    ("a b\tX\tstate\t", "actors/a.tsv:2:1: an id is ASCII without spaces"),
    ("é\tX\tstate\t", "actors/a.tsv:2:1: an id is ASCII without spaces"),
    ("X\tX\tperson\tX[2000]", "actors/a.tsv:2:12: cannot read the role “X[2000]”: ID[FROM..UNTIL]"),
    (
      "X\tX\tperson\tX[soon..]",
      "actors/a.tsv:2:12: cannot read the role “X[soon..]”: ID[FROM..UNTIL]"
    ),
    (
      "X\tX\tperson\tX[2000..",
      "actors/a.tsv:2:12: cannot read the role “X[2000..”: ID[FROM..UNTIL]"
    ),
    ("X\tX\tperson\tY", "actor “X” answers to “Y”, which is in no actors/*.tsv"),
    ("X\tX\tstate\t\tmore", "actors/a.tsv:2:1: 5 cells where the header names 4"),
  ]) func `Actors`(_ row: String, _ expected: String) throws {
    #expect(try problems("actors/a.tsv", Self.actors + row + "\n") == [expected])
  }

  @Test func `Names of nobody`() throws {
    #expect(
      try problems("en/actors/a.tsv", Self.names + "ZZZ\tNobody\n")
        == ["en/actors/a.tsv:2:1: no actor “ZZZ” in actors/*.tsv"])
  }

  @Test(arguments: [
    ("\tback\tverb\t\t\t+\tSUPPORT\tsubject-object", "2:2: a predicate needs an id and a lemma"),
    ("x\t\tverb\t\t\t+\tSUPPORT\tsubject-object", "2:3: a predicate needs an id and a lemma"),
    (
      "x\tback\tadverb\t\t\t+\tSUPPORT\tsubject-object",
      "2:8: unknown pos “adverb”: verb, noun, adjective or phrase"
    ),
    ("x\tback\tverb\t\t\t0\tSUPPORT\tsubject-object", "2:15: the sign is + or -"),
    ("x\tback\tverb\t\t\t+\tLOVE\tsubject-object", "2:17: “LOVE” is no PLOVER class"),
    (
      "x\tback\tverb\t\t\t+\tSUPPORT\tsubject",
      "2:25: unknown frame “subject”: one of subject-object, subject-oblique, subject-mutual, "
        + "possessor-oblique, possessor-object, noun-mutual, role, role-mutual, described-oblique, "
        + "described-mutual, described-agent, prefix, receiver-agent"
    ),
    ("x\tback\tverb\t\t\t+\tSUPPORT\t", "2:25: a predicate needs a frame"),
    ("x\tback\tverb\tpast\t\t+\tSUPPORT\tsubject-object", "2:13: forms are written key=value"),
  ]) func `Predicates`(_ row: String, _ expected: String) throws {
    #expect(
      try problems("en/predicates/p.tsv", Self.predicates + row + "\n")
        == ["en/predicates/p.tsv:" + expected])
  }

  @Test func `Words of no class`() throws {
    #expect(
      try problems("ar/words.tsv", Self.words + "particle\tو\n")
        == ["ar/words.tsv:2:1: unknown word class “particle”"])
  }

  @Test func `Weights`() throws {
    #expect(
      try problems("confidence.tsv", "feature\tweight\nbias\tmuch\n")
        == ["confidence.tsv:2:6: a weight is a number"])
  }

  @Test func `Every mistake is found, or the first stops`() throws {
    try folder.write("actors/a.tsv", Self.actors + "X\tX\tx\t\nY\tY\ty\t\nZ\tZ\tstate\t\n")
    try folder.write("en/words.tsv", Self.words + "what\tever\n")
    #expect(try problems().count == 3)
    let error = #expect(throws: EntenteError.self) {
      var loader = LexiconLoader()
      try loader.load(folder: folder.path)
    }
    #expect(error?.code == .badLexicon)
    #expect(error?.line == 2)
  }

  @Test func `Tables of a good pack are read in the order of their names`() throws {
    try folder.write("actors/b.tsv", Self.actors + "B\tBee\tstate\t\nA\tLater\torgan\tB\n")
    try folder.write("actors/a.tsv", Self.actors + "A\tAy\tstate\t\n")
    try folder.write("actors/notes.txt", "not a table")
    var loader = LexiconLoader()
    try loader.load(folder: folder.path)
    #expect(loader.actors.map(\.id) == ["A", "B"])
    #expect(loader.actors.first?.name == "Later")
    #expect(loader.rowCount == 3)
  }

  @Test(arguments: [
    ("SYR", Role(polity: "SYR")),
    (
      "SYR[2000-07-17..2024-12-08]",
      Role(
        polity: "SYR", from: CalendarDate(year: 2000, month: 7, day: 17),
        until: CalendarDate(year: 2024, month: 12, day: 8))
    ),
    ("SYR[2012..]", Role(polity: "SYR", from: CalendarDate(year: 2012))),
    ("SYR[..2012-05]", Role(polity: "SYR", until: CalendarDate(year: 2012, month: 5))),
    ("SYR[..]", Role(polity: "SYR")),
  ]) func `Roles`(_ text: String, _ role: Role) {
    #expect(text.withBytes(LexiconLoader.role) == role)
  }

  @Test(arguments: ["SYR]", "SYR[", "SYR[2000]", "SYR[2000..2010", "SYR[x..y]"])
  func `No roles`(_ text: String) {
    #expect(text.withBytes(LexiconLoader.role) == nil)
  }

  @Test func `A predicate of a later folder replaces the earlier one`() throws {
    let row = "x\tback\tverb\t\t\t+\tSUPPORT\tsubject-object\n"
    try folder.write("one/en/predicates/p.tsv", Self.predicates + row)
    try folder.write(
      "two/en/predicates/p.tsv",
      Self.predicates + row.replacing("+\tSUPPORT", with: "-\tREJECT"))
    var loader = LexiconLoader()
    try loader.load(folder: folder("one"))
    try loader.load(folder: folder("two"))
    #expect(loader.predicateRows[.english].map(\.polarity) == [.oppose])
  }
}
