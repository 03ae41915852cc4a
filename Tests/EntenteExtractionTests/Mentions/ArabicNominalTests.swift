import Testing

@testable import EntenteExtraction

@Suite struct ArabicNominalTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.nominal.summons", "*استدعت* {وزارة الخارجية التركية} [السفير الإسرائيلي] احتجاجا.",
      "TUR - ISR"),
    .init(
      "ar.nominal.counterpart", "*أشاد* {عباس عراقجي} ب[نظيره السوري سامر تجريبي].", "IRN + SYR"),
    .init(
      "ar.nominal.party-leader", "*أشاد* {رئيس حزب الله سامر تجريبي} ب[إيران].", "hezbollah + IRN"),
    .init(
      "ar.nominal.part", "*هاجم* {مسلحون من حركة طالبان} [إيران] ليلا.", "taliban - IRN"),
    .init("ar.nominal.part-of-state", "وصل مواطنون من سوريا ثم غادروا."),
    .init("ar.nominal.adverb", "أدان على الملأ إيران."),
  ]

  @Test(arguments: rows) func `Noun phrases are read to their end`(_ row: MarkedRow) throws {
    try row.check()
  }
}
