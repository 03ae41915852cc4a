import Testing

@testable import EntenteExtraction

@Suite struct CollocateTableTests {
  @Test func `A table of bits says what the lists say`() {
    // Lists of many lengths, among them none, over more words than fit into 64 bits.
    let words: [[Int32]] =
      (0..<40).map { (predicate: Int32) -> [Int32] in
        (0..<500).filter { ($0 * 7 + predicate) % (predicate + 2) == 1 && $0 % 3 != 0 }
      } + [[]]
    let table = CollocateTable(words, symbolCount: 500)
    for (predicate, list) in words.enumerated() {
      #expect(table.mask(of: Int32(predicate)).isEmpty == list.isEmpty)
      for symbol in Int32(0)..<500 {
        #expect(table.takes(Int32(predicate), symbol) == list.contains(symbol))
      }
    }
    for symbol in Int32(0)..<500 {
      #expect(table.contains(symbol) == words.contains { $0.contains(symbol) })
    }
  }
}
