import Testing

@testable import EntenteExtraction

/// What actors do, decide and say, in English.
@Suite struct EnglishDeedsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.deed.done-before",
      "{Israel} *bombed* [Lebanon] at dawn. {Egypt} *condemned* the [strikes].",
      "ISR - LBN", "EGY - ISR"),
    .init(
      "en.deed.decided-before",
      "{Turkey} *imposed* sanctions on [Greece]. {France} *rejected* the [decision].",
      "TUR - GRC", "FRA - TUR"),
    .init(
      "en.deed.owned-before",
      "Papers printed Spain's new law on Monday. {Portugal} *criticised* the [law].", "PRT - ESP"),
    .init(
      "en.deed.lead",
      "Peru closed its ports on Monday. Rain fell for days. {Chile} *welcomed* the [move].",
      "CHL + PER"),
    .init(
      "en.deed.partners",
      "{Iran} and {Turkey} *signed* an agreement on Monday. {France} *welcomed* the [deal].",
      "IRN <+> TUR", "FRA + IRN", "FRA + TUR"),
    .init(
      "en.deed.suffers",
      "{Turkey} *shelled* [Greece] on Monday. The [attack] was *condemned* by {Egypt}.",
      "TUR - GRC", "EGY - TUR"),
    .init(
      "en.deed.sums-up",
      "Turkey closed its border on Monday, a [step] *condemned* by {Germany}.", "DEU - TUR"),
    .init(
      "en.deed.sums-up-relative",
      "Turkey closed its border on Monday, a [move] that {Germany} *condemned*.", "DEU - TUR"),
    .init("en.deed.nobody", "Turkey condemned the attack."),
    .init(
      "en.deed.named-agent",
      "{Israel} *bombed* [Lebanon]. Egypt saw the attack helicopters.", "ISR - LBN"),
    .init(
      "en.deed.other-place",
      "{Israel} *bombed* [Lebanon] at dawn. Egypt condemned the attack in Paris.", "ISR - LBN"),
  ]

  @Test(arguments: rows) func `Deeds mean those who did them`(_ row: MarkedRow) throws {
    try row.check()
  }
}
