import Testing

@testable import EntenteExtraction

@Suite struct EnglishMentionsTests {
  static let rows: [MarkedRow] = [
    .init("en.mention.metonym", "{Damascus} *praised* [Moscow].", "SYR + RUS"),
    .init("en.mention.spokesman", "A {Kremlin} spokesman *condemned* [Ukraine].", "RUS - UKR"),
    .init("en.mention.office", "{The president of Belarus} *praised* [Russia].", "BLR + RUS"),
    .init(
      "en.mention.ambassador", "{Turkey's ambassador to Russia} *condemned* [Israel].",
      "TUR - ISR"),
    .init(
      "en.mention.unknown-person",
      "{Jordanian Foreign Minister Karim Testman} *condemned* [Israel].",
      "JOR - ISR"),
    .init(
      "en.mention.opposition", "The {Syrian opposition} *condemned* [Iran].",
      "syrian-opposition - IRN"),
    .init(
      "en.mention.rebels", "{Syrian rebels} *attacked* the [Syrian army].",
      "syrian-opposition - SYR"),
    .init("en.mention.capitals", "{US} *sanctions* on [Iran] remain.", "USA - IRN"),
    .init("en.mention.points", "The {U.S.} *condemned* [Iran].", "USA - IRN"),
    .init("en.mention.lower-case", "Turkey helped us."),
    .init("en.mention.not-an-actor", "Vietnam condemned the collision in the South China Sea."),
    .init("en.mention.diacritics", "{Recep Tayyip Erdoğan} *praised* [Azerbaijan].", "TUR + AZE"),
    .init("en.mention.people", "{Russians} *attacked* [Ukraine].", "RUS - UKR"),
    .init(
      "en.mention.longest", "{Syrian Democratic Forces} *attacked* [Turkey].",
      "syrian-democratic-forces - TUR"),
    .init("en.mention.owner.force", "{Israel's army} *attacked* [Lebanon].", "ISR - LBN"),
    .init(
      "en.mention.owner.office", "{Russia's foreign minister Sergei Lavrov} *condemned* [Israel].",
      "RUS - ISR"),
    .init(
      "en.mention.former",
      "[Turkey] *drew criticism* from {former White House adviser Karen Testwoman}.",
      "karen-testwoman - TUR"),
    .init(
      "en.mention.held", "{Syrian rebels} *attacked* [government-held] districts in Syria.",
      "syrian-opposition - SYR"),
    .init(
      "en.mention.held.by-rebels", "{Syrian troops} *attacked* a [rebel-held] town.",
      "SYR - syrian-opposition"),
    .init(
      "en.mention.opposition.bare", "{Syrian troops} *attacked* [opposition fighters].",
      "SYR - syrian-opposition"),
    .init("en.mention.based", "The Syrian army attacked a London-based charity."),
    .init(
      "en.mention.the-north",
      "South Korea held talks. {The North} *condemned* [Japan].", "PRK - JPN"),
    .init(
      "en.mention.initial", "{George W. Bush} *praised* [Poland].", "USA + POL"),
    .init(
      "en.mention.capitals.group", "The {Iraqi Zarqa Coalition} *condemned* [Iran].",
      "iraqi-zarqa-coalition - IRN"),
    .init("en.mention.role", "The Brexit Secretary criticised the plan."),
    .init(
      "en.mention.outlet", "{Israel} *attacked* [Lebanon], Reuters reported.", "ISR - LBN"),
    .init(
      "en.mention.plural-possessive", "The {Houthis}' *attack* on [Israel] failed.", "houthis - ISR"
    ),
  ]

  @Test(arguments: rows) func `Mentions are found`(_ row: MarkedRow) throws {
    try row.check()
  }
}
