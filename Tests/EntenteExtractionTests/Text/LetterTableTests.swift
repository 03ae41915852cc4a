import Testing

@testable import EntenteExtraction

@Suite struct LetterTableTests {
  @Test func `A table holds what a dictionary holds`() {
    var table = LetterTable<Int>()
    var dictionary: [[UInt8]: Int] = [:]
    #expect(table.isEmpty && table[Array("a".utf8)] == nil)
    // Words with the same ends, of all lengths, some of them twice.
    for number in 0..<600 {
      let word = Array(String(repeating: "ab", count: number % 7).utf8) + [UInt8(number % 199)]
      table[word] = number
      dictionary[word] = number
    }
    for (word, number) in dictionary { #expect(table[word] == number) }
    for number in 0..<200 {
      let word = Array("abc".utf8) + [UInt8(number)]
      #expect(table[word] == dictionary[word])
    }
    #expect(!table.isEmpty)
  }

  @Test func `A slice is found like an array`() {
    var table = LetterTable<Int>()
    table[Array("assad".utf8)] = 7
    let text = Array("of assad's".utf8)
    #expect(table[text[3..<8]] == 7)
    #expect(table[text[3..<7]] == nil)
    text.withUnsafeBufferPointer { #expect(table[Letters($0, 3, 8)] == 7) }
  }

  @Test func `A set knows its words`() {
    var words = WordSet()
    for word in ["في", "شمال", "a", ""] { words.insert(Array(word.utf8)[...]) }
    for word in ["في", "شمال", "a", ""] { #expect(words.contains(Array(word.utf8))) }
    for word in ["ف", "شمالي", "b", "aa"] { #expect(!words.contains(Array(word.utf8))) }
  }

  @Test func `Cases are found by their names`() {
    let table = LetterTable(Frame.self)
    for frame in Frame.allCases { #expect(table[Array(frame.rawValue.utf8)] == frame) }
    #expect(table[Array("subject".utf8)] == nil)
  }
}
