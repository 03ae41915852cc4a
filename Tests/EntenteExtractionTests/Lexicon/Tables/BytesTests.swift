import Testing

@testable import EntenteExtraction

@Suite struct BytesTests {
  static let words = ["", "a", "back", "سوريا", "é", "حزب الله", "Côte d'Ivoire", "語り🙂", "اللّه"]

  @Test(arguments: words) func `Letters are those of the string`(_ word: String) {
    let letters = Array(word.unicodeScalars)
    word.withBytes { bytes in
      #expect(bytes.text == word)
      #expect(bytes.letterCount == letters.count)
      #expect(bytes.firstLetter == letters.first)
      #expect(bytes.lastLetter == letters.last)
      #expect(bytes.withoutFirst.elementsEqual(Self.utf8(letters.dropFirst())))
      #expect(bytes.withoutLast.elementsEqual(Self.utf8(letters.dropLast())))
    }
  }

  private static func utf8(_ letters: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    Array(String(String.UnicodeScalarView(letters)).utf8)
  }

  @Test func `Pieces keep their places`() {
    "one two".withBytes { bytes in
      let two = bytes[4...]
      #expect(two.startIndex == 4 && two.endIndex == 7 && two[5] == UInt8(ascii: "w"))
      #expect(two == "two" && two != "tw" && two.text == "two")
      #expect(two.begins(with: "tw") && two.ends(with: "o") && two.begins(with: ""))
      #expect(!two.begins(with: "twos") && !two.ends(with: "tw"))
      #expect(bytes.place(of: UInt8(ascii: "o"), from: 1) == 6)
      #expect(bytes[..<5].place(of: UInt8(ascii: "o"), from: 1) == 5)
      #expect(bytes.place(of: UInt8(ascii: "o"), from: 7) == 7)
    }
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), (" a b\t\r", "a b"), ("a", "a"),
  ]) func `Blanks are trimmed`(_ text: String, _ trimmed: String) {
    text.withBytes { #expect($0.trimmed.text == trimmed) }
  }

  @Test(arguments: [
    ("", []), ("|", []), ("a", ["a"]), (" a | b c||d | ", ["a", "b c", "d"]),
  ]) func `Values stand between bars`(_ cell: String, _ values: [String]) {
    #expect(cell.withBytes { BarredValues($0).map(\.text) } == values)
  }
}
