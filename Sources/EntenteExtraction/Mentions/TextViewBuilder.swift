import EntenteModel

/// Looks up all words of a text, for ``TextView``.
///
/// What a word is by itself comes from the memo; only where a longer phrase goes on, the trie is
/// followed word by word.
struct TextViewBuilder {
  private let text: TokenizedText
  private let pack: LanguagePack
  private(set) var hits: [Hit] = []
  /// Where each token's hits end.
  private(set) var hitEnds: [Int32] = []
  private(set) var readings: [Reading] = []
  private(set) var readingEnds: [Int32] = []
  private(set) var classes: [WordClasses] = []
  private(set) var senses: [Senses] = []
  private(set) var symbols: [SymbolMask] = []
  /// Each token's record in the memo, -1 for marks.
  private var words: [Int32] = []
  private var memo: WordMemo

  init(text: TokenizedText, pack: LanguagePack, memo: inout WordMemo) {
    self.text = text
    self.pack = pack
    self.memo = memo
    // A second owner would have the memo copied with the next word.
    memo = WordMemo(limit: 0)
    self.memo.makeRoom()
    reserve()
    readTokens()
    for index in 0..<count { findHits(at: index) }
    swap(&self.memo, &memo)
  }

  private var count: Int { text.tokens.count }

  private mutating func reserve() {
    hits.reserveCapacity(count * 2)
    hitEnds.reserveCapacity(count)
    readings.reserveCapacity(count + count / 2)
    readingEnds.reserveCapacity(count)
    classes.reserveCapacity(count)
    senses.reserveCapacity(count)
    symbols.reserveCapacity(count)
    words.reserveCapacity(count)
  }

  private func readings(_ index: Int) -> ArraySlice<Reading> {
    readings[(index == 0 ? 0 : Int(readingEnds[index - 1]))..<Int(readingEnds[index])]
  }

  // MARK: Words

  private mutating func readTokens() {
    for token in text.tokens {
      switch token.kind {
      case .word, .number:
        let spelling = token.flags.intersection(WordMemo.deciding)
        let letters = Int(token.foldedStart)..<Int(token.foldedEnd)
        note(
          text.folded.withUnsafeBufferPointer {
            record(of: UnsafeBufferPointer(rebasing: $0[letters]), spelling)
          })
      case .possessive: note(Self.possessive.withUnsafeBufferPointer { record(of: $0, []) })
      default:
        words.append(-1)
        symbols.append([])
      }
      readingEnds.append(Int32(truncatingIfNeeded: readings.count))
    }
  }

  private static let possessive = Array("'s".utf8)

  private mutating func note(_ number: Int) {
    words.append(Int32(truncatingIfNeeded: number))
    let record = memo.records[number]
    symbols.append(record.symbols)
    for place in record.readings { readings.append(memo.readings[place]) }
  }

  /// The number of a word's record, which is made if the memo has none.
  private mutating func record(
    of word: UnsafeBufferPointer<UInt8>, _ spelling: WordMemo.Spelling
  ) -> Int {
    let known = memo.find(word, spelling)
    if known >= 0 { return known }
    var found: [Reading] = []
    read(word, spelling, into: &found)
    // A text of this one word, whose hits are made as any text's.
    let first = hits.count
    defer { hits.removeSubrange(first...) }
    for reading in found {
      if let node = pack.trie.root(reading.symbol) {
        note(node, end: 1, spelling, reading, suffix: reading.clitics)
      }
    }
    dropUnlikely(from: first, word)
    return memo.add(
      word, spelling, readings: found, hits: hits[first...],
      followers: found.reduce(into: []) { $0.formUnion(followers(of: $1)) }, pack)
  }

  /// All readings of a word.
  private func read(
    _ word: UnsafeBufferPointer<UInt8>, _ spelling: WordMemo.Spelling,
    into readings: inout [Reading]
  ) {
    if spelling.contains(.arabicScript), pack.language == .arabic {
      ArabicClitics.read(word, pack.symbols, into: &readings)
      preferWholeWords(&readings)
    } else if let symbol = pack.symbols.symbol(word) {
      readings.append(Reading(symbol: symbol, clitics: []))
    } else if spelling.contains(.capitalised), word.last == UInt8(ascii: "s"), word.count > 4,
      let symbol = pack.symbols.symbol(UnsafeBufferPointer(rebasing: word.dropLast()))
    {
      // Copies of news often lose the apostrophe: "Syrias ally".
      readings.append(Reading(symbol: symbol, clitics: .lostPossessive))
    }
  }

  /// Puts readings that mean something by themselves before those that only go on a longer name.
  private func preferWholeWords(_ readings: inout [Reading]) {
    guard readings.count > 1 else { return }
    readings.sort { lhs, rhs in
      let lhsIsWhole = pack.trie.root(lhs.symbol) != nil
      let rhsIsWhole = pack.trie.root(rhs.symbol) != nil
      if lhsIsWhole != rhsIsWhole { return lhsIsWhole }
      return lhs.cost < rhs.cost
    }
  }

  private func followers(of reading: Reading) -> SymbolMask {
    guard !reading.clitics.hasSuffix, let node = pack.trie.root(reading.symbol) else { return [] }
    return pack.trie.children(node)
  }

