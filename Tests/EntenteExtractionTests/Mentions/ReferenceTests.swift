import Testing

@testable import EntenteExtraction

@Suite struct ReferenceTests {
  static let rows: [MarkedRow] = [
    .init("en.ref.it", "Russia spoke first. {It} *backs* [Syria].", "RUS + SYR"),
    .init(
      "en.ref.he", "Russian President Vladimir Putin arrived on Monday. {He} *praised* [China].",
      "RUS + CHN"),
    .init(
      "en.ref.she",
      "Danish Prime Minister Mette Frederiksen spoke on Monday. {She} *condemned* [Russia].",
      "DNK - RUS"),
    .init(
      "en.ref.it.subject", "Hamas spoke of the Syrian army. {It} *backs* [Iran].", "hamas + IRN"),
    .init(
      "en.ref.its-army", "Turkey spoke first. {Its army} *attacked* [Syria].", "TUR - SYR"),
    .init("en.ref.object", "Syria lost Aleppo, but {Russia} *supported* [it].", "RUS + SYR"),
    .init(
      "en.ref.his-country", "{Sergey Lavrov} said {his country} *supports* [Syria].", "RUS + SYR"),
    .init(
      "en.ref.counterpart",
      "{Vladimir Putin} *praised* [his Syrian counterpart Bashar al-Assad].", "RUS + SYR"),
    .init(
      "en.ref.latter", "Iran hosted {Hamas, and the latter} *condemned* [Israel].",
      "hamas - ISR"),
    .init("en.ref.each-other", "{Israel} and [Iran] *attacked* each other.", "ISR <-> IRN"),
    .init("en.ref.its", "{Iran} *reaffirmed its support* for [Hezbollah].", "IRN + hezbollah"),
    .init(
      "en.ref.surname",
      "Turkish Defence Minister Kemal Testman arrived. {Testman} *condemned* [Israel].",
      "TUR - ISR"),
    .init("en.ref.nobody", "It supports Syria."),
    .init("ar.ref.she", "تكلمت روسيا أولا. و{هي} *تدعم* [سوريا].", "RUS + SYR"),
    .init(
      "ar.ref.elided", "وصل الرئيس الروسي فلاديمير بوتين يوم الاثنين. و*أشاد* ب[الصين].",
      "RUS + CHN"),
    .init(
      "ar.ref.his-country", "قال وزير الخارجية الإيراني عباس عراقجي إن {بلاده} *تدعم* [سوريا].",
      "IRN + SYR"),
    .init(
      "ar.ref.his-country.noun", "جدد عباس عراقجي *دعم* {بلاده} ل[سوريا].", "IRN + SYR"),
    .init(
      "ar.ref.counterpart", "*أشاد* {الرئيس الروسي فلاديمير بوتين} ب[نظيره السوري بشار الأسد].",
      "RUS + SYR"),
    .init(
      "ar.ref.latter", "استقبلت إيران وفدا من حركة حماس، و*أدانت* {الأخيرة} [إسرائيل].",
      "hamas - ISR"),
    .init(
      "ar.ref.each-other", "*هاجمت* {إسرائيل} و[إيران] بعضهما البعض.", "ISR <-> IRN"),
    .init("ar.ref.suffix", "أكدت {إيران} تمسكها ب*دعم* [حزب الله].", "IRN + hezbollah"),
    .init(
      "ar.ref.suffix.masculine", "أكد {العراق} *رفضه* [إسرائيل].", "IRQ - ISR"),
    .init(
      "ar.ref.surname",
      "وصل وزير الدفاع التركي كمال تجريبي إلى المؤتمر. و*أدان* {تجريبي} [إسرائيل].", "TUR - ISR"),
    .init("ar.ref.nobody", "وهي تدعم سوريا."),
    .init("en.ref.expletive", "Scotland spoke. It is illegal to attack Hamas."),
    .init(
      "en.ref.thing", "Syria spoke. This crime is a turning point because it embarrassed Hamas."),
    .init(
      "en.ref.owner-in-relative",
      "Egypt met {Qatar}, which *lifted* its sanctions against [Hamas].", "QAT + hamas"),
  ]

  @Test(arguments: rows) func `Words that refer back find whom they mean`(_ row: MarkedRow) throws {
    try row.check()
  }
}
