import Testing

@testable import EntenteExtraction

@Suite struct ArabicVerdictsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.verdict.described",
      "وصف {بوتين} سياسة [أوكرانيا] في خطاب طويل جدا صباح أمس في القصر بأنها *إجرامية*.",
      "RUS - UKR"),
    .init(
      "ar.verdict.content", "قالت {تركيا} إن سياسة [إسرائيل] *همجية* ولا سابق لها.", "TUR - ISR"),
    .init("ar.verdict.accusative", "عدت {إيران} سياسة [إسرائيل] *إرهابا*.", "IRN - ISR"),
    .init(
      "ar.verdict.copula", "أكد {بوتين} أن سياسة [أوكرانيا] تشكل *جريمة* كبيرة.", "RUS - UKR"),
    .init(
      "ar.verdict.doer", "اعتبرت {مصر} أن ما فعلته [إثيوبيا] *خرق* للقانون.", "EGY - ETH"),
    .init(
      "ar.verdict.praise",
      "وصف {بوتين} سياسة [الصين] في خطاب طويل جدا صباح أمس في القصر بأنها *حكيمة*.", "RUS + CHN"),
    .init("ar.verdict.denied", "قالت تركيا إن سياسة إسرائيل ليست همجية."),
    .init("ar.verdict.no-speaker", "كانت سياسة إسرائيل جريمة."),
    .init("ar.verdict.other-verb", "قالت تركيا إن إسرائيل تبحث جريمة كبيرة."),
    .init("ar.misdeed.said", "قال {بوتين} إن [أوكرانيا] *تنتهك* الاتفاق.", "RUS - UKR"),
    .init("ar.misdeed.praised", "قالت {تركيا} إن [قطر] *تلعب* دورا إيجابيا.", "TUR + QAT"),
    .init("ar.misdeed.unsaid", "انتهكت أوكرانيا الاتفاق أمس."),
  ]

  @Test(arguments: rows) func `Verdicts are the speaker's`(_ row: MarkedRow) throws {
    try row.check()
  }
}
