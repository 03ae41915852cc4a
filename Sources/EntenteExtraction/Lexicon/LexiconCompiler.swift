import EntenteModel

/// Turns the rows of the tables into the tries and indexes that extraction looks things up in.
enum LexiconCompiler {
  static func compile(_ loader: LexiconLoader) -> Lexicon {
    let actors = loader.actors
    func tables(_ language: Language) -> LanguageTables {
      LanguageTables(
        language: language, actors: actors,
        names: names(loader.nameRows[language] ?? [], actors.count),
        words: loader.wordRows[language] ?? [], predicates: loader.predicateRows[language] ?? [],
        weights: loader.confidenceRows)
    }
    return Lexicon(
      actors: actors, actorIndex: loader.actorIndex,
      tables: PerLanguage(arabic: tables(.arabic), english: tables(.english)),
      version: loader.version)
  }

  /// What a language calls each actor, in the order of the tables; a later row of an actor takes the
  /// place of its earlier one.
  private static func names(_ rows: [LexiconLoader.NameRow], _ actorCount: Int)
    -> [LexiconLoader.NameRow]
  {
    var places = Array(repeating: -1, count: actorCount)
    var names: [LexiconLoader.NameRow] = []
    names.reserveCapacity(rows.count)
    for row in rows {
      let actor = Int(row.actor)
      if places[actor] >= 0 {
        names[places[actor]] = row
      } else {
        places[actor] = names.count
        names.append(row)
      }
    }
    return names
  }
}

/// What the tables say of one language, before it is compiled.
struct LanguageTables: Sendable {
  let language: Language
  let actors: [Actor]
  let names: [LexiconLoader.NameRow]
  let words: [LexiconLoader.WordRow]
  let predicates: [PredicateRow]
  /// The weights of the confidence model, which all languages share.
  let weights: [(feature: String, weight: Double)]

  /// The tables compiled for look-up.
  func compiled() -> LanguagePack {
    var compiler = PackCompiler(language: language, actors: actors)
    compiler.add(self)
    return compiler.pack(weights: weights)
  }

  /// What the language calls each actor.
  func actorNames() -> [ActorNames] {
    var all = Array(repeating: ActorNames(), count: actors.count)
    for row in names {
      let (names, adjectives) = (row.names, row.adjectives)
      all[Int(row.actor)] = ActorNames(
        display: names.first, adjective: adjectives.first, all: names + adjectives + row.metonyms)
    }
    return all
  }
}

/// Compiles one language's tables.
private struct PackCompiler {
  private let language: Language
  private let actors: [Actor]
  private var symbols = SymbolTable()
  private var trie = LexicalTrie()
  private var names: [NameEntry] = []
  private var predicates: [PredicateDetails] = []
  private var prepositions: [String] = []
  private var abbreviations: WordSet = []
  private var lists: [WordList: WordSet] = [:]
  /// Numbers of prepositions by spelling and by folded spelling, so that variants are one.
  private var prepositionsByText: [String: Int32] = [:]
  private var prepositionsBySymbols: [[Int32]: Int32] = [:]
  private var reader = PhraseReader()
  /// Arabic names without the nationality that ends them.
  private var shortNames: [(words: String, nationality: String, actor: Int32)] = []

  init(language: Language, actors: [Actor]) {
    self.language = language
    self.actors = actors
    guard language == .arabic else { return }
    prepositions = ArabicClitics.letterPrepositions
    prepositionsByText = Dictionary(uniqueKeysWithValues: zip(prepositions, Int32(0)...))
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
    for row in tables.names { addNames(row) }
    for name in shortNames { addShortName(name.words, name.nationality, name.actor) }
  }

  // MARK: Words

  private mutating func addWords(_ row: LexiconLoader.WordRow) {
    for word in row.words {
      if row.className == "abbreviation" {
        abbreviations.insert(Self.folded(word))
      } else if row.className == "preposition" {
        _ = addPreposition(word)
      } else if let list = WordList(rawValue: row.className) {
        lists[list, default: WordSet()].insert(Self.folded(word))
      } else if let wordClass = row.wordClass {
        for form in Self.forms(of: word, as: wordClass, in: language) {
          insert(
            form.text,
            LexicalEntry(kind: .word, index: wordClass.number, features: form.features))
        }
        if wordClass == .agentMarker || wordClass == .between || wordClass == .companion {
          _ = addPreposition(word)
        }
      }
    }
  }

  /// A word's letters as a text's are folded, without a number of its own.
  private static func folded(_ word: String) -> ArraySlice<UInt8> {
    var table = SymbolTable()
    var reader = PhraseReader()
    reader.read(word, into: &table)
    return reader.symbols.first.map { table.letters($0) } ?? []
  }

