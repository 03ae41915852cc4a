import Testing

@testable import EntenteExtraction

@Suite struct EnglishGrammarTests {
  static let rows = frames + passives + dependent + nouns + judgements + nothing

  static let frames: [MarkedRow] = [
    .init("en.frame.subject-object", "{Russia} *backs* [Syria].", "RUS + SYR"),
    .init("en.frame.subject-object.past", "{Ukraine} *condemned* [Russia] again.", "UKR - RUS"),
    .init(
      "en.frame.subject-object.belonging", "{Germany} *criticised* the policy of [Hungary].",
      "DEU - HUN"),
    .init(
      "en.frame.subject-oblique", "{Hungary} *voted against* [Ukraine] in the assembly.",
      "HUN - UKR"),
    .init(
      "en.frame.subject-mutual.with", "{Russia} *agreed* with [Iran] on a common plan.",
      "RUS <+> IRN"),
    .init(
      "en.frame.subject-mutual.and", "{Russia} and [Ukraine] *clashed* again.", "RUS <-> UKR"),
    .init(
      "en.frame.possessor-oblique", "{Russia}'s *support* for [Syria] has not wavered.",
      "RUS + SYR"),
    .init(
      "en.frame.possessor-oblique.demonym", "The {Iranian} *attack* on [Israel] lasted an hour.",
      "IRN - ISR"),
    .init(
      "en.frame.possessor-oblique.of", "The *support* of {Russia} for [Syria] surprised observers.",
      "RUS + SYR"),
    .init(
      "en.frame.possessor-oblique.light-verb", "{France} *offered its support* to [Lebanon].",
      "FRA + LBN"),
    .init(
      "en.frame.possessor-object",
      "{Israel}'s *assassination* of [Hassan Nasrallah] shook the region.", "ISR - hezbollah"),
    .init(
      "en.frame.possessor-object.by",
      "The *bombing* of [Yemen] by {Saudi Arabia} went on for years.",
      "SAU - YEM"),
    .init(
      "en.frame.noun-mutual.between", "The *war* between {Russia} and [Ukraine] drags on.",
      "RUS <-> UKR"),
    .init(
      "en.frame.noun-mutual.hyphen", "The {Saudi}-[Iranian] *rift* is deepening.", "SAU <-> IRN"),
    .init(
      "en.frame.noun-mutual.with", "{Russia}'s *alliance* with [Iran] is growing.", "RUS <+> IRN"),
    .init("en.frame.role", "{Iran}, a *backer* of [Hezbollah], sent envoys.", "IRN + hezbollah"),
    .init("en.frame.role.possessor", "[Syria]'s *backer* {Russia} sent envoys.", "RUS + SYR"),
    .init("en.frame.role-mutual", "[Syria]'s *ally* {Russia} sent envoys.", "RUS <+> SYR"),
    .init("en.frame.described-oblique", "{Hungary} is *hostile* to [Ukraine].", "HUN - UKR"),
    .init("en.frame.described-mutual", "{Belarus} is *allied* with [Russia].", "BLR <+> RUS"),
    .init(
      "en.frame.described-agent", "[Houthi] fighters *backed* by {Iran} took the port.",
      "IRN + houthis"),
    .init(
      "en.frame.described-agent.hyphen", "The {Iran}-*backed* [Houthis] took the port.",
      "IRN + houthis"),
    .init("en.frame.prefix", "The *pro*-[Iranian] {Houthis} took the port.", "houthis + IRN"),
    .init("en.frame.prefix.anti", "The anti-Western mood grew in the villages."),
    .init(
      "en.frame.receiver-agent", "[Syria] *received* support from {Russia}.", "RUS + SYR"),
  ]

  static let passives: [MarkedRow] = [
    .init("en.passive.agent", "[Israel] was *condemned* by {Turkey}.", "TUR - ISR"),
    .init("en.passive.perfect", "[Syria] has been *backed* by {Iran} for years.", "IRN + SYR"),
    .init("en.passive.reduced", "[Syria], *backed* by {Russia}, took the town.", "RUS + SYR"),
    .init("en.passive.no-agent", "Israel was condemned at the summit."),
    .init("en.passive.place", "Israel was condemned in Turkey."),
  ]

