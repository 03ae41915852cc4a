import Testing

@testable import EntenteExtraction

@Suite struct GroupsTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.group.sources", "{China} and {Russia} *back* [Syria].", "CHN + SYR", "RUS + SYR"),
    .init(
      "en.group.list", "{China}, {Russia} and {Iran} *back* [Syria].", "CHN + SYR", "RUS + SYR",
      "IRN + SYR"),
    .init(
      "en.group.targets", "{Iran} *backs* [Syria], [Hezbollah] and [Hamas].", "IRN + SYR",
      "IRN + hezbollah", "IRN + hamas"),
    .init(
      "en.group.as-well-as", "{China} as well as {Russia} *supports* [Iran].", "CHN + IRN",
      "RUS + IRN"),
    .init(
      "en.group.both", "Both {China} and {Russia} *support* [Iran].", "CHN + IRN", "RUS + IRN"),
    .init(
      "en.group.adjectives", "{Russian} and {Syrian} jets *bombed* [Islamic State].",
      "RUS - islamic-state", "SYR - islamic-state"),
    .init(
      "en.group.two-by-two", "{Qatar} and {Turkey} *support* [Hamas] and [Libya].",
      "QAT + hamas", "QAT + LBY", "TUR + hamas", "TUR + LBY"),
    .init(
      "en.group.apposition", "{Vladimir Putin, the president of Russia}, *praised* [China].",
      "RUS + CHN"),
    .init(
      "en.group.belonging", "{Egypt} *condemned* the attacks of [Israel] and [Ethiopia].",
      "EGY - ISR", "EGY - ETH"),
    .init(
      "ar.group.sources", "أعلنت {الصين} و{روسيا} *دعمهما* ل[سوريا].", "CHN + SYR", "RUS + SYR"),
    .init(
      "ar.group.list", "*تدعم* {الصين} و{روسيا} و{إيران} [سوريا].", "CHN + SYR", "RUS + SYR",
      "IRN + SYR"),
    .init(
      "ar.group.list.commas", "*تدعم* {الصين}، {روسيا} و{إيران} [سوريا].", "CHN + SYR",
      "RUS + SYR", "IRN + SYR"),
    .init(
      "ar.group.targets", "*تدعم* {إيران} كلا من [سوريا] و[حزب الله] و[حركة حماس].", "IRN + SYR",
      "IRN + hezbollah", "IRN + hamas"),
    .init(
      "ar.group.adjectives", "*قصفت* الطائرات {الروسية} و{السورية} [تنظيم الدولة الإسلامية].",
      "RUS - islamic-state", "SYR - islamic-state"),
    .init(
      "ar.group.possessors", "*دعم* {الصين} و{روسيا} ل[سوريا] واضح.", "CHN + SYR", "RUS + SYR"),
    .init(
      "ar.group.prepositions", "*نددت* {مصر} ب[إسرائيل] وب[إثيوبيا].", "EGY - ISR", "EGY - ETH"),
    .init(
      "ar.group.companion", "*نددت* {مصر} إلى جانب {الأردن} ب[إسرائيل].", "EGY - ISR",
      "JOR - ISR"),
    .init(
      "ar.group.allies", "*أدانت* {الولايات المتحدة *وحليفتها* بريطانيا} [إيران].", "USA - IRN",
      "GBR - IRN", "USA <+> GBR"),
    .init(
      "ar.group.again", "*نددت* {مصر} بشدة ب[إسرائيل وبتركيا].", "EGY - ISR", "EGY - TUR"),
    .init(
      "ar.group.repeated-preposition", "*تآمرت* {إيران} على [السعودية وعلى البحرين].", "IRN - SAU",
      "IRN - BHR"),
    .init(
      "ar.group.brackets",
      "*اتفقت* {سوريا} مع دول الجوار ([العراق وتركيا]) على خطة.", "SYR <+> IRQ", "SYR <+> TUR"),
    .init(
      "ar.group.quantity", "*قتلت* {إسرائيل} عددا كبيرا من [الفلسطينيين].", "ISR - PSE"),
    .init(
      "ar.group.complete-noun", "*رفضت* هذا القرار {روسيا} بعدما طرحته [تركيا]."),
  ]

  @Test(arguments: rows) func `Relations hold for each member`(_ row: MarkedRow) throws {
    try row.check()
  }
}
