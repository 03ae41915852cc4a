import EntenteModel
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("commas, nesting and escapes")
  func writes() {
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.integer(1)
    json.null()
    json.bool(true)
    json.string("\u{1}\u{1f}\"\\/دمشق\n")
    json.beginObject()
    json.endObject()
    json.endArray()
    json.key("b")
    json.decimal(-0.25)
    json.endObject()
    #expect(json.text == #"{"a":[1,null,true,"\u0001\u001f\"\\/دمشق\n",{}],"b":-0.25}"#)
  }

  @Test(
    "decimals round the same everywhere",
    arguments: [
      (2.30627, 0, 4, "2.3063"), (0, 0, 6, "0"), (-0.0000001, 0, 6, "0"), (12, 2, 4, "12.00"),
      (-1.5, 0, 6, "-1.5"), (2.5, 0, 0, "3"), (0.05, 0, 6, "0.05"),
    ])
  func decimals(value: Double, least: Int, most: Int, text: String) {
    #expect(JSONWriter.decimal(value, least: least, most: most) == text)
  }

  @Test("what has to be escaped is, wherever it stands")
  func escapes() throws {
    for length in 0..<20 {
      for place in 0...length {
        for mark in [
          "\"", "\\", "\n", "\u{0}", "\u{1F}", " ", "!", "#", "[", "]", "é", "د", "\u{7F}",
        ] {
          let text =
            String(repeating: "x", count: place) + mark
            + String(repeating: "ي", count: length - place)
          var json = JSONWriter()
          json.string(text)
          var reader = JSONReader(json.bytes)
          #expect(try reader.string() == text)
          #expect(json.bytes.count { $0 < 0x20 } == 0)
        }
      }
    }
  }
}

@Suite("Escaping in JSON")
struct JSONEscapeTests {
  /// A text with one byte to escape is found out wherever the byte stands, eight at a time or not.
  @Test("wherever it stands", arguments: Array(0..<0x80))
  func escapes(_ byte: Int) {
    let letter = String(UnicodeScalar(UInt8(byte)))
    for count in 0..<20 {
      for place in 0...count {
        let text =
          String(repeating: "é", count: place) + letter
          + String(repeating: "~", count: count - place)
        var json = JSONWriter()
        json.string(text)
        let isPlain = byte >= 0x20 && letter != "\"" && letter != "\\"
        #expect((json.text == "\"" + text + "\"") == isPlain)
      }
    }
  }

  @Test func `A key that is known is written like any other`() {
    var (named, known) = (JSONWriter(), JSONWriter(capacity: 100))
    for _ in 0..<2 {
      named.key(named: "name")
      named.string("Damascus")
      known.key("name")
      known.string("Damascus")
    }
    #expect(known.bytes == named.bytes)
  }
}