  /// The forms of a word of a table: verbs and nouns inflect, everything else stands as given.
  ///
  /// Verbs that the rules don't cover are given with their forms: `say/said/said`, `قال/يقول`.
  private static func forms(of word: String, as wordClass: WordClass, in language: Language)
    -> [(text: String, features: FormFeatures)]
  {
    let parts = word.split(separator: "/").map(String.init)
    if wordClass.isVerbal, language == .arabic {
      if parts.count == 2 { return ArabicForms.verb(perfect: parts[0], imperfect: parts[1]) }
      return [(word, FormFeatures())]
    }
    if wordClass.isVerbal {
      let (base, rest) = Self.splitHead(parts[0])
      var irregular: [String: String] = [:]
      if parts.count > 1 { irregular["past"] = parts[1] }
      if parts.count > 2 { irregular["participle"] = parts[2] }
      if parts.count > 3 { irregular["ing"] = parts[3] }
      return EnglishForms.verb(base, irregular: irregular).map { ($0.text + rest, $0.features) }
    }
    switch wordClass {
    case .office, .leader, .speaker, .member, .organ, .force, .group, .collective, .rebels, .people,
      .asset, .deed, .thing, .militaryRank, .country, .reversal:
      let plurals = Array(parts.dropFirst())
      if language == .english { return EnglishForms.noun(parts[0], plurals: plurals) }
      let (head, rest) = Self.splitHead(parts[0])
      return ArabicForms.noun(head, plurals: plurals).map { ($0.text + rest, $0.features) }
    default:
      return [(word, FormFeatures())]
    }
  }

