import Foundation

/// A piece of a table, as it is written there: UTF-8.
///
/// The vocabulary is read, inflected and numbered as bytes; strings are made of what is asked for.
typealias Bytes = ArraySlice<UInt8>

extension Bytes {
  init(_ text: String) { self = ArraySlice(text.utf8) }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without blanks at both ends.
  var trimmed: Bytes {
    var (start, end) = (startIndex, endIndex)
    while start < end, Self.isBlank(self[start]) { start += 1 }
    while end > start, Self.isBlank(self[end - 1]) { end -= 1 }
    return self[start..<end]
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }

  /// Where the first `mark` stands from `start` on, or the end.
  func place(of mark: UInt8, from start: Int) -> Int {
    withUnsafeBytes { bytes in
      let skipped = start - startIndex
      guard skipped < bytes.count, let base = bytes.baseAddress,
        let place = memchr(base + skipped, Int32(mark), bytes.count - skipped)
      else { return endIndex }
      return startIndex + (UnsafeRawPointer(place) - base)
    }
  }

  // MARK: Letters

  func begins(with letters: String) -> Bool { starts(with: letters.utf8) }

  func ends(with letters: String) -> Bool {
    let count = letters.utf8.count
    return count <= self.count && suffix(count).elementsEqual(letters.utf8)
  }

  /// How many letters there are, marks of vowels too.
  var letterCount: Int { reduce(0) { Self.continues($1) ? $0 : $0 + 1 } }

  var firstLetter: Unicode.Scalar? { Self.letter(prefix(upToLetter: 1)) }

  var lastLetter: Unicode.Scalar? { Self.letter(self[lastStart...]) }

  var withoutLast: Bytes { self[..<lastStart] }

  var withoutFirst: Bytes { self[prefix(upToLetter: 1).endIndex...] }

  /// The first `count` letters, or all if there are fewer.
  func prefix(upToLetter count: Int) -> Bytes {
    var end = startIndex
    for _ in 0..<count where end < endIndex {
      end += 1
      while end < endIndex, Self.continues(self[end]) { end += 1 }
    }
    return self[..<end]
  }

  /// Gives every letter to `body`, by its number in Unicode.
  func forEachLetter(_ body: (UInt32) -> Void) {
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        var letter = UInt32(lead)
        index += 1
        if lead >= 0x80 {
          var length: UInt32 = 1
          while index < bytes.count, Self.continues(bytes[index]) {
            letter = letter << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
            length += 1
          }
          // Without the ones in the first byte that say how many there are.
          letter &= 1 << (5 * length + 1) - 1
        }
        body(letter)
      }
    }
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

  /// Decodes the UTF-8 of one letter.
  private static func letter(_ bytes: Bytes) -> Unicode.Scalar? {
    guard let first = bytes.first else { return nil }
    let lead = first < 0x80 ? first : first & (0x7F >> UInt8(bytes.count))
    return Unicode.Scalar(
      bytes.dropFirst().reduce(UInt32(lead)) { $0 << 6 | UInt32($1 & 0x3F) })
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
