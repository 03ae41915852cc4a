import Testing

@testable import EntenteExtraction

@Suite struct PlainLettersTests {
  /// What the tables make of a word; `nil` if it is none of theirs.
  private static func folded(_ word: [UInt8]) -> [UInt8]? {
    var letters = [UInt8](repeating: 0, count: word.count)
    let count = word.withUnsafeBufferPointer { word in
      letters.withUnsafeMutableBufferPointer { PlainLetters().fold(word, into: $0) }
    }
    return count.map { Array(letters[..<$0]) }
  }

  @Test func `Every letter of both blocks is folded as in a text`() {
    var differing: [UInt32] = []
    for value in Array(0..<0x80 as Range<UInt32>) + Array(0x600..<0x700) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var expected: [UInt8]? = []
      switch (Folding.classify(value), value < 0x80) {
      case (.latin, true), (.arabic, false):
        var letters: [UInt8] = []
        Folding.append(value, to: &letters)
        expected = letters
      default: expected = nil
      }
      if Self.folded(Array(String(scalar).utf8)) != expected { differing.append(value) }
    }
    #expect(differing == [])
  }

  @Test(arguments: ["aب", "بa", "é", "پé", "ab-c", "語", "ﺏ", "ـب"])
  func `Other words are none of theirs`(_ word: String) {
    #expect(Self.folded(Array(word.utf8)) == nil)
  }

  @Test func `Words are folded whole`() {
    #expect(Self.folded(Array("BaCk".utf8)) == Array("back".utf8))
    #expect(Self.folded(Array("إيران".utf8)) == Array("ايران".utf8))
    #expect(Self.folded([]) == [])
    #expect(Self.folded([0xD8]) == nil)
  }
}
