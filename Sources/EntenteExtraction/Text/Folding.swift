/// Letters as look-ups compare them: without case, marks, and spelling habits that carry no meaning.
///
/// Arabic: no tashkeel, no tatweel, one alef, one ya, one kaf, presentation forms as plain letters,
/// Arabic-Indic digits as ASCII ones. The ta marbuta stays, for it tells `دولة` from `دوله`; who
/// writes ه for it is met by a second look-up. Latin: lower case without diacritics.
enum Folding {
  enum Class {
    case latin
    case arabic
    case otherLetter
    case digit
    /// Carries no meaning inside a word: tashkeel, tatweel, zero-width and bidi controls.
    case ignorable
    case space
    case mark
  }

  /// What kind of character `scalar` is.
  @inline(__always)
  static func classify(_ scalar: UInt32) -> Class {
    if scalar < 0x80 {
      switch scalar {
      case 0x61...0x7A, 0x41...0x5A: return .latin
      case 0x30...0x39: return .digit
      case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0x00: return .space
      default: return .mark
      }
    }
    switch scalar {
    case 0x0621...0x063A, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5,
      0x06FA...0x06FC, 0x0750...0x077F, 0xFB50...0xFDCF, 0xFDF0...0xFDFB, 0xFE70...0xFEFC:
      return .arabic
    case 0x0640, 0x064B...0x065F, 0x0670, 0x0610...0x061A, 0x06D6...0x06ED: return .ignorable
    case 0x0660...0x0669, 0x06F0...0x06F9: return .digit
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x061C, 0x00AD, 0xFE0E, 0xFE0F:
      return .ignorable
    case 0x00A0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000, 0x0085: return .space
    case 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x024F, 0x1E00...0x1EFF: return .latin
    case 0x0300...0x036F: return .ignorable
    case 0x0370...0x0373, 0x0376...0x037D, 0x0386...0x052F, 0x0531...0x0556, 0x0561...0x0587,
      0x05D0...0x05EA, 0x10A0...0x10FF, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return .otherLetter
    default: return .mark
    }
  }

