import Testing

@testable import EntenteExtraction

/// Words for all members of a list.
@Suite struct ListsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.list.three",
      "تكلمت تركيا وروسيا والصين أولا. و*أدانت* {الدول الثلاث} [إسرائيل].", "TUR - ISR",
      "RUS - ISR", "CHN - ISR"),
    .init(
      "ar.list.two", "تكلمت تركيا وروسيا أولا. و*أدانت* {الدولتان} [إسرائيل].", "TUR - ISR",
      "RUS - ISR"),
    .init("ar.list.clash", "تكلمت تركيا وروسيا أولا. و*اشتبك* {الطرفان} هناك.", "TUR <-> RUS"),
    .init("ar.list.nobody", "أدانت الدول الثلاث إسرائيل."),
    .init("ar.list.other-number", "تكلمت تركيا وروسيا أولا. وأدانت الدول الثلاث إسرائيل."),
    .init("ar.list.rivals", "تكلمت تركيا وروسيا أولا. وكانت قمة بين {*الخصمين*}.", "TUR <-> RUS"),
    .init(
      "ar.list.compete", "تكلم حزب الله ثم حزب العمال الكردستاني. و*يتنافس* {الحزبان} على السلطة.",
      "hezbollah <-> kurdistan-workers-party"),
    .init(
      "en.list.three", "Russia, Iran and Turkey met. {France} *condemned* [the three].",
      "FRA - RUS", "FRA - IRN", "FRA - TUR"),
    .init(
      "en.list.three-countries",
      "Russia, Iran and Turkey met. {France} *condemned* [the three eastern countries].",
      "FRA - RUS", "FRA - IRN", "FRA - TUR"),
    .init("en.list.other-number", "Russia and Iran met. France condemned the three."),
    .init(
      "en.list.factions",
      "Fatah and Hamas met in Egypt with Jordan. {The two factions} later *clashed*.",
      "fatah <-> hamas"),
  ]

  @Test(arguments: rows) func `A list is meant as a whole`(_ row: MarkedRow) throws {
    try row.check()
  }
}
