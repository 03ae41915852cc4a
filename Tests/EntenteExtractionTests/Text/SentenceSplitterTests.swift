import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct SentenceSplitterTests {
  static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokenized = Tokenizer.tokenize(text)
    let abbreviations: Set<[UInt8]> = [Array("mr".utf8), Array("gen".utf8), Array("no".utf8)]
    return SentenceSplitter.split(&tokenized) { abbreviations.contains(Array($0)) }
      .map { String(decoding: bytes[$0.sentence.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("قال. ثم عاد؟ نعم", ["قال.", "ثم عاد؟", "نعم"]),
    ("One\nTwo\n\nThree", ["One", "Two", "Three"]),
    ("“We agree.” They left.", ["“We agree.”", "They left."]),
    ("What?! Yes... No.", ["What?!", "Yes...", "No."]),
    ("", []), ("\n\n", []), ("No end", ["No end"]),
    ("«ندعم سوريا.» وأضاف.", ["«ندعم سوريا.»", "وأضاف."]),
    ("They met in the U.S.\nTroops left.", ["They met in the U.S.", "Troops left."]),
    ("It thanked the U.S.\neconomy.", ["It thanked the U.S.\neconomy."]),
    ("They met Mr.\nSmith.", ["They met Mr.\nSmith."]),
  ]) func `Marks and breaks end sentences`(_ text: String, _ expected: [String]) {
    #expect(Self.sentences(text) == expected)
  }

  @Test(arguments: [
    "Mr. Smith met Gen. Jones.", "The U.S. troops left.", "It grew by 3.5 percent.",
    "George W. Bush spoke.", "They left at 5 p.m. on Friday.", "Visit example.com today.",
    "Resolution no. 242 stands.",
  ]) func `Points inside stay`(_ text: String) {
    #expect(Self.sentences(text) == [text])
  }

  @Test func `Sentences are numbered and cover their tokens`() {
    var text = Tokenizer.tokenize("A b. C d.\nE")
    let sentences = SentenceSplitter.split(&text) { _ in false }
    #expect(sentences.map(\.sentence.index) == [0, 1, 2])
    #expect(sentences.map { text.tokens[$0.tokens].filter(\.isWord).count } == [2, 2, 1])
  }

  @Test func `The first word of a sentence is known`() {
    var text = Tokenizer.tokenize("“Iran said so. Syria agreed.")
    _ = SentenceSplitter.split(&text) { _ in false }
    let words = text.tokens.filter(\.isWord)
    #expect(words.map { $0.flags.contains(.sentenceInitial) } == [true, false, false, true, false])
  }
}
