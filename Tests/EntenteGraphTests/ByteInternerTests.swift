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

  @Test("numbers are sorted by the bytes of their texts")
  func order() {
    var random = SplitMix64(seed: 6)
    for prefix in ["", "document-", "د"] {
      var names = ByteInterner()
      for _ in 0..<2_000 {
        let tail = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          ["a", "b", "\0", "é"].randomElement(using: &random) ?? ""
        }
        _ = names.number(prefix + tail.joined())
      }
      let texts = (0..<UInt32(names.count)).map(names.text)
      let sorted = names.sorted()
      #expect(sorted.map { texts[Int($0)] } == texts.sorted(by: utf8Precedes))
      let ranks = names.ranks()
      #expect(sorted.map { ranks[Int($0)] } == Array(0..<UInt32(names.count)))
    }
    #expect(ByteInterner().sorted().isEmpty)
  }
}
