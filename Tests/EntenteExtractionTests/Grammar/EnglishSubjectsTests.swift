import Testing

@testable import EntenteExtraction

@Suite struct EnglishSubjectsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.subject.owner", "[Turkey]'s policy has long *angered* {Greece}.", "GRC - TUR"),
    .init(
      "en.subject.insertion", "{Hamas}, an *ally* of [Iran], *condemned* [Egypt].", "hamas - EGY",
      "hamas <+> IRN"),
    .init(
      "en.subject.whose", "{Armenia}, whose government *condemned* [Turkey], met Jordan.",
      "ARM - TUR"),
    .init("en.subject.whose.relative", "Armenia, whose brother condemned Turkey, met Jordan."),
    .init(
      "en.subject.strangers-clause",
      "The sect, which hates Syria, attacked Jordan."),
    .init(
      "en.subject.unknown-accused",
      "{Turkey} accused foreigners of prolonging the war by arming Hamas."),
  ]

  @Test(arguments: rows) func `Subjects read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
