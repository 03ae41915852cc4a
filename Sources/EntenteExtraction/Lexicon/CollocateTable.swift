/// Which words each predicate takes beside it, as one bit a word and predicate.
///
/// The grammar asks for each predicate of a word, and they mostly stand together in the tables, about
/// the same few words around it. So the bits of one word lie together, and the next question mostly
/// finds them at hand.
struct CollocateTable: Sendable {
  /// The number of each symbol among those that some predicate takes, or -1.
  private var rows: [Int32]
  /// The number of each predicate among those that take words, or -1.
  private var columns: [Int32] = []
  private var bits: [UInt64]
  /// How many pieces of 64 bits a row has.
  private let width: Int
  /// The words of each predicate in short, which rules out most of them at once.
  private var masks: [SymbolMask] = []

  /// - Parameters:
  ///   - words: for each predicate the symbols of which it needs one; none if it needs none.
  ///   - symbolCount: how many symbols there are.
  init(_ words: [[Int32]], symbolCount: Int) {
    rows = Array(repeating: -1, count: symbolCount)
    columns.reserveCapacity(words.count)
    masks.reserveCapacity(words.count)
    var (rowCount, columnCount): (Int32, Int32) = (0, 0)
    for words in words {
      var mask: SymbolMask = []
      for symbol in words {
        mask.insert(SymbolMask(symbol))
        if rows[Int(symbol)] >= 0 { continue }
        rows[Int(symbol)] = rowCount
        rowCount += 1
      }
      masks.append(mask)
      columns.append(words.isEmpty ? -1 : columnCount)
      if !words.isEmpty { columnCount += 1 }
    }
    width = (Int(columnCount) + 63) / 64
    bits = Array(repeating: 0, count: Int(rowCount) * width)
    for (predicate, words) in words.enumerated() {
      let column = Int(columns[predicate])
      for symbol in words {
        bits[Int(rows[Int(symbol)]) * width + column / 64] |= 1 << UInt64(column % 64)
      }
    }
  }

  /// The words of which a predicate needs one, in short; empty if it needs none.
  func mask(of predicate: Int32) -> SymbolMask { masks[Int(predicate)] }

  /// Whether a predicate takes a word beside it.
  func takes(_ predicate: Int32, _ symbol: Int32) -> Bool {
    let (row, column) = (Int(rows[Int(symbol)]), Int(columns[Int(predicate)]))
    guard row >= 0, column >= 0 else { return false }
    return bits[row * width + column / 64] & 1 << UInt64(column % 64) != 0
  }

  /// Whether some predicate takes a word.
  func contains(_ symbol: Int32) -> Bool { rows[Int(symbol)] >= 0 }
}
