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
/// empty mark.
struct TextView {
  let pack: LanguagePack
  let text: TokenizedText
  let sentences: [SentenceSpan]
  /// All hits, sorted by first token; ``hitRanges`` says where each token's are.
  private(set) var hits: [Hit] = []
  private var hitRanges: [Range<Int32>] = []
  private(set) var readings: [Reading] = []
  private var readingRanges: [Range<Int32>] = []
  /// The classes of function words that begin at each token.
  private(set) var classes: [WordClasses] = []

  init(document: String, pack: LanguagePack) {
    self.pack = pack
    var text = Tokenizer.tokenize(document)
    sentences = SentenceSplitter.split(&text) { word in
      guard let symbol = pack.symbols.symbol(Array(word)) else { return false }
      return pack.abbreviations.contains(symbol)
    }
    self.text = text
    readTokens()
    findHits()
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

  // MARK: Building

  private mutating func readTokens() {
    readings.reserveCapacity(count * 2)
    readingRanges.reserveCapacity(count)
    text.folded.withUnsafeBufferPointer { folded in
      for token in text.tokens {
        let first = readings.count
        if token.isWord || token.kind == .number {
          let word = UnsafeBufferPointer(
            rebasing: folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
          if token.flags.contains(.arabicScript), pack.language == .arabic {
            ArabicClitics.read(word, pack.symbols, into: &readings)
            preferWholeWords(from: first)
          } else if let symbol = pack.symbols.symbol(word) {
            readings.append(Reading(symbol: symbol, clitics: []))
          } else if token.flags.contains(.capitalised), word.last == UInt8(ascii: "s"),
            word.count > 4,
            let symbol = pack.symbols.symbol(UnsafeBufferPointer(rebasing: word.dropLast()))
          {
            // Copies of news often lose the apostrophe: "Syrias ally".
            readings.append(Reading(symbol: symbol, clitics: .lostPossessive))
          }
        } else if token.kind == .possessive {
          if let symbol = pack.symbols.symbol(Array("'s".utf8)) {
            readings.append(Reading(symbol: symbol, clitics: []))
          }
        }
        readingRanges.append(Int32(first)..<Int32(readings.count))
      }
    }
  }

  /// Puts readings that mean something by themselves before those that only go on a longer name.
  private mutating func preferWholeWords(from first: Int) {
    guard readings.count - first > 1 else { return }
    readings[first...].sort { lhs, rhs in
      let lhsIsWhole = pack.trie.root(lhs.symbol) != nil
      let rhsIsWhole = pack.trie.root(rhs.symbol) != nil
      if lhsIsWhole != rhsIsWhole { return lhsIsWhole }
      return lhs.cost < rhs.cost
    }
  }

  private mutating func findHits() {
    hitRanges.reserveCapacity(count)
    classes = Array(repeating: [], count: count)
    for index in 0..<count {
      let first = hits.count
      for reading in readings(index) { walk(from: index, reading) }
      if pack.language == .arabic {
        dropFirstPersons(from: first)
        dropPeeledVerbs(from: first)
      }
      var set: WordClasses = []
      for hit in hits[first...] where hit.entry.kind == .word {
        set.insert(WordClasses(number: hit.entry.index))
      }
      classes[index] = set
      hitRanges.append(Int32(first)..<Int32(hits.count))
    }
  }

  /// استنكر is he condemned, hardly ever I condemn, which is written alike.
  private mutating func dropFirstPersons(from first: Int) {
    let all = hits[first...]
    let kept = all.filter { hit in
      guard hit.features.contains(.firstPerson), !hit.features.contains(.plural) else {
        return true
      }
      return !all.contains {
        $0.entry.kind == hit.entry.kind && $0.entry.index == hit.entry.index && $0.end == hit.end
          && !$0.features.contains(.firstPerson)
      }
    }
    if kept.count < all.count { hits.replaceSubrange(first..., with: kept) }
  }

  /// Where a word is known as it stands, verbs that only peeling finds are dropped: سارع is no
  /// س + أرع, فرض no ف + رض.
  private mutating func dropPeeledVerbs(from first: Int) {
    let isKnown = hits[first...].contains { $0.clitics.isEmpty && $0.suffix.isEmpty }
    guard isKnown else { return }
    let kept = hits[first...].filter { hit in
      guard hit.entry.kind == .predicate,
        !hit.clitics.isDisjoint(with: [.future, .lam, .kaf]) || startsWithFa(hit)
      else { return true }
      return pack.predicates[Int(hit.entry.index)].partOfSpeech != .verb
    }
    hits.replaceSubrange(first..., with: kept)
  }

  private func startsWithFa(_ hit: Hit) -> Bool {
    hit.clitics.contains(.conjunction) && folded(hit.start).starts(with: "ف".utf8)
  }

  /// Follows the trie from a reading of `index` and notes every entry on the way.
  private mutating func walk(from index: Int, _ reading: Reading) {
    guard var node = pack.trie.root(reading.symbol) else { return }
    note(node, start: index, end: index + 1, reading, suffix: reading.clitics)
    guard !reading.clitics.hasSuffix else { return }
    var next = index + 1
    while next < count {
      // A name may be set in quotation marks behind its head noun.
      if kind(next) == .quote, next + 1 < count { next += 1 }
      guard isWord(next) || kind(next) == .number || kind(next) == .possessive else { return }
      var found: (node: Int32, reading: Reading)?
      for follower in readings(next)
      where follower.clitics.isDisjoint(with: [.conjunction, .ba, .lam, .kaf, .article]) {
        if let child = pack.trie.child(node, follower.symbol) {
          found = (child, follower)
          break
        }
      }
      guard let (child, follower) = found else { return }
      node = child
      next += 1
      note(node, start: index, end: next, reading, suffix: follower.clitics)
      if follower.clitics.hasSuffix { return }
    }
  }

  private mutating func note(
    _ node: Int32, start: Int, end: Int, _ reading: Reading, suffix: Reading.Clitics
  ) {
    for entry in pack.trie.entries(node) {
      let suffix = suffix.intersection(.suffixes)
      switch entry.kind {
      case .name:
        if !suffix.isEmpty || !spelledAsNeeded(entry, start: start, end: end) { continue }
        if reading.clitics.contains(.lostPossessive),
          pack.names[Int(entry.index)].via == .demonym
        {
          continue
        }
        if reading.clitics.contains(.future) { continue }
        // السيول is no Seoul: a name has its article in the lexicon; adjectives take it.
        if reading.clitics.contains(.article), pack.names[Int(entry.index)].via != .demonym {
          continue
        }
      case .predicate:
        if reading.clitics.contains(.lostPossessive) { continue }
        if entry.features.contains(.needsSuffix), suffix.isEmpty { continue }
        // Second persons and "me" hardly occur in news; what looks like them is another word.
        if suffix.contains(.suffixOther) { continue }
        let isVerb = pack.predicates[Int(entry.index)].partOfSpeech == .verb
        if isVerb, reading.clitics.contains(.article) || reading.clitics.contains(.ba) { continue }
        if reading.clitics.contains(.future), !entry.features.contains(.imperfect) { continue }
        if isVerb, entry.features.contains(.participle), !suffix.isEmpty { continue }
      case .word:
        if entry.features.contains(.needsSuffix), suffix.isEmpty { continue }
        if reading.clitics.contains(.future), !entry.features.contains(.imperfect) { continue }
      case .preposition:
        if reading.clitics.contains(.article) || reading.clitics.contains(.future) { continue }
      }
      hits.append(
        Hit(entry: entry, start: start, end: end, clitics: reading.clitics, suffix: suffix))
    }
  }

  /// Whether the text writes a name with the capitals that it needs.
  private func spelledAsNeeded(_ entry: LexicalEntry, start: Int, end: Int) -> Bool {
    guard pack.language == .english else { return true }
    let name = pack.names[Int(entry.index)]
    let flags = text.tokens[start].flags
    if name.needsAllCapitals { return flags.contains(.allCapitals) }
    return !name.needsCapital || flags.contains(.capitalised)
  }
}
