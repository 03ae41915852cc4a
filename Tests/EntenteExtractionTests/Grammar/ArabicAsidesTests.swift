import Testing

@testable import EntenteExtraction

@Suite struct ArabicAsidesTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.aside.object", "*تتهم* {تركيا}، التي زارت قطر، [سوريا] بالكذب.", "TUR - SYR"),
    .init(
      "ar.aside.oblique", "*نددت* {مصر}، التي زارت قطر، ب[إسرائيل].", "EGY - ISR"),
    .init("ar.aside.conjunction", "وصلت تركيا، التي زارت قطر، وسوريا إلى القمة."),
  ]

  @Test(arguments: rows) func `A main clause goes on behind an aside`(_ row: MarkedRow) throws {
    try row.check()
  }
}
