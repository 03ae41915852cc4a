import EntenteModel

/// Words that state a relation, as a row of `predicates/*.tsv` describes them.
struct Predicate: Sendable {
  enum PartOfSpeech: String, Sendable, CaseIterable {
    case verb, noun, adjective, phrase
  }

  var id: String
  var lemma: String
  var partOfSpeech: PartOfSpeech
  /// Irregular forms by key, as written: `past`, `plural`, `imperfect`, ….
  var forms: [(key: String, value: String)]
  /// Words of which one must stand near the head.
  var with: [String]
  var polarity: Polarity
  var event: EventClass
  var frames: [Frame]
  var prepositions: [String]
  /// A sentence with the source in braces and the target in brackets.
  var example: String
  /// Where the row stands, for messages.
  var file: String
  var line: Int

  /// Numbers of the prepositions; filled in when the pack is compiled.
  var prepositionNumbers: [Int32] = []
  /// Symbols of the forms of ``with``; filled in when the pack is compiled.
  var withSymbols: Set<Int32> = []

  func has(_ frame: Frame) -> Bool { frames.contains(frame) }
}
