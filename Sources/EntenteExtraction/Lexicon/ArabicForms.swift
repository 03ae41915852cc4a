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
    func add(_ prefix: String, _ stem: Bytes, isDefective: Bool) {
      let accusative: FormFeatures = [.participle, .accusative]
      let feminine: FormFeatures = [.participle, .feminine]
      forms.add(prefix, stem, isDefective ? "يا" : "ا", accusative)
      forms.add(prefix, stem, "ين", [.participle, .plural])
      if !isThirdForm { forms.add(prefix, stem, isDefective ? "ية" : "ة", feminine) }
    }
    let isDefective = last == "ى" || last == "ي"
    add("م", isDefective ? stem.withoutLast : stem, isDefective: isDefective)
    if perfect.letterCount == 3, count == 4, !hasWeakLetter(stem) {
      add("", stem.prefix(upToLetter: 1) + "ا".utf8 + stem.withoutFirst, isDefective: false)
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
    func add(_ stem: Bytes, _ ending: String, _ features: FormFeatures) {
      forms.add(stem, ending, features.union(.perfect))
    }
    forms.add(word, .perfect)
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
      add(before + behind, "نا", [.plural, .firstPerson])
      // Passive of a hollow verb: اغتيل, أدين, قيل.
      let passive = before + "ي".utf8 + behind
      add(passive, "", [])
      add(passive, "ت", .feminine)
    } else {
      add(word, "نا", [.plural, .firstPerson])
    }
  }

  private static func addImperfect(_ word: Bytes, perfect: Bytes, to forms: inout FormList) {
    let count = word.letterCount
    guard word.firstLetter == "ي", let last = word.lastLetter, count >= 3 else { return }
    func add(_ prefix: String, _ stem: Bytes, _ ending: String, _ features: FormFeatures) {
      forms.add(prefix, stem, ending, features.union(.imperfect))
    }
    func addPersons(_ stem: Bytes, _ ending: String = "") {
      add("ي", stem, ending, [])
      add("ت", stem, ending, .feminine)
      add("ن", stem, ending, [.firstPerson, .plural])
      add("أ", stem, ending, .firstPerson)
    }
    let stem = word.withoutFirst
    let isDefective = last == "و" || last == "ي" || last == "ى" || last == "ا"
    let pluralStem = isDefective ? stem.withoutLast : stem
    addPersons(stem)
    for (prefix, gender) in [("ي", FormFeatures()), ("ت", .feminine)] {
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
      addPersons(stem.withoutLast.withoutLast + stem[stem.withoutLast.endIndex...])
    default: break
    }
  }

  /// Adds all forms of the noun `singular`, with its broken plurals as given.
  static func addNoun(_ singular: Bytes, plurals: [Bytes] = [], to forms: inout FormList) {
    addCases(singular, [], to: &forms)
    for plural in plurals { addCases(plural, .plural, to: &forms) }
    if singular.ends(with: "ة") {
      let stem = singular.withoutLast
      forms.add(stem, "ات", .plural)
      forms.add(stem, "تان", .dual)
      forms.add(stem, "تين", .dual)
      forms.add(stem, "تا", [.dual, .construct])
      forms.add(stem, "تي", [.dual, .construct])
      return
    }
    let stem = weakStem(singular)
    forms.add(stem, "ات", .plural)
    // Of two letters the dual looks like a verb: ندين "we condemn", not two of ند.
    if stem.letterCount > 2 {
      forms.add(stem, "ان", .dual)
      forms.add(stem, "ين", .plural)
      forms.add(stem, "ون", .plural)
    }
    if plurals.isEmpty {
      forms.add(stem, "و", [.plural, .construct])
      forms.add(stem, "ي", [.plural, .construct])
    }
  }

  /// Adds a noun as it is given, and its accusative where it is spelled with alef.
  private static func addCases(
    _ word: Bytes, _ features: FormFeatures, to forms: inout FormList
  ) {
    forms.add(word, features)
    if !word.ends(with: "ة"), !word.ends(with: "اء"), !word.ends(with: "ا") {
      forms.add(word, "ا", features.union(.accusative))
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
    forms.add(masculine, [])
    if isWeak { forms.add(stem, []) }
    // The ya stays before the feminine: it is the masculine's.
    forms.add(masculine, "ا", .accusative)
    forms.add(masculine, "ة", .feminine)
    forms.add(masculine, "تان", [.feminine, .dual])
    forms.add(masculine, "تين", [.feminine, .dual])
    forms.add(masculine, "ان", .dual)
    forms.add(masculine, "ات", [.feminine, .plural])
    forms.add(stem, "ون", .plural)
    forms.add(stem, "ين", .plural)
    if !isNisba { forms.add(stem, "و", [.plural, .construct]) }
    if !isNisba, isWeak || !masculine.ends(with: "ي") {
      forms.add(stem, "ي", [.plural, .construct])
    }
    for plural in plurals { forms.add(plural, .plural) }
    if isNisba, !masculine.ends(with: "ي") {
      // A broken plural in the accusative: دبلوماسيين روسا.
      forms.add(masculine, "ا", [.plural, .accusative])
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
