import Testing

@testable import EntenteExtraction

@Suite struct ArabicMentionsTests {
  static let rows: [MarkedRow] = [
    .init("ar.mention.metonym", "*شكرت* {دمشق} [موسكو].", "SYR + RUS"),
    .init("ar.mention.spokesman", "*أدان* {المتحدث باسم الكرملين} [أوكرانيا].", "RUS - UKR"),
    .init("ar.mention.office", "*أشاد* {رئيس بيلاروس} ب[روسيا].", "BLR + RUS"),
    .init("ar.mention.ambassador", "*أدان* {السفير التركي في روسيا} [إسرائيل].", "TUR - ISR"),
    .init(
      "ar.mention.unknown-person", "*أدان* {وزير الخارجية الأردني نديم تجريبي} [إسرائيل].",
      "JOR - ISR"),
    .init(
      "ar.mention.opposition", "*نددت* {المعارضة السورية} ب[إيران].", "syrian-opposition - IRN"),
    .init(
      "ar.mention.rebels", "*هاجم* {مسلحو المعارضة السورية} [الجيش السوري].",
      "syrian-opposition - SYR"),
    .init("ar.mention.tashkeel", "*تَدعَمُ* {رُوسيا} [سوريا].", "RUS + SYR"),
    .init("ar.mention.tatweel", "*تدعـــم* {روسيـا} [سوريا].", "RUS + SYR"),
    .init("ar.mention.ha-for-ta", "*تدعم* {روسيا} [الجمهورية العربية السوريه].", "RUS + SYR"),
    .init("ar.mention.bare-alef", "*تدعم* {ايران} [سوريا].", "IRN + SYR"),
    .init("ar.mention.bidi", "*تدعم* \u{200F}{روسيا}\u{200F} [سوريا]\u{200E}.", "RUS + SYR"),
    .init("ar.mention.presentation-forms", "*تدعم* {ﺭﻭﺳﻴﺎ} [سوريا].", "RUS + SYR"),
    .init("ar.mention.people", "*هاجم* {الروس} [أوكرانيا].", "RUS - UKR"),
    .init("ar.mention.force", "*قصفت* {القوات الروسية} [أوكرانيا].", "RUS - UKR"),
    .init("ar.mention.waw", "و*تدعم* {روسيا} [سوريا].", "RUS + SYR"),
    .init(
      "ar.mention.longest", "*هاجمت* {قوات سوريا الديمقراطية} [تركيا].",
      "syrian-democratic-forces - TUR"),
    .init(
      "ar.mention.dateline", "بيروت (رويترز) - *أدانت* {مصر} [إسرائيل] أمس الثلاثاء في القاهرة.",
      "EGY - ISR"),
    .init(
      "ar.mention.two-adjectives", "*ضربات* {أمريكية بريطانية} على [اليمن].", "USA - YEM",
      "GBR - YEM"),
    .init("ar.mention.base", "أطلق الجنود صواريخ من القاعدة الرئيسية باتجاه البحر."),
  ]

  @Test(arguments: rows) func `Mentions are found`(_ row: MarkedRow) throws {
    try row.check()
  }
}
