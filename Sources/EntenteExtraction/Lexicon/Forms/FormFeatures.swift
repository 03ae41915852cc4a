/// What an inflected form says beside its lemma.
struct FormFeatures: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let perfect = FormFeatures(rawValue: 1)
  static let imperfect = FormFeatures(rawValue: 2)
  static let feminine = FormFeatures(rawValue: 4)
  static let plural = FormFeatures(rawValue: 8)
  static let firstPerson = FormFeatures(rawValue: 16)
  /// English base form: an infinitive, or a present tense behind a plural.
  static let base = FormFeatures(rawValue: 32)
  /// English -ing form.
  static let progressive = FormFeatures(rawValue: 64)
  /// English past participle, which may be a past tense too; Arabic active participle.
  static let participle = FormFeatures(rawValue: 128)
  /// English third person singular.
  static let thirdPerson = FormFeatures(rawValue: 256)
  /// Only with a pronoun suffix: the `دعمو` of `دعموه`.
  static let needsSuffix = FormFeatures(rawValue: 512)
  /// An Arabic noun or participle without its final nun: `مؤيدو`, `مؤيدي`.
  static let construct = FormFeatures(rawValue: 1024)
  /// Accusative with alef: `دعماً`.
  static let accusative = FormFeatures(rawValue: 2048)
  static let dual = FormFeatures(rawValue: 4096)
}
