/// English inflection: the regular forms of verbs and nouns, with the irregular ones as given.
enum EnglishForms {
  /// Adds all forms of the verb `base`; `given` may name `past`, `participle`, `ing`, `third`.
  ///
  ///     EnglishForms.addVerb(Bytes("carry"), to: &forms)
  ///     // carry, carries, carried, carrying
  static func addVerb(_ base: Bytes, given: GivenForms = GivenForms(), to forms: inout FormList) {
    forms.add(base, .base)
    forms.add(given["third"] ?? withS(base), .thirdPerson)
    let past = given["past"] ?? withED(base)
    let participle = given["participle"] ?? past
    if past == participle {
      forms.add(past, [.perfect, .participle])
    } else {
      forms.add(past, .perfect)
      forms.add(participle, .participle)
    }
    forms.add(given["ing"] ?? withING(base), .progressive)
  }

  /// Adds the singular and plurals of the noun `singular`.
  static func addNoun(_ singular: Bytes, plurals: [Bytes] = [], to forms: inout FormList) {
    forms.add(singular, [])
    if plurals.isEmpty { forms.add(withS(singular), .plural) }
    for plural in plurals { forms.add(plural, .plural) }
  }

  private static func withS(_ word: Bytes) -> Bytes {
    if endsInConsonantY(word) { return word.dropLast() + "ies".utf8 }
    let takesES =
      switch word.last {
      case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
      case UInt8(ascii: "h"): word.ends(with: "ch") || word.ends(with: "sh")
      case UInt8(ascii: "o"): !word.ends(with: "oo")
      default: false
      }
    return word + (takesES ? "es" : "s").utf8
  }

  private static func withED(_ word: Bytes) -> Bytes {
    if word.ends(with: "e") { return word + "d".utf8 }
    if endsInConsonantY(word) { return word.dropLast() + "ied".utf8 }
    return word + "ed".utf8
  }

  private static func withING(_ word: Bytes) -> Bytes {
    if word.ends(with: "ie") { return word.dropLast(2) + "ying".utf8 }
    if word.ends(with: "e"), !word.ends(with: "ee"), !word.ends(with: "ye") {
      return word.dropLast() + "ing".utf8
    }
    return word + "ing".utf8
  }

  private static func endsInConsonantY(_ word: Bytes) -> Bool {
    guard word.ends(with: "y"), let before = word.dropLast().last else { return false }
    return !"aeiou".utf8.contains(before)
  }
}
