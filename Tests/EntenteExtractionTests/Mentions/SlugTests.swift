import Testing

@testable import EntenteExtraction

@Suite struct SlugTests {
  @Test(arguments: [
    ("hezbollah", "hezbollah"), ("syrian opposition", "syrian-opposition"),
    ("حزب الوطن", "hzb-alwtn"), ("g7", "g7"), ("a  b", "a-b"), ("a-b-", "a-b"), (" a", "a"),
    ("o'neill", "oneill"), ("", "unnamed"), ("ء", "unnamed"), ("دولة", "dwla"),
    ("россия", "u440u43eu441u441u438u44f"),
  ]) func `Names become ASCII`(_ name: String, _ slug: String) {
    #expect(Slug.make(Array(name.utf8)) == slug)
    #expect(slug.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }
}
