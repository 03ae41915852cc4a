/// English inflection: the regular forms of verbs and nouns, with the irregular ones as given.
enum EnglishForms {
  /// Adds all forms of the verb `base`; `given` may name `past`, `participle`, `ing`, `third`.
  ///
  ///     EnglishForms.addVerb("carry", to: &forms)
  ///     // carry, carries, carried, carrying
  static func addVerb(_ base: Bytes, given: GivenForms = GivenForms(), to forms: inout FormList) {
    func add(
      _ given: Bytes?, as features: FormFeatures, orAdd regular: (Bytes) -> (Bytes, Bytes)
    ) {
      let (stem, ending) = given.map { ($0, "") } ?? regular(base)
      forms.add(stem, ending, as: features)
    }
    let past = given["past"]
    forms.add(base, as: .base)
    add(given["third"], as: .thirdPerson, orAdd: withS)
    add(past, as: .perfect, orAdd: withED)
    add(given["participle"] ?? past, as: .participle, orAdd: withED)
    forms.uniteLastTwo()
    add(given["ing"], as: .progressive, orAdd: withING)
  }

  /// Adds the singular and plurals of the noun `singular`.
  static func addNoun(_ singular: Bytes, plurals: [Bytes] = [], to forms: inout FormList) {
    forms.add(singular, as: [])
    if plurals.isEmpty {
      let (stem, ending) = withS(singular)
      forms.add(stem, ending, as: .plural)
    }
    for plural in plurals { forms.add(plural, as: .plural) }
  }

  // MARK: Regular forms, as stem and ending

  private static func withS(_ word: Bytes) -> (Bytes, Bytes) {
    if endsInConsonantY(word) { return (word.dropLast(), "ies") }
    switch word.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return (word, "es")
    case UInt8(ascii: "h") where word.ends(with: "ch") || word.ends(with: "sh"):
      return (word, "es")
    case UInt8(ascii: "o") where !word.ends(with: "oo"): return (word, "es")
    default: return (word, "s")
    }
  }

  private static func withED(_ word: Bytes) -> (Bytes, Bytes) {
    if word.ends(with: "e") { return (word, "d") }
    return endsInConsonantY(word) ? (word.dropLast(), "ied") : (word, "ed")
  }

  private static func withING(_ word: Bytes) -> (Bytes, Bytes) {
    if word.ends(with: "ie") { return (word.dropLast(2), "ying") }
    if word.ends(with: "e"), !word.ends(with: "ee"), !word.ends(with: "ye") {
      return (word.dropLast(), "ing")
    }
    return (word, "ing")
  }

  private static func endsInConsonantY(_ word: Bytes) -> Bool {
    guard word.ends(with: "y"), let before = word.dropLast().last else { return false }
    return !("aeiou" as Bytes).contains(before)
  }
}
