import EntenteModel

/// The words and signs of a DOT file.
struct DOTLexer {
  enum Token: Hashable {
    /// A name, number or string, and whether it was quoted, which makes it no keyword.
    case word(String, Bool)
    case sign(String)
    case end
  }

  private let bytes: [UInt8]
  private var position: Int
  private let file: String?

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func failure(_ message: String) -> EntenteError {
    EntenteError(
      .badGraphFile, message, file: file, line: 1 + bytes.prefix(position).count { $0 == 0x0A })
  }

  mutating func next() throws(EntenteError) -> Token {
    try skipSpace()
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""):
      var text = try quoted()
      // "a" + "b" is one string.
      try skipSpace()
      while position < bytes.count, bytes[position] == UInt8(ascii: "+") {
        position += 1
        try skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          throw failure("\"+\" joins no strings")
        }
        text += try quoted()
        try skipSpace()
      }
      return .word(text, true)
    case UInt8(ascii: "<"): return .word(try html(), true)
    case UInt8(ascii: "-"):
      if position + 1 < bytes.count {
        let second = bytes[position + 1]
        if second == UInt8(ascii: ">") || second == UInt8(ascii: "-") {
          position += 2
          return .sign(second == UInt8(ascii: ">") ? "->" : "--")
        }
      }
      return try name()
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"):
      position += 1
      return .sign(String(Character(Unicode.Scalar(byte))))
    default: return try name()
    }
  }

  private mutating func name() throws(EntenteError) -> Token {
    let from = position
    while position < bytes.count {
      let byte = bytes[position]
      let isDigit = (0x30...0x39).contains(byte)
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isSign = byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      let isMinus = byte == UInt8(ascii: "-") && position == from
      guard isDigit || isLetter || isSign || isMinus || byte >= 0x80 else { break }
      position += 1
    }
    guard position > from else {
      throw failure("\"\(Character(Unicode.Scalar(bytes[position])))\" is not expected here")
    }
    return .word(try string(Array(bytes[from..<position])), false)
  }

  private mutating func quoted() throws(EntenteError) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return try string(text) }
      if byte == UInt8(ascii: "\\"), position < bytes.count {
        let second = bytes[position]
        if second == UInt8(ascii: "\"") || second == 0x0A {
          // An escaped quote; or a line that goes on.
          position += 1
          if second != 0x0A { text.append(second) }
          continue
        }
        if second == UInt8(ascii: "\\") {
          position += 1
          text.append(second)
          continue
        }
      }
      text.append(byte)
    }
    throw failure("a quote is not closed")
  }

  private mutating func html() throws(EntenteError) -> String {
    let from = position + 1
    var depth = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { depth += 1 }
      if bytes[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
      if depth == 0 { return try string(Array(bytes[from..<position - 1])) }
    }
    throw failure("a \"<\" is not closed")
  }

  private func string(_ text: [UInt8]) throws(EntenteError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else {
      throw failure("the file is not valid UTF-8")
    }
    return string
  }

  private mutating func skipSpace() throws(EntenteError) {
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      let startsLine = position == 0 || bytes[position - 1] == 0x0A
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        position += 2
        while position + 1 < bytes.count,
          bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/")
        {
          position += 1
        }
        guard position + 1 < bytes.count else { throw failure("a comment is not closed") }
        position += 2
      } else if (byte == UInt8(ascii: "/") && next == byte)
        || (byte == UInt8(ascii: "#") && startsLine)
      {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      } else {
        return
      }
    }
  }
}
