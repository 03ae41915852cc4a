/// Reads JSON (RFC 8259) value by value, as the caller asks for it, without building a tree.
///
///     var json = JSONReader(Array(#"{"a":1,"b":[2]}"#.utf8))
///     try json.beginObject()
///     while let key = try json.nextKey() {
///       if key == "a" { print(try json.integer()) } else { try json.skipValue() }
///     }
///     try json.end()
///
/// Every failure is an ``EntenteError`` that names file, line and column. Strings must be valid
/// UTF-8 without raw control characters and unpaired surrogates.
///
/// - Complexity: O(bytes), constant memory; ``skipValue()`` does not recurse, so depth can't
///   exhaust the stack.
package struct JSONReader: Sendable {
  package let bytes: [UInt8]
  private let start: Int
  private let limit: Int
  /// Where the next value, or what stands before it, begins.
  package private(set) var position: Int
  /// True between an opening bracket and its first element.
  private var isFresh = false
  private let file: String?
  private let firstLine: Int
  /// The code of errors that are about content rather than syntax.
  private let code: EntenteError.Code

  /// A reader of `range` of `bytes`, which begins on line `firstLine` of `file`.
  package init(
    _ bytes: [UInt8], range: Range<Int>? = nil, file: String? = nil, firstLine: Int = 1,
    code: EntenteError.Code = .badJSON
  ) {
    self.bytes = bytes
    self.start = range?.lowerBound ?? 0
    self.limit = range?.upperBound ?? bytes.count
    self.position = self.start
    self.file = file
    self.firstLine = firstLine
    self.code = code
  }

  /// An error about the content at the place reached so far.
  package func failure(_ message: String) -> EntenteError { failure(message, code) }

  private func failure(_ message: String, _ code: EntenteError.Code) -> EntenteError {
    var line = firstLine
    var lineStart = start
    for index in start..<min(position, limit) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return EntenteError(
      code, message, file: file, line: line, column: min(position, limit) - lineStart + 1)
  }

  private func syntax(_ message: String) -> EntenteError { failure(message, .badJSON) }

  private mutating func skipSpace() {
    while position < limit {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func peek() -> UInt8? {
    skipSpace()
    return position < limit ? bytes[position] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }
}

extension JSONReader {
  package mutating func beginObject() throws(EntenteError) {
    guard take(UInt8(ascii: "{")) else { throw syntax("expected an object, found \(found())") }
    isFresh = true
  }

  /// The next key of the object that was begun last, or `nil` after its last one.
  package mutating func nextKey() throws(EntenteError) -> String? {
    guard try advance(to: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    guard take(UInt8(ascii: ":")) else { throw syntax("expected \":\" after key \"\(key)\"") }
    return key
  }

  package mutating func beginArray() throws(EntenteError) {
    guard take(UInt8(ascii: "[")) else { throw syntax("expected an array, found \(found())") }
    isFresh = true
  }

  /// Whether the array that was begun last goes on.
  package mutating func nextElement() throws(EntenteError) -> Bool {
    try advance(to: UInt8(ascii: "]"))
  }

  private mutating func advance(to closing: UInt8) throws(EntenteError) -> Bool {
    defer { isFresh = false }
    if take(closing) { return false }
    if !isFresh, !take(UInt8(ascii: ",")) {
      throw syntax(
        "expected \",\" or \"\(Character(Unicode.Scalar(closing)))\", found \(found())")
    }
    return true
  }

  /// Whether the next value is `null`, which is then consumed.
  package mutating func isNull() -> Bool {
    guard peek() == UInt8(ascii: "n"), hasLiteral("null") else { return false }
    position += 4
    return true
  }

  package mutating func bool() throws(EntenteError) -> Bool {
    skipSpace()
    if hasLiteral("true") {
      position += 4
      return true
    }
    if hasLiteral("false") {
      position += 5
      return false
    }
    throw failure("expected true or false, found \(found())")
  }

  package mutating func optionalString() throws(EntenteError) -> String? {
    isNull() ? nil : try string()
  }

  package mutating func integer() throws(EntenteError) -> Int {
    let text = try numberText()
    guard let value = Int(text) else { throw failure("expected a whole number, found \(text)") }
    return value
  }

  package mutating func number() throws(EntenteError) -> Double {
    let text = try numberText()
    guard let value = Double(text), value.isFinite else {
      throw failure("the number \(text) is out of range")
    }
    return value
  }

  /// Checks that nothing but space follows.
  package mutating func end() throws(EntenteError) {
    if peek() != nil { throw syntax("unexpected \(found()) after the end") }
  }

  /// Skips a value of any kind, nested ones too.
  package mutating func skipValue() throws(EntenteError) {
    var closers: [UInt8] = []
    repeat {
      if let closer = closers.last {
        guard try advance(to: closer) else {
          closers.removeLast()
          continue
        }
        if closer == UInt8(ascii: "}") {
          _ = try string()
          guard take(UInt8(ascii: ":")) else { throw syntax("expected \":\" after a key") }
        }
      }
      switch peek() {
      case UInt8(ascii: "{"):
        try beginObject()
        closers.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["):
        try beginArray()
        closers.append(UInt8(ascii: "]"))
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
      case UInt8(ascii: "n"):
        guard isNull() else { throw syntax("expected a value, found \(found())") }
      default: _ = try numberText()
      }
    } while !closers.isEmpty
  }

  /// What kind of value comes next, for messages and for readers of mixed values.
  package mutating func found() -> String {
    guard let byte = peek() else { return "the end of the text" }
    switch byte {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "an array"
    case UInt8(ascii: "\""): return "a string"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return "a number"
    case UInt8(ascii: "n"): return "null"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return "a boolean"
    case 0x21...0x7E: return "\"\(Character(Unicode.Scalar(byte)))\""
    default: return "byte \(String(byte, radix: 16))"
    }
  }

  private func hasLiteral(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= limit else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + $0.count]) }
  }

  private mutating func numberText() throws(EntenteError) -> String {
    guard let first = peek(), first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
      throw failure("expected a number, found \(found())")
    }
    let begin = position
    func digits(_ place: inout Int) -> Int {
      let from = place
      while place < limit, (0x30...0x39).contains(bytes[place]) { place += 1 }
      return place - from
    }
    var place = position
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = place
    var valid = digits(&place) > 0
    if place - whole > 1, bytes[whole] == UInt8(ascii: "0") { valid = false }
    if place < limit, bytes[place] == UInt8(ascii: ".") {
      place += 1
      if digits(&place) == 0 { valid = false }
    }
    if place < limit, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < limit, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
        place += 1
      }
      if digits(&place) == 0 { valid = false }
    }
    guard valid else { throw syntax("a number is malformed") }
    position = place
    return String(decoding: bytes[begin..<place], as: UTF8.self)
  }
}

