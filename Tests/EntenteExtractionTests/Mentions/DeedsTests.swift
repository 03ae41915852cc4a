import Testing

@testable import EntenteExtraction

/// What actors do, decide and say.
@Suite struct DeedsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.deed.owned-before",
      "نشرت الصحف قرار تركيا كاملا. و*أدانت* {مصر} [القرار] في بيان قصير.", "EGY - TUR"),
    .init(
      "ar.deed.done-before",
      "*قصفت* {إسرائيل} [لبنان] فجرا. و*استنكرت* {مصر} [الهجوم] في المساء.", "ISR - LBN",
      "EGY - ISR"),
    .init(
      "ar.deed.said-before",
      "قال بوتين كلاما كثيرا أمس. و*أدانت* {ألمانيا} [التصريحات] بشدة.", "DEU - RUS"),
    .init(
      "ar.deed.pronoun", "تحدث بوتين طويلا في موسكو، لكن {ألمانيا} *رفضت* [خطته].",
      "DEU - RUS"),
    .init("ar.deed.nobody", "أدانت مصر القرار."),
    .init("ar.deed.other-noun", "نشرت الصحف قرار تركيا كاملا. وأدانت مصر الحر الشديد."),
  ]

  @Test(arguments: rows) func `Deeds mean those who did them`(_ row: MarkedRow) throws {
    try row.check()
  }
}
