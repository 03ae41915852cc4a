import Foundation
import Testing

@testable import EntenteReport

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("</script>", "\\u003c/script\\u003e"), ("<!--", "\\u003c!--"), ("a & b", "a \\u0026 b"),
    ("\u{2028}\u{2029}", "\\u2028\\u2029"), ("دمشق", "دمشق"), ("\"'", "\"'"), ("", ""),
  ]) func `JSON keeps to itself`(_ text: String, _ expected: String) {
    #expect(MarkupText.harmless(Array(text.utf8)) == expected)
  }

  @Test func `A parser reads the same strings`() throws {
    let hostile = "</script><script>&\u{2028}\u{2029}\u{202E}<img onerror='x'> \u{1F600} سوريا"
    let json = try JSONEncoder().encode([hostile])
    let text = MarkupText.harmless(Array(json))
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}"] {
      #expect(!text.unicodeScalars.contains(sign.unicodeScalars.first ?? "<"))
    }
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [hostile])
  }

  @Test(arguments: [
    ("<b title=\"x\">&'", "&lt;b title=&quot;x&quot;&gt;&amp;&#39;"), ("a\nb\tc\u{0}", "a b c"),
    ("\u{202E}a\u{2066}b", "ab"), ("من يقف مع من؟", "من يقف مع من؟"),
  ]) func `Text for an element or an attribute`(_ text: String, _ expected: String) {
    #expect(MarkupText.escaped(text) == expected)
  }
}
