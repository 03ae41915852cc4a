/// Numbers for folded words: a hash table over bytes that allocates nothing on look-up.
struct SymbolTable: Sendable {
  private var slots: [Int32]
  private var mask: Int
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []

  init() {
    slots = Array(repeating: -1, count: 1 << 12)
    mask = slots.count - 1
  }

  /// How many words are numbered.
  var count: Int { offsets.count - 1 }

  /// The number of the word with these folded letters.
  @inline(__always)
  func symbol(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while true {
      let symbol = slots[slot]
      if symbol < 0 { return nil }
      if matches(symbol, word) { return symbol }
      slot = (slot + 1) & mask
    }
  }

  func symbol(_ word: [UInt8]) -> Int32? {
    word.withUnsafeBufferPointer { symbol($0) }
  }

  /// The word's number, a new one if it has none.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    if let known = symbol(word) { return known }
    let symbol = Int32(count)
    storage.append(contentsOf: word)
    offsets.append(Int32(storage.count))
    if count * 2 > slots.count { grow() } else { place(symbol) }
    return symbol
  }

  /// The folded letters behind a number.
  func letters(_ symbol: Int32) -> ArraySlice<UInt8> {
    storage[Int(offsets[Int(symbol)])..<Int(offsets[Int(symbol) + 1])]
  }

  @inline(__always)
  private func matches(_ symbol: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[Int(symbol)])
    guard Int(offsets[Int(symbol) + 1]) - start == word.count else { return false }
    for index in 0..<word.count where storage[start + index] != word[index] { return false }
    return true
  }

  private mutating func place(_ symbol: Int32) {
    let word = Array(letters(symbol))
    var slot = Int(truncatingIfNeeded: word.withUnsafeBufferPointer(Self.hash)) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = symbol
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    for symbol in 0..<Int32(count) { place(symbol) }
  }

  /// FNV-1a with a final mix, so that the low bits are usable.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
