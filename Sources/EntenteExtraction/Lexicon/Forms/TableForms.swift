import EntenteModel

/// The forms that the tables' words have, by class and part of speech.
extension FormList {
  /// Adds the forms of a word of a table: verbs and nouns inflect, everything else stands as given.
  ///
  /// Verbs that the rules don't cover are given with their forms: `say/said/said`, `قال/يقول`.
  mutating func add(_ word: Bytes, as wordClass: WordClass, in language: Language) {
    let inflection = wordClass.inflection
    guard inflection != .none else { return add(word, as: []) }
    let parts = word.split(separator: UInt8(ascii: "/"))
    switch (inflection, language) {
    case (.verb, .arabic) where parts.count == 2:
      ArabicForms.addVerb(perfect: parts[0], imperfect: parts[1], to: &self)
    case (.verb, .english):
      var given = GivenForms()
      for (key, form) in zip(["past", "participle", "ing"] as [Bytes], parts.dropFirst()) {
        given.add(form, as: key)
      }
      EnglishForms.addVerb(splitOff(parts[0]), given: given, to: &self)
    case (.noun, .arabic):
      ArabicForms.addNoun(splitOff(parts[0]), plurals: Array(parts.dropFirst()), to: &self)
    case (.noun, .english):
      EnglishForms.addNoun(parts[0], plurals: Array(parts.dropFirst()), to: &self)
    default: add(word, as: [])
    }
  }

  /// Adds the forms of a predicate.
  mutating func add(
    _ cells: TSVFile<PredicateColumn>.Cells, as partOfSpeech: PredicateRow.PartOfSpeech,
    in language: Language
  ) {
    let given = GivenForms(cells.values(.forms))
    if partOfSpeech == .noun, language == .english {
      return EnglishForms.addNoun(cells[.lemma], plurals: given.plurals, to: &self)
    }
    let head = splitOff(cells[.lemma])
    switch (partOfSpeech, language) {
    case (.verb, .arabic):
      ArabicForms.addVerb(perfect: head, imperfect: given["imperfect"] ?? "", to: &self)
    case (.verb, .english): EnglishForms.addVerb(head, given: given, to: &self)
    case (.noun, _): ArabicForms.addNoun(head, plurals: given.plurals, to: &self)
    case (.adjective, .arabic): ArabicForms.addAdjective(head, plurals: given.plurals, to: &self)
    case (.adjective, .english): add(head, as: .participle)
    case (.phrase, _):
      if let imperfect = given["imperfect"], language == .arabic {
        ArabicForms.addVerb(perfect: head, imperfect: imperfect, to: &self)
      } else {
        add(head, as: [])
      }
    }
    for variant in given.variants { add(variant.form, as: variant.features) }
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
    let space = phrase.place(of: UInt8(ascii: " "), from: phrase.startIndex)
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
