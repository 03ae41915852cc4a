import Testing

@testable import EntenteExtraction

@Suite struct EnglishNounsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.noun.fronted", "Amid *opposition* from {France}, [Germany] paused.", "FRA - DEU"),
    .init(
      "en.noun.manner",
      "{Hamas} killed five soldiers in an *attack* on [Israel].", "hamas - ISR"),
    .init(
      "en.noun.named-thing", "{Hungary} *rejected* the [UN] report as biased.",
      "HUN - united-nations"),
    .init(
      "en.noun.help-that-goes-with", "[Syrian] forces advanced with {Russian} *air support*.",
      "RUS + SYR"),
    .init(
      "en.noun.opposition-in-spite",
      "Despite {French} *criticism*, [Germany] built a pipeline.", "FRA - DEU"),
    .init(
      "en.noun.owner-before-adjective", "[Ukraine]'s {Western} *backers* sent troops.",
      "western-world + UKR"),
    .init(
      "en.noun.background", "UN experts are looking into the attack on Syria."),
    .init(
      "en.noun.background.during", "Turkey held talks during an assault on Syria."),
    .init("en.noun.prefixed", "Turkey drew up a post-war order for Syria."),
  ]

  @Test(arguments: rows) func `Nouns read as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
