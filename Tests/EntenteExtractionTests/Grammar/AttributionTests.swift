import Testing

@testable import EntenteExtraction

/// Who speaks, and what follows from it.
@Suite struct AttributionTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.quote.speaker-first",
      "{Russian President Vladimir Putin} said: “{We} *support* [Syria].”",
      "RUS + SYR"),
    .init(
      "en.quote.speaker-last", "“{We} *support* [Syria],” said Russian President Vladimir Putin.",
      "RUS + SYR"),
    .init(
      "en.quote.straight", "\"{We} *condemn* [Israel],\" the Turkish foreign minister said.",
      "TUR - ISR"),
    .init(
      "en.quote.two-sentences",
      "“{We} *support* [Syria],” Sergey Lavrov said. “{We} also *condemn* [Israel].”", "RUS + SYR",
      "RUS - ISR"),
    .init(
      "en.quote.someone-else", "“{Iran} *supports* [Syria],” said Sergey Lavrov.", "IRN + SYR"),
    .init("en.say.it", "{Iran} said that it *supports* [Syria].", "IRN + SYR"),
    .init("en.say.other", "Sergey Lavrov said that {Iran} *supports* [Syria].", "IRN + SYR"),
    .init("en.say.according-to", "According to Israel, {Iran} *backs* [Hamas].", "IRN + hamas"),
    .init("en.say.unknown-we", "“We support Syria,” a shopkeeper said."),
    .init(
      "ar.quote.speaker-first", "قال الرئيس الروسي فلاديمير بوتين: «{نحن} *ندعم* [سوريا]».",
      "RUS + SYR"),
    .init(
      "ar.quote.verb-only", "قال وزير الخارجية الروسي سيرغي لافروف: «*ندعم* [سوريا]».",
      "RUS + SYR"),
    .init(
      "ar.quote.speaker-last", "«*ندين* [إسرائيل]»، قال وزير الخارجية التركي هاكان فيدان.",
      "TUR - ISR"),
    .init(
      "ar.quote.two-sentences",
      "وقال لافروف: «*ندعم* [سوريا]. و*ندين* [إسرائيل]».", "RUS + SYR", "RUS - ISR"),
    .init("ar.say.she", "قالت {إيران} إنها *تدعم* [سوريا].", "IRN + SYR"),
    .init("ar.say.other", "قال سيرغي لافروف إن {إيران} *تدعم* [سوريا].", "IRN + SYR"),
    .init(
      "ar.say.spokesman", "أكد المتحدث باسم الخارجية الصينية أن {الصين} *تدعم* [سوريا].",
      "CHN + SYR"),
    .init("ar.say.according-to", "بحسب إسرائيل، *تدعم* {إيران} [حركة حماس].", "IRN + hamas"),
  ]

  @Test(arguments: rows) func `Speakers take the first person`(_ row: MarkedRow) throws {
    try row.check()
  }
}
