import Foundation
import Testing

@testable import EntenteExtraction

@Suite struct FoldingTests {
  static func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars where Folding.classify(scalar.value) != .ignorable {
      Folding.append(scalar.value, to: &folded)
    }
    return String(decoding: folded, as: UTF8.self)
  }

  @Test(arguments: [
    ("أإآٱ", "اااا"), ("موسى", "موسي"), ("ایران", "ايران"), ("کرملين", "كرملين"), ("ڤ", "ف"),
    ("دَوْلَةٌ", "دولة"), ("ســـوريا", "سوريا"), ("ؤئء", "ؤئء"), ("١٢٣۴", "1234"),
  ]) func `Arabic has one spelling`(_ text: String, _ folded: String) {
    #expect(Self.fold(text) == folded)
  }

  @Test func `Ta marbuta stays apart from ha`() {
    #expect(Self.fold("دولة") != Self.fold("دوله"))
  }

  @Test func `Presentation forms become plain letters`() {
    #expect(Self.fold("ﺳﻮﺭﻳﺎ") == "سوريا")
    #expect(Self.fold("ﻻ ﻷ ﻹ ﻵ".filter { $0 != " " }) == "لالالالا")
    for value in UInt32(0xFE80)...0xFEFC {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = String(scalar).precomposedStringWithCompatibilityMapping
      #expect(Self.fold(String(scalar)) == Self.fold(plain), "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("ERDOĞAN", "erdogan"), ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Straße", "strasse"),
    ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Ștefan", "stefan"), ("Çavuşoğlu", "cavusoglu"),
    ("Zelenskyy", "zelenskyy"), ("São", "sao"), ("Müller", "muller"), ("Ørsted", "orsted"),
  ]) func `Latin is lower case without diacritics`(_ text: String, _ folded: String) {
    #expect(Self.fold(text) == folded)
  }

  @Test func `Accented letters fold as Unicode says`() {
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let letter = String(scalar)
      let expected = letter.folding(
        options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en_US"))
      guard expected.utf8.allSatisfy({ $0 < 0x80 }), expected.count == 1 else { continue }
      #expect(Self.fold(letter) == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `Capitals are told`() {
    let wrong = (UInt32(0x41)...0x17F).filter { value in
      Folding.classify(value) == .latin
        && Folding.isUpper(value) != Unicode.Scalar(value)?.properties.isUppercase
    }
    KnownFailures.judge("folding.capitals", wrong.map { "U+\(String($0, radix: 16))" })
  }

  static let classes: [(Unicode.Scalar, Folding.Class)] = [
    ("a", .latin), ("É", .latin), ("ş", .latin), ("س", .arabic), ("ﺱ", .arabic),
    ("ة", .arabic), ("Я", .otherLetter), ("中", .otherLetter), ("א", .otherLetter), ("7", .digit),
    ("٧", .digit), ("۷", .digit), ("ـ", .ignorable), ("\u{64E}", .ignorable),
    ("\u{200F}", .ignorable), ("\u{AD}", .ignorable), ("\u{301}", .ignorable), (" ", .space),
    ("\u{A0}", .space), ("\n", .space), (".", .mark), ("،", .mark), ("«", .mark), ("€", .mark),
  ]

  @Test(arguments: classes) func `Characters have classes`(
    _ text: Unicode.Scalar, _ expected: Folding.Class
  ) {
    #expect(Folding.classify(text.value) == expected)
  }

  @Test func `UTF-8 is written as Swift writes it`() {
    for value: UInt32 in [0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF] {
      var bytes: [UInt8] = []
      Folding.appendUTF8(value, to: &bytes)
      #expect(Unicode.Scalar(value).map { Array(String($0).utf8) } == bytes)
    }
  }

  @Test func `The table of plain Arabic letters says what folding does`() {
    for scalar in UInt32(0x0600)...0x06FF {
      let letter = Folding.plainArabic[Int(scalar & 0xFF)]
      guard Folding.classify(scalar) == .arabic else {
        #expect(letter == 0)
        continue
      }
      var folded: [UInt8] = []
      Folding.append(scalar, to: &folded)
      #expect(folded == [0xD8 | letter >> 6, 0x80 | letter & 0x3F])
      #expect(Folding.place(folded[0], folded[1]) == Int(letter))
    }
  }
}
