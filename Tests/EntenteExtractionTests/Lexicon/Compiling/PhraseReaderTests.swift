import EntenteModel
import EntenteResources
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

@Suite struct PhraseReaderTests {
  /// The words that the tokenizer finds, folded.
  private static func tokenized(_ phrase: String) -> [String] {
    let text = Tokenizer.tokenize(phrase)
    return text.tokens.compactMap { token in
      switch token.kind {
      case .word, .number:
        String(
          decoding: text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)], as: UTF8.self)
      case .possessive: "'s"
      default: nil
      }
    }
  }

  private static func read(_ phrase: String) -> [String] {
    var reader = PhraseReader()
    var table = SymbolTable()
    phrase.withBytes { reader.read($0, into: &table) }
    return reader.symbols.map { String(decoding: table.letters($0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("United States", ["united", "states"]), ("  حزب   اللّه ", ["حزب", "الله"]),
    ("أنقرة", ["انقرة"]), ("China's", ["china", "'s"]), ("G20", ["g20"]), ("", []),
    ("MiG-29", ["mig", "29"]), ("U.S.", ["us"]), ("Côte d'Ivoire", ["cote", "d'ivoire"]),
  ]) func `Words are folded and numbered`(_ phrase: String, _ words: [String]) {
    #expect(Self.tokenized(phrase).count == words.count)
    #expect(Self.read(phrase) == Self.tokenized(phrase))
  }

  @Test func `Every name of the lexicon is read as the tokenizer reads it`() throws {
    var loader = LexiconLoader()
    try loader.load(folder: ResourceFolder.languages())
    var differing: [String] = []
    for row in Language.allCases.flatMap({ loader.nameRows[$0] }).map(\.row) {
      for name in row.texts(.names) + row.texts(.metonyms)
      where Self.read(name) != Self.tokenized(name) {
        differing.append(name)
      }
    }
    #expect(differing == [])
  }

  @Test func `Words behind a phrase are not read again`() {
    var reader = PhraseReader()
    var table = SymbolTable()
    "prime minister".withBytes { reader.read($0, into: &table) }
    let rest = Array(reader.symbols.suffix(1))
    for phrase in ["Prime", "U.S. prime"] {
      phrase.withBytes { reader.read($0, before: rest, into: &table) }
      let words = reader.symbols.map { String(decoding: table.letters($0), as: UTF8.self) }
      #expect(words == Self.tokenized(phrase + " minister"))
    }
  }

  @Test func `A word is folded without a number`() {
    var reader = PhraseReader()
    let folded = "أنقرة".withBytes { reader.folded($0) }
    #expect(String(decoding: folded, as: UTF8.self) == "انقرة")
    #expect("".withBytes { reader.folded($0) }.isEmpty)
  }
}
