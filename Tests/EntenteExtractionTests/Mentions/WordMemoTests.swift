import Testing

@testable import EntenteExtraction

@Suite struct WordMemoTests {
  /// Words of all lengths, with the same ends and different middles.
  static let words: [[UInt8]] = (0..<3000).map { number in
    let letters = Array("\(number)".utf8)
    return Array("ab".utf8.prefix(number % 3)) + letters
      + Array(repeating: UInt8(ascii: "x"), count: number % 23) + letters
  }

  private static func find(_ word: [UInt8], _ spelling: Token.Flags, in memo: WordMemo) -> Int {
    word.withUnsafeBufferPointer { memo.find($0, spelling) }
  }

  private static func add(_ word: [UInt8], _ spelling: Token.Flags, to memo: inout WordMemo) -> Int
  {
    memo.add(
      word, spelling, readings: [Reading(symbol: Int32(word.count), clitics: .ba)], hits: [],
      WordMemo.Facts())
  }

  @Test func `A memo finds the words that were added and no others`() {
    var memo = WordMemo()
    var numbers: [[UInt8]: Int] = [:]
    for word in Self.words {
      #expect((Self.find(word, [], in: memo) >= 0) == (numbers[word] != nil))
      if numbers[word] == nil { numbers[word] = Self.add(word, [], to: &memo) }
    }
    for (word, number) in numbers {
      #expect(Self.find(word, [], in: memo) == number)
      #expect(Self.find(word, .capitalised, in: memo) == -1)
      let readings = memo.records[number].readings.map { memo.readings[$0].symbol }
      #expect(readings == [Int32(word.count)])
    }
  }

  @Test func `A word with other capitals is another one`() {
    var memo = WordMemo()
    let first = Self.add(Array("us".utf8), [], to: &memo)
    let second = Self.add(Array("us".utf8), [.capitalised, .allCapitals], to: &memo)
    #expect(Self.find(Array("us".utf8), [], in: memo) == first)
    #expect(Self.find(Array("us".utf8), [.capitalised, .allCapitals], in: memo) == second)
    #expect(Self.find(Array("us".utf8), .capitalised, in: memo) == -1)
  }

  @Test func `A full memo forgets`() {
    var memo = WordMemo(limit: 2)
    for word in Self.words.prefix(2) { _ = Self.add(word, [], to: &memo) }
    memo.makeRoom()
    #expect(Self.find(Self.words[0], [], in: memo) == -1 && memo.records.isEmpty)
  }

  @Test func `Many words are found like one after the other`() {
    var memo = WordMemo()
    for word in Self.words.prefix(2000) where Self.find(word, [], in: memo) < 0 {
      _ = Self.add(word, [], to: &memo)
    }
    var numbers: [Int32] = []
    memo.find(
      Self.words.map { $0.withUnsafeBufferPointer { WordMemo.Key($0, []) } }, into: &numbers)
    #expect(numbers.count == Self.words.count)
    #expect(numbers.count { $0 >= 0 } > 500)
    for (word, number) in zip(Self.words, numbers) where number >= 0 {
      #expect(Self.find(word, [], in: memo) == Int(number))
    }
  }
}
