/// Arabic inflection in unvowelled spelling, from one row a lemma.
///
/// Clitics (و ف ب ل ك س ال and the pronoun suffixes) are not generated: ``ArabicClitics`` peels
/// them off when a text is read.
enum ArabicForms {
  /// Adds all forms of the verb with the third persons masculine singular `perfect` and `imperfect`.
  ///
  /// Hollow verbs shorten before consonant endings and in the jussive, defective ones lose their
  /// last letter before vowels; the passive is spelled like the active, or with ي for ا.
  static func addVerb(perfect: Bytes, imperfect: Bytes, to forms: inout FormList) {
    addPerfect(perfect, to: &forms)
    addImperfect(imperfect, perfect: perfect, to: &forms)
    addParticiples(perfect: perfect, imperfect: imperfect, to: &forms)
  }

  /// The active participle in the accusative, which goes with another verb: متهما إيران, رافضة ذلك.
  ///
  /// Derived forms put م for ي. A perfect of three letters may be of the first form, with ا behind
  /// its first radical, or of the second: both are made. Weak verbs of the first form are left out.
  private static func addParticiples(perfect: Bytes, imperfect: Bytes, to forms: inout FormList) {
    let count = imperfect.letterCount
    guard imperfect.firstLetter == "ي", count >= 4, let last = imperfect.lastLetter else { return }
    let stem = imperfect.withoutFirst
    // مساندة is the verbal noun of the third form rather than its participle.
    let isThirdForm = count == 5 && stem.withoutFirst.firstLetter == "ا"
    func add(_ first: Bytes, _ second: Bytes, _ third: Bytes = "", isDefective: Bool = false) {
      func add(_ ending: Bytes, as features: FormFeatures) {
        forms.add(first, second, third, ending, as: features.union(.participle))
      }
      add(isDefective ? "يا" : "ا", as: .accusative)
      add("ين", as: .plural)
      if !isThirdForm { add(isDefective ? "ية" : "ة", as: .feminine) }
    }
    let isDefective = last == "ى" || last == "ي"
    add("م", isDefective ? stem.withoutLast : stem, isDefective: isDefective)
    if perfect.letterCount == 3, count == 4, !hasWeakLetter(stem) {
      let others = stem.withoutFirst
      add(stem[..<others.startIndex], "ا", others)
    }
  }

  private static func hasWeakLetter(_ word: Bytes) -> Bool {
    var rest = word
    while let letter = rest.firstLetter {
      if letter == "ا" || letter == "و" || letter == "ي" || letter == "ى" { return true }
      rest = rest.withoutFirst
    }
    return false
  }

  private static func addPerfect(_ word: Bytes, to forms: inout FormList) {
    guard let last = word.lastLetter else { return }
    let count = word.letterCount
    let stem = word.withoutLast
    func add(_ stem: Bytes, _ ending: Bytes, _ features: FormFeatures) {
      forms.add(stem, ending, as: features.union(.perfect))
    }
    forms.add(word, as: .perfect)
    if last == "ى" || (last == "ا" && count >= 3) {
      let isWaw = last == "ا" && count == 3
      add(stem, "ت", .feminine)
      add(stem, "وا", .plural)
      add(stem, "و", [.plural, .needsSuffix])
      add(stem, isWaw ? "ونا" : "ينا", [.plural, .firstPerson])
      add(stem, isWaw ? "وت" : "يت", .firstPerson)
      add(stem, isWaw ? "وا" : "يا", .dual)
      add(stem, "تا", [.dual, .feminine])
      add(stem, "ا", .needsSuffix)
      return
    }
    add(word, "ت", .feminine)
    if last == "ي" {
      add(stem, "وا", .plural)
      add(stem, "و", [.plural, .needsSuffix])
    } else {
      add(word, "وا", .plural)
      add(word, "و", [.plural, .needsSuffix])
      if last == "أ" {
        add(stem, "ؤوا", .plural)
        add(stem, "آ", .dual)
      }
    }
    add(word, "ن", [.plural, .feminine])
    add(word, "ا", .dual)
    add(word, "تا", [.dual, .feminine])
    if count >= 3, stem.lastLetter == "ا" {
      let (before, behind) = (stem.withoutLast, word[stem.endIndex...])
      forms.add(before, behind, "نا", as: [.perfect, .plural, .firstPerson])
      // Passive of a hollow verb: اغتيل, أدين, قيل.
      forms.add(before, "ي", behind, as: .perfect)
      forms.add(before, "ي", behind, "ت", as: [.perfect, .feminine])
    } else {
      add(word, "نا", [.plural, .firstPerson])
    }
  }

