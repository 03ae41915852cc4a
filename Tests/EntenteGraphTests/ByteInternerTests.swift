import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Numbers for texts")
struct ByteInternerTests {
  @Test("a text keeps its number and its bytes")
  func numbers() {
    var names = ByteInterner()
    let texts = (0..<5_000).map { "\($0 % 2 == 0 ? "name" : "اسم") \($0)" } + ["", "a", "aaaaaaaa"]
    for (place, text) in texts.enumerated() { #expect(names.number(text) == UInt32(place)) }
    for (place, text) in texts.enumerated() {
      #expect(names.number(text) == UInt32(place))
      #expect(names.text(UInt32(place)) == text)
    }
    #expect(names.count == texts.count)
    #expect(names.precedes(names.number("a"), names.number("aaaaaaaa")))
    #expect(!names.precedes(names.number("a"), names.number("")))
  }
}
