import Testing

@testable import EntenteExtraction

@Suite struct EnglishPassivesTests {
  static let rows: [MarkedRow] = [
    .init("en.passive.fronted", "*Backed* by {Russia}, [Syria] rejoiced.", "RUS + SYR"),
    .init(
      "en.passive.apposition",
      "[Hezbollah], a party *backed* by {Iran}, met in Beirut.", "IRN + hezbollah"),
    .init("en.passive.no-agent", "Hezbollah, a party founded in Beirut, met Iran."),
  ]

  @Test(arguments: rows) func `Passives read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
