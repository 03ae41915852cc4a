import EntenteModel
import Testing

@Suite("Texts as bytes")
struct ByteOrderTests {
  static let composed = "\u{E9}"
  static let decomposed = "e\u{301}"

  @Test("the order is that of the bytes, whatever the length")
  func order() {
    var texts = ["", "a", "\0", Self.composed, Self.decomposed, "دمشق", "دمشقا", "zzzzzzzzz"]
    for length in 1..<20 {
      let stem = String(repeating: "x", count: length)
      texts += [stem, stem + "a", stem + "\0", stem + "é", "y" + stem]
    }
    for one in texts {
      for other in texts {
        let precedes = Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))
        let isSame = Array(one.utf8) == Array(other.utf8)
        #expect(utf8Precedes(one, other) == precedes)
        #expect(utf8Equal(one, other) == isSame)
        #expect(utf8Order(one, other).signum() == -utf8Order(other, one).signum())
        #expect((ByteKey(one) == ByteKey(other)) == isSame)
        #expect((ByteKey(one) < ByteKey(other)) == precedes)
      }
    }
    #expect(Set(texts.map { ByteKey($0) }).count == Set(texts.map { Array($0.utf8) }).count)
  }

  @Test("two spellings of one letter are two keys")
  func spellings() {
    #expect(Self.composed == Self.decomposed)
    #expect(!utf8Equal(Self.composed, Self.decomposed))
    #expect(Set([ByteKey(Self.composed), ByteKey(Self.decomposed)]).count == 2)
    #expect(utf8Precedes((Self.decomposed, "z"), (Self.composed, "a")))
  }
}
