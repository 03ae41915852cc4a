import Testing

@testable import EntenteExtraction

@Suite struct ArabicSubjectsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.subject.relative-inside", "{روسيا} التي تزور الصين *تدعم* [سوريا].", "RUS + SYR"),
    .init(
      "ar.subject.led", "{حزب الله}، بقيادة رجل جديد، *أدان* [إسرائيل] أمس.", "hezbollah - ISR"),
    .init(
      "ar.subject.woman", "تكلم بوتين أولا، ثم *أدانت* {المستشارة أنغيلا ميركل} [إيران].",
      "DEU - IRN"),
    .init(
      "ar.subject.forces", "تكلمت تركيا أولا، و*هاجمت* {قوات سوريا الديمقراطية} [داعش] ليلا.",
      "syrian-democratic-forces - islamic-state"),
    .init(
      "ar.subject.plural", "قال الأطباء إن روسيا بعيدة، وإنهم أدانوا سوريا."),
    .init("ar.subject.attack", "*قتلت* غارة {إسرائيلية} عنصرين من [حزب الله].", "ISR - hezbollah"),
    .init("ar.subject.unknown", "قال بوتين إن جهات كثيرة تمول حماس."),
    .init("ar.subject.deed-of-clause", "شجبت مصر الغارات التي دمرت حزب الله."),
    .init(
      "ar.subject.clause-of-thing", "وصلت دبابات ل{داعش} كانت *تهاجم* [تركيا].",
      "islamic-state - TUR"),
  ]

  @Test(arguments: rows) func `Verbs find their subjects`(_ row: MarkedRow) throws {
    try row.check()
  }
}
