/// ASCII ids for actors that only a text knows.
enum Slug {
  private static let letters: [UInt32: String] = [
    0x0627: "a", 0x0628: "b", 0x062A: "t", 0x062B: "th", 0x062C: "j", 0x062D: "h", 0x062E: "kh",
    0x062F: "d", 0x0630: "dh", 0x0631: "r", 0x0632: "z", 0x0633: "s", 0x0634: "sh", 0x0635: "s",
    0x0636: "d", 0x0637: "t", 0x0638: "z", 0x0639: "a", 0x063A: "gh", 0x0641: "f", 0x0642: "q",
    0x0643: "k", 0x0644: "l", 0x0645: "m", 0x0646: "n", 0x0647: "h", 0x0648: "w", 0x064A: "y",
    0x0629: "a", 0x0621: "", 0x0624: "w", 0x0626: "y",
  ]

  /// Lower-case ASCII letters, digits and hyphens for a folded name; Arabic is transliterated.
  ///
  ///     Slug.make(Array("حزب الوطن".utf8))  // "hzb-alwtn"
  static func make(_ folded: [UInt8]) -> String {
    var slug = ""
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: slug.unicodeScalars.append(scalar)
      case 0x20, 0x2D: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      default:
        if let spelled = letters[scalar.value] {
          slug += spelled
        } else if scalar.value > 0x7F {
          slug += "u" + String(scalar.value, radix: 16)
        }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "unnamed" : slug
  }
}
