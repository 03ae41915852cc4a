import Testing

@testable import EntenteExtraction

@Suite struct EnglishRelativesTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.relative.whom", "[Hezbollah], whom {France} *condemned*, met in Beirut.",
      "FRA - hezbollah"),
    .init(
      "en.relative.which",
      "[Hezbollah], which {Israel} has been *bombing* since May, met in Beirut.",
      "ISR - hezbollah"),
    .init(
      "en.relative.infinitive", "[NATO], which {Georgia} is eager to *join*, met in Brussels.",
      "GEO + nato"),
    .init(
      "en.relative.governed", "[Hezbollah], against whom {Israel} has *fought*, met in Beirut.",
      "ISR - hezbollah"),
    .init("en.relative.subject", "{Russia}, which *backs* [Syria], met Jordan.", "RUS + SYR"),
    .init(
      "en.relative.apposition", "{Hezbollah}, a movement that *attacked* [Israel], met in Beirut.",
      "hezbollah - ISR"),
    .init(
      "en.relative.behind", "{Hezbollah}, whom the villagers feed, *condemned* [Israel].",
      "hezbollah - ISR"),
    .init(
      "en.relative.other-object",
      "Turkey, which said that {Russia} *attacked* [Ukraine], met Jordan.",
      "RUS - UKR"),
    .init("en.relative.nobody", "The village, which Turkey described, is in Jordan."),
  ]

  @Test(arguments: rows) func `Relative clauses read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
