import Testing

@testable import EntenteExtraction

@Suite struct ArabicNounsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.noun.undertaking", "تحدثت روسيا عن قيام {إسرائيل} ب*غارات* على [سوريا].", "ISR - SYR"),
    .init(
      "ar.noun.instrument", "حزن الناس ل*اغتيال* [قاسم سليماني] بضربة {أميركية}.", "USA - IRN"),
    .init(
      "ar.noun.agent-far",
      "كان *قطع* العلاقات الدبلوماسية مع [قطر] في الصيف من طرف {مصر} مفاجئا.", "EGY - QAT"),
    .init(
      "ar.noun.between-place", "استمر *التوتر* بين {الصومال} في مقديشو و[الإمارات].",
      "SOM <-> ARE"),
    .init("ar.noun.known", "بدأت بريطانيا التحقيق في الهجوم على سيرغي سكريبال."),
    .init("ar.noun.told", "قالت روسيا إن الغارات على سوريا كثيرة."),
    .init("ar.noun.own-object", "تحدثت روسيا عن إدانة مصر لتسعة أشخاص."),
    .init("ar.noun.other-object", "ذكرت روسيا احتضان قطر جماعات كثيرة."),
    .init(
      "ar.noun.verb-first", "تكلمت بريطانيا أولا، و*طرد* {الغرب} نحو 130 [دبلوماسيا روسيا].",
      "western-world - RUS"),
    .init(
      "ar.noun.asked-to-cease", "*دعت* {مصر} [{سوريا}] إلى الكف عن *دعم* [حزب الله].",
      "SYR + hezbollah", "EGY - SYR"),
    .init("ar.noun.protested", "*قطعت* {روسيا} علاقاتها مع [تركيا] أمس.", "RUS - TUR"),
    .init("ar.noun.doer-by-verb", "نجا [أردوغان] من محاولة *اغتيال* نفذتها {حماس}.", "hamas - TUR"),
    .init(
      "ar.noun.doer-of-collocate", "ردا على *القصف* {التركي} على [العراق] أطلقت النيران.",
      "TUR - IRQ"),
    .init("ar.noun.many-are-not-one", "قصفت روسيا أعداء الأسد."),
    .init("ar.noun.former-role", "وصل إلى لندن سيرغي سكريبال، الجاسوس الروسي السابق."),
    .init("ar.noun.used-for", "وصلت إسرائيل إلى مخازن تستخدم لدعم حزب الله."),
  ]

  @Test(arguments: rows) func `Verbal nouns find whose and whom`(_ row: MarkedRow) throws {
    try row.check()
  }
}
