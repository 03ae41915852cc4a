import Testing

@testable import EntenteExtraction

@Suite struct EnglishEllipsisTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.ellipsis.so", "{Russia} *condemned* [Israel]; so did {Turkey}.", "RUS - ISR", "TUR - ISR"),
    .init(
      "en.ellipsis.as", "{Russia} *condemned* [Israel], as did {Turkey} and {Iran}.", "RUS - ISR",
      "TUR - ISR", "IRN - ISR"),
    .init("en.ellipsis.nothing", "Russia met Israel, as did Turkey."),
  ]

  @Test(arguments: rows) func `Verbs that are left out`(_ row: MarkedRow) throws {
    try row.check()
  }
}
