import Testing

@testable import EntenteExtraction

@Suite struct EnglishPhrasesTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.compound.apposition", "[Hezbollah], the {Iran}-*backed* Lebanese group, met in Beirut.",
      "IRN + hezbollah"),
    .init(
      "en.compound.linked", "The head of {Al-Qaeda}-*linked* [Nusra Front] fled.",
      "al-qaeda <+> al-nusra-front"),
    .init(
      "en.judgement.behind", "{Turkey} said that [Israel] was *behind* the attack.", "TUR - ISR"),
    .init(
      "en.judgement.speaker-behind", "[Turkey] *must leave* now, said {Egypt}.", "EGY - TUR"),
    .init(
      "en.judgement.duty", "{France} said [Turkey] should *withdraw*.", "FRA - TUR"),
    .init(
      "en.judgement.demand", "{France} *demanded* that [Turkey] withdraw.", "FRA - TUR"),
    .init(
      "en.phrase.behind-comma",
      "{Egypt} held the ship of Jordan, *at the request of* [Kuwait].", "EGY + KWT"),
  ]

  @Test(arguments: rows) func `Compounds and phrases read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
