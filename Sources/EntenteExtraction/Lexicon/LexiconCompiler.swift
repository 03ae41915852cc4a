import EntenteModel

/// Turns the rows of the tables into the tries and indexes that extraction looks things up in.
struct LexiconCompiler {
  private var lexicon = Lexicon()

  static func compile(_ loader: LexiconLoader) -> Lexicon {
    var compiler = LexiconCompiler()
    compiler.addActors(loader)
    for language in Language.allCases { compiler.addPack(language, loader) }
    compiler.lexicon.version = loader.version
    compiler.lexicon.confidence = ConfidenceModel(rows: loader.confidenceRows)
    return compiler.lexicon
  }

  private mutating func addActors(_ loader: LexiconLoader) {
    for id in loader.actorOrder {
      guard let actor = loader.actorRows[id] else { continue }
      lexicon.actorIndex[id] = Int32(lexicon.actors.count)
      lexicon.actors.append(actor)
      lexicon.displayNames.append(["en": actor.name])
      lexicon.allNames.append([:])
      lexicon.adjectives.append([:])
    }
  }

  private mutating func addPack(_ language: Language, _ loader: LexiconLoader) {
    var pack = LanguagePack(language: language)
    if language == .arabic { pack.prepositions = ArabicClitics.letterPrepositions }
    for row in loader.wordRows[language] ?? [] { addWords(row, &pack) }
    for predicate in loader.predicateRows[language] ?? [] { addPredicate(predicate, &pack) }
    // A later row of the same id replaces the earlier one.
    var rows: [String: LexiconLoader.NameRow] = [:]
    var order: [String] = []
    for row in loader.nameRows[language] ?? [] {
      if rows.updateValue(row, forKey: row.id) == nil { order.append(row.id) }
    }
    for id in order { if let row = rows[id] { addNames(row, &pack) } }
    lexicon.packs[language] = pack
  }

  // MARK: Words

  private func addWords(_ row: LexiconLoader.WordRow, _ pack: inout LanguagePack) {
    for word in row.words {
      if row.className == "abbreviation" {
        if let symbol = intern(word, &pack).first { pack.abbreviations.insert(symbol) }
      } else if row.className == "preposition" {
        _ = addPreposition(word, &pack)
      } else if let wordClass = row.wordClass {
        for form in Self.forms(of: word, as: wordClass, in: pack.language) {
          pack.trie.insert(
            intern(form.text, &pack),
            LexicalEntry(kind: .word, index: wordClass.number, features: form.features))
        }
        if wordClass == .agentMarker || wordClass == .between || wordClass == .companion {
          _ = addPreposition(word, &pack)
        }
      }
    }
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
      .asset, .thing, .militaryRank, .country, .reversal:
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
    guard let space = phrase.firstIndex(of: " ") else { return (phrase, "") }
    return (String(phrase[..<space]), String(phrase[space...]))
  }

  private func addPreposition(_ text: String, _ pack: inout LanguagePack) -> Int32 {
    if let known = pack.prepositionNumber(text) { return known }
    let symbols = intern(text, &pack)
    if let known = pack.prepositionNumbers[symbols] { return known }
    let number = Int32(pack.prepositions.count)
    pack.prepositions.append(text)
    pack.prepositionNumbers[symbols] = number
    pack.trie.insert(symbols, LexicalEntry(kind: .preposition, index: number))
    return number
  }

  // MARK: Predicates

  private func addPredicate(_ row: Predicate, _ pack: inout LanguagePack) {
    var predicate = row
    predicate.prepositionNumbers = row.prepositions.map { addPreposition($0, &pack) }
    for word in row.with {
      for form in Self.collocateForms(word, in: pack.language) {
        if let symbol = intern(form, &pack).last { predicate.withSymbols.insert(symbol) }
      }
    }
    let number = Int32(pack.predicates.count)
    pack.predicates.append(predicate)
    for form in Self.forms(of: row, in: pack.language) {
      pack.trie.insert(
        intern(form.text, &pack),
        LexicalEntry(kind: .predicate, index: number, features: form.features))
    }
  }