  // MARK: Hits

  private mutating func findHits(at index: Int) {
    let first = hits.count
    var set: WordClasses = []
    var kinds: Senses = []
    if words[index] >= 0 {
      let record = memo.records[Int(words[index])]
      if goesOn(index, record.followers) {
        for reading in readings(index) { walk(from: index, reading) }
        dropUnlikely(from: first, text.letters(index))
        for hit in hits[first...] {
          if hit.entry.kind == .word { set.insert(WordClasses(number: hit.entry.index)) }
          kinds.insert(Senses(hit, pack))
        }
      } else {
        for place in record.hits { hits.append(memo.hits[place].moved(by: index)) }
        set = record.classes
        kinds = record.senses
      }
    }
    classes.append(set)
    senses.append(kinds)
    hitEnds.append(Int32(truncatingIfNeeded: hits.count))
  }

  /// Whether the words behind a token go on a phrase that it opens.
  private func goesOn(_ index: Int, _ followers: SymbolMask) -> Bool {
    guard !followers.isEmpty, let next = nextWord(after: index),
      !symbols[next].isDisjoint(with: followers)
    else { return false }
    return readings(index).contains { reading in
      guard !reading.clitics.hasSuffix, let node = pack.trie.root(reading.symbol) else {
        return false
      }
      return follower(of: node, at: next) != nil
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

  /// Drops the readings of a word that another one makes unlikely.
  private mutating func dropUnlikely(from first: Int, _ word: some Collection<UInt8>) {
    guard pack.language == .arabic, hits.count - first > 1 else { return }
    dropFirstPersons(from: first)
    dropPeeledVerbs(from: first, startsWithFa: word.starts(with: "ف".utf8))
  }

  /// Where a word is known as it stands, verbs that only peeling finds are dropped: سارع is no
  /// س + أرع, فرض no ف + رض.
  private mutating func dropPeeledVerbs(from first: Int, startsWithFa: Bool) {
    let isKnown = hits[first...].contains { $0.clitics.isEmpty && $0.suffix.isEmpty }
    guard isKnown else { return }
    let kept = hits[first...].filter { hit in
      guard hit.entry.kind == .predicate,
        !hit.clitics.isDisjoint(with: [.future, .lam, .kaf])
          || startsWithFa && hit.clitics.contains(.conjunction)
      else { return true }
      return pack.predicates[Int(hit.entry.index)].partOfSpeech != .verb
    }
    hits.replaceSubrange(first..., with: kept)
  }

  /// Follows the trie from a reading of `index` and notes every entry on the way.
  private mutating func walk(from index: Int, _ reading: Reading) {
    guard var node = pack.trie.root(reading.symbol) else { return }
    let spelling = text.tokens[index].flags
    let first = hits.count
    note(node, end: 1, spelling, reading, suffix: reading.clitics)
    var last = index
    var suffix = reading.clitics
    while !suffix.hasSuffix, let next = nextWord(after: last),
      let (child, follower) = follower(of: node, at: next)
    {
      node = child
      suffix = follower.clitics
      last = next
      note(node, end: next + 1 - index, spelling, reading, suffix: suffix)
    }
    for place in first..<hits.count { hits[place] = hits[place].moved(by: index) }
  }

  /// The word behind a token, if nothing stands between but a mark of quotation: a name may be set
  /// in quotation marks behind its head noun.
  private func nextWord(after index: Int) -> Int? {
    var next = index + 1
    guard next < count else { return nil }
    if text.tokens[next].kind == .quote, next + 1 < count { next += 1 }
    switch text.tokens[next].kind {
    case .word, .number, .possessive: return next
    default: return nil
    }
  }

  /// How a token goes on a phrase.
  private func follower(of node: Int32, at index: Int) -> (node: Int32, reading: Reading)? {
    for reading in readings(index)
    where reading.clitics.isDisjoint(with: [.conjunction, .ba, .lam, .kaf, .article]) {
      if let child = pack.trie.child(node, reading.symbol) { return (child, reading) }
    }
    return nil
  }

  /// Adds a hit for each entry of a node, on tokens from 0 up to `end`.
  private mutating func note(
    _ node: Int32, end: Int, _ spelling: WordMemo.Spelling, _ reading: Reading,
    suffix: Reading.Clitics
  ) {
    for entry in pack.trie.entries(node) {
      let suffix = suffix.intersection(.suffixes)
      switch entry.kind {
      case .name:
        if !suffix.isEmpty || !spelledAsNeeded(entry, spelling) { continue }
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
        Hit(entry: entry, start: 0, end: end, clitics: reading.clitics, suffix: suffix))
    }
  }

  /// Whether the text writes a name with the capitals that it needs.
  private func spelledAsNeeded(_ entry: LexicalEntry, _ spelling: WordMemo.Spelling) -> Bool {
    guard pack.language == .english else { return true }
    let name = pack.names[Int(entry.index)]
    if name.needsAllCapitals { return spelling.contains(.allCapitals) }
    return !name.needsCapital || spelling.contains(.capitalised)
  }
}
