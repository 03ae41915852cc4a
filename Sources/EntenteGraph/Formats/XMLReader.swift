import EntenteModel

/// Reads XML 1.0 element by element: enough for GraphML and GEXF, and nothing that a hostile file
/// could use. Entities beyond the five of XML, and declarations of them, are refused.
///
///     var xml = XMLReader(bytes, file: "g.graphml")
///     while let event = try xml.next() { … }
///
/// - Complexity: O(bytes), constant memory but for the open elements.
struct XMLReader {
  enum Event: Hashable {
    /// Names without their namespace prefix.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position: Int
  private let file: String?
  private var open: [String] = []
  /// The end of an element that closed itself.
  private var pendingEnd: String?
  private var hasRoot = false

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func failure(_ message: String) -> EntenteError {
    EntenteError(
      .badGraphFile, message, file: file, line: 1 + bytes.prefix(position).count { $0 == 0x0A })
  }

  mutating func next() throws(EntenteError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let text = try text()
        if open.isEmpty {
          if text.contains(where: { !$0.isWhitespace }) {
            throw failure("there is text outside of all elements: this is not XML")
          }
          continue
        }
        return .text(text)
      }
      if starts("<!--") {
        try skip(to: "-->")
      } else if starts("<?") {
        try declaration()
      } else if starts("<![CDATA[") {
        position += 9
        let from = position
        try skip(to: "]]>")
        return .text(try string(from..<position - 3))
      } else if starts("<!") {
        try doctype()
      } else if starts("</") {
        position += 2
        let name = try self.name()
        skipSpace()
        guard take(">") else { throw failure("the end tag of \"\(name)\" is malformed") }
        guard open.popLast() == name else {
          throw failure("\"</\(name)>\" closes no open element")
        }
        return .end(Self.local(name))
      } else {
        return try startTag()
      }
    }
    if let name = open.last { throw failure("the file ends inside \"\(name)\"") }
    if !hasRoot { throw failure("the file has no element: this is not XML") }
    return nil
  }

  private mutating func startTag() throws(EntenteError) -> Event {
    position += 1
    let name = try name()
    if open.isEmpty, hasRoot { throw failure("a second root element \"\(name)\"") }
    hasRoot = true
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if take(">") {
        open.append(name)
        guard open.count < 1_000 else { throw failure("elements are nested too deep") }
        break
      }
      if take("/") {
        guard take(">") else { throw failure("the tag of \"\(name)\" is malformed") }
        pendingEnd = Self.local(name)
        break
      }
      let key = try self.name()
      skipSpace()
      guard take("=") else { throw failure("the attribute \"\(key)\" has no value") }
      skipSpace()
      guard position < bytes.count else { throw failure("the file ends inside \"\(name)\"") }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw failure("the value of \"\(key)\" is not in quotes")
      }
      position += 1
      let from = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { throw failure("the value of \"\(key)\" has no end") }
      let value = try unescaped(from..<position)
      position += 1
      guard attributes.updateValue(value, forKey: Self.local(key)) == nil || key.contains(":")
      else { throw failure("the attribute \"\(key)\" is there twice") }
    }
    return .start(Self.local(name), attributes)
  }

  private mutating func text() throws(EntenteError) -> String {
    let from = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try unescaped(from..<position)
  }

  private func unescaped(_ range: Range<Int>) throws(EntenteError) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return try string(range) }
    var text = ""
    var from = range.lowerBound
    while let ampersand = bytes[from..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      text += try string(from..<ampersand)
      guard
        let end = bytes[ampersand..<min(range.upperBound, ampersand + 12)].firstIndex(
          of: UInt8(ascii: ";"))
      else { throw failure("an \"&\" begins no entity") }
      let name = try string(ampersand + 1..<end)
      switch name {
      case "amp": text += "&"
      case "lt": text += "<"
      case "gt": text += ">"
      case "quot": text += "\""
      case "apos": text += "'"
      default:
        let isHex = name.hasPrefix("#x")
        guard name.hasPrefix("#"),
          let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
          let scalar = Unicode.Scalar(value), value != 0
        else { throw failure("the entity \"&\(name);\" is not known") }
        text.unicodeScalars.append(scalar)
      }
      from = end + 1
    }
    return text + (try string(from..<range.upperBound))
  }

  private func string(_ range: Range<Int>) throws(EntenteError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw failure("the file is not valid UTF-8")
    }
    return text
  }

  private mutating func declaration() throws(EntenteError) {
    let from = position
    try skip(to: "?>")
    let text = try string(from..<position).lowercased()
    guard text.hasPrefix("<?xml "), let range = text.firstRange(of: "encoding=") else { return }
    let name = text[range.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(String(name)) else {
      throw failure("the encoding \"\(name)\" is not read; convert the file to UTF-8")
    }
  }

  private mutating func doctype() throws(EntenteError) {
    let from = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position] == UInt8(ascii: "[") {
        throw failure("declarations inside the document type are not read")
      }
      position += 1
    }
    guard position < bytes.count, try string(from..<position).hasPrefix("<!DOCTYPE") else {
      throw failure("\"<!\" begins nothing known")
    }
    position += 1
  }

  private mutating func name() throws(EntenteError) -> String {
    let from = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
        UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard position > from else { throw failure("a name is missing in a tag") }
        return try string(from..<position)
      default: position += 1
      }
    }
    throw failure("the file ends inside a tag")
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private func starts(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + $0.count]) }
  }

  private mutating func skip(to end: StaticString) throws(EntenteError) {
    while position < bytes.count {
      if starts(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw failure("\"\(end)\" is missing")
  }
}
