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
    .init(
      "ar.argument.phrase-between", "*استنكرت* {قطر} في الاجتماع المغلق الهجمات [الإسرائيلية].",
      "QAT - ISR"),
    .init(
      "ar.argument.time-between",
      "*هاجمت* {هيئة تحرير الشام} مع الفجر [قوات سوريا الديمقراطية].",
      "hay-at-tahrir-al-sham - syrian-democratic-forces"),
    .init(
      "ar.argument.held-object", "*هاجمت* {روسيا} بلدات صغيرة تسيطر عليها [هيئة تحرير الشام].",
      "RUS - hay-at-tahrir-al-sham"),
    .init("ar.argument.owner-of-place", "*أغارت* {إسرائيل} على مقار ل[حماس].", "ISR - hamas"),
    .init(
      "ar.argument.doer-behind-what", "*أعرب* {بوتين} عن دعمه لما تفعله [الصين] هناك.", "RUS + CHN"),
    .init("ar.argument.doer-of-what", "*أيدت* {قطر} ما قامت به [تركيا] أمس.", "QAT + TUR"),
    .init("ar.argument.deed-of-clause", "نفذت [إسرائيل] غارة *نددت* بها {مصر}.", "EGY - ISR"),
    .init("ar.argument.foes-are-others", "احتضنت تركيا خصوم بشار الأسد."),
  ]

  @Test(arguments: rows) func `Verbs find what they act on`(_ row: MarkedRow) throws {
    try row.check()
  }
}
