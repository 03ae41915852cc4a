/// Text from a corpus on its way into a page.
enum MarkupText {
  /// JSON that can stand inside a `script` element: what could end the element or begin another is
  /// written as an escape of JSON's own, so that a parser reads the same strings.
  ///
  ///     MarkupText.harmless(Array(#"{"a":"</script>"}"#.utf8))
  ///     // {"a":"\u003c/script\u003e"}
  ///
  /// `<`, `>` and `&` stand in JSON's strings alone; U+2028 and U+2029 end lines in scripts.
  static func harmless(_ json: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "\\u003c".unicodeScalars)
      case ">": result.append(contentsOf: "\\u003e".unicodeScalars)
      case "&": result.append(contentsOf: "\\u0026".unicodeScalars)
      case "\u{2028}": result.append(contentsOf: "\\u2028".unicodeScalars)
      case "\u{2029}": result.append(contentsOf: "\\u2029".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text for an element's content or a quoted attribute, without characters that no page may hold
  /// and without bidi controls, which would turn what follows around.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&#39;"
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