  /// The first word, which inflects, and the rest with its space.
  private static func splitHead(_ phrase: String) -> (head: String, rest: String) {
    guard let space = phrase.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (phrase, "") }
    return (String(phrase[..<space]), String(phrase[space...]))
  }

  private mutating func addPreposition(_ text: String) -> Int32 {
    if let known = prepositionsByText[text] { return known }
    reader.read(text, into: &symbols)
    let number = prepositionsBySymbols[reader.symbols] ?? Int32(prepositions.count)
    prepositionsByText[text] = number
    guard Int(number) == prepositions.count else { return number }
    prepositions.append(text)
    prepositionsBySymbols[reader.symbols] = number
    trie.insert(reader.symbols, LexicalEntry(kind: .preposition, index: number))
    return number
  }

  // MARK: Predicates

  private mutating func addPredicate(_ row: PredicateRow) {
    var collocates: [Int32] = []
    for word in row.with {
      for form in Self.collocateForms(word, in: language) {
        reader.read(form, into: &symbols)
        if let symbol = reader.symbols.last, !collocates.contains(symbol) {
          collocates.append(symbol)
        }
      }
    }
    let number = Int32(predicates.count)
    predicates.append(
      PredicateDetails(
        row, prepositionNumbers: row.prepositions.map { addPreposition($0) },
        withSymbols: collocates))
    for form in Self.forms(of: row, in: language) {
      insert(
        form.text, LexicalEntry(kind: .predicate, index: number, features: form.features))
    }
  }

  private static func collocateForms(_ word: String, in language: Language) -> [String] {
    switch language {
    case .arabic: ArabicForms.noun(word, plurals: []).map(\.text)
    case .english: [word, EnglishForms.withS(word)]
    }
  }

  private static func forms(of row: PredicateRow, in language: Language) -> [(
    text: String, features: FormFeatures
  )] {
    let (head, rest) = splitHead(row.lemma)
    var irregular: [String: String] = [:]
    var plurals: [String] = []
    var variants: [(text: String, features: FormFeatures)] = []
    for form in row.forms {
      if form.key == "plural" {
        plurals.append(form.value)
      } else if irregular[form.key] == nil {
        irregular[form.key] = form.value
      } else {
        // A second spelling: labelled, labeled.
        variants.append((form.value, form.key == "ing" ? .progressive : [.perfect, .participle]))
      }
    }
    let forms: [(text: String, features: FormFeatures)] =
      switch (row.partOfSpeech, language) {
      case (.verb, .arabic):
        ArabicForms.verb(perfect: head, imperfect: irregular["imperfect"] ?? "")
      case (.verb, .english): EnglishForms.verb(head, irregular: irregular)
      case (.noun, .arabic): ArabicForms.noun(head, plurals: plurals)
      case (.noun, .english): EnglishForms.noun(row.lemma, plurals: plurals)
      case (.adjective, .arabic): ArabicForms.adjective(head, plurals: plurals)
      case (.adjective, .english): [(head, FormFeatures.participle)]
      case (.phrase, _):
        if let imperfect = irregular["imperfect"], language == .arabic {
          ArabicForms.verb(perfect: head, imperfect: imperfect)
        } else {
          [(head, FormFeatures())]
        }
      }
    if row.partOfSpeech == .noun, language == .english { return forms }
    return (forms + variants).map { ($0.text + rest, $0.features) }
  }

  // MARK: Names

  private mutating func addNames(_ row: LexiconLoader.NameRow) {
    let actor = row.actor
    for name in row.names {
      addName(name, actor, .name, false)
      noteShortName(name, actor)
      // عبد الله is written عبدالله as well.
      if language == .arabic, let joined = Self.joined(name, at: "عبد ال") {
        addName(joined, actor, .name, false)
      }
      // نصر الله is written نصرالله as well.
      if language == .arabic, actors[Int(actor)].kind == .person, name.hasSuffix(" الله"),
        let joined = Self.joined(name, at: " الله")
      {
        addName(joined, actor, .name, false)
      }
    }
    for name in row.metonyms { addName(name, actor, .metonym, false) }
    for adjective in row.adjectives {
      switch language {
      case .arabic:
        for form in ArabicForms.adjective(adjective, isNisba: true) {
          // A listed plural (أتراك, صهاينة) has no ya of relation.
          let isPeople =
            form.features.contains(.plural) || form.features.contains(.dual)
            || !adjective.hasSuffix("ي")
          addName(form.text, actor, .demonym, isPeople)
        }
      case .english:
        addName(adjective, actor, .demonym, false)
        if !adjective.hasSuffix("s"), !adjective.hasSuffix("h"), !adjective.hasSuffix("e") {
          addName(adjective + "s", actor, .demonym, true)
        }
      }
    }
  }

  /// حزب العمال البريطاني is called حزب العمال where a text is about Britain.
  private mutating func noteShortName(_ name: String, _ actor: Int32) {
    guard language == .arabic, Self.bearsShortName(actors[Int(actor)].kind),
      let space = name.utf8.lastIndex(of: UInt8(ascii: " "))
    else { return }
    let nationality = name[name.index(after: space)...]
    guard nationality.hasPrefix("ال"), name[..<space].utf8.contains(UInt8(ascii: " ")) else {
      return
    }
    shortNames.append((String(name[..<space]), String(nationality.dropFirst(2)), actor))
  }

  private static func bearsShortName(_ kind: ActorKind) -> Bool {
    kind != .state && kind != .person && kind != .organ
  }

  private mutating func addShortName(_ words: String, _ nationality: String, _ actor: Int32) {
    reader.read(nationality, into: &symbols)
    guard let symbol = reader.symbols.first, let node = trie.root(symbol) else { return }
    let adjective = trie.entries(node).first {
      $0.kind == .name && names[Int($0.index)].via == .demonym
        && actors[Int(names[Int($0.index)].actor)].kind == .state
    }
    guard let adjective else { return }
    addName(words, actor, .name, false, home: names[Int(adjective.index)].actor)
  }

  /// `name` without the space in every `pattern`; `nil` if the pattern isn't in it.
  private static func joined(_ name: String, at pattern: String) -> String? {
    let pattern = Array(pattern.utf8)
    guard let space = pattern.firstIndex(of: 0x20) else { return nil }
    var letters = Array(name.utf8)
    guard letters.count >= pattern.count else { return nil }
    var isFound = false
    for start in stride(from: letters.count - pattern.count, through: 0, by: -1)
    where letters[start] == pattern[0]
      && letters[start..<(start + pattern.count)].elementsEqual(pattern)
    {
      letters.remove(at: start + space)
      isFound = true
    }
    return isFound ? String(decoding: letters, as: UTF8.self) : nil
  }

  private mutating func addName(
    _ name: String, _ actor: Int32, _ via: Via, _ isPeople: Bool, home: Int32 = -1
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
    let harmless: [WordClass] = [
      .masculine, .organ, .group, .force, .asset, .central, .rebels, .common,
    ]
    return trie.entries(node).contains { entry in
      entry.kind == .preposition
        || entry.kind == .word && !harmless.contains { $0.number == entry.index }
    }
  }

  private mutating func insert(_ phrase: String, _ entry: LexicalEntry) {
    reader.read(phrase, into: &symbols)
    trie.insert(reader.symbols, entry)
  }
}

/// Which capitals a name is spelled with.
private struct Capitals {
  /// The first letter is one.
  private(set) var isFirst = false
  /// An abbreviation of two to six letters, all of them capitals.
  private(set) var areAll = false

  init() {}

  init(_ name: String) {
    var letters = 0
    var capitals = 0
    for scalar in name.unicodeScalars {
      switch Folding.classify(scalar.value) {
      case .latin, .arabic, .otherLetter:
        letters += 1
        guard Folding.isUpper(scalar.value) else { continue }
        capitals += 1
        if letters == 1 { isFirst = true }
      default: continue
      }
    }
    areAll = (2...6).contains(letters) && letters == capitals
  }
}
