import Testing

@testable import EntenteExtraction

@Suite struct SymbolTableTests {
  @Test func `A word keeps its number`() {
    var table = SymbolTable()
    let syria = table.intern(Array("سوريا".utf8))
    let iran = table.intern(Array("iran".utf8))
    #expect(syria != iran)
    #expect(table.intern(Array("سوريا".utf8)) == syria)
    #expect(table.symbol(Array("iran".utf8)) == iran)
    #expect(table.symbol(Array("ira".utf8)) == nil)
    #expect(table.symbol([]) == nil)
    #expect(String(decoding: table.letters(syria), as: UTF8.self) == "سوريا")
    #expect(table.count == 2)
  }

  @Test func `Growing keeps all numbers`() {
    var table = SymbolTable()
    for number in 0..<20_000 { #expect(table.intern(Array("w\(number)".utf8)) == Int32(number)) }
    #expect(table.count == 20_000)
    for number in stride(from: 0, to: 20_000, by: 7) {
      #expect(table.symbol(Array("w\(number)".utf8)) == Int32(number))
    }
    #expect(table.symbol(Array("w20000".utf8)) == nil)
  }

  @Test func `Words of all lengths are told apart as a dictionary does`() {
    var table = SymbolTable(wordCount: 1)
    var dictionary: [[UInt8]: Int32] = [:]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      // Few letters, so that many words come again, and many begin alike.
      let length = Int(state >> 33) % 20
      let word: [UInt8] = (0..<length).map { 97 + UInt8(state >> UInt64($0 * 2 + 3) & 1) }
      let known = dictionary[word] ?? Int32(dictionary.count)
      dictionary[word] = known
      #expect(table.symbol(word) == nil || table.symbol(word) == known)
      #expect(table.intern(word) == known)
    }
    #expect(table.count == dictionary.count)
    for (word, symbol) in dictionary { #expect(Array(table.letters(symbol)) == word) }
  }
}
