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
  ]

  @Test(arguments: rows) func `Subjects read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
