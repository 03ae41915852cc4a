import EntenteModel

/// A document's text, one window of some ten thousand tokens after the other, so that a text of any
/// length takes the same memory.
///
/// A window ends with a sentence. Some tokens on both sides of it can be asked for too, more than any
/// rule of the grammar looks ahead or back, so that a long text is read as if it were one window.
struct TextWindows {
  private let text: String
  private let pack: LanguagePack
  private let builders: TextViewBuilders
  private let size: Int
  private var tokenizer = Tokenizer()
  /// What was tokenised but not read yet, behind the margin of what was.
  private var rest = TokenizedText()
  /// How many tokens of ``rest`` are margin.
  private var marginCount = 0
  /// Which token of the document the first one of ``rest`` is.
  private var firstToken = 0
  private var sentenceCount = 0
  /// Whether another window follows.
  private(set) var isMore = true

  /// The tokens on both sides of a window.
  static let margin = 64

  /// - Parameter size: the number of tokens after which a window ends with the next sentence.
  init(_ text: String, _ lexicon: Lexicon, _ language: Language, size: Int = 1 << 14) {
    self.text = text
    self.size = size
    pack = lexicon.pack(language)
    builders = lexicon.builders[language]
  }

  /// The next window.
  mutating func next() -> TextMemory {
    builders.lend(pack) { builder in
      builder.begin(rest, firstToken: firstToken)
      var (sentences, end) = readSentences(&builder.text)
      builder.lookUp()
      for place in sentences.indices {
        sentences[place].move(tokens: firstToken, sentences: sentenceCount)
      }
      let memory = TextMemory(
        builder, sentences: sentences,
        ownTokens: (firstToken + marginCount)..<(firstToken + end))
      keepRest(of: builder.text, from: end)
      sentenceCount += sentences.count
      return memory
    }
  }

  /// Reads on by a window and returns its sentences and the token at which they end.
  private mutating func readSentences(_ text: inout TokenizedText) -> ([SentenceSpan], end: Int) {
    var wanted = text.tokens.count
    while true {
      wanted += size
      isMore = tokenizer.read(self.text, into: &text, count: wanted)
      var sentences = SentenceSplitter.split(&text, from: marginCount) {
        pack.abbreviations.contains($0)
      }
      var end = text.tokens.count
      guard isMore else { return (sentences, end) }
      // What ends near the end may go on, or end elsewhere, by what follows.
      while let last = sentences.last, last.tokens.upperBound > text.tokens.count - Self.margin {
        end = last.tokens.lowerBound
        sentences.removeLast()
      }
      if !sentences.isEmpty { return (sentences, end) }
    }
  }

  private mutating func keepRest(of text: TokenizedText, from end: Int) {
    guard isMore else {
      rest = TokenizedText()
      return
    }
    let start = max(0, end - Self.margin)
    rest = text.suffix(from: start)
    marginCount = end - start
    firstToken += start
  }
}
