import Testing

@testable import EntenteExtraction

/// Noun phrases that mean a state or a group by their head noun.
@Suite struct NominalTests {
  static let rows: [MarkedRow] = [
    .init("en.noun.government", "The {Turkish government} *condemned* [Israel].", "TUR - ISR"),
    .init("en.noun.ministry", "The {Egyptian foreign ministry} *condemned* [Israel].", "EGY - ISR"),
    .init("en.noun.forces", "{Ethiopian forces} *attacked* [Eritrea].", "ETH - ERI"),
    .init("en.noun.army-of", "The {army of Ethiopia} *attacked* [Eritrea].", "ETH - ERI"),
    .init("en.noun.officials", "{Moroccan officials} *praised* [Spain].", "MAR + ESP"),
    .init("en.noun.regime", "{Cuba} *supports* the [Venezuelan regime].", "CUB + VEN"),
    .init("en.noun.fighters", "{Hezbollah fighters} *attacked* [Israel].", "hezbollah - ISR"),
    .init("en.noun.leader", "The {leader of Hamas} *praised* [Iran].", "hamas + IRN"),
    .init("en.noun.place", "A hospital in Ethiopia praised its doctors."),
    .init("en.noun.thing", "Turkish airports attacked the problem of delays."),
    .init("ar.noun.government", "*أدانت* {الحكومة التركية} [إسرائيل].", "TUR - ISR"),
    .init("ar.noun.ministry", "*أدانت* {وزارة الخارجية المصرية} [إسرائيل].", "EGY - ISR"),
    .init("ar.noun.forces", "*هاجمت* {القوات الإثيوبية} [إريتريا].", "ETH - ERI"),
    .init("ar.noun.army-of", "*هاجم* {جيش إثيوبيا} [إريتريا].", "ETH - ERI"),
    .init("ar.noun.officials", "*أشاد* {مسؤولون مغاربة} ب[إسبانيا].", "MAR + ESP"),
    .init("ar.noun.regime", "*تدعم* {كوبا} [النظام الفنزويلي].", "CUB + VEN"),
    .init("ar.noun.fighters", "*هاجم* {مقاتلو حزب الله} [إسرائيل].", "hezbollah - ISR"),
    .init("ar.noun.leader", "*أشاد* {زعيم حركة حماس} ب[إيران].", "hamas + IRN"),
    .init("ar.noun.place", "أشاد مستشفى في إثيوبيا بأطبائه."),
    .init(
      "en.noun.led-by", "Hezbollah, led by Hassan Fadel, met in Beirut."),
    .init("en.noun.no-rebels", "Spain, Spain and Spain met. Portugal fought militants."),
  ]

  @Test(arguments: rows) func `Head nouns decide what is meant`(_ row: MarkedRow) throws {
    try row.check()
  }
}
