import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct NameVariantsTests {
  @Test(
    arguments: [
      ("عبد الله الثاني", .person, ["عبدالله الثاني"]),
      ("حسن نصر الله", .person, ["حسن نصرالله"]),
      ("عبد الله", .person, ["عبدالله", "عبدالله"]),
      ("حزب الله", .armedGroup, []),
      ("عبد الرحمن عبد الرحيم", .other, ["عبدالرحمن عبدالرحيم"]),
      ("عبد ربه", .person, []),
    ] as [(String, ActorKind, [String])])
  func `Names are written with fewer spaces`(_ name: String, _ kind: ActorKind, _ joined: [String])
  {
    let variants = name.withBytes { NameVariants.joined($0, of: kind) }
    #expect(variants.map { String(decoding: $0, as: UTF8.self) } == joined)
  }

  @Test(
    arguments: [
      ("حزب العمال البريطاني", .organisation, "حزب العمال", "بريطاني"),
      ("حزب العمال", .organisation, nil, nil), ("حزب العمال كردي", .organisation, nil, nil),
      ("حزب العمال البريطاني", .state, nil, nil), ("حزب", .organisation, nil, nil),
    ] as [(String, ActorKind, String?, String?)])
  func `Bodies are named without their nationality`(
    _ name: String, _ kind: ActorKind, _ words: String?, _ nationality: String?
  ) {
    name.withBytes { name in
      let short = NameVariants.short(name, of: kind)
      #expect(short?.words.text == words)
      #expect(short?.nationality.text == nationality)
    }
  }
}
