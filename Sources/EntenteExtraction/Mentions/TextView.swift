import EntenteModel

/// One thing that the lexicon knows about some words of a text.
struct Hit {
  var entry: LexicalEntry
  /// Tokens from ``start`` up to ``end``.
  var start: Int
  var end: Int
  /// What was peeled off the first token.
  var clitics: Reading.Clitics
  /// The pronoun suffix on the last token, if any.
  var suffix: Reading.Clitics

  var features: FormFeatures { entry.features }
}

/// A document's tokens with everything that the lexicon knows of them.
///
/// Grammar asks it questions about tokens by index; an index outside the text is answered like an
/// empty mark. A class, since readers pass it on with every sentence; it never changes.
final class TextView {
  let pack: LanguagePack
  let text: TokenizedText
  let sentences: [SentenceSpan]
  /// All hits, sorted by first token; ``hitRanges`` says where each token's are.
  let hits: [Hit]
  private let hitRanges: [Range<Int32>]
  let readings: [Reading]
  private let readingRanges: [Range<Int32>]
  /// The classes of function words that begin at each token.
  let classes: [WordClasses]

  init(document: String, pack: LanguagePack) {
    var text = Tokenizer.tokenize(document)
    sentences = SentenceSplitter.split(&text) { word in
      guard let symbol = pack.symbols.symbol(Array(word)) else { return false }
      return pack.abbreviations.contains(symbol)
    }
    let builder = TextViewBuilder(text: text, pack: pack)
    self.pack = pack
    self.text = text
    hits = builder.hits
    hitRanges = builder.hitRanges
    readings = builder.readings
    readingRanges = builder.readingRanges
    classes = builder.classes
  }

  var count: Int { text.tokens.count }
  func token(_ index: Int) -> Token { text.tokens[index] }
  func isValid(_ index: Int) -> Bool { index >= 0 && index < text.tokens.count }
  func isWord(_ index: Int) -> Bool { isValid(index) && text.tokens[index].isWord }
  func kind(_ index: Int) -> Token.Kind { isValid(index) ? text.tokens[index].kind : .lineBreak }

  func folded(_ index: Int) -> ArraySlice<UInt8> {
    let token = text.tokens[index]
    return text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
  }

  func readings(_ index: Int) -> ArraySlice<Reading> {
    readings[Int(readingRanges[index].lowerBound)..<Int(readingRanges[index].upperBound)]
  }

  func hits(at index: Int) -> ArraySlice<Hit> {
    guard isValid(index) else { return [] }
    return hits[Int(hitRanges[index].lowerBound)..<Int(hitRanges[index].upperBound)]
  }

  /// The longest hit of a word class that begins at `index`.
  func hit(_ wordClass: WordClass, at index: Int) -> Hit? {
    guard has(wordClass, at: index) else { return nil }
    var best: Hit?
    for hit in hits(at: index)
    where hit.entry.kind == .word && hit.entry.index == wordClass.number
      && hit.end > (best?.end ?? 0)
    {
      best = hit
    }
    return best
  }

  /// All hits of a word class that begin at `index`.
  func hits(of wordClass: WordClass, at index: Int) -> [Hit] {
    guard has(wordClass, at: index) else { return [] }
    return hits(at: index).filter {
      $0.entry.kind == .word && $0.entry.index == wordClass.number
    }
  }

  func has(_ wordClass: WordClass, at index: Int) -> Bool {
    isValid(index) && classes[index].has(wordClass)
  }

  func hasAny(_ set: WordClasses, at index: Int) -> Bool {
    isValid(index) && !classes[index].isDisjoint(with: set)
  }

  /// The longest preposition that begins at `index`, as a word of its own.
  func preposition(at index: Int) -> Hit? {
    guard isValid(index) else { return nil }
    var best: Hit?
    for hit in hits(at: index)
    where hit.entry.kind == .preposition && !hit.clitics.hasPreposition
      && hit.end > (best?.end ?? 0)
    {
      best = hit
    }
    return best
  }

  /// The preposition written onto the token, as its number, and whether the reading is certain.
  func cliticPreposition(at index: Int) -> Int32? {
    guard isWord(index), pack.language == .arabic else { return nil }
    if let reading = readings(index).first {
      if reading.clitics.contains(.ba) { return 0 }
      if reading.clitics.contains(.lam) { return 1 }
      if reading.clitics.contains(.kaf) { return 2 }
      return nil
    }
    let letters = folded(index)
    // بال…, لل…, كال… on a word that the lexicon doesn't know.
    guard letters.count >= 10 else { return nil }
    let at = letters.startIndex
    let offset = letters[at] == 0xD9 && letters[at + 1] == 0x88 ? 2 : 0  // و
    let (a, b) = (letters[at + offset], letters[at + offset + 1])
    let next = Array(letters[(at + offset + 2)..<(at + offset + 6)])
    let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]
    if a == 0xD8, b == 0xA8, next == article { return 0 }
    if a == 0xD9, b == 0x84, next[0] == 0xD9, next[1] == 0x84 { return 1 }
    if a == 0xD9, b == 0x83, next == article { return 2 }
    return nil
  }

  /// Whether the token carries و or ف, as its best reading has it.
  func hasConjunctionClitic(_ index: Int) -> Bool {
    guard isWord(index), pack.language == .arabic else { return false }
    if let reading = readings(index).first { return reading.clitics.contains(.conjunction) }
    let letters = folded(index)
    let at = letters.startIndex
    guard letters.count >= 8, letters[at] == 0xD9, letters[at + 1] == 0x88 else { return false }
    return letters[at + 2] == 0xD8 && letters[at + 3] == 0xA7 && letters[at + 4] == 0xD9
      && letters[at + 5] == 0x84
  }

  /// Whether an Arabic word bears the article, known or not.
  func hasArticle(_ index: Int) -> Bool {
    guard isWord(index), pack.language == .arabic else { return false }
    if let reading = readings(index).first, reading.clitics.contains(.article) { return true }
    let letters = folded(index)
    let at = letters.startIndex
    func isArticle(_ offset: Int) -> Bool {
      letters.count >= offset + 6 && letters[at + offset] == 0xD8
        && letters[at + offset + 1] == 0xA7 && letters[at + offset + 2] == 0xD9
        && letters[at + offset + 3] == 0x84
    }
    if isArticle(0) { return true }
    guard letters.count >= 8 else { return false }
    let (a, b) = (letters[at], letters[at + 1])
    let isPrefix = (a == 0xD9 && (b == 0x88 || b == 0x83 || b == 0x81)) || (a == 0xD8 && b == 0xA8)
    if isPrefix, isArticle(2) { return true }
    return a == 0xD9 && b == 0x84 && letters[at + 2] == 0xD9 && letters[at + 3] == 0x84
  }

  /// A fixed phrase of the lexicon that begins at `index`: `تحت راية`, `at odds`.
  func phrase(at index: Int) -> Hit? {
    hits(at: index).filter {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .phrase
    }.max { $0.end < $1.end }
  }

  /// The text of tokens, as written.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }
}
