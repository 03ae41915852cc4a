import Testing

@testable import EntenteExtraction

@Suite struct EnglishVerbsTests {
  static let rows: [MarkedRow] = [
    .init("en.verb.failed", "Russia has failed to support Syria."),
    .init("en.verb.argued", "Tanzania and Uganda argued for an end of the talks."),
    .init(
      "en.verb.stand-ins", "{Bolivia} *clashed* with supporters of [Hamas].", "BOL <-> hamas"),
    .init("en.verb.against-foes", "Bolivia condemned opponents of Hamas."),
    .init("en.verb.territory", "{Hamas} *bombed* an [Israeli] airport.", "hamas - ISR"),
    .init("en.verb.place", "Hamas opened an office at an Israeli airport."),
    .init(
      "en.verb.governed-pronoun",
      "Vladimir Putin met. In a video last month {he} *praised* [Iran].", "RUS + IRN"),
    .init(
      "en.verb.collocate-is-subject", "Egyptian envoys quietly returned to Qatar."),
    .init(
      "en.verb.sanctions-lifted", "[Belarus] wants {EU} *sanctions* eased.",
      "european-union - BLR"),
    .init(
      "en.verb.collocate-beyond-foes",
      "{Iran} *supports* [Syria] against [Hamas] fighters seeking to overthrow the king.",
      "IRN + SYR", "IRN - hamas"),
    .init(
      "en.verb.vetoed-text", "{Russia} *vetoed* a text condemning [Syria].", "RUS + SYR"),
  ]

  @Test(arguments: rows) func `Verbs read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
