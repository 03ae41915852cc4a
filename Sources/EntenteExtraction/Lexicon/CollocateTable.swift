/// Which words each predicate takes beside it, as one bit a word and predicate.
///
/// The grammar asks for every predicate word of a text and each of the words around it. The rows of
/// bits lie side by side, so that an answer takes two look-ups and no search.
struct CollocateTable: Sendable {
  /// The number of each symbol among those that some predicate takes, or -1.
  private var numbers: [Int32]
  /// The row of each predicate, or -1 for one that takes no word.
  private var rows: [Int32] = []
  private var bits: [UInt64]
  /// How many pieces of 64 bits a row has.
  private let width: Int
  /// The words of each predicate in short, which rules out most of them at once.
  private var masks: [SymbolMask] = []

  /// - Parameters:
  ///   - words: for each predicate the symbols of which it needs one; none if it needs none.
  ///   - symbolCount: how many symbols there are.
  init(_ words: [[Int32]], symbolCount: Int) {
    numbers = Array(repeating: -1, count: symbolCount)
    var count: Int32 = 0
    for words in words {
      for symbol in words where numbers[Int(symbol)] < 0 {
        numbers[Int(symbol)] = count
        count += 1
      }
    }
    width = (Int(count) + 63) / 64
    bits = Array(repeating: 0, count: words.count { !$0.isEmpty } * width)
    rows.reserveCapacity(words.count)
    masks.reserveCapacity(words.count)
    var start = 0
    for words in words {
      var mask: SymbolMask = []
      for symbol in words {
        let number = Int(numbers[Int(symbol)])
        bits[start + number / 64] |= 1 << UInt64(number % 64)
        mask.insert(SymbolMask(symbol))
      }
      masks.append(mask)
      rows.append(words.isEmpty ? -1 : Int32(start))
      if !words.isEmpty { start += width }
    }
  }

  /// The words of which a predicate needs one, in short; empty if it needs none.
  func mask(of predicate: Int32) -> SymbolMask { masks[Int(predicate)] }

  /// Whether a predicate takes a word beside it.
  func takes(_ predicate: Int32, _ symbol: Int32) -> Bool {
    let (row, number) = (Int(rows[Int(predicate)]), Int(numbers[Int(symbol)]))
    guard row >= 0, number >= 0 else { return false }
    return bits[row + number / 64] & 1 << UInt64(number % 64) != 0
  }

  /// Whether some predicate takes a word.
  func contains(_ symbol: Int32) -> Bool { numbers[Int(symbol)] >= 0 }
}
