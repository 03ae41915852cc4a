import EntenteModel
import EntenteRender
import Testing

extension Trait where Self == ConditionTrait {
  /// Leaves a test out, saying so, where Graphviz's library isn't installed.
  static var needsGraphviz: Self {
    .enabled(if: GraphvizAvailability.isThere, "the Graphviz library (libgvc6) isn't installed")
  }
}

enum GraphvizAvailability {
  static let isThere = (try? Renderer().graphvizVersion()) != nil
}

/// Names as news has them, and as attackers would.
enum HostileNames {
  static let all = [
    "\"quoted\" \\ back\\", "&#1; &nosuch; &#xFFFF; &#0;",
    "<b>bold</b> & <script>alert(1)</script>", "]]> --> <!--",
    "a\u{0}b\u{1}c\u{7F}", "line\nbreak\ttab\r", "bidi \u{202E}evil\u{2066} end\u{200F}",
    "nonchars \u{FFFF}\u{FFFE}\u{1FFFF}", "روسيا (Russia) \"2024\"", "&amp; &#x41; &lt;",
    "\\N \\G \\l\\r\\n", "", "   ", "🇸🇾 emoji 👨‍👩‍👧", "node", "é\u{301}\u{301}\u{301}",
    String(repeating: "very long name ", count: 40), String(repeating: "x", count: 5000),
    "%s %n %d", "{a|b}|<f0>", "';DROP--", "$HOME `id`", "${x}", "=\"transparent\"",
  ]
}
