import EntenteModel

/// Compiles one language's tables.
struct PackCompiler {
  private let language: Language
  private let actors: [Actor]
  private var symbols = SymbolTable(wordCount: 1 << 15)
  private var trie = LexicalTrie(nodeCount: 1 << 17)
  private var names: [NameEntry] = []
  private var predicates: [Predicate] = []
  private var prepositions: [String] = []
  private var abbreviations: Set<Int32> = []
  private var lists: [WordList: WordSet] = [:]
  /// Numbers of prepositions by spelling and by folded spelling, so that variants are one.
  private var prepositionTexts = SymbolTable()
  private var prepositionNumbers: [Int32] = []
  private var prepositionsBySymbols: [[Int32]: Int32] = [:]
  /// The words that predicates take beside them, and the symbols of their forms: hundreds of
  /// predicates take the same few.
  private var collocates = SymbolTable()
  private var collocateSymbols: [[Int32]] = []
  /// By symbol, the predicate that took it beside itself last.
  private var takers: [Int32] = []
  private var reader = PhraseReader()
  private var forms = FormList()
  /// Arabic names without the nationality that ends them.
  private var shortNames: [(words: Bytes, nationality: Bytes, actor: Int32)] = []

  init(language: Language, actors: [Actor]) {
    self.language = language
    self.actors = actors
    guard language == .arabic else { return }
    prepositions = ArabicClitics.letterPrepositions
    prepositionNumbers = prepositions.map { prepositionTexts.intern(Bytes($0)) }
  }

  func pack(weights: [(feature: String, weight: Double)]) -> LanguagePack {
    LanguagePack(
      language: language, symbols: symbols, trie: trie, names: names, predicates: predicates,
      prepositions: prepositions, abbreviations: abbreviations, lists: lists,
      weights: weights)
  }

  mutating func add(_ tables: LanguageTables) {
    for row in tables.words { addWords(row) }
    for row in tables.predicates { addPredicate(row) }
    for row in tables.namesByActor() { addNames(row) }
    for name in shortNames { addShortName(name.words, name.nationality, name.actor) }
  }

  // MARK: Words

  private mutating func addWords(_ row: LexiconLoader.WordRow) {
    let list = WordList(rawValue: row.className)
    for word in row.row.values(.words) {
      if row.className == "abbreviation" {
        reader.read(word, into: &symbols)
        if let symbol = reader.symbols.first { abbreviations.insert(symbol) }
      } else if row.className == "preposition" {
        _ = addPreposition(word)
      } else if let list {
        lists[list, default: WordSet()].insert(reader.folded(word))
      } else if let wordClass = row.wordClass {
        forms.removeAll()
        forms.add(word, as: wordClass, in: language)
        insertForms(.word, wordClass.number)
        if wordClass == .agentMarker || wordClass == .between || wordClass == .companion {
          _ = addPreposition(word)
        }
      }
    }
  }

  private mutating func addPreposition(_ text: Bytes) -> Int32 {
    let place = Int(prepositionTexts.intern(text))
    if place < prepositionNumbers.count { return prepositionNumbers[place] }
    reader.read(text, into: &symbols)
    let number = prepositionsBySymbols[reader.symbols] ?? Int32(prepositions.count)
    prepositionNumbers.append(number)
    guard Int(number) == prepositions.count else { return number }
    prepositions.append(text.text)
    prepositionsBySymbols[reader.symbols] = number
    trie.insert(reader.symbols, LexicalEntry(kind: .preposition, index: number))
    return number
  }

  // MARK: Predicates

  private mutating func addPredicate(_ row: PredicateRow) {
    let withSymbols = symbols(ofCollocates: row)
    let number = Int32(predicates.count)
    predicates.append(
      Predicate(
        row, prepositionNumbers: row.prepositions.map { addPreposition($0) },
        withSymbols: withSymbols))
    forms.removeAll()
    forms.add(row, in: language)
    insertForms(.predicate, number)
  }

  /// The symbols of all forms of a predicate's collocates, each once.
  private mutating func symbols(ofCollocates row: PredicateRow) -> [Int32] {
    let taker = Int32(predicates.count)
    var found: [Int32] = []
    for word in row.with {
      let place = Int(collocates.intern(word))
      if place == collocateSymbols.count { collocateSymbols.append(symbols(ofCollocate: word)) }
      while takers.count < symbols.count { takers.append(-1) }
      for symbol in collocateSymbols[place] where takers[Int(symbol)] != taker {
        takers[Int(symbol)] = taker
        found.append(symbol)
      }
    }
    return found
  }

