import Testing

@testable import EntenteExtraction

@Suite struct SentenceReaderTests {
  static let rows = denied + refused + supposed + pledged + claimed

  static let denied: [MarkedRow] = [
    .init("en.not", "Russia does not back Syria."),
    .init("en.not.contracted", "Russia doesn't back Syria."),
    .init("en.not.never", "Hungary never supported Ukraine."),
    .init("en.not.no-longer", "Russia no longer supports Syria."),
    .init(
      "en.pledge.reported", "{Poland} said it would *support* [Ukraine].",
      "POL + UKR pledged"),
    .init("en.pledge.other", "Poland said that Hungary would support Ukraine."),
    .init("en.not.without", "Turkey acted without the support of Russia."),
    .init("en.not.neither", "Neither China nor Russia backs Syria."),
    .init("en.not.denied", "Iran denied backing the Houthis."),
    .init("en.not.other-clause", "{Russia} *backs* [Syria], and it is not alone.", "RUS + SYR"),
    .init("ar.not.la", "لا تدعم روسيا سوريا."),
    .init("ar.not.lam", "لم تدعم هنغاريا أوكرانيا."),
    .init("ar.not.lan", "لن تهاجم تركيا سوريا."),
    .init("ar.not.laysat", "ليست روسيا داعمة لسوريا."),
    .init("ar.not.dun", "تحركت تركيا دون دعم من روسيا."),
    .init("ar.not.nafa", "نفت إيران دعمها للحوثيين."),
    .init("ar.not.subject-first", "روسيا لا تدعم سوريا."),
    .init(
      "ar.not.other-clause", "*تدعم* {روسيا} [سوريا]، وليس لديها خيار.", "RUS + SYR"),
  ]

  static let refused: [MarkedRow] = [
    .init(
      "en.refuse.support", "{Hungary} *refused to support* [Ukraine].", "HUN - UKR"),
    .init("en.refuse.attack", "Egypt refused to attack Iran."),
    .init(
      "en.cease.support", "{Germany} *suspended its support* for [Ukraine].", "DEU - UKR"),
    .init("en.cease.attack", "Israel halted its attacks on Lebanon."),
    .init("ar.refuse.support", "*رفضت* {هنغاريا} *دعم* [أوكرانيا].", "HUN - UKR"),
    .init("ar.refuse.attack", "رفضت مصر مهاجمة إيران."),
    .init(
      "ar.refuse.condemnation", "رفضت {روسيا} مشروع قرار *يدين* [سوريا].", "RUS + SYR"),
    .init(
      "ar.refuse.vote", "صوتت {الصين} ضد قرار *يندد* ب[سوريا].", "CHN + SYR"),
    .init("ar.refuse.draft", "قدمت {فرنسا} مشروع قرار *يدين* [سوريا].", "FRA - SYR"),
    .init("ar.cease.support", "*أوقفت* {ألمانيا} *دعمها* ل[أوكرانيا].", "DEU - UKR"),
    .init("ar.cease.attack", "أوقفت إسرائيل هجماتها على لبنان."),
  ]

  static let supposed: [MarkedRow] = [
    .init("en.condition.if", "If Russia backed Syria, the war would go on."),
    .init("en.condition.unless", "Unless Turkey supports Ukraine, the talks are over."),
    .init("en.condition.whether", "It is unclear whether China supports Russia."),
    .init("en.condition.might", "Turkey might attack Syria."),
    .init("en.condition.question", "Does Russia support Syria?"),
    // Who asks for support of another supports them; whether the one who is asked does is open.
    .init("en.condition.requested", "{Ukraine} urged Germany to support [Poland].", "UKR + POL"),
    .init("ar.condition.idha", "إذا دعمت روسيا سوريا فستطول الحرب."),
    .init("ar.condition.law", "لو هاجمت تركيا سوريا لطالت الحرب."),
    .init("ar.condition.rubbama", "ربما تهاجم تركيا سوريا."),
    .init("ar.condition.qad", "قد تهاجم تركيا سوريا."),
    .init("ar.condition.question", "هل تدعم روسيا سوريا؟"),
    .init("ar.condition.requested", "دعت أوكرانيا ألمانيا إلى دعم بولندا."),
  ]

