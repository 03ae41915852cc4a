import Testing

@testable import EntenteExtraction

/// Names that no lexicon knows, found by what stands around them.
@Suite struct ArabicNamesTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.name.spokesman-before", "*أدان* {نديم تجريبي}، المتحدث باسم حزب الله، [إسرائيل].",
      "hezbollah - ISR"),
    .init(
      "ar.name.spokesman-later",
      "قال نديم تجريبي، المتحدث باسم حزب الله، إن الاجتماع انتهى. و*أدان* {تجريبي} [إسرائيل].",
      "hezbollah - ISR"),
    .init(
      "ar.name.behind-comma",
      "وصل السفير الألماني في بيروت، نديم تجريبي، إلى القصر. و*أدان* {تجريبي} [إسرائيل].",
      "DEU - ISR"),
    .init(
      "ar.name.behind-place", "*أدان* {السفير التركي في روسيا نديم تجريبي} [إسرائيل].",
      "TUR - ISR"),
    .init(
      "ar.name.leader-in", "*أدان* {القيادي في حركة حماس نديم تجريبي} [إسرائيل].", "hamas - ISR"),
    .init(
      "ar.name.owner", "رحبت حركة حماس بالقرار. و*أدان* {المتحدث باسمها نديم تجريبي} [إسرائيل].",
      "hamas - ISR"),
    .init(
      "ar.name.dissident", "*انتقد* {المعارض السوري البارز نديم تجريبي} [إيران].",
      "ndym-tjryby - IRN"),
    .init(
      "ar.name.kin", "*انتقدت* {أرملته سلمى تجريبي} [إيران].", "slmy-tjryby - IRN"),
    .init(
      "ar.name.compound",
      "وصل وزير الدفاع التركي عبد الرحيم تجريبي. و*أدان* {عبد الرحيم} [إسرائيل].", "TUR - ISR"),
    .init(
      "ar.name.joined-abd", "*أدان* {عبدالفتاح السيسي} [إسرائيل].", "EGY - ISR"),
    .init(
      "ar.name.minister-of-the-dominant",
      "عقدت تركيا قمة في أنقرة. و*أدان* {وزير الداخلية نديم تجريبي} [إسرائيل].", "TUR - ISR"),
    .init("ar.name.hashtag", "*أدان* {#وزير_الخارجية_التركي} #[إسرائيل].", "TUR - ISR"),
    .init(
      "ar.name.association", "*دانت* {رابطة أمهات المختطفين} [إيران].",
      "rabta-amhat-almkhttfyn - IRN"),
    .init(
      "ar.name.movement-and", "و*أدانت* حركة الفجر [إيران].", "hrka-alfjr - IRN"),
    .init(
      "ar.name.definite", "*دانت* {الجبهة الشعبية} [إيران].", "aljbha-alshabya - IRN"),
    .init(
      "ar.name.head-alone",
      "أعلنت حركة الفجر مقاطعة الانتخابات. و*أدانت* {الحركة} [إيران].", "hrka-alfjr - IRN"),
    .init("ar.name.brackets", "*أدان* {معهد (تجريب)} [إيران].", "tjryb - IRN"),
    .init("ar.name.adjective", "أدانت منظمة محلية جديدة إيران."),
    .init("ar.name.own-party", "أدان حزبه الجديد إيران."),
    .init("ar.name.movement-of-goods", "أدانت حركة البضائع إيران."),
    .init("ar.name.verbal-office", "أدان رئيس جديد إيران."),
    .init(
      "ar.name.home", "وصلت بريطانيا إلى بريطانيا. و*أدان* {حزب العمال} [إسرائيل].",
      "labour-party-uk - ISR"),
  ]

  @Test(arguments: rows) func `Unknown names are found`(_ row: MarkedRow) throws {
    try row.check()
  }
}
