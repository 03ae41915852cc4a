@testable import EntenteExtraction

/// Arabic inflection as it is said, with strings: slow, and what ``ArabicForms`` has to give.
enum PlainArabicForms {
  typealias Form = (text: String, features: FormFeatures)

  /// All forms of the verb with the third persons masculine singular `perfect` and `imperfect`.
  ///
  /// Hollow verbs shorten before consonant endings and in the jussive, defective ones lose their
  /// last letter before vowels; the passive is spelled like the active, or with ي for ا.
  static func verb(perfect: String, imperfect: String) -> [Form] {
    perfectForms(perfect) + imperfectForms(imperfect, perfect: perfect)
      + participleForms(perfect: perfect, imperfect: imperfect)
  }

  /// The active participle in the accusative, which goes with another verb: متهما إيران, رافضة ذلك.
  ///
  /// Derived forms put م for ي. A perfect of three letters may be of the first form, with ا behind
  /// its first radical, or of the second: both are made. Weak verbs of the first form are left out.
  private static func participleForms(perfect: String, imperfect: String) -> [Form] {
    let letters = Array(imperfect.unicodeScalars)
    guard letters.first == "ي", letters.count >= 4, let last = letters.last else { return [] }
    let weak: [Unicode.Scalar] = ["ا", "و", "ي", "ى"]
    let isDefective = last == "ى" || last == "ي"
    let body = String(isDefective ? letters[1..<(letters.count - 1)] : letters[1...])
    var stems = ["م" + body + (isDefective ? "ي" : "")]
    if perfect.unicodeScalars.count == 3, letters.count == 4,
      !letters[1...].contains(where: weak.contains)
    {
      stems.append(String(letters[1]) + "ا" + String(letters[2...]))
    }
    // مساندة is the verbal noun of the third form rather than its participle.
    let isThirdForm = letters.count == 5 && letters[2] == "ا"
    var forms: [Form] = []
    for stem in stems {
      forms.append((stem + "ا", [.participle, .accusative]))
      let plural = (isDefective ? stem.withoutLast : stem) + "ين"
      forms.append((plural, [.participle, .plural]))
      if !isThirdForm { forms.append((stem + "ة", [.participle, .feminine])) }
    }
    return forms
  }

  private static func perfectForms(_ word: String) -> [Form] {
    guard let last = word.unicodeScalars.last else { return [] }
    var forms: [Form] = [(word, .perfect)]
    func add(_ text: String, _ features: FormFeatures) {
      forms.append((text, features.union(.perfect)))
    }
    if last == "ى" || (last == "ا" && word.unicodeScalars.count >= 3) {
      let stem = word.withoutLast
      let glide = last == "ا" && word.unicodeScalars.count == 3 ? "و" : "ي"
      add(stem + "ت", .feminine)
      add(stem + "وا", .plural)
      add(stem + "و", [.plural, .needsSuffix])
      add(stem + glide + "نا", [.plural, .firstPerson])
      add(stem + glide + "ت", .firstPerson)
      add(stem + glide + "ا", .dual)
      add(stem + "تا", [.dual, .feminine])
      add(stem + "ا", .needsSuffix)
      return forms
    }
    add(word + "ت", .feminine)
    if last == "ي" {
      let stem = word.withoutLast
      add(stem + "وا", .plural)
      add(stem + "و", [.plural, .needsSuffix])
    } else {
      add(word + "وا", .plural)
      add(word + "و", [.plural, .needsSuffix])
      if last == "أ" {
        let stem = word.withoutLast
        add(stem + "ؤوا", .plural)
        add(stem + "آ", .dual)
      }
    }
    add(word + "ن", [.plural, .feminine])
    add(word + "ا", .dual)
    add(word + "تا", [.dual, .feminine])
    let letters = Array(word.unicodeScalars)
    if letters.count >= 3, letters[letters.count - 2] == "ا" {
      let short = String(letters[..<(letters.count - 2)]) + String(last)
      add(short + "نا", [.plural, .firstPerson])
      // Passive of a hollow verb: اغتيل, أدين, قيل.
      let passive = String(letters[..<(letters.count - 2)]) + "ي" + String(last)
      add(passive, [])
      add(passive + "ت", .feminine)
    } else {
      add(word + "نا", [.plural, .firstPerson])
    }
    return forms
  }

