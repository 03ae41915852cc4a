import Testing

@testable import EntenteExtraction

/// Words that mean two who were named before.
@Suite struct PairsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.ref.they", "Russia and Iran met on Sunday. {They} *support* [Syria].", "RUS + SYR",
      "IRN + SYR"),
    .init(
      "en.ref.both", "Russia and Iran met on Sunday. {Both} *support* [Syria].", "RUS + SYR",
      "IRN + SYR"),
    .init(
      "en.ref.they.sentence",
      "After {Russia} and [Iran] met in Geneva, they *agreed* on a plan.", "RUS <+> IRN"),
    .init(
      "en.ref.two-countries",
      "Armenia and Azerbaijan sent soldiers to the border. {The two countries} *clashed* there.",
      "ARM <-> AZE"),
    .init(
      "ar.ref.two-sides", "أرسلت أرمينيا وأذربيجان جنودا إلى الحدود. و*اشتبك* {الطرفان} هناك.",
      "ARM <-> AZE"),
    .init(
      "en.ref.neighbour",
      "Saudi Arabia expelled a man on Monday. {Bahrain} and {Oman} *sided* with [their big neighbour].",
      "BHR + SAU", "OMN + SAU"),
    .init("en.pair.nobody", "They support Syria."),
  ]

  @Test(arguments: rows) func `Words for two mean the last that were named together`(
    _ row: MarkedRow
  ) throws {
    try row.check()
  }
}
