import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Which ids are one story")
struct StoryUnionTests {
  @Test("the smallest id names the story, whatever the order of joining")
  func order() {
    let joins = [("d", "c"), ("b", "d"), ("x", "y"), ("a", "b"), ("q", "q")]
    var random = SplitMix64(seed: 1)
    for _ in 0..<20 {
      var union = StoryUnion()
      for (one, other) in joins.shuffled(using: &random) { union.join(one, other) }
      #expect(["a", "b", "c", "d"].allSatisfy { union.representative($0) == "a" })
      #expect(union.representative("y") == "x")
      #expect(union.representative("q") == "q")
      #expect(Set(union.joined) == ["b", "c", "d", "y"])
    }
  }

  @Test("ids are what their bytes are")
  func bytes() {
    var union = StoryUnion()
    union.join("\u{E9}", "z")
    #expect(utf8Equal(union.representative("\u{E9}"), "z"))
    #expect(utf8Equal(union.representative("e\u{301}"), "e\u{301}"))
    union.join("e\u{301}", "\u{E9}")
    #expect(utf8Equal(union.representative("z"), "e\u{301}"))
  }
}
