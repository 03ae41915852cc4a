/// Text from data, made safe for DOT, HTML-like labels and both writing directions.
///
/// Names come from news, so they hold anything: quotes, angle brackets, backslashes, direction
/// controls, control characters, a whole paragraph.
enum DotText {
  /// One line without control characters, direction controls and noncharacters, at most `limit`
  /// characters long; a longer one ends in an ellipsis.
  ///
  ///     DotText.cleaned("a\u{202E}b\nc", limit: 80)  // "ab c"
  static func cleaned(_ text: String, limit: Int = 80) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !result.isEmpty
        continue
      }
      if isForbidden(scalar) { continue }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(scalar)
    }
    return shortened(String(result), limit: limit)
  }

  /// At most `limit` characters of a line; a longer one ends in an ellipsis.
  static func shortened(_ line: String, limit: Int) -> String {
    guard line.count > limit || line.unicodeScalars.count > limit * 4 else { return line }
    var short = ""
    var scalars = 0
    for character in line.prefix(max(1, limit - 1)) {
      scalars += character.unicodeScalars.count
      if scalars > limit * 4 { break }
      short.append(character)
    }
    while short.last == " " { short.removeLast() }
    return short + "…"
  }

  /// The text between first-strong isolates if it holds right-to-left letters: then Pango and
  /// browsers order a mixed line alike.
  static func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// A name inside a line of the other direction, which it doesn't turn round: "2024-12 news" in
  /// Arabic.
  static func embedded(_ name: String) -> String { "\u{2068}\(cleaned(name))\u{2069}" }

  /// Cleaned, isolated and escaped, for an HTML-like label.
  static func html(_ text: String, limit: Int = 80) -> String {
    html(line: cleaned(text, limit: limit))
  }

  /// The same for a line whose data is cleaned already.
  static func html(line: String) -> String { xml(isolated(unread(line))) }

  /// The text with what Graphviz would read in it made unreadable: backslashes become the look-alike
  /// ∖, since names are put in for `\N` and `\G` wherever it draws, after one round of escapes and
  /// after entities; a word joiner parts `&` from what would make it an entity, since `&#1;` would
  /// go into the SVG as it is.
  private static func unread(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var isAfterAmpersand = false
    for scalar in text.unicodeScalars {
      if isAfterAmpersand, scalar == "#" || scalar.properties.isAlphabetic {
        result.append("\u{2060}")
      }
      result.append(scalar == "\\" ? "∖" : scalar)
      isAfterAmpersand = scalar == "&"
    }
    return String(result)
  }

  /// A double-quoted DOT string of one or more lines, escaped as Graphviz reads tooltips: `\n`
  /// between lines, `&amp;` for an ampersand.
  static func tooltip(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      var text = ""
      for scalar in isolated(unread(line)).unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "&": text += "&amp;"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }

  /// A double-quoted DOT string that Graphviz carries and never draws.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in cleaned(text, limit: 300).unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// Escaped for XML text and attributes: line breaks as references, without the characters that
  /// XML cannot hold.
  static func xml(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true  // control characters
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction controls
    case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, annotations
    case 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE  // noncharacters, the last two of each plane
    }
  }

  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