  static let pledged: [MarkedRow] = [
    .init("en.pledge", "{Iran} *pledged* to *support* [Syria].", "IRN + SYR pledged"),
    .init("en.pledge.will", "{Poland} will *support* [Ukraine].", "POL + UKR pledged"),
    .init("ar.pledge", "*تعهدت* {إيران} ب*دعم* [سوريا].", "IRN + SYR pledged"),
    .init("ar.pledge.future", "س*تدعم* {بولندا} [أوكرانيا].", "POL + UKR pledged"),
    .init("ar.pledge.sawfa", "سوف *تدعم* {بولندا} [أوكرانيا].", "POL + UKR pledged"),
  ]

  static let claimed: [MarkedRow] = [
    .init(
      "en.claim.of", "{Ukraine} *accused* [{North Korea}] of *supporting* [Russia].", "UKR - PRK",
      "PRK + RUS claimed Ukraine"),
    .init(
      "en.claim.present", "{Saudi Arabia} *accuses* [{Iran}] of *arming* the [Houthis].",
      "SAU - IRN", "IRN + houthis claimed Saudi Arabia"),
    .init(
      "en.claim.attack", "{Armenia} *accused* [{Azerbaijan}] of *attacking* [Iran].", "ARM - AZE",
      "AZE - IRN claimed Armenia"),
    .init(
      "ar.claim.noun", "*اتهمت* {أوكرانيا} [{كوريا الشمالية}] ب*دعم* [روسيا].", "UKR - PRK",
      "PRK + RUS claimed Ukraine"),
    .init(
      "ar.claim.clause", "*اتهمت* {السعودية} [{إيران}] بأنها *تدعم* [الحوثيين].", "SAU - IRN",
      "IRN + houthis claimed Saudi Arabia"),
    .init(
      "ar.claim.attack", "*اتهمت* {أرمينيا} [{أذربيجان}] ب*مهاجمة* [إيران].", "ARM - AZE",
      "AZE - IRN claimed Armenia"),
    .init("en.refuse.will-not", "{Spain} would not *recognise* [Kosovo].", "ESP - XKX"),
    .init("en.refuse.does-not", "{Syria} does not *recognise* [Israel].", "SYR - ISR"),
    .init(
      "en.refuse.no-longer", "{Panama} decided to no longer *recognise* [Taiwan].", "PAN - TWN"),
    .init(
      "en.warn.not-to", "{Syria} *warned* [Iran] not to stir up chaos.", "SYR - IRN"),
    .init("en.refuse.weaker", "Spain does not support Kosovo."),
    .init(
      "en.against", "{Russia} *backed* [Armenia] against [Azerbaijan].", "RUS + ARM", "RUS - AZE"),
    .init(
      "en.against.other-noun",
      "{Russia} *backed* [Armenia] after a match against Azerbaijan.",
      "RUS + ARM"),
    .init(
      "ar.against", "*تدعم* {روسيا} [أرمينيا] ضد [أذربيجان].", "RUS + ARM", "RUS - AZE"),
    .init(
      "en.claimed-blow",
      "{Hamas} claimed that [{Israeli} jets] *struck* a [Hamas] outpost.", "ISR - hamas",
      "hamas - ISR"),
    .init("en.deny.rejected-claim", "Rwanda rejects accusations that it backs Hamas."),
    .init(
      "en.helper-of-relative",
      "{France} *supported* [{Armenia}], whose army *attacked* [Hamas].", "FRA + ARM", "ARM - hamas"
    ),
  ]

  @Test(arguments: rows) func `Modality follows the words before`(_ row: MarkedRow) throws {
    try row.check()
  }
}
