import Testing

@testable import EntenteExtraction

/// Bodies, offices and groups that the text doesn't name where they act.
@Suite struct ArabicDescriptionsTests {
  static let rows: [MarkedRow] = [
    .init(
      "ar.description.movement", "استقبلت إيران وفدا من حماس. و*أدانت* {الحركة} [إسرائيل].",
      "hamas - ISR"),
    .init(
      "ar.description.this-group",
      "استقبلت إيران وفدا من حركة حماس. و*أدانت* {هذه الحركة} [إسرائيل].", "hamas - ISR"),
    .init(
      "ar.description.sect", "تكلم حزب الله أولا. و*أدان* {الحزب الشيعي} [إسرائيل].",
      "hezbollah - ISR"),
    .init("ar.description.other-party", "تكلم حزب الله أولا. وأدان الحزب الحاكم إسرائيل."),
    .init(
      "ar.description.president",
      "تكلم الرئيس التركي نديم تجريبي في روسيا. وروسيا بلد كبير. و*أدان* {الرئيس} [إسرائيل].",
      "TUR - ISR"),
    .init(
      "ar.description.minister",
      "تكلم وزير الخارجية التركي نديم تجريبي في روسيا. وروسيا بلد كبير. و*أدان* {الوزير} [إسرائيل].",
      "TUR - ISR"),
    .init(
      "ar.description.opening-place",
      "تكلمت روسيا أولا. وروسيا بلد كبير. وفي تركيا، *أدانت* {الحكومة} [إسرائيل].", "TUR - ISR"),
    .init(
      "ar.description.rebels-of-a-place",
      "*قصفت* {طائرات فرنسية} [متمردين] في تشاد.", "FRA - tcd-opposition"),
    .init("ar.description.adjective", "أدان الائتلاف الحاكم إيران."),
    .init("ar.description.one-group", "صنفت تركيا الحركة جماعة إرهابية."),
    .init("ar.description.former", "أدان الرئيس المعزول إيران."),
    .init(
      "ar.description.rebels-are-group",
      "تكلمت طالبان في أفغانستان. وأفغانستان بلد كبير وفيه حرب في أفغانستان. و*هاجم* {المتمردون} [إيران].",
      "taliban - IRN"),
    .init(
      "ar.description.some-militants",
      "تكلمت ليبيا عن ليبيا في ليبيا. وهاجم عدد من المتشددين إيران."),
    .init(
      "ar.description.these", "تكلمت حماس أولا. و*هاجمت* {هذه الفصائل} [إسرائيل].", "hamas - ISR"),
  ]

  @Test(arguments: rows) func `Descriptions mean whom the text is about`(_ row: MarkedRow) throws {
    try row.check()
  }
}
