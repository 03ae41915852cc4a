/// Appends XML to a byte buffer, two spaces a level.
struct XMLWriter {
  private(set) var bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [0x0A]
  private var open: [String] = []

  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes, ">")
    bytes.append(0x0A)
    open.append(name)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    tag(name, attributes, "/>")
    bytes.append(0x0A)
  }

  mutating func text(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String
  ) {
    tag(name, attributes, ">")
    escape(text)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  private mutating func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ closing: String
  ) {
    indent()
    bytes.append(contentsOf: "<\(name)".utf8)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(contentsOf: " \(key)=\"".utf8)
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: closing.utf8)
  }

  private mutating func indent() {
    for _ in open { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n", "\r": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      // XML 1.0 has no way to write these.
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}":
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