extension JSONReader {
  package mutating func string() throws(EntenteError) -> String {
    guard take(UInt8(ascii: "\"")) else { throw failure("expected a string, found \(found())") }
    let begin = position
    while position < limit {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try validated(begin..<position)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { break }
      guard byte >= 0x20 else { throw syntax("a string holds a raw control character") }
      position += 1
    }
    return try escapedString(from: begin)
  }

  /// The slow way, from the first backslash on.
  private mutating func escapedString(from begin: Int) throws(EntenteError) -> String {
    var text = Array(bytes[begin..<position])
    while position < limit {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw badEncoding }
        return text
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw syntax("a string holds a raw control character")
      default:
        // As far as the next mark, at once.
        let begin = position - 1
        while position < limit, bytes[position] != UInt8(ascii: "\""),
          bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
        {
          position += 1
        }
        text.append(contentsOf: bytes[begin..<position])
      }
    }
    throw syntax("a string is not closed")
  }

  private mutating func escape() throws(EntenteError) -> Unicode.Scalar {
    guard position < limit else { throw syntax("a string is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // A high surrogate needs its low half right behind it.
      if unit < 0xDC00, position + 1 < limit, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try hexUnit()
        if (0xDC00...0xDFFF).contains(low),
          let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        {
          return scalar
        }
      }
      throw syntax("a string holds an unpaired surrogate")
    default: throw syntax("a string holds an unknown escape")
    }
  }

  private mutating func hexUnit() throws(EntenteError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < limit, let digit = hexDigit(bytes[position]) else {
        throw syntax("\\u needs four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private func validated(_ range: Range<Int>) throws(EntenteError) -> String {
    // String(validating:) asks for generic types at run time, for each string.
    let text = try? UTF8Span(validating: bytes.span.extracting(range))
    guard let text else { throw badEncoding }
    return String(copying: text)
  }

  private var badEncoding: EntenteError { failure("a string is not valid UTF-8", .badEncoding) }
}
