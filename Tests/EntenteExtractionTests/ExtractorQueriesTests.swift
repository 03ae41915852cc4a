import EntenteExtraction
import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct ExtractorQueriesTests {
  @Test(arguments: [
    ("SYR", ["SYR"]), ("syr", ["SYR"]), ("Syria", ["SYR"]), ("SYRIA", ["SYR"]),
    ("سوريا", ["SYR"]), ("سُوريا", ["SYR"]), ("ايران", ["IRN"]), ("hezbollah", ["hezbollah"]),
    ("Recep Tayyip Erdogan", ["recep-tayyip-erdogan"]), ("no such actor anywhere", []),
  ]) func `Names and ids find their actors`(_ query: String, _ ids: [String]) throws {
    #expect(try TestExtractor.shared.actors(matching: query).map(\.id) == ids)
  }

  @Test func `Parts of names find all that contain them`() throws {
    let ids = try TestExtractor.shared.actors(matching: "Nasrall").map(\.id)
    #expect(ids.contains("hassan-nasrallah"))
    #expect(!ids.contains("SYR"))
  }

  @Test func `An empty query finds everybody, sorted`() throws {
    let ids = try TestExtractor.shared.actors(matching: "").map(\.id)
    #expect(ids.count > 1_000)
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `An entry tells what is known`() throws {
    let entry = try #require(try TestExtractor.shared.actors(matching: "bashar-al-assad").first)
    #expect(entry.name == "Bashar al-Assad")
    #expect(entry.kind == .person)
    #expect(entry.names["ar"]?.first == "بشار الأسد")
    #expect(entry.roles.map(\.polity) == ["SYR"])
  }

  @Test func `Cards show names by language`() throws {
    let extractor = try TestExtractor.shared
    let card = try #require(extractor.card(for: "SYR"))
    #expect(card.kind == .state)
    #expect(card.names == ["en": "Syria", "ar": "سوريا"])
    #expect(extractor.card(for: "nobody") == nil)
  }
}

@Suite struct ValidateTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `The built-in pack is good`() throws {
    _ = try TestExtractor.shared
  }

  @Test func `A pack may name the actors of the built-in one`() throws {
    try folder.write("actors/a.tsv", "id\tname\tkind\troles\nx-party\tX Party\torganisation\tSYR\n")
    try folder.write(
      "en/actors/a.tsv", "id\tnames\tadjectives\tmetonyms\nx-party\tX Party\nIRN\tIran\n")
    #expect(Extractor.validate(folder: folder.path) == [])
  }

  @Test func `All mistakes are told, with their places`() throws {
    let path = try folder.write(
      "actors/a.tsv", "id\tname\tkind\troles\nX\tX\tstat\t\nY\tY\tstate\tSYR[\n")
    let problems = Extractor.validate(folder: folder.path)
    #expect(
      problems.map(\.description) == [
        "\(path):2:5: unknown kind “stat”: one of state, organ, person, organisation, armed-group, "
          + "bloc, other",
        "\(path):3:11: cannot read the role “SYR[”: ID[FROM..UNTIL]",
      ])
  }

  @Test(arguments: ["", "notes.txt"]) func `A folder without tables is no pack`(_ file: String)
    throws
  {
    if !file.isEmpty { try folder.write(file, "text") }
    #expect(
      Extractor.validate(folder: folder.path).map(\.description) == [
        "\(folder.path): no tables here: a language pack has actors/*.tsv, ar/ and en/ with their "
          + "tables"
      ])
  }
}
