/// Numbers for folded words: a hash table over bytes that allocates nothing on look-up.
struct SymbolTable: Sendable {
  /// Open addressing: each slot has a symbol and the upper half of its hash, or -1.
  private var slots: [Slot]
  private var mask: Int
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []

  private struct Slot {
    var symbol: Int32
    var tag: UInt32
    static let empty = Slot(symbol: -1, tag: 0)
  }

  /// - Parameter wordCount: how many words are expected; a power of two.
  init(wordCount: Int = 1 << 12) {
    slots = Array(repeating: .empty, count: wordCount * 2)
    mask = slots.count - 1
  }

  /// How many words are numbered.
  var count: Int { offsets.count - 1 }

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
    offsets.append(Int32(storage.count))
    place(Slot(symbol: symbol, tag: Self.tag(hash)), hash)
    if count * 2 > slots.count { grow() }
    return symbol
  }

  mutating func intern(_ word: Bytes) -> Int32 { intern(word.buffer) }

  mutating func intern(_ word: some Collection<UInt8>) -> Int32 {
    word.withContiguousStorageIfAvailable { intern($0) } ?? intern(Array(word))
  }

  /// The folded letters behind a number.
  func letters(_ symbol: Int32) -> ArraySlice<UInt8> {
    storage[Int(offsets[Int(symbol)])..<Int(offsets[Int(symbol) + 1])]
  }

  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32? {
    let tag = Self.tag(hash)
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot.symbol < 0 { return nil }
      if slot.tag == tag, matches(slot.symbol, word) { return slot.symbol }
      index = (index + 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ symbol: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[Int(symbol)])
    guard Int(offsets[Int(symbol) + 1]) - start == word.count else { return false }
    return storage.withUnsafeBufferPointer { storage in
      for index in 0..<word.count where storage[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].symbol >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    slots = Array(repeating: .empty, count: slots.count * 4)
    mask = slots.count - 1
    for symbol in 0..<Int32(count) {
      let hash = letters(symbol).withUnsafeBufferPointer(Self.hash)
      place(Slot(symbol: symbol, tag: Self.tag(hash)), hash)
    }
  }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Eight letters at a time: a multiplication's halves mixed, after wyhash by Wang Yi.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    var hash = UInt64(truncatingIfNeeded: word.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
