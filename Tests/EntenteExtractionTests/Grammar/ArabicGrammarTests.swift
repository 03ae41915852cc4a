import Testing

@testable import EntenteExtraction

@Suite struct ArabicGrammarTests {
  static let rows = frames + passives + dependent + nothing

  static let frames: [MarkedRow] = [
    .init("ar.frame.subject-object.verb-first", "*تدعم* {روسيا} [سوريا].", "RUS + SYR"),
    .init(
      "ar.frame.subject-object.subject-first", "{روسيا} *تدعم* [سوريا] منذ سنوات.", "RUS + SYR"),
    .init("ar.frame.subject-object.perfect", "*هاجم* {العراق} [إيران] عام 1980.", "IRQ - IRN"),
    .init(
      "ar.frame.subject-object.belonging", "*انتقدت* {ألمانيا} سياسة [هنغاريا].", "DEU - HUN"),
    .init("ar.frame.subject-oblique", "*نددت* {مصر} ب[إسرائيل].", "EGY - ISR"),
    .init(
      "ar.frame.subject-oblique.word", "*صوتت* {هنغاريا} ضد [أوكرانيا] في الجمعية.", "HUN - UKR"),
    .init(
      "ar.frame.subject-mutual.with", "*اتفقت* {روسيا} مع [إيران] على خطة مشتركة.", "RUS <+> IRN"),
    .init(
      "ar.frame.subject-mutual.and", "*تحالفت* {روسيا} و[إيران] منذ سنوات.", "RUS <+> IRN"),
    .init("ar.frame.possessor-oblique", "*دعم* {روسيا} ل[سوريا] مستمر.", "RUS + SYR"),
    .init("ar.frame.possessor-oblique.suffix", "أكدت {الصين} *دعمها* ل[سوريا].", "CHN + SYR"),
    .init(
      "ar.frame.possessor-oblique.nisba", "استمر *القصف* {الإسرائيلي} على [لبنان].", "ISR - LBN"),
    .init(
      "ar.frame.possessor-oblique.light-verb", "*شنت* {إسرائيل} *هجوما* على [لبنان].", "ISR - LBN"),
    .init("ar.frame.possessor-object", "أعلنت {روسيا} *دعم* [سوريا].", "RUS + SYR"),
    .init(
      "ar.frame.possessor-object.lam", "أثار *اغتيال* {إسرائيل} ل[إسماعيل هنية] غضبا.",
      "ISR - hamas"),
    .init(
      "ar.frame.possessor-object.agent", "استمر *قصف* [اليمن] من قبل {السعودية} سنوات.",
      "SAU - YEM"),
    .init(
      "ar.frame.noun-mutual.between", "*الحرب* بين {روسيا} و[أوكرانيا] مستمرة.", "RUS <-> UKR"),
    .init("ar.frame.noun-mutual.nisba", "*الخلاف* {السعودي} [الإيراني] يتعمق.", "SAU <-> IRN"),
    .init("ar.frame.noun-mutual.with", "*تحالف* {روسيا} مع [إيران] ينمو.", "RUS <+> IRN"),
    .init("ar.frame.role", "{إيران} *داعمة* ل[دمشق].", "IRN + SYR"),
    .init("ar.frame.role-mutual", "أرسلت {روسيا} *حليفة* [دمشق] وفدا.", "RUS <+> SYR"),
    .init(
      "ar.frame.described-oblique", "أعلنت {كتائب حزب الله} *الموالية* ل[إيران] الهدنة.",
      "kataib-hezbollah + IRN"),
    .init("ar.frame.described-mutual", "{بيلاروس} *متحالفة* مع [روسيا].", "BLR <+> RUS"),
    .init(
      "ar.frame.described-agent", "أطلق [الحوثيون] *المدعومون* من {إيران} صاروخا.",
      "IRN + houthis"),
    .init("ar.frame.receiver-agent", "*تلقت* [سوريا] دعما من {روسيا}.", "RUS + SYR"),
    .init(
      "ar.frame.receiver-agent.adjective", "*قوبل* القرار [الأميركي] برفض {فلسطيني} واسع.",
      "PSE - USA"),
    .init(
      "ar.frame.receiver-agent.feeling", "*أغضب* القرار [الأميركي] {تركيا}.", "TUR - USA"),
    .init(
      "ar.frame.described-agent.name", "وصل {*التحالف بقيادة السعودية*} إلى عدن.",
      "SAU + saudi-led-coalition"),
  ]

  static let passives: [MarkedRow] = [
    .init("ar.passive.agent", "*أدينت* [إسرائيل] من قبل {تركيا}.", "TUR - ISR"),
    .init("ar.passive.tamma", "تم *قصف* [لبنان] من قبل {إسرائيل}.", "ISR - LBN"),
    .init("ar.passive.taarrad", "*تعرضت* [سوريا] لقصف من {إسرائيل}.", "ISR - SYR"),
    .init("ar.passive.no-agent", "أدينت إسرائيل في القمة."),
  ]

  static let dependent: [MarkedRow] = [
    .init("ar.infinitive", "قررت {روسيا} أن *تدعم* [سوريا].", "RUS + SYR"),
    .init("ar.infinitive.noun", "قررت {روسيا} *مهاجمة* [أوكرانيا].", "RUS - UKR"),
    .init("ar.relative", "{روسيا} التي *تدعم* [سوريا] أرسلت سفنا.", "RUS + SYR"),
    .init(
      "ar.coordinated-verbs", "*أشادت* {تركيا} ب[أذربيجان] و*نددت* ب[أرمينيا].", "TUR + AZE",
      "TUR - ARM"),
    .init(
      "ar.clauses", "*تدعم* {روسيا} [صربيا]، بينما *تدعم* {ألمانيا} [كوسوفو].", "RUS + SRB",
      "DEU + XKX"),
    .init("ar.embedded", "ذكر دبلوماسيون أن {تركيا} *أدانت* [إسرائيل].", "TUR - ISR"),
    .init(
      "ar.object-suffix", "خسرت [سوريا] المدينة، لكن {روسيا} *دعمتها*.", "RUS + SYR"),
    .init("ar.kana", "كانت {روسيا} *تدعم* [سوريا].", "RUS + SYR"),
    .init("ar.qad", "{روسيا} قد *دعمت* [سوريا] مرارا.", "RUS + SYR"),
  ]

  static let nothing: [MarkedRow] = [
    .init("ar.nothing.meeting", "التقى مسؤولون روس مسؤولين سوريين في موسكو."),
    .init("ar.nothing.embassy", "عادت السفارة الروسية في دمشق إلى العمل."),
    .init("ar.nothing.geography", "يقع الأردن بين سوريا والسعودية."),
    .init("ar.nothing.own-state", "أشاد فلاديمير بوتين بروسيا."),
    .init("ar.nothing.other-object", "دعمت روسيا القرار بعد نقاش في سوريا."),
    .init("ar.nothing.sport", "تلعب البرازيل مع الأرجنتين يوم الأحد."),
    .init("ar.nothing.abstract", "أدانت مصر الحادث وشكرت الأطباء."),
  ]

  @Test(arguments: rows) func `Arabic reads as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
