import Testing

@testable import EntenteExtraction

@Suite struct CapitalsTests {
  @Test(arguments: [
    ("Syria", true, false), ("US", true, true), ("U.S.", true, true), ("MiG-29", true, false),
    ("al-Qaeda", false, false), ("Élysée", true, false), ("UNESCOS", true, false),
    ("A", true, false),
    ("سوريا", false, false), ("", false, false), ("the UN", false, false), ("É.U.", true, true),
  ]) func `Capitals of a name`(_ name: String, _ isFirst: Bool, _ areAll: Bool) {
    let capitals = name.withBytes { Capitals($0) }
    #expect(capitals.isFirst == isFirst)
    #expect(capitals.areAll == areAll)
  }
}
