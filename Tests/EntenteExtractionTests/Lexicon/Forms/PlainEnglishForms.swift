@testable import EntenteExtraction

/// English inflection as it is said, with strings: slow, and what ``EnglishForms`` has to give.
enum PlainEnglishForms {
  typealias Form = (text: String, features: FormFeatures)

  /// All forms of the verb `base`; `irregular` may name `past`, `participle`, `ing`, `third`.
  ///
  ///     EnglishForms.verb("carry", irregular: [:])
  ///     // carry, carries, carried, carrying
  static func verb(_ base: String, irregular: [String: String]) -> [Form] {
    var forms: [Form] = [(base, .base)]
    forms.append((irregular["third"] ?? withS(base), .thirdPerson))
    let past = irregular["past"] ?? withED(base)
    let participle = irregular["participle"] ?? past
    if past == participle {
      forms.append((past, [.perfect, .participle]))
    } else {
      forms.append((past, .perfect))
      forms.append((participle, .participle))
    }
    forms.append((irregular["ing"] ?? withING(base), .progressive))
    return forms
  }

  /// The singular and plurals of the noun `singular`.
  static func noun(_ singular: String, plurals: [String]) -> [Form] {
    let plurals = plurals.isEmpty ? [withS(singular)] : plurals
    return [(singular, FormFeatures())] + plurals.map { ($0, FormFeatures.plural) }
  }

  static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    if word.hasSuffix("o"), !word.hasSuffix("oo") { return word + "es" }
    return word + "s"
  }

  private static func withED(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if endsInConsonantY(word) { return word.dropLast() + "ied" }
    return word + "ed"
  }

  private static func withING(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("ye") {
      return word.dropLast() + "ing"
    }
    return word + "ing"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
