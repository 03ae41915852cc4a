import EntenteModel

@testable import EntenteExtraction

/// What a text's words mean to the lexicon, looked up word by word without memo or masks: slow and
/// obvious, to check ``TextViewBuilder`` against.
struct ObviousLookUp {
  private let text: TokenizedText
  private let pack: LanguagePack
  private(set) var hits: [Hit] = []
  private(set) var hitRanges: [Range<Int32>] = []
  private(set) var readings: [Reading] = []
  private(set) var readingRanges: [Range<Int32>] = []
  private(set) var classes: [WordClasses] = []

  init(text: TokenizedText, pack: LanguagePack) {
    self.text = text
    self.pack = pack
    readTokens()
    findHits()
  }

  private var count: Int { text.tokens.count }

  private func readings(_ index: Int) -> ArraySlice<Reading> {
    readings[Int(readingRanges[index].lowerBound)..<Int(readingRanges[index].upperBound)]
  }

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
    // Nothing may hold a slice of the hits when they change, or all of them are copied.
    let kept = Self.withoutFirstPersons(hits[first...])
    if kept.count < hits.count - first { hits.replaceSubrange(first..., with: kept) }
  }

  private static func withoutFirstPersons(_ all: ArraySlice<Hit>) -> [Hit] {
    all.filter { hit in
      guard hit.features.contains(.firstPerson), !hit.features.contains(.plural) else {
        return true
      }
      return !all.contains {
        $0.entry.kind == hit.entry.kind && $0.entry.index == hit.entry.index && $0.end == hit.end
          && !$0.features.contains(.firstPerson)
      }
    }
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
    hit.clitics.contains(.conjunction)
      && text.folded[Int(text.tokens[hit.start].foldedStart)...].starts(with: "ف".utf8)
  }

  /// Follows the trie from a reading of `index` and notes every entry on the way.
  private mutating func walk(from index: Int, _ reading: Reading) {
    guard var node = pack.trie.root(reading.symbol) else { return }
    note(node, start: index, end: index + 1, reading, suffix: reading.clitics)
    guard !reading.clitics.hasSuffix else { return }
    var next = index + 1
    while next < count {
      // A name may be set in quotation marks behind its head noun.
      if text.tokens[next].kind == .quote, next + 1 < count { next += 1 }
      guard
        text.tokens[next].isWord || text.tokens[next].kind == .number
          || text.tokens[next].kind == .possessive
      else { return }
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
