import EntenteModel

/// One thing that the lexicon knows about some words of a text.
struct Hit {
  var entry: LexicalEntry
  private var first: Int32
  private var limit: Int32
  /// What was peeled off the first token.
  var clitics: Reading.Clitics
  /// The pronoun suffix on the last token, if any.
  var suffix: Reading.Clitics

  init(
    entry: LexicalEntry, start: Int, end: Int, clitics: Reading.Clitics, suffix: Reading.Clitics
  ) {
    self.entry = entry
    first = Int32(truncatingIfNeeded: start)
    limit = Int32(truncatingIfNeeded: end)
    self.clitics = clitics
    self.suffix = suffix
  }

  /// Tokens from ``start`` up to ``end``.
  var start: Int { Int(first) }
  var end: Int { Int(limit) }
  var features: FormFeatures { entry.features }

  /// The same hit on tokens `offset` further on.
  func moved(by offset: Int) -> Hit {
    Hit(
      entry: entry, start: start + offset, end: end + offset, clitics: clitics, suffix: suffix)
  }
}

/// What kinds of hits begin at a token, so that most questions are answered without looking at them.
struct Senses: OptionSet {
  let rawValue: UInt8
  static let name = Senses(rawValue: 1)
  static let preposition = Senses(rawValue: 2)
  static let verb = Senses(rawValue: 4)
  static let noun = Senses(rawValue: 8)
  static let adjective = Senses(rawValue: 16)
  static let phrase = Senses(rawValue: 32)
  static let word = Senses(rawValue: 64)

  static let predicate: Senses = [.verb, .noun, .adjective, .phrase]

  /// The sense of one hit.
  init(_ hit: Hit, _ pack: LanguagePack) {
    switch hit.entry.kind {
    case .name: self = .name
    case .word: self = .word
    case .preposition: self = .preposition
    case .predicate:
      switch pack.partOfSpeech(of: hit.entry.index) {
      case .verb: self = .verb
      case .noun: self = .noun
      case .adjective: self = .adjective
      case .phrase: self = .phrase
      }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// A document's tokens with everything that the lexicon knows of them; of a long document a window.
///
/// Grammar asks it questions about tokens by index; an index outside the text is answered like an
/// empty mark. Only a pointer into a ``TextMemory``, which must be kept: so asking counts no
/// references, which grammar would do millions of times.
struct TextView {
  let content: UnsafePointer<TextContent>

  var pack: LanguagePack { content.pointee.pack }
  /// The sentences that the window has from beginning to end.
  var sentences: [SentenceSpan] { content.pointee.sentences }
  /// The tokens of the document that can be asked for.
  var tokens: Range<Int> { content.pointee.first..<content.pointee.end }
  /// The tokens that no other window is asked for too.
  var ownTokens: Range<Int> { content.pointee.ownTokens }

  func token(_ index: Int) -> Token { content.pointee.tokens[index - content.pointee.first] }
  func isValid(_ index: Int) -> Bool {
    index >= content.pointee.first && index < content.pointee.end
  }
  func isWord(_ index: Int) -> Bool { isValid(index) && token(index).isWord }
  func kind(_ index: Int) -> Token.Kind { isValid(index) ? token(index).kind : .lineBreak }

  /// The letters of a token as look-ups compare them; good as long as the view.
  func folded(_ index: Int) -> Letters {
    let token = token(index)
    return Letters(content.pointee.folded, Int(token.foldedStart), Int(token.foldedEnd))
  }

  func readings(_ index: Int) -> UnsafeBufferPointer<Reading> {
    part(index, of: content.pointee.readings, content.pointee.readingEnds)
  }

  /// The words that some predicate takes beside it and that the token may be read as.
  func collocates(at index: Int) -> SymbolMask {
    content.pointee.collocates[index - content.pointee.first]
  }

  func hits(at index: Int) -> UnsafeBufferPointer<Hit> {
    guard isValid(index) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return part(index, of: content.pointee.hits, content.pointee.hitEnds)
  }

  @inline(__always)
  private func part<Element>(
    _ index: Int, of all: UnsafeBufferPointer<Element>, _ ends: UnsafeBufferPointer<Int32>
  ) -> UnsafeBufferPointer<Element> {
    let place = index - content.pointee.first
    let start = place == 0 ? 0 : Int(ends[place - 1])
    return UnsafeBufferPointer(rebasing: all[start..<Int(ends[place])])
  }

  /// Whether a hit of one of these kinds begins at a token.
  func hasHit(_ wanted: Senses, at index: Int) -> Bool {
    isValid(index)
      && !content.pointee.senses[index - content.pointee.first].isDisjoint(with: wanted)
  }

  func isUnclassed(_ index: Int) -> Bool {
    content.pointee.classes[index - content.pointee.first].isEmpty
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
  func hits(of wordClass: WordClass, at index: Int) -> ClassHits {
    let none = UnsafeBufferPointer<Hit>(start: nil, count: 0)
    return ClassHits(
      wordClass: wordClass, hits: has(wordClass, at: index) ? hits(at: index) : none)
  }

  /// The hits of one word class among those of a token.
  struct ClassHits: Sequence, IteratorProtocol {
    fileprivate let wordClass: WordClass
    fileprivate let hits: UnsafeBufferPointer<Hit>
    fileprivate var place = 0

    fileprivate init(wordClass: WordClass, hits: UnsafeBufferPointer<Hit>) {
      self.wordClass = wordClass
      self.hits = hits
    }

    mutating func next() -> Hit? {
      while place < hits.count {
        let hit = hits[place]
        place += 1
        if hit.entry.kind == .word, hit.entry.index == wordClass.number { return hit }
      }
      return nil
    }
  }

  func has(_ wordClass: WordClass, at index: Int) -> Bool {
    isValid(index) && content.pointee.classes[index - content.pointee.first].has(wordClass)
  }

  func hasAny(_ set: WordClasses, at index: Int) -> Bool {
    isValid(index) && !content.pointee.classes[index - content.pointee.first].isDisjoint(with: set)
  }

  /// The longest preposition that begins at `index`, as a word of its own.
  func preposition(at index: Int) -> Hit? {
    guard hasHit(.preposition, at: index) else { return nil }
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
    let next = at + offset + 2
    let isArticle =
      letters[next] == 0xD8 && letters[next + 1] == 0xA7 && letters[next + 2] == 0xD9
      && letters[next + 3] == 0x84
    if a == 0xD8, b == 0xA8, isArticle { return 0 }
    if a == 0xD9, b == 0x84, letters[next] == 0xD9, letters[next + 1] == 0x84 { return 1 }
    if a == 0xD9, b == 0x83, isArticle { return 2 }
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
      // Two letters behind the article at least: إلى has none.
      letters.count >= offset + 8 && letters[at + offset] == 0xD8
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
    guard hasHit(.phrase, at: index) else { return nil }
    return hits(at: index).filter {
      pack.isPredicate($0.entry, .phrase)
    }.max { $0.end < $1.end }
  }

  /// The text of tokens, as written.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return Int(token(tokens.lowerBound).start)..<Int(token(tokens.upperBound - 1).end)
  }
}
