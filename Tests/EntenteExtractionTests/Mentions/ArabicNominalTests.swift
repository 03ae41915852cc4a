import Testing

@testable import EntenteExtraction

@Suite struct ArabicNominalTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.nominal.summons", "*استدعت* {وزارة الخارجية التركية} [السفير الإسرائيلي] احتجاجا.",
      "TUR - ISR"),
    .init(
      "ar.nominal.counterpart", "*أشاد* {عباس عراقجي} ب[نظيره السوري نديم تجريبي].", "IRN + SYR"),
    .init(
      "ar.nominal.party-leader", "*أشاد* {رئيس حزب الله نديم تجريبي} ب[إيران].", "hezbollah + IRN"),
    .init(
      "ar.nominal.part", "*هاجم* {مسلحون من حركة طالبان} [إيران] ليلا.", "taliban - IRN"),
    .init("ar.nominal.part-of-state", "وصل مواطنون من سوريا ثم غادروا."),
    .init("ar.nominal.adverb", "أدان على الملأ إيران."),
    .init(
      "ar.nominal.party-member", "*اغتالت* {إسرائيل} [قياديا في حزب الله] ليلا.", "ISR - hezbollah"),
    .init(
      "ar.nominal.belonging-to", "*قتلت* {مصر} [عناصر ينتمون إلى داعش].", "EGY - islamic-state"),
    .init("ar.nominal.wing", "*هاجم* {الجناح العسكري لحركة حماس} [إسرائيل].", "hamas - ISR"),
    .init(
      "ar.nominal.no-genitive",
      "وصلت وزيرة الخارجية التركية سامية تجريبية. و*حذرت* {الوزيرة} [إسرائيل].", "TUR - ISR"),
    .init("ar.nominal.factions", "قاتلت ميليشيات عراقية تركيا."),
  ]

  @Test(arguments: rows) func `Noun phrases are read to their end`(_ row: MarkedRow) throws {
    try row.check()
  }
}
