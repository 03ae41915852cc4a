import EntenteModel
import Synchronization

/// Looks up all words of a text, for ``TextView``.
///
/// What a word is by itself comes from the memo; only where a longer phrase goes on, the trie is
/// followed word by word. A worker uses the same builder for all texts, so that a text allocates
/// nothing here once the arrays have grown.
struct TextViewBuilder: Sendable {
  let pack: LanguagePack
  var text = TokenizedText()
  /// Which token of the document the text's first one is.
  private(set) var firstToken = 0
  /// Each token's record in the memo, -1 for marks.
  private(set) var words: [Int32] = []
  private var keys: [WordMemo.Key] = []
  private(set) var phrases = Phrases()
  private(set) var memo: WordMemo

  /// What the tokens mean that open a longer phrase, which the memo doesn't know.
  struct Phrases {
    /// In the order of the text, with the place where each one's hits end.
    var openings: [(token: Int, end: Int, facts: WordMemo.Facts)] = []
    var hits: [Hit] = []
    /// The words that go on by the next one.
    fileprivate var starts: [(token: Int, next: Follower)] = []
  }

  /// How a phrase goes on: from which node of the trie, by which token and reading of it.
  fileprivate struct Follower {
    var node: Int32
    var token: Int
    var reading: Reading
  }

  init(_ pack: LanguagePack, memo: WordMemo = WordMemo()) {
    self.pack = pack
    self.memo = memo
  }

  /// Forgets the text before and begins one with `text`.
  mutating func begin(_ text: TokenizedText, firstToken: Int) {
    self.firstToken = firstToken
    self.text.tokens.removeAll(keepingCapacity: true)
    self.text.folded.removeAll(keepingCapacity: true)
    self.text.tokens += text.tokens
    self.text.folded += text.folded
    words.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    phrases.openings.removeAll(keepingCapacity: true)
    phrases.hits.removeAll(keepingCapacity: true)
  }

  /// Finds what the lexicon knows of the text.
  mutating func lookUp() {
    memo.makeRoom()
    findWords()
    // Moved out and in: a second owner would have them copied.
    var phrases = Phrases()
    swap(&self.phrases, &phrases)
    findPhrases(&phrases)
    swap(&self.phrases, &phrases)
  }

  private var count: Int { text.tokens.count }

  // MARK: Words

  private mutating func findWords() {
    let unfolded = Self.possessive.withUnsafeBufferPointer { WordMemo.Key($0, []) }
    text.folded.withUnsafeBufferPointer { folded in
      for token in text.tokens {
        guard token.isWord || token.kind == .number else {
          keys.append(unfolded)
          continue
        }
        let letters = Int(token.foldedStart)..<Int(token.foldedEnd)
        keys.append(
          WordMemo.Key(
            UnsafeBufferPointer(rebasing: folded[letters]),
            token.flags.intersection(WordMemo.deciding)))
      }
    }
    memo.find(keys, into: &words)
    for index in 0..<count {
      switch text.tokens[index].kind {
      case .word, .number:
        if words[index] >= 0 { continue }
        let spelling = text.tokens[index].flags.intersection(WordMemo.deciding)
        words[index] = record(of: text.letters(index), spelling)
      case .possessive: words[index] = record(of: Self.possessive[...], [])
      default: words[index] = -1
      }
    }
  }

  private static let possessive = Array("'s".utf8)

  /// The number of a word's record, of a new one if the memo has none.
  private mutating func record(
    of letters: ArraySlice<UInt8>, _ spelling: WordMemo.Spelling
  ) -> Int32 {
    var number = letters.withUnsafeBufferPointer { memo.find($0, spelling) }
    if number < 0 { number = addRecord(of: Array(letters), spelling) }
    return Int32(truncatingIfNeeded: number)
  }

