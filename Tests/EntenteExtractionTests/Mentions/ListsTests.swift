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
  ]

  @Test(arguments: rows) func `A list is meant as a whole`(_ row: MarkedRow) throws {
    try row.check()
  }
}
