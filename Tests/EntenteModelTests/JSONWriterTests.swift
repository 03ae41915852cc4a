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
}
