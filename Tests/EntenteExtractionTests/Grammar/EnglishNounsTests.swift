import Testing

@testable import EntenteExtraction

@Suite struct EnglishNounsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.noun.fronted", "Amid *opposition* from {France}, [Germany] paused.", "FRA - DEU"),
    .init(
      "en.noun.manner",
      "{Hamas} killed five soldiers in an *attack* on [Israel].", "hamas - ISR"),
    .init(
      "en.noun.named-thing", "{Hungary} *rejected* the [UN] report as biased.",
      "HUN - united-nations"),
  ]

  @Test(arguments: rows) func `Nouns read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