  private mutating func symbols(ofCollocate word: Bytes) -> [Int32] {
    forms.removeAll()
    forms.addCollocate(word, in: language)
    var found: [Int32] = []
    for place in 0..<forms.count {
      reader.read(forms[place].letters, into: &symbols)
      if let symbol = reader.symbols.last { found.append(symbol) }
    }
    return found
  }

  // MARK: Names

  private mutating func addNames(_ row: LexiconLoader.NameRow) {
    let actor = row.actor
    let kind = actors[Int(actor)].kind
    for name in row.row.values(.names) {
      addName(name, actor, .name)
      guard language == .arabic else { continue }
      if let short = NameVariants.short(name, of: kind) {
        shortNames.append((short.words, short.nationality, actor))
      }
      for variant in NameVariants.joined(name, of: kind) { addName(variant, actor, .name) }
    }
    for name in row.row.values(.metonyms) { addName(name, actor, .metonym) }
    for adjective in row.row.values(.adjectives) { addDemonyms(adjective, actor) }
  }

  private mutating func addDemonyms(_ adjective: Bytes, _ actor: Int32) {
    switch language {
    case .arabic:
      // A listed plural (أتراك, صهاينة) has no ya of relation.
      let isPlural = !adjective.ends(with: "ي")
      forms.removeAll()
      ArabicForms.addAdjective(adjective, isNisba: true, to: &forms)
      for place in 0..<forms.count {
        let form = forms[place]
        addName(
          form.letters, actor, .demonym,
          isPeople: isPlural || !form.features.isDisjoint(with: [.plural, .dual]))
      }
    case .english:
      addName(adjective, actor, .demonym)
      switch adjective.last {
      case UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "e"): break
      default: addName(adjective + "s".utf8, actor, .demonym, isPeople: true)
      }
    }
  }

  private mutating func addShortName(_ words: Bytes, _ nationality: Bytes, _ actor: Int32) {
    reader.read(nationality, into: &symbols)
    guard let symbol = reader.symbols.first, let node = trie.root(symbol) else { return }
    let adjective = trie.entries(node).first {
      $0.kind == .name && names[Int($0.index)].via == .demonym
        && actors[Int(names[Int($0.index)].actor)].kind == .state
    }
    guard let adjective else { return }
    addName(words, actor, .name, home: names[Int(adjective.index)].actor)
  }

  private mutating func addName(
    _ name: Bytes, _ actor: Int32, _ via: Via, isPeople: Bool = false, home: Int32 = -1
  ) {
    reader.read(name, into: &symbols)
    guard !reader.symbols.isEmpty, via == .demonym || !isFunctionWord(reader.symbols) else {
      return
    }
    let capitals = language == .english ? Capitals(name) : Capitals()
    let number = Int32(names.count)
    names.append(
      NameEntry(
        actor: actor, via: via, needsCapital: capitals.isFirst, needsAllCapitals: capitals.areAll,
        isPeople: isPeople, home: home))
    trie.insert(reader.symbols, LexicalEntry(kind: .name, index: number))
  }

  /// Whether an Arabic name is spelled like a word that texts are full of: آفاد and أفاد "he said".
  ///
  /// English tells them apart by their capitals.
  private func isFunctionWord(_ symbols: [Int32]) -> Bool {
    guard language == .arabic, symbols.count == 1, let node = trie.root(symbols[0]) else {
      return false
    }
    return trie.entries(node).contains { entry in
      entry.kind == .preposition
        || entry.kind == .word && !Self.harmless.contains(WordClasses(number: entry.index))
    }
  }

  /// Classes of words that a name may be one of.
  private static let harmless = [
    WordClass.masculine, .organ, .group, .force, .asset, .central, .rebels, .common,
  ].reduce(into: WordClasses()) { $0.insert(WordClasses($1)) }

  /// Enters all forms of the word at hand.
  private mutating func insertForms(_ kind: LexicalEntry.Kind, _ index: Int32) {
    for place in 0..<forms.count {
      let form = forms[place]
      reader.read(form.letters, into: &symbols)
      trie.insert(
        reader.symbols, LexicalEntry(kind: kind, index: index, features: form.features))
    }
  }
}
