import Testing

@testable import EntenteExtraction

/// Bodies that English names again by their kind.
@Suite struct EnglishBodiesTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.body.group", "Hezbollah spoke on Monday. {France} *condemned* [the group] at once.",
      "FRA - hezbollah"),
    .init(
      "en.body.bloc",
      "The European Union met on Monday. {Turkey} *condemned* [the bloc] at once.",
      "TUR - european-union"),
    .init(
      "en.body.zealots",
      "Syria fell silent. Islamic State spoke. {France} *condemned* [the jihadists].",
      "FRA - islamic-state"),
    .init("en.body.named", "Hezbollah spoke on Monday. France condemned the group of women."),
    .init("en.body.nobody", "France condemned the group."),
    .init("en.body.other-kind", "Bashar al-Assad spoke on Monday. France condemned the bloc."),
  ]

  @Test(arguments: rows) func `Bodies are named again by their kind`(_ row: MarkedRow) throws {
    try row.check()
  }
}
