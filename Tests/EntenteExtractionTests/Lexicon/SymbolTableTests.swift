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
}
