import EntenteExtraction
import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct ExtractorTests {
  static func relations(_ extractor: Extractor, _ text: String) -> [String] {
    extractor.evidence(in: Document(id: "1", text: text)).map {
      "\($0.source.id) \($0.polarity == .support ? "+" : "-") \($0.target.id)"
    }
  }

  @Test func `A row tells where it comes from`() throws {
    let text = "Nothing. Russia backs Syria.\nMore."
    let document = Document(
      id: "d1", text: text, date: CalendarDate("2024-12-02"), outlet: "Levant Wire")
    let row = try #require(try TestExtractor.shared.evidence(in: document).first)
    #expect(row.document == "d1" && row.outlet == "Levant Wire" && row.language == .english)
    #expect(row.date == CalendarDate("2024-12-02"))
    #expect(row.sentence == .init(index: 1, start: 9, end: 28, text: "Russia backs Syria."))
    #expect(row.source.id == "RUS" && row.source.name == "Russia" && row.source.via == "name")
    #expect(row.source.start == 9 && row.source.end == 15)
    #expect(row.target.polity == "Syria" && row.target.polityID == "SYR")
    #expect(row.predicate == .init(lemma: "back", text: "backs", start: 16, end: 21))
    #expect(row.rule == "en.verb.subject-object" && row.event == .support)
    #expect(row.modality == .actual && row.holder == nil)
    #expect(row.confidence > 0 && row.confidence <= 1)
    #expect(row.id.count == 32 && row.id.allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func `A sentence says a thing once`() throws {
    #expect(
      Self.relations(try TestExtractor.shared, "Russia backs Syria and supports Syria.")
        == ["RUS + SYR"])
  }

  @Test func `Who somebody answers to depends on the day`() throws {
    func polity(_ day: String) throws -> String? {
      try TestExtractor.shared.evidence(
        in: Document(id: "1", text: "Iran condemned Bashar al-Assad.", date: CalendarDate(day))
      ).first?.target.polityID
    }
    #expect(try polity("2015-01-01") == "SYR")
    #expect(try polity("2025-06-01") == "bashar-al-assad")
  }

  @Test(arguments: ["", " ", "\n\n", "...", "Russia", "«", "12 34", "\u{202B}"])
  func `Texts with nothing in them give nothing`(_ text: String) throws {
    #expect(Self.relations(try TestExtractor.shared, text) == [])
  }

  @Test func `A lexicon of one's own replaces rows by id`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "actors/a.tsv",
      "id\tname\tkind\troles\nSYR\tSyria (own)\tstate\t\nzorbia\tZorbia\tstate\t\n")
    try folder.write(
      "en/actors/a.tsv",
      "id\tnames\tadjectives\tmetonyms\nzorbia\tZorbia\tZorbian\tZorb City\nIRN\tPersepolis\n")
    try folder.write(
      "en/predicates/p.tsv",
      "id\tlemma\tpos\tforms\twith\tsign\tevent\tframes\tpreps\texample\n"
        + "en.back.verb\tback\tverb\t\t\t-\tREJECT\tsubject-object\t\t{Iran} backs [Syria].\n"
        + "en.zorb.verb\tzorb\tverb\t\t\t+\tAID\tsubject-object\t\t{Iran} zorbs [Syria].\n")
    let extractor = try Extractor(lexicons: [folder.path])
    #expect(extractor.actors(matching: "SYR").map(\.name) == ["Syria (own)"])
    #expect(Self.relations(extractor, "Russia backs Syria.") == ["RUS - SYR"])
    #expect(Self.relations(extractor, "Zorbia zorbed Syria.") == ["zorbia + SYR"])
    #expect(Self.relations(extractor, "Zorb City supports Syria.") == ["zorbia + SYR"])
    #expect(Self.relations(extractor, "Persepolis supports Syria.") == ["IRN + SYR"])
    #expect(Self.relations(extractor, "Iran supports Syria.") == [])
  }

  @Test func `A lexicon with mistakes stops with the first`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("en/words.tsv", "class\twords\nwhat\tever\n")
    let error = #expect(throws: EntenteError.self) { try Extractor(lexicons: [folder.path]) }
    #expect(error?.description == "\(path):2:1: unknown word class “what”")
  }
}