  private static func addImperfect(_ word: Bytes, perfect: Bytes, to forms: inout FormList) {
    let count = word.letterCount
    guard word.firstLetter == "ي", let last = word.lastLetter, count >= 3 else { return }
    func add(_ prefix: Bytes, _ stem: Bytes, _ ending: Bytes, _ features: FormFeatures) {
      forms.add(prefix, stem, ending, as: features.union(.imperfect))
    }
    func addPersons(_ stem: Bytes, _ ending: Bytes = "") {
      add("ي", stem, ending, [])
      add("ت", stem, ending, .feminine)
      add("ن", stem, ending, [.firstPerson, .plural])
      add("أ", stem, ending, .firstPerson)
    }
    let stem = word.withoutFirst
    let isDefective = last == "و" || last == "ي" || last == "ى" || last == "ا"
    let pluralStem = isDefective ? stem.withoutLast : stem
    addPersons(stem)
    for (prefix, gender) in [("ي" as Bytes, FormFeatures()), ("ت", .feminine)] {
      add(prefix, pluralStem, "ون", .plural)
      add(prefix, pluralStem, "وا", .plural)
      add(prefix, pluralStem, "و", [.plural, .needsSuffix])
      let dual = gender.union(.dual)
      if last == "ى" { add(prefix, pluralStem, "يان", dual) } else { add(prefix, stem, "ان", dual) }
    }
    add("", word, "ن", [.plural, .feminine])
    if last == "ى" { addPersons(pluralStem, "ا") }
    if isDefective { addPersons(pluralStem) }
    // Hollow verbs shorten (يدين, لم يدن); يصور keeps its و.
    guard !isDefective, perfect.withoutLast.lastLetter == "ا", count >= 4 else { return }
    switch stem.withoutLast.lastLetter {
    case "ا", "ي", "و":
      addPersons(stem.withoutLast.withoutLast, stem[stem.withoutLast.endIndex...])
    default: break
    }
  }

  /// Adds all forms of the noun `singular`, with its broken plurals as given.
  static func addNoun(_ singular: Bytes, plurals: [Bytes] = [], to forms: inout FormList) {
    addCases(singular, [], to: &forms)
    for plural in plurals { addCases(plural, .plural, to: &forms) }
    if singular.ends(with: "ة") {
      let stem = singular.withoutLast
      forms.add(stem, "ات", as: .plural)
      forms.add(stem, "تان", as: .dual)
      forms.add(stem, "تين", as: .dual)
      forms.add(stem, "تا", as: [.dual, .construct])
      forms.add(stem, "تي", as: [.dual, .construct])
      return
    }
    let stem = weakStem(singular)
    forms.add(stem, "ات", as: .plural)
    // Of two letters the dual looks like a verb: ندين "we condemn", not two of ند.
    if stem.letterCount > 2 {
      forms.add(stem, "ان", as: .dual)
      forms.add(stem, "ين", as: .plural)
      forms.add(stem, "ون", as: .plural)
    }
    if plurals.isEmpty {
      forms.add(stem, "و", as: [.plural, .construct])
      forms.add(stem, "ي", as: [.plural, .construct])
    }
  }

  /// Adds a noun as it is given, and its accusative where it is spelled with alef.
  private static func addCases(
    _ word: Bytes, _ features: FormFeatures, to forms: inout FormList
  ) {
    forms.add(word, as: features)
    if !word.ends(with: "ة"), !word.ends(with: "اء"), !word.ends(with: "ا") {
      forms.add(word, "ا", as: features.union(.accusative))
    }
  }

  /// Adds all forms of the adjective or participle `masculine`.
  ///
  /// - Parameter isNisba: whether it ends in the ya of relation (`سوري`), which never falls away.
  static func addAdjective(
    _ masculine: Bytes, plurals: [Bytes] = [], isNisba: Bool = false, to forms: inout FormList
  ) {
    let stem = isNisba ? masculine : weakStem(masculine)
    let isWeak = stem.count < masculine.count
    forms.add(masculine, as: [])
    if isWeak { forms.add(stem, as: []) }
    // The ya stays before the feminine: it is the masculine's.
    forms.add(masculine, "ا", as: .accusative)
    forms.add(masculine, "ة", as: .feminine)
    forms.add(masculine, "تان", as: [.feminine, .dual])
    forms.add(masculine, "تين", as: [.feminine, .dual])
    forms.add(masculine, "ان", as: .dual)
    forms.add(masculine, "ات", as: [.feminine, .plural])
    forms.add(stem, "ون", as: .plural)
    forms.add(stem, "ين", as: .plural)
    if !isNisba { forms.add(stem, "و", as: [.plural, .construct]) }
    if !isNisba, isWeak || !masculine.ends(with: "ي") {
      forms.add(stem, "ي", as: [.plural, .construct])
    }
    for plural in plurals { forms.add(plural, as: .plural) }
    if isNisba, !masculine.ends(with: "ي") {
      // A broken plural in the accusative: دبلوماسيين روسا.
      forms.add(masculine, "ا", as: [.plural, .accusative])
    }
  }

  /// A defective participle without its ya (`موالي`, `معادي`); any other word as it is.
  ///
  /// Nisbas end in ya too (`سوري`): a participle of the first or third form is told by its first
  /// letters.
  private static func weakStem(_ word: Bytes) -> Bytes {
    guard word.lastLetter == "ي" else { return word }
    let count = word.letterCount
    let isFirstForm = count == 4 && word.withoutFirst.firstLetter == "ا"
    let isDerived =
      count == 5 && word.firstLetter == "م" && word.withoutFirst.withoutFirst.firstLetter == "ا"
    return isFirstForm || isDerived ? word.withoutLast : word
  }
}
