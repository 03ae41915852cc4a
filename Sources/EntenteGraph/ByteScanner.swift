#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Steps through JSON of one known form, without making values: the ground of the fast readers.
///
/// Each byte is looked at once. Between strings it has to be what the form says; within strings,
/// eight bytes at a time are searched for what may end or spoil them. A reader that meets anything
/// else gives up, and ``JSONReader`` has the word.
struct ByteScanner {
  private let base: UnsafeRawPointer
  private let end: Int
  private(set) var position: Int
  /// The bytes of all strings, or'ed in no order: the high bits tell whether any is beyond ASCII.
  private var seen: UInt64 = 0

  /// - Parameters:
  ///   - bytes: A buffer that outlives the scanner.
  ///   - range: The part of it to read.
  init?(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    guard let base = bytes.baseAddress else { return nil }
    self.init(base, range)
  }

  private init(_ base: UnsafeRawPointer, _ range: Range<Int>) {
    self.base = base
    position = range.lowerBound
    end = range.upperBound
  }

  /// A scanner of the same bytes at another place.
  func moved(to place: Int) -> ByteScanner {
    var scanner = self
    scanner.position = place
    return scanner
  }

  /// Where the line ends that the position is in, at its line feed or the end.
  func lineEnd() -> Int {
    guard let found = memchr(base + position, 0x0A, end - position) else { return end }
    return UnsafeRawPointer(found) - base
  }

  var isAtEnd: Bool { position == end }

  /// The byte at the position, 0 at the end.
  var next: UInt8 { position < end ? self[position] : 0 }

  subscript(place: Int) -> UInt8 { base.load(fromByteOffset: place, as: UInt8.self) }

  func text(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Goes past `text` if it comes next.
  // Inlined, so that the comparison is one with constants.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - position >= count, memcmp(base + position, text.utf8Start, count) == 0 else {
      return false
    }
    position += count
    return true
  }

  // MARK: - Strings

  /// A string without escapes, whose opening quote was taken.
  mutating func plain() -> Range<Int>? {
    let start = position
    guard mark() == UInt8(ascii: "\"") else { return nil }
    position += 1
    return start..<position - 1
  }

  /// Goes past a string whose opening quote was taken.
  mutating func skip() -> Bool {
    while let mark = mark() {
      position += 1
      if mark == UInt8(ascii: "\"") { return true }
      guard mark == UInt8(ascii: "\\"), position < end else { return false }
      switch self[position] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
      default: return false
      }
    }
    return false
  }

  /// Goes to the next quote, backslash or control character.
  @inline(__always)
  private mutating func mark() -> UInt8? {
    while end - position >= 8 {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let bit = Self.marks(word).trailingZeroBitCount
      if bit == 64 {
        seen |= word
        position += 8
      } else {
        seen |= word & ~(.max << UInt64(bit & ~7))
        position += bit >> 3
        return self[position]
      }
    }
    while position < end {
      let byte = self[position]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return byte }
      seen |= UInt64(byte)
      position += 1
    }
    return nil
  }

  /// The high bit of each byte that is a quote, a backslash or a control character; of those above
  /// the first one, a borrow may set more.
  private static func marks(_ word: UInt64) -> UInt64 {
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let ones: UInt64 = 0x0101_0101_0101_0101
    return
      ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
      | (word &- 0x2020_2020_2020_2020) & ~word) & 0x8080_8080_8080_8080
  }

  /// Whether the strings that were passed are UTF-8, the first of them beginning after `start`.
  func isText(from start: Int) -> Bool {
    if seen & 0x8080_8080_8080_8080 == 0 { return true }
    let bytes = text(start..<position).bindMemory(to: UInt8.self)
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  // MARK: - Numbers and dates

  /// A whole number of at most ten digits.
  mutating func number() -> Int? {
    let from = position
    var value = 0
    while position < end, self[position] &- 0x30 < 10, position - from < 10 {
      value = value &* 10 &+ Int(self[position] &- 0x30)
      position += 1
    }
    let count = position - from
    return count == 0 || (count > 1 && self[from] == 0x30) ? nil : value
  }

  /// A decimal of at most `most` places, in units of the last of them: `0.93` is 9300 of four.
  mutating func decimal(most: Int) -> Int64? {
    guard let whole = number() else { return nil }
    var value = Int64(whole)
    var places = 0
    if take(".") {
      while position < end, self[position] &- 0x30 < 10 {
        value = value &* 10 &+ Int64(self[position] &- 0x30)
        position += 1
        places += 1
        if places > most { return nil }
      }
      if places == 0 { return nil }
    }
    for _ in places..<most { value *= 10 }
    return value
  }

  /// A number from 0 to a thousand millions, in millionths, rounded as a `Double` of them would be.
  mutating func micros() -> Int64? {
    let start = position
    if let exact = decimal(most: 6) { return Self.bounded(exact) }
    // More decimals than are written; another tool's. The seventh tells how to round, unless the
    // rest is near to one half.
    position = start
    guard skipNumber() else { return nil }
    let text = text(start..<position)
    if let point = text.firstIndex(of: UInt8(ascii: ".")), point + 7 < text.count,
      text[point + 7] != UInt8(ascii: "4"), text[point + 7] != UInt8(ascii: "5")
    {
      var shorter = ByteScanner(base, start..<start + point + 7)
      return shorter.decimal(most: 6).flatMap {
        Self.bounded($0 + (text[point + 7] > UInt8(ascii: "5") ? 1 : 0))
      }
    }
    return Double(String(decoding: text, as: UTF8.self)).flatMap {
      Int64(exactly: ($0 * 1_000_000).rounded()).flatMap(Self.bounded)
    }
  }

  private static func bounded(_ micros: Int64) -> Int64? {
    0...1_000_000_000_000_000 ~= micros ? micros : nil
  }

  /// Goes past a number without an exponent.
  mutating func skipNumber() -> Bool {
    _ = take("-")
    guard number() != nil else { return false }
    if take(".") {
      let first = position
      while position < end, self[position] &- 0x30 < 10 { position += 1 }
      return position > first
    }
    return true
  }

  /// A full date of ten characters.
  func date(_ text: Range<Int>) -> PackedDate? {
    guard text.count == 10, self[text.lowerBound + 4] == 0x2D, self[text.lowerBound + 7] == 0x2D,
      let year = digits(text.lowerBound, 4), year > 0,
      let month = digits(text.lowerBound + 5, 2), 1...12 ~= month,
      let day = digits(text.lowerBound + 8, 2), 1...31 ~= day
    else { return nil }
    return PackedDate(year: year, month: month, day: day)
  }

  private func digits(_ start: Int, _ count: Int) -> Int32? {
    var value: Int32 = 0
    for place in start..<start + count {
      guard self[place] &- 0x30 < 10 else { return nil }
      value = value &* 10 &+ Int32(self[place] &- 0x30)
    }
    return value
  }
}
