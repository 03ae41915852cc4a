import Foundation

/// Numbers for folded words: a hash table over bytes that allocates nothing on look-up.
struct SymbolTable: Sendable {
  /// Open addressing: each slot has a symbol, or -1; never more than half of them.
  private var slots: [Int32]
  private var mask: Int
  /// Of each word the upper half of its hash, and where its letters end in ``storage``.
  private var words: [(tag: UInt32, end: Int32)] = []
  private var storage: [UInt8] = []

  /// - Parameter wordCount: how many words there is room for at first; a power of two.
  init(wordCount: Int = 1 << 12) {
    slots = Array(repeating: -1, count: wordCount * 2)
    mask = slots.count - 1
    words.reserveCapacity(wordCount)
    storage.reserveCapacity(wordCount * 8)
  }

  /// How many words are numbered.
  var count: Int { words.count }

  /// The number of the word with these folded letters.
  @inline(__always)
  func symbol(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    find(word, Self.hash(word))
  }

  func symbol(_ word: Bytes) -> Int32? { symbol(word.buffer) }

  func symbol(_ word: some Collection<UInt8>) -> Int32? {
    word.withContiguousStorageIfAvailable { symbol($0) } ?? symbol(Array(word))
  }

  func symbol(_ word: String) -> Int32? { symbol(word.utf8) }

  /// The word's number, a new one if it has none.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(word)
    if let known = find(word, hash) { return known }
    let symbol = Int32(count)
    storage.append(contentsOf: word)
    words.append((Self.tag(hash), Int32(storage.count)))
    place(symbol, hash)
    if count * 2 > slots.count { grow() }
    return symbol
  }

  mutating func intern(_ word: Bytes) -> Int32 { intern(word.buffer) }

  mutating func intern(_ word: some Collection<UInt8>) -> Int32 {
    word.withContiguousStorageIfAvailable { intern($0) } ?? intern(Array(word))
  }

  /// The folded letters behind a number.
  func letters(_ symbol: Int32) -> ArraySlice<UInt8> { storage[range(Int(symbol))] }

  @inline(__always)
  private func range(_ symbol: Int) -> Range<Int> {
    (symbol == 0 ? 0 : Int(words[symbol - 1].end))..<Int(words[symbol].end)
  }

  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32? {
    let tag = Self.tag(hash)
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let symbol = slots[index]
      if symbol < 0 { return nil }
      if words[Int(symbol)].tag == tag, matches(Int(symbol), word) { return symbol }
      index = (index + 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ symbol: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(symbol)
    guard range.count == word.count else { return false }
    return storage.withUnsafeBytes { storage in
      guard let letters = storage.baseAddress, let base = word.baseAddress else { return true }
      return memcmp(letters + range.lowerBound, base, word.count) == 0
    }
  }

  private mutating func place(_ symbol: Int32, _ hash: UInt64) {
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] >= 0 { index = (index + 1) & mask }
    slots[index] = symbol
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for symbol in 0..<Int32(count) {
      place(symbol, letters(symbol).withUnsafeBufferPointer(Self.hash))
    }
  }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Eight letters at a time: a multiplication's halves mixed, after wyhash by Wang Yi.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    func eight(_ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    let count = bytes.count
    var hash = UInt64(truncatingIfNeeded: count)
    guard count >= 8 else {
      var rest: UInt64 = 0
      for byte in bytes { rest = rest << 8 | UInt64(byte) }
      return mixed(hash ^ rest)
    }
    for place in stride(from: 0, to: count - 8, by: 8) { hash = mixed(hash ^ eight(place)) }
    // The last eight, some of them again.
    return mixed(hash ^ eight(count - 8))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