  static let dependent: [MarkedRow] = [
    .init("en.infinitive", "{Russia} decided to *back* [Syria].", "RUS + SYR"),
    .init("en.infinitive.purpose", "{France} sent envoys to *support* [Lebanon].", "FRA + LBN"),
    .init("en.gerund", "By *backing* [Syria], {Russia} made a choice.", "RUS + SYR"),
    .init("en.relative", "{Russia}, which *backs* [Syria], sent ships.", "RUS + SYR"),
    .init(
      "en.coordinated-verbs", "{Turkey} *praised* [Azerbaijan] and *condemned* [Armenia].",
      "TUR + AZE", "TUR - ARM"),
    .init(
      "en.coordinated-verbs.one-object", "{Iran} *backs* and *arms* [Hezbollah].",
      "IRN + hezbollah"),
    .init(
      "en.clauses", "{Russia} *supports* [Serbia], while {Germany} *supports* [Kosovo].",
      "RUS + SRB", "DEU + XKX"),
    .init(
      "en.embedded", "Diplomats noted that {Turkey} *condemned* [Israel].", "TUR - ISR"),
  ]

  static let nouns: [MarkedRow] = [
    .init("en.noun.not-verb", "{US} *sanctions* on [Iran] remain.", "USA - IRN"),
    .init("en.noun.verb", "{Russia} *supports* [Iran].", "RUS + IRN"),
    .init("en.noun.received", "[Turkey] *faces criticism* from {Germany}.", "DEU - TUR"),
    .init("en.noun.received.no-subject", "Criticism from Germany grew louder."),
    .init(
      "en.noun.relations.between", "*Relations* between {Russia} and [Iran] have *improved*.",
      "RUS <+> IRN"),
    .init(
      "en.noun.deed-backed",
      "Syrian troops drove Syrian rebels out in a Russian-backed offensive.",
      "SYR - syrian-opposition", "RUS + SYR"),
    .init(
      "en.noun.led.name", "The {US}-*led* [coalition against the Islamic State] met.",
      "USA + us-led-coalition"),
    .init(
      "en.objects.two-owners",
      "{Greece} *condemned* both [Turkey]'s policies and the [Libyan] government's decision.",
      "GRC - TUR", "GRC - LBY"),
    .init(
      "en.objects.two-verbs", "{Russia} was *training* and advising both [Mali] and [Niger].",
      "RUS + MLI", "RUS + NER"),
    .init(
      "en.list.others", "{Germany}, {France} and other countries *condemned* [Russia].",
      "DEU - RUS", "FRA - RUS"),
    .init(
      "en.list.no-commas", "[Hamas] was *condemned* by {Germany} {France} and {Italy}.",
      "DEU - hamas", "FRA - hamas", "ITA - hamas"),
    .init(
      "en.passive.together", "A joint *commission* was *set up* by {Russia} and [Iran].",
      "RUS <+> IRN"),
    .init(
      "en.progressive.behind", "Troops met in Mali, with {Russia} *fighting* [Ukraine] elsewhere.",
      "RUS - UKR"),
  ]

  static let judgements: [MarkedRow] = [
    .init(
      "en.judgement.said", "{Turkey} said that the *brutal* acts of [Israel] went on.",
      "TUR - ISR"),
    .init(
      "en.judgement.quotation",
      "“This is the *illegitimate* regime of [Venezuela],” {Colombia} said.",
      "COL - VEN"),
    .init("en.judgement.verb", "{Turkey} said that [Israel] was *lying*.", "TUR - ISR"),
    .init("en.judgement.nobody", "The brutal acts of Israel went on."),
  ]

  static let nothing: [MarkedRow] = [
    .init("en.nothing.meeting", "Russian and Syrian officials met in Moscow."),
    .init("en.nothing.embassy", "The Russian embassy in Damascus reopened."),
    .init("en.nothing.geography", "Jordan lies between Syria and Saudi Arabia."),
    .init("en.nothing.own-state", "Vladimir Putin praised Russia."),
    .init("en.nothing.other-object", "Russia backed the motion after a debate in Syria."),
    .init("en.nothing.sport", "Brazil will play Argentina on Sunday."),
    .init("en.nothing.abstract", "Egypt condemned the accident and thanked the doctors."),
  ]

  @Test(arguments: rows) func `English reads as marked`(_ row: MarkedRow) throws {
    try row.check()
  }
}
