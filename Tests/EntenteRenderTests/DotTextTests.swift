import Testing

@testable import EntenteRender

struct DotTextTests {
  @Test(arguments: [
    ("a\u{202E}b\nc", "ab c"), ("  a \t b  ", "a b"), ("a\u{0}b", "ab"), ("\u{FFFF}", ""),
    ("ab\u{2066}c\u{2069}", "abc"), ("نیم‌فاصله", "نیم‌فاصله"), ("a\u{2028}b", "a b"),
  ])
  func cleans(text: String, expected: String) {
    #expect(DotText.cleaned(text) == expected)
  }

  @Test func shortens() {
    #expect(DotText.cleaned("one two three", limit: 8) == "one two…")
    #expect(DotText.cleaned("exactly8", limit: 8) == "exactly8")
    let zalgo = "e" + String(repeating: "\u{301}", count: 5000)
    #expect(DotText.cleaned(zalgo, limit: 10).unicodeScalars.count < 50)
  }

  @Test func isolatesRightToLeftTextOnly() {
    #expect(DotText.isolated("روسيا (Russia)") == "\u{2068}روسيا (Russia)\u{2069}")
    #expect(DotText.isolated("Russia") == "Russia")
  }

  @Test func embedsNamesThatWouldTurnALineRound() {
    #expect(DotText.embedded("2024-12\u{202E} news") == "\u{2068}2024-12 news\u{2069}")
    let options = DrawingOptions(labels: .both, corpus: "2024-12 news")
    let dot = DotWriter(options: options).dot(TestGraphs.five)
    #expect(dot.contains("المجموعة: \u{2068}2024-12 news\u{2069}، "))
    #expect(dot.contains(">2024-12 news · "))
  }

  @Test func escapes() {
    #expect(DotText.html("<a> & \"b\"") == "&lt;a&gt; &amp; &quot;b&quot;")
    #expect(DotText.html("\\N\\") == "∖N∖")
    #expect(DotText.tooltip(["a\\N", "\"b\" & c"]) == "\"a∖N\\n\\\"b\\\" &amp; c\"")
    #expect(DotText.quoted("a\"b\\") == "\"a\\\"b\\\\\"")
  }
}
