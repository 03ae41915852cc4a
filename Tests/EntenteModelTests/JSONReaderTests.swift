import EntenteModel
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "strings are unescaped",
    arguments: [
      (#""a\"b""#, "a\"b"), (#""\u0041\n""#, "A\n"), (#""\ud83d\ude00""#, "😀"), (#""دم\/""#, "دم/"),
    ])
  func strings(json: String, value: String) throws {
    var reader = JSONReader(Array(json.utf8))
    #expect(try reader.string() == value)
    try reader.end()
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "[1 2]", "01", "1.", "-", "tru", "\"\\x\"",
      "\"\\u12\"", "\"a", "\"\u{1}\"", "nul", "{1:2}", "[1]]", "\"\\udc00\"",
    ])
  func refuses(json: String) {
    #expect(throws: EntenteError.self) {
      var reader = JSONReader(Array(json.utf8))
      try reader.skipValue()
      try reader.end()
    }
  }

  @Test("a hundred thousand brackets don't exhaust the stack")
  func deep() throws {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    var reader = JSONReader(Array(text.utf8))
    try reader.skipValue()
    try reader.end()
  }
}
