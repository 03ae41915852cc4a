import Testing

@testable import EntenteExtraction

@Suite struct EnglishObjectsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.object.owned-actor", "{Turkey} *condemned* its [Hezbollah] *enemies* again.",
      "TUR <-> hezbollah"),
    .init(
      "en.object.owned-thing", "{Turkey} *condemned* [Iran]'s policy again.", "TUR - IRN"),
    .init("en.object.their-own", "Turkey and Iran condemned their own delay."),
    .init(
      "en.object.gerund", "{Turkey} *favoured* [Iran] in the talks.", "TUR + IRN"),
    .init(
      "en.object.feeling", "[France]'s speech *infuriated* {Turkey}.", "TUR - FRA"),
    .init(
      "en.object.named-behind-role",
      "{Hamas} *accused* its old landlord, [Bashar al-Assad], of fraud.", "hamas - SYR"),
    .init("en.object.subject-pronoun", "Turkey and Iran warned that they would not go back."),
    .init(
      "en.object.owned-decision", "{Greece} *disagreed* with [Turkey]'s decision.", "GRC - TUR"),
  ]

  @Test(arguments: rows) func `Objects read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