  private static func imperfectForms(_ word: String, perfect: String) -> [Form] {
    guard word.unicodeScalars.first == "ي", let last = word.unicodeScalars.last,
      word.unicodeScalars.count >= 3
    else { return [] }
    let stem = String(word.unicodeScalars.dropFirst())
    var forms: [Form] = []
    func add(_ text: String, _ features: FormFeatures) {
      forms.append((text, features.union(.imperfect)))
    }
    let isDefective = last == "و" || last == "ي" || last == "ى" || last == "ا"
    let pluralStem = isDefective ? stem.withoutLast : stem
    func addPersons(_ stem: String) {
      add("ي" + stem, [])
      add("ت" + stem, .feminine)
      add("ن" + stem, [.firstPerson, .plural])
      add("أ" + stem, .firstPerson)
    }
    addPersons(stem)
    for prefix in ["ي", "ت"] {
      add(prefix + pluralStem + "ون", .plural)
      add(prefix + pluralStem + "وا", .plural)
      add(prefix + pluralStem + "و", [.plural, .needsSuffix])
      let gender: FormFeatures = prefix == "ت" ? .feminine : []
      add(prefix + (last == "ى" ? pluralStem + "ي" : stem) + "ان", gender.union(.dual))
    }
    add(word + "ن", [.plural, .feminine])
    if last == "ى" { addPersons(pluralStem + "ا") }
    if isDefective { addPersons(pluralStem) }
    let letters = Array(word.unicodeScalars)
    // Hollow verbs shorten (يدين, لم يدن); يصور keeps its و.
    let isHollow = perfect.unicodeScalars.dropLast().last == "ا"
    if !isDefective, isHollow, letters.count >= 4,
      ["ا", "ي", "و"].contains(letters[letters.count - 2])
    {
      addPersons(String(letters[1..<(letters.count - 2)]) + String(last))
    }
    return forms
  }

  /// All forms of the noun `singular`, with its broken plurals as given.
  static func noun(_ singular: String, plurals: [String]) -> [Form] {
    var forms: [Form] = []
    for (word, features) in [(singular, FormFeatures())] + plurals.map({ ($0, .plural) }) {
      forms.append((word, features))
      if !word.ends("ة"), !word.ends("اء"), !word.ends("ا") {
        forms.append((word + "ا", features.union(.accusative)))
      }
    }
    if singular.ends("ة") {
      let stem = singular.withoutLast
      forms.append((stem + "ات", .plural))
      forms.append((stem + "تان", .dual))
      forms.append((stem + "تين", .dual))
      forms.append((stem + "تا", [.dual, .construct]))
      forms.append((stem + "تي", [.dual, .construct]))
    } else {
      let stem = weakStem(singular)
      forms.append((stem + "ات", .plural))
      // Of two letters the dual looks like a verb: ندين "we condemn", not two of ند.
      if stem.unicodeScalars.count > 2 {
        forms.append((stem + "ان", .dual))
        forms.append((stem + "ين", .plural))
        forms.append((stem + "ون", .plural))
      }
      if plurals.isEmpty {
        forms.append((stem + "و", [.plural, .construct]))
        forms.append((stem + "ي", [.plural, .construct]))
      }
    }
    return forms
  }

  /// All forms of the adjective or participle `masculine`.
  ///
  /// - Parameter isNisba: whether it ends in the ya of relation (`سوري`), which never falls away.
  static func adjective(
    _ masculine: String, plurals: [String] = [], isNisba: Bool = false
  ) -> [Form] {
    var forms: [Form] = [(masculine, [])]
    let stem = isNisba ? masculine : weakStem(masculine)
    if stem != masculine { forms.append((stem, [])) }
    let feminineStem = stem == masculine ? masculine : stem + "ي"
    forms.append((feminineStem + "ا", .accusative))
    forms.append((feminineStem + "ة", .feminine))
    forms.append((feminineStem + "تان", [.feminine, .dual]))
    forms.append((feminineStem + "تين", [.feminine, .dual]))
    forms.append((feminineStem + "ان", .dual))
    forms.append((feminineStem + "ات", [.feminine, .plural]))
    forms.append((stem + "ون", .plural))
    forms.append((stem + "ين", .plural))
    if !isNisba { forms.append((stem + "و", [.plural, .construct])) }
    if !isNisba, stem != masculine || !masculine.ends("ي") {
      forms.append((stem + "ي", [.plural, .construct]))
    }
    for plural in plurals { forms.append((plural, .plural)) }
    if isNisba, !masculine.ends("ي") {
      // A broken plural in the accusative: دبلوماسيين روسا.
      forms.append((masculine + "ا", [.plural, .accusative]))
    }
    return forms
  }

  /// A defective participle without its ya (`موالي`, `معادي`); any other word as it is.
  ///
  /// Nisbas end in ya too (`سوري`): a participle of the first or third form is told by its first
  /// letters.
  private static func weakStem(_ word: String) -> String {
    let letters = Array(word.unicodeScalars)
    guard letters.last == "ي", letters.count >= 4 else { return word }
    let isFirstForm = letters.count == 4 && letters[1] == "ا"
    let isDerived = letters.first == "م" && letters.count == 5 && letters[2] == "ا"
    return isFirstForm || isDerived ? word.withoutLast : word
  }
}

/// Letters one by one: grapheme clusters, which Arabic words without marks don't need, cost ten
/// times as much.
extension String {
  fileprivate init(_ letters: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(letters))
  }

  fileprivate var withoutLast: String { String(unicodeScalars.dropLast()) }

  fileprivate func ends(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
