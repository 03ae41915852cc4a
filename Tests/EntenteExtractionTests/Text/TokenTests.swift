import Testing

@testable import EntenteExtraction

@Suite struct TokenTests {
  @Test func `Marks that end sentences`() {
    let tokens = Tokenizer.tokenize("a . ? ! \n , ; :").tokens
    #expect(
      tokens.map(\.endsSentence) == [false, true, true, true, true, false, false, false])
    #expect(tokens.map(\.isWord) == [true] + Array(repeating: false, count: 7))
    #expect(tokens[1].range == 2..<3)
  }
}