  private static func collocateForms(_ word: String, in language: Language) -> [String] {
    switch language {
    case .arabic: ArabicForms.noun(word, plurals: []).map(\.text)
    case .english: [word, EnglishForms.withS(word)]
    }
  }

  static func forms(of row: Predicate, in language: Language) -> [(
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

  private mutating func addNames(_ row: LexiconLoader.NameRow, _ pack: inout LanguagePack) {
    guard let actor = lexicon.actorIndex[row.id] else { return }
    let code = pack.language.rawValue
    if let first = row.names.first, pack.language != .english {
      lexicon.displayNames[Int(actor)][code] = first
    }
    let names = row.names + row.adjectives + row.metonyms
    if !names.isEmpty { lexicon.allNames[Int(actor)][code] = names }
    if let first = row.adjectives.first { lexicon.adjectives[Int(actor)][code] = first }
    for name in row.names {
      addName(name, actor, .name, false, &pack)
      // عبد الله is written عبدالله as well.
      if pack.language == .arabic, name.contains("عبد ال") {
        addName(name.replacing("عبد ال", with: "عبدال"), actor, .name, false, &pack)
      }
    }
    for name in row.metonyms { addName(name, actor, .metonym, false, &pack) }
    for adjective in row.adjectives {
      switch pack.language {
      case .arabic:
        for form in ArabicForms.adjective(adjective, isNisba: true) {
          // A listed plural (أتراك, صهاينة) has no ya of relation.
          let isPeople =
            form.features.contains(.plural) || form.features.contains(.dual)
            || !adjective.hasSuffix("ي")
          addName(form.text, actor, .demonym, isPeople, &pack)
        }
      case .english:
        addName(adjective, actor, .demonym, false, &pack)
        if !adjective.hasSuffix("s"), !adjective.hasSuffix("h"), !adjective.hasSuffix("e") {
          addName(adjective + "s", actor, .demonym, true, &pack)
        }
      }
    }
  }

  private func addName(
    _ name: String, _ actor: Int32, _ via: Via, _ isPeople: Bool, _ pack: inout LanguagePack
  ) {
    let symbols = intern(name, &pack)
    guard !symbols.isEmpty, via == .demonym || !isFunctionWord(symbols, pack) else { return }
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isCapital = letters.first?.properties.isUppercase ?? false
    let isAllCapitals =
      letters.count >= 2 && letters.count <= 6 && letters.allSatisfy { $0.properties.isUppercase }
    let entry = NameEntry(
      actor: actor, via: via, needsCapital: isCapital, needsAllCapitals: isAllCapitals,
      isPeople: isPeople)
    let number = Int32(pack.names.count)
    pack.names.append(entry)
    pack.trie.insert(symbols, LexicalEntry(kind: .name, index: number))
  }

  /// Whether an Arabic name is spelled like a word that texts are full of: آفاد and أفاد "he said".
  ///
  /// English tells them apart by their capitals.
  private func isFunctionWord(_ symbols: [Int32], _ pack: LanguagePack) -> Bool {
    guard pack.language == .arabic, symbols.count == 1, let node = pack.trie.root(symbols[0]) else {
      return false
    }
    let harmless: [WordClass] = [
      .masculine, .organ, .group, .force, .asset, .central, .rebels, .common,
    ]
    return pack.trie.entries(node).contains { entry in
      entry.kind == .preposition
        || entry.kind == .word && !harmless.contains { $0.number == entry.index }
    }
  }

  /// The symbols of a phrase's words, read as a text is.
  private func intern(_ phrase: String, _ pack: inout LanguagePack) -> [Int32] {
    let text = Tokenizer.tokenize(phrase)
    return text.tokens.compactMap { token in
      guard token.isWord || token.kind == .number || token.kind == .possessive else { return nil }
      return pack.symbols.intern(
        token.kind == .possessive
          ? Array("'s".utf8)
          : Array(text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]))
    }
  }
}
