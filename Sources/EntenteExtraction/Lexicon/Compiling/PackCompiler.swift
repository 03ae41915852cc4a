import EntenteModel

/// Compiles one language's tables.
struct PackCompiler {
  private let language: Language
  private let actors: [Actor]
  private var symbols: SymbolTable
  private var trie = LexicalTrie(nodeCount: 1 << 17)
  private var names: [NameEntry] = []
  private var predicates: [PredicateDetails] = []
  private var prepositions: [String] = []
  private var abbreviations: WordSet = []
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
  private var shortNames: [(words: [UInt8], nationality: [UInt8], actor: Int32)] = []

  init(language: Language, actors: [Actor]) {
    self.language = language
    self.actors = actors
    // Arabic inflects more.
    symbols = SymbolTable(wordCount: language == .arabic ? 1 << 16 : 1 << 15)
    guard language == .arabic else { return }
    prepositions = ArabicClitics.letterPrepositions
    prepositionNumbers = prepositions.map { prepositionTexts.intern($0.utf8) }
  }

  func pack(weights: [(feature: String, weight: Double)]) -> LanguagePack {
    LanguagePack(
      language: language, symbols: symbols, trie: trie, names: names, predicates: predicates,
      prepositions: prepositions, abbreviations: abbreviations, lists: lists,
      weights: weights)
  }

  mutating func add(_ tables: LanguageTables) {
    predicates.reserveCapacity(tables.predicates.count)
    names.reserveCapacity(tables.names.count * 4)
    for row in tables.words { row.row.read { addWords(row, $0) } }
    for row in tables.predicates { row.row.read { addPredicate(row, $0) } }
    for row in tables.namesByActor() { row.row.read { addNames(row.actor, $0) } }
    for name in shortNames { addShortName(name.words, name.nationality, name.actor) }
  }

  // MARK: Words

  private mutating func addWords(
    _ row: LexiconLoader.WordRow, _ cells: TSVFile<WordColumn>.Cells
  ) {
    let list = WordList(rawValue: row.className)
    for word in cells.values(.words) {
      if row.className == "abbreviation" {
        abbreviations.insert(reader.folded(word))
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

  private mutating func addPredicate(
    _ row: PredicateRow, _ cells: TSVFile<PredicateColumn>.Cells
  ) {
    let withSymbols = symbols(ofCollocates: cells.values(.with))
    let number = Int32(predicates.count)
    predicates.append(
      PredicateDetails(
        row, prepositionNumbers: cells.values(.preps).map { addPreposition($0) },
        takesBy: cells.values(.preps).contains("by"), withSymbols: withSymbols))
    forms.removeAll()
    forms.add(cells, as: row.partOfSpeech, in: language)
    insertForms(.predicate, number)
  }

  /// The symbols of all forms of the words that the next predicate takes beside it, each once.
  private mutating func symbols(ofCollocates words: BarredValues) -> [Int32] {
    let taker = Int32(predicates.count)
    var found: [Int32] = []
    for word in words {
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
    let forms = forms
    forms.forEachForm { letters, _ in
      reader.read(letters, into: &symbols)
      if let symbol = reader.symbols.last { found.append(symbol) }
    }
    return found
  }

  // MARK: Names

  private mutating func addNames(_ actor: Int32, _ cells: TSVFile<NameColumn>.Cells) {
    let kind = actors[Int(actor)].kind
    for name in cells.values(.names) {
      addName(name, actor, .name)
      guard language == .arabic else { continue }
      if let short = NameVariants.short(name, of: kind) {
        shortNames.append((Array(short.words), Array(short.nationality), actor))
      }
      for variant in NameVariants.joined(name, of: kind) {
        variant.withUnsafeBufferPointer { addName(Bytes($0), actor, .name) }
      }
    }
    for name in cells.values(.metonyms) { addName(name, actor, .metonym) }
    for adjective in cells.values(.adjectives) { addDemonyms(adjective, actor) }
  }

  private mutating func addDemonyms(_ adjective: Bytes, _ actor: Int32) {
    self.forms.removeAll()
    // A listed plural (أتراك, صهاينة) has no ya of relation.
    var isPlural = false
    switch language {
    case .arabic:
      isPlural = !adjective.ends(with: "ي")
      ArabicForms.addAdjective(adjective, isNisba: true, to: &self.forms)
    case .english:
      self.forms.add(adjective, as: [])
      switch adjective.last {
      case UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "e"): break
      default: self.forms.add(adjective, "s", as: .plural)
      }
    }
    let forms = forms
    forms.forEachForm { letters, features in
      addName(
        letters, actor, .demonym,
        isPeople: isPlural || !features.isDisjoint(with: [.plural, .dual]))
    }
  }

  private mutating func addShortName(_ words: [UInt8], _ nationality: [UInt8], _ actor: Int32) {
    nationality.withUnsafeBufferPointer { reader.read(Bytes($0), into: &symbols) }
    guard let symbol = reader.symbols.first, let node = trie.root(symbol) else { return }
    let adjective = trie.entries(node).first {
      $0.kind == .name && names[Int($0.index)].via == .demonym
        && actors[Int(names[Int($0.index)].actor)].kind == .state
    }
    guard let adjective else { return }
    let home = names[Int(adjective.index)].actor
    words.withUnsafeBufferPointer { addName(Bytes($0), actor, .name, home: home) }
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
    let forms = forms
    reader.read(forms.rest, into: &symbols)
    let rest = reader.symbols
    forms.forEachForm { letters, features in
      reader.read(letters, before: rest, into: &symbols)
      trie.insert(reader.symbols, LexicalEntry(kind: kind, index: index, features: features))
    }
  }
}
