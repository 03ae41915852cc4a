#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What Entente knows of the terminal that it may be writing to.
enum Terminal {
  static var isOutput: Bool { isatty(1) == 1 }
  static var isError: Bool { isatty(2) == 1 }

  /// Whether standard output takes colours: a terminal, and nobody said no.
  ///
  /// - SeeAlso: https://no-color.org
  static var hasColor: Bool {
    guard isOutput, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// The text without characters that would command a terminal or turn its lines around: control
  /// characters and bidi controls are written as escapes.
  ///
  ///     Terminal.harmless("a\u{1B}[31mb\u{202E}c")  // "a\u{1B}[31mb\u{202E}c", spelled out
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line, without what ``harmless(_:)`` would escape.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": result.append(" ")
      default: if !isHarmful(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