  /// Makes a record of a word that the memo doesn't have, and returns its number.
  private mutating func addRecord(of letters: [UInt8], _ spelling: WordMemo.Spelling) -> Int {
    var found: [Reading] = []
    letters.withUnsafeBufferPointer { read($0, spelling, into: &found) }
    // A text of this one word, whose hits are made as any text's.
    var hits: [Hit] = []
    for reading in found {
      if let node = pack.trie.root(reading.symbol) {
        note(node, end: 1, spelling, reading, suffix: reading.clitics, into: &hits)
      }
    }
    dropUnlikely(from: 0, letters, of: &hits)
    var facts = WordMemo.Facts()
    for hit in hits { facts.add(hit, pack) }
    for reading in found {
      if pack.trie.isFollower(reading.symbol) {
        facts.symbols.insert(SymbolMask(reading.symbol))
      }
      facts.followers.formUnion(followers(of: reading))
      if pack.collocates.contains(reading.symbol) {
        facts.collocates.insert(SymbolMask(reading.symbol))
      }
    }
    let isOnly = found.count == 1 && !found[0].clitics.hasSuffix
    return memo.add(
      letters, spelling, readings: found, hits: hits,
      root: isOnly ? pack.trie.root(found[0].symbol) ?? -1 : -1, facts)
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

  /// Finds the tokens that open a longer phrase, and what they mean.
  private func findPhrases(_ phrases: inout Phrases) {
    // Most of the time goes by waiting for memory: all words ask before any goes on.
    phrases.starts.removeAll(keepingCapacity: true)
    for index in 0..<count where words[index] >= 0 {
      if let next = next(behind: index) { phrases.starts.append((index, next)) }
    }
    for (index, next) in phrases.starts {
      let first = phrases.hits.count
      let record = memo.records[Int(words[index])]
      if record.readings.count == 1 {
        // What the word is by itself is known.
        for place in record.hits {
          phrases.hits.append(memo.hits[place].moved(by: index + firstToken))
        }
        walk(
          from: index, memo.readings[record.readings.lowerBound], by: next, into: &phrases.hits)
      } else {
        for place in record.readings {
          let reading = memo.readings[place]
          noteAlone(index, reading, into: &phrases.hits)
          guard !reading.clitics.hasSuffix, let node = pack.trie.root(reading.symbol),
            let next = follower(of: node, at: next.token)
          else { continue }
          walk(from: index, reading, by: next, into: &phrases.hits)
        }
      }
      dropUnlikely(from: first, text.letters(index), of: &phrases.hits)
      var facts = WordMemo.Facts()
      for hit in phrases.hits[first...] { facts.add(hit, pack) }
      phrases.openings.append((index, phrases.hits.count, facts))
    }
  }

  /// How the word behind a token goes on a phrase that it opens, by any of its readings.
  private func next(behind index: Int) -> Follower? {
    let record = memo.records[Int(words[index])]
    guard !record.facts.followers.isEmpty, let next = nextWord(after: index),
      !memo.records[Int(words[next])].facts.symbols.isDisjoint(with: record.facts.followers)
    else { return nil }
    if record.onlyReading != nil {
      if record.root < 0 { return nil }
      if let reading = memo.records[Int(words[next])].onlyReading {
        guard reading.clitics.isDisjoint(with: Self.notInside),
          let child = pack.trie.edge(record.root, reading.symbol)
        else { return nil }
        return Follower(node: child, token: next, reading: reading)
      }
      return follower(of: record.root, at: next)
    }
    for place in record.readings {
      let reading = memo.readings[place]
      if !reading.clitics.hasSuffix, let node = pack.trie.root(reading.symbol),
        let found = follower(of: node, at: next)
      {
        return found
      }
    }
    return nil
  }

  /// استنكر is he condemned, hardly ever I condemn, which is written alike.
  private func dropFirstPersons(from first: Int, of hits: inout [Hit]) {
    guard hits[first...].contains(where: Self.isFirstPersonAlone) else { return }
    // Nothing may hold a slice of the hits when they change, or all of them are copied.
    let kept = Self.withoutFirstPersons(hits[first...])
    if kept.count < hits.count - first { hits.replaceSubrange(first..., with: kept) }
  }

  private static func isFirstPersonAlone(_ hit: Hit) -> Bool {
    hit.features.contains(.firstPerson) && !hit.features.contains(.plural)
  }

  private static func withoutFirstPersons(_ all: ArraySlice<Hit>) -> [Hit] {
    all.filter { hit in
      guard isFirstPersonAlone(hit) else { return true }
      return !all.contains {
        $0.entry.kind == hit.entry.kind && $0.entry.index == hit.entry.index && $0.end == hit.end
          && !$0.features.contains(.firstPerson)
      }
    }
  }

  /// Drops the readings of a word that another one makes unlikely.
  private func dropUnlikely(
    from first: Int, _ word: some Collection<UInt8>, of hits: inout [Hit]
  ) {
    guard pack.language == .arabic, hits.count - first > 1 else { return }
    dropFirstPersons(from: first, of: &hits)
    dropPeeledVerbs(from: first, startsWithFa: word.starts(with: "ف".utf8), of: &hits)
  }

  /// Where a word is known as it stands, verbs that only peeling finds are dropped: سارع is no
  /// س + أرع, فرض no ف + رض.
  private func dropPeeledVerbs(from first: Int, startsWithFa: Bool, of hits: inout [Hit]) {
    let isKnown = hits[first...].contains { $0.clitics.isEmpty && $0.suffix.isEmpty }
    guard isKnown else { return }
    var end = first
    for place in first..<hits.count where !isPeeledVerb(hits[place], startsWithFa) {
      hits[end] = hits[place]
      end += 1
    }
    hits.removeSubrange(end...)
  }

  private func isPeeledVerb(_ hit: Hit, _ startsWithFa: Bool) -> Bool {
    guard hit.entry.kind == .predicate,
      !hit.clitics.isDisjoint(with: [.future, .lam, .kaf])
        || startsWithFa && hit.clitics.contains(.conjunction)
    else { return false }
    return pack.partOfSpeech(of: hit.entry.index) == .verb
  }

  /// Notes what a reading of `index` is by itself.
  private func noteAlone(_ index: Int, _ reading: Reading, into hits: inout [Hit]) {
    guard let node = pack.trie.root(reading.symbol) else { return }
    let first = hits.count
    note(node, end: 1, text.tokens[index].flags, reading, suffix: reading.clitics, into: &hits)
    for place in first..<hits.count { hits[place] = hits[place].moved(by: index + firstToken) }
  }

  /// Follows the trie from a reading of `index` and notes every longer phrase on the way.
  private func walk(
    from index: Int, _ reading: Reading, by next: Follower, into hits: inout [Hit]
  ) {
    let spelling = text.tokens[index].flags
    let first = hits.count
    var last = next
    while true {
      note(
        last.node, end: last.token + 1 - index, spelling, reading, suffix: last.reading.clitics,
        into: &hits)
      guard !last.reading.clitics.hasSuffix, let token = nextWord(after: last.token),
        let next = follower(of: last.node, at: token)
      else { break }
      last = next
    }
    for place in first..<hits.count { hits[place] = hits[place].moved(by: index + firstToken) }
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

  /// What no word inside a phrase bears.
  private static let notInside: Reading.Clitics = [.conjunction, .ba, .lam, .kaf, .article]

  /// How a token goes on a phrase that has come to a node of the trie.
  private func follower(of node: Int32, at index: Int) -> Follower? {
    let record = memo.records[Int(words[index])]
    if pack.trie.children(node).isDisjoint(with: record.facts.symbols) { return nil }
    for place in record.readings {
      let reading = memo.readings[place]
      guard reading.clitics.isDisjoint(with: Self.notInside) else { continue }
      if let child = pack.trie.child(node, reading.symbol) {
        return Follower(node: child, token: index, reading: reading)
      }
    }
    return nil
  }

  /// Adds a hit for each entry of a node, on tokens from 0 up to `end`.
  private func note(
    _ node: Int32, end: Int, _ spelling: WordMemo.Spelling, _ reading: Reading,
    suffix: Reading.Clitics, into hits: inout [Hit]
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
        let isVerb = pack.partOfSpeech(of: entry.index) == .verb
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

/// The builders of one language that no worker uses at the moment.
final class TextViewBuilders: Sendable {
  private let idle = Mutex<[TextViewBuilder]>([])

  /// Lends a builder to `work`, the one given back last.
  func lend<Result>(_ pack: LanguagePack, _ work: (inout TextViewBuilder) -> Result) -> Result {
    var builder = idle.withLock { $0.popLast() } ?? TextViewBuilder(pack)
    let result = work(&builder)
    idle.withLock { $0.append(builder) }
    return result
  }
}