  /// Whether a Latin letter is upper case.
  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    switch scalar {
    case 0x00C0...0x00D6, 0x00D8...0x00DE: return true
    case 0x0100...0x0137, 0x014A...0x0177, 0x1E00...0x1EFF: return scalar & 1 == 0
    case 0x0139...0x0148, 0x0179...0x017E: return scalar & 1 == 1
    default: return false
    }
  }

  /// Appends the folded form of a letter or digit.
  @inline(__always)
  static func append(_ scalar: UInt32, to folded: inout [UInt8]) {
    if scalar < 0x80 {
      folded.append(
        UInt8(truncatingIfNeeded: scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar))
    } else if scalar >= 0x0600 && scalar < 0x0780 || scalar >= 0xFB50 {
      appendArabic(scalar, to: &folded)
    } else if scalar < 0x0250 || (scalar >= 0x1E00 && scalar <= 0x1EFF) {
      appendLatin(scalar, to: &folded)
    } else {
      appendUTF8(scalar, to: &folded)
    }
  }

  @inline(__always)
  private static func appendArabic(_ scalar: UInt32, to folded: inout [UInt8]) {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673: appendUTF8(0x0627, to: &folded)
    case 0x0649, 0x06CC, 0x06CD, 0x06D2: appendUTF8(0x064A, to: &folded)
    case 0x06A9, 0x06AA: appendUTF8(0x0643, to: &folded)
    case 0x06A4: appendUTF8(0x0641, to: &folded)
    case 0x06AF: appendUTF8(0x063A, to: &folded)
    case 0x067E: appendUTF8(0x0628, to: &folded)
    case 0x0686: appendUTF8(0x062A, to: &folded)
    case 0x06C1, 0x06BE, 0x06D5: appendUTF8(0x0647, to: &folded)
    case 0x0660...0x0669: folded.append(UInt8(truncatingIfNeeded: scalar - 0x0660 + 0x30))
    case 0x06F0...0x06F9: folded.append(UInt8(truncatingIfNeeded: scalar - 0x06F0 + 0x30))
    case 0xFE80...0xFEFC: appendPresentationForm(scalar, to: &folded)
    default: appendUTF8(scalar, to: &folded)
    }
  }

  /// The last byte of the code point that each letter of U+0600 … U+06FF is folded to; 0 for what is no
  /// letter.
  static let plainArabic: [UInt8] = (UInt32(0x0600)...0x06FF).map { scalar in
    guard classify(scalar) == .arabic else { return 0 }
    var folded: [UInt8] = []
    append(scalar, to: &folded)
    return folded[0] << 6 | folded[1] & 0x3F
  }

  /// The place in ``plainArabic`` of a letter of two bytes.
  @inline(__always)
  static func place(_ lead: UInt8, _ trail: UInt8) -> Int { Int(lead << 6 | trail & 0x3F) }

  /// The plain letters behind U+FE80 … U+FEFC, each with the first code point of its forms.
  private static let presentationForms: [(first: UInt32, letters: [UInt32])] = [
    (0xFE80, [0x0621]), (0xFE81, [0x0627]), (0xFE83, [0x0627]), (0xFE85, [0x0624]),
    (0xFE87, [0x0627]), (0xFE89, [0x0626]), (0xFE8D, [0x0627]), (0xFE8F, [0x0628]),
    (0xFE93, [0x0629]), (0xFE95, [0x062A]), (0xFE99, [0x062B]), (0xFE9D, [0x062C]),
    (0xFEA1, [0x062D]), (0xFEA5, [0x062E]), (0xFEA9, [0x062F]), (0xFEAB, [0x0630]),
    (0xFEAD, [0x0631]), (0xFEAF, [0x0632]), (0xFEB1, [0x0633]), (0xFEB5, [0x0634]),
    (0xFEB9, [0x0635]), (0xFEBD, [0x0636]), (0xFEC1, [0x0637]), (0xFEC5, [0x0638]),
    (0xFEC9, [0x0639]), (0xFECD, [0x063A]), (0xFED1, [0x0641]), (0xFED5, [0x0642]),
    (0xFED9, [0x0643]), (0xFEDD, [0x0644]), (0xFEE1, [0x0645]), (0xFEE5, [0x0646]),
    (0xFEE9, [0x0647]), (0xFEED, [0x0648]), (0xFEEF, [0x064A]), (0xFEF1, [0x064A]),
    (0xFEF5, [0x0644, 0x0627]),
  ]

  private static func appendPresentationForm(_ scalar: UInt32, to folded: inout [UInt8]) {
    guard let form = presentationForms.last(where: { $0.first <= scalar }) else { return }
    for letter in form.letters { appendUTF8(letter, to: &folded) }
  }

  /// ASCII for U+00C0 … U+017F; letters of two are spelled out in ``appendLatin(_:to:)``.
  private static let latinBases: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllll"
      + "llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func appendLatin(_ scalar: UInt32, to folded: inout [UInt8]) {
    switch scalar {
    case 0x00C6, 0x00E6: folded.append(contentsOf: [0x61, 0x65])
    case 0x0152, 0x0153: folded.append(contentsOf: [0x6F, 0x65])
    case 0x00DF: folded.append(contentsOf: [0x73, 0x73])
    case 0x00C0...0x017F:
      let index = Int(scalar - 0x00C0)
      if index < latinBases.count { folded.append(latinBases[index]) }
    case 0x01CD...0x01DC:
      folded.append(Array("aaiioouuuuuuuuuu".utf8)[Int(scalar - 0x01CD)])
    case 0x0218, 0x0219: folded.append(0x73)
    case 0x021A, 0x021B: folded.append(0x74)
    default: appendUTF8(scalar, to: &folded)
    }
  }

  @inline(__always)
  static func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
