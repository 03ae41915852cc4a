import Testing

@testable import EntenteExtraction

@Suite struct ArabicArgumentsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.argument.aside", "*اتهم* {راشد الغنوشي}، وهو طبيب قديم، [قيس سعيد] بالكذب.",
      "ennahda - TUN"),
    .init(
      "ar.argument.no-relative", "وصلت [حماس] التي *تدعمها* {إيران} إلى القاهرة.", "IRN + hamas"),
    .init(
      "ar.argument.indefinite", "تكلمت تركيا عن قطر وعن مدن بعيدة تدعمها الإمارات."),
    .init(
      "ar.argument.relative-of-noun", "تكلمت إسرائيل عن المدن التي ترفضها إيران."),
    .init(
      "ar.argument.other-gender",
      "تكلمت [إسرائيل] أولا، ثم وصل {حزب الله} الذي *صوت ضدها* أمس.",
      "hezbollah - ISR"),
    .init(
      "ar.argument.what", "دعت [تركيا] إلى هدنة، وهو ما *رفضته* {إسرائيل}.", "ISR - TUR"),
    .init(
      "ar.argument.owned-object", "*أدانت* {فرنسا} الاستبداد المتغطرس ل[روسيا].", "FRA - RUS"),
    .init("ar.argument.owned-blow", "أدانت فرنسا الضربة القوية لسوريا."),
    .init(
      "ar.argument.received", "*يحظى* [حزب الله] بتأييد {إيران}.", "IRN + hezbollah"),
  ]

  @Test(arguments: rows) func `Verbs find what they act on`(_ row: MarkedRow) throws {
    try row.check()
  }
}
