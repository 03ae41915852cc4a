/// Appends JSON to a byte buffer: no spaces, keys in the order of the calls, the least escaping.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.field("name", "دمشق")
///     json.field("n", 3)
///     json.endObject()
///     json.text  // {"name":"دمشق","n":3}
///
/// The writer places commas; the caller keeps the nesting right. Two runs over the same values
/// give the same bytes, which `JSONEncoder` with its hashed dictionaries and shortest doubles does
/// not promise from version to version.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next key or element follows another one.
  private var needsComma = false

  package init() {}

  /// - Parameter capacity: how many bytes will be written, as far as is known.
  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// What has been written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Hands over what has been written so far and goes on behind it.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A key that is known now, and needs no escape.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A key that is any text.
  package mutating func key(named name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  /// The string, or `null`.
  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func integer(_ value: Int64) {
    separate()
    bytes.append(integer: value)
    needsComma = true
  }

  package mutating func integer(_ value: Int) { integer(Int64(value)) }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// A number rounded to at most `most` decimals and shown with at least `least`; `null` if it
  /// is not finite.
  package mutating func decimal(_ value: Double, least: Int = 0, most: Int = 6) {
    separate()
    if !bytes.append(decimal: value, least: least, most: most) {
      bytes.append(contentsOf: "null".utf8)
    }
    needsComma = true
  }

  /// A day, month or year, as text.
  package mutating func date(_ value: CalendarDate) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(value)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A key with its value; `nil` is `null`.
  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: Double?) {
    key(name)
    if let value { decimal(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: CalendarDate?) {
    key(name)
    if let value { date(value) } else { null() }
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// A value whose key is any text.
  package mutating func field(named name: String, _ value: String?) {
    key(named: name)
    string(value)
  }

  package mutating func field(named name: String, _ value: Int) {
    key(named: name)
    integer(value)
  }

  package mutating func field(named name: String, _ value: Double?) {
    key(named: name)
    if let value { decimal(value) } else { null() }
  }

  /// Ends a line, for files that are kept under version control.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Ends a line of JSON Lines: what comes next is a value of its own.
  package mutating func endLine() {
    newline()
    needsComma = false
  }

  /// Puts the next element on a line of its own.
  package mutating func newlineBeforeNext() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    newline()
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ value: String) {
    var value = value
    value.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      // Nearly all texts have nothing to escape, and are copied at once.
      if Self.isPlain(UnsafeRawBufferPointer(text)) {
        bytes.append(contentsOf: text)
      } else {
        for byte in text { escape(byte) }
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether there is no control character, quote or backslash, eight bytes at a time.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 8 else {
      return isPlain(text.reduce(0x2020_2020_2020_2020) { $0 << 8 | UInt64($1) })
    }
    var place = 0
    while place + 8 < text.count {
      if !isPlain(text.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { return false }
      place += 8
    }
    // The last eight, some of which may have been looked at already.
    return isPlain(text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
  }

  /// The same of eight bytes in any order.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (0x22 &* ones)
    let backslash = word ^ (0x5C &* ones)
    // A byte's high bit comes up where it is 0 after the subtraction's borrow.
    let marks =
      (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- 0x20 &* ones) & ~word
    return marks & (0x80 &* ones) == 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: [0x5C, 0x22])
    case UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u00".utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// A decimal as text.
  ///
  ///     JSONWriter.decimal(0.5, least: 2, most: 4)     // "0.50"
  ///     JSONWriter.decimal(2.30627, least: 0, most: 4) // "2.3063"
  ///
  /// Returns `nil` for NaN, infinities and magnitudes beyond 10¹².
  package static func decimal(_ value: Double, least: Int, most: Int) -> String? {
    var text: [UInt8] = []
    return text.append(decimal: value, least: least, most: most)
      ? String(decoding: text, as: UTF8.self) : nil
  }
}
