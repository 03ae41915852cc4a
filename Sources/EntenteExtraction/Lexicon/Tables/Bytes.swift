import Foundation

/// A piece of a table where it stands in memory: UTF-8.
///
/// The vocabulary is read, inflected and numbered as bytes; strings are made of what is asked for.
/// Owns nothing, so that taking a piece counts no reference: valid inside the call that it is given
/// to, literals always.
struct Bytes: RandomAccessCollection, ExpressibleByStringLiteral, Equatable {
  typealias SubSequence = Bytes
  typealias Indices = Range<Int>

  private let base: UnsafePointer<UInt8>?
  let startIndex: Int
  let endIndex: Int

  private init(base: UnsafePointer<UInt8>?, _ range: Range<Int>) {
    self.base = base
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.init(base: buffer.baseAddress, buffer.indices) }

  init(stringLiteral text: StaticString) {
    self.init(base: text.utf8Start, 0..<text.utf8CodeUnitCount)
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { buffer[index - startIndex] }

  @inline(__always)
  subscript(range: Range<Int>) -> Bytes {
    assert(range.lowerBound >= startIndex && range.upperBound <= endIndex)
    return Bytes(base: base, range)
  }

  @inline(__always)
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base.map { $0 + startIndex }, count: endIndex - startIndex)
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(buffer)
  }

  static func == (lhs: Bytes, rhs: Bytes) -> Bool {
    lhs.count == rhs.count && lhs.elementsEqual(rhs)
  }

  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Where the first `mark` stands from `start` on, or the end.
  func place(of mark: UInt8, from start: Int) -> Int {
    guard start < endIndex, let base,
      let place = memchr(base + start, Int32(mark), endIndex - start)
    else { return endIndex }
    return place.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
  }

  /// Without blanks at both ends.
  var trimmed: Bytes {
    var (start, end) = (startIndex, endIndex)
    while start < end, Self.isBlank(self[start]) { start += 1 }
    while end > start, Self.isBlank(self[end - 1]) { end -= 1 }
    return self[start..<end]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0D || byte == 0x09
  }
}

/// The letters of a word, one by one from both ends.
extension Bytes {
  func begins(with letters: Bytes) -> Bool {
    letters.count <= count && prefix(letters.count) == letters
  }

  func ends(with letters: Bytes) -> Bool {
    letters.count <= count && suffix(letters.count) == letters
  }

  /// How many letters there are, marks of vowels too.
  var letterCount: Int { buffer.reduce(0) { Self.continues($1) ? $0 : $0 + 1 } }

  var firstLetter: Unicode.Scalar? { self[..<firstEnd].letter }

  var lastLetter: Unicode.Scalar? { self[lastStart...].letter }

  var withoutFirst: Bytes { self[firstEnd...] }

  var withoutLast: Bytes { self[..<lastStart] }

  private var firstEnd: Int {
    var end = startIndex
    repeat { end += 1 } while end < endIndex && Self.continues(self[end])
    return Swift.min(end, endIndex)
  }

  private var lastStart: Int {
    var start = endIndex
    while start > startIndex {
      start -= 1
      if !Self.continues(self[start]) { break }
    }
    return start
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The letter whose UTF-8 these bytes are.
  private var letter: Unicode.Scalar? {
    guard let first else { return nil }
    // The first byte begins with as many ones as there are bytes.
    let lead = first < 0x80 ? first : first & (0x7F >> UInt8(count))
    return Unicode.Scalar(dropFirst().reduce(UInt32(lead)) { $0 << 6 | UInt32($1 & 0x3F) })
  }
}

/// The values of a cell, which stand between bars: trimmed, without empty ones.
struct BarredValues: Sequence, IteratorProtocol {
  private let cell: Bytes
  private var start: Int

  init(_ cell: Bytes) {
    self.cell = cell
    start = cell.startIndex
  }

  mutating func next() -> Bytes? {
    while start < cell.endIndex {
      let end = cell.place(of: UInt8(ascii: "|"), from: start)
      let value = cell[start..<end].trimmed
      start = end + 1
      if !value.isEmpty { return value }
    }
    return nil
  }
}
