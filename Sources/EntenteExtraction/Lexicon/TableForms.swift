import EntenteModel

/// The forms that the tables' words have, by class and part of speech.
extension FormList {
  /// Adds the forms of a word of a table: verbs and nouns inflect, everything else stands as given.
  ///
  /// Verbs that the rules don't cover are given with their forms: `say/said/said`, `قال/يقول`.
  mutating func add(_ word: Bytes, as wordClass: WordClass, in language: Language) {
    let parts = word.split(separator: UInt8(ascii: "/"))
    switch (wordClass.inflection, language) {
    case (.verb, .arabic) where parts.count == 2:
      ArabicForms.addVerb(perfect: parts[0], imperfect: parts[1], to: &self)
    case (.verb, .english):
      let keys = ["past", "participle", "ing"].map { Bytes($0) }
      let base = splitOff(parts[0])
      EnglishForms.addVerb(
        base, given: GivenForms(zip(keys, parts.dropFirst()).map { ($0, $1) }), to: &self)
    case (.noun, .arabic):
      let head = splitOff(parts[0])
      ArabicForms.addNoun(head, plurals: Array(parts.dropFirst()), to: &self)
    case (.noun, .english):
      EnglishForms.addNoun(parts[0], plurals: Array(parts.dropFirst()), to: &self)
    default: add(word, [])
    }
  }

  /// Adds the forms of a predicate.
  mutating func add(_ row: PredicateRow, in language: Language) {
    let given = GivenForms(row.forms)
    if row.partOfSpeech == .noun, language == .english {
      EnglishForms.addNoun(row.lemma, plurals: given.plurals, to: &self)
      return
    }
    let head = splitOff(row.lemma)
    switch (row.partOfSpeech, language) {
    case (.verb, .arabic):
      ArabicForms.addVerb(perfect: head, imperfect: given["imperfect"] ?? [], to: &self)
    case (.verb, .english): EnglishForms.addVerb(head, given: given, to: &self)
    case (.noun, _): ArabicForms.addNoun(head, plurals: given.plurals, to: &self)
    case (.adjective, .arabic): ArabicForms.addAdjective(head, plurals: given.plurals, to: &self)
    case (.adjective, .english): add(head, .participle)
    case (.phrase, _):
      if let imperfect = given["imperfect"], language == .arabic {
        ArabicForms.addVerb(perfect: head, imperfect: imperfect, to: &self)
      } else {
        add(head, [])
      }
    }
    for variant in given.variants { add(variant.form, variant.features) }
  }

  /// Adds the forms that a word which predicates take beside them is known by.
  mutating func addCollocate(_ word: Bytes, in language: Language) {
    switch language {
    case .arabic: ArabicForms.addNoun(word, to: &self)
    case .english: EnglishForms.addNoun(word, to: &self)
    }
  }

  /// The first word of a phrase, which inflects; the rest is kept with its space for every form.
  private mutating func splitOff(_ phrase: Bytes) -> Bytes {
    let space = phrase.firstIndex(of: UInt8(ascii: " ")) ?? phrase.endIndex
    rest = phrase[space...]
    return phrase[..<space]
  }
}

extension WordClass {
  fileprivate enum Inflection {
    case verb, noun, none
  }

  fileprivate var inflection: Inflection {
    switch self {
    case _ where isVerbal: .verb
    case .office, .leader, .speaker, .member, .organ, .force, .group, .collective, .rebels, .people,
      .asset, .deed, .thing, .militaryRank, .country, .reversal:
      .noun
    default: .none
    }
  }
}
