import EntenteModel

/// Words that state a relation, as the grammar sees them.
///
/// A class: the grammar takes one up for every word that may be a predicate.
final class Predicate: Sendable {
  let row: PredicateRow
  let partOfSpeech: PredicateRow.PartOfSpeech
  let polarity: Polarity
  let event: EventClass
  let frames: [Frame]
  let prepositionNumbers: [Int32]
  /// Symbols of the forms of the row's collocates.
  let withSymbols: [Int32]
  private let frameMask: UInt32

  init(_ row: PredicateRow, prepositionNumbers: [Int32], withSymbols: [Int32]) {
    self.row = row
    partOfSpeech = row.partOfSpeech
    polarity = row.polarity
    event = row.event
    frames = row.frames
    self.prepositionNumbers = prepositionNumbers
    self.withSymbols = withSymbols
    frameMask = row.frames.reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }

  var id: String { row.id }
  var lemma: String { row.lemma }

  func has(_ frame: Frame) -> Bool { frameMask & 1 << UInt32(frame.ordinal) != 0 }
}

/// A row of `predicates/*.tsv`.
final class PredicateRow: Sendable {
  enum PartOfSpeech: String, Sendable, CaseIterable {
    case verb, noun, adjective, phrase
  }

  let id: String
  let lemma: String
  let partOfSpeech: PartOfSpeech
  /// Irregular forms by key, as written: `past`, `plural`, `imperfect`, ….
  let forms: [(key: String, value: String)]
  /// Words of which one must stand near the head.
  let with: [String]
  let polarity: Polarity
  let event: EventClass
  let frames: [Frame]
  let prepositions: [String]
  /// A sentence with the source in braces and the target in brackets.
  var example: String { row["example"] }
  /// Where the row stands, for messages.
  let file: String
  var line: Int { row.line }
  private let row: TSVFile.Row

  init(
    id: String, lemma: String, partOfSpeech: PartOfSpeech, forms: [(key: String, value: String)],
    with: [String], polarity: Polarity, event: EventClass, frames: [Frame],
    prepositions: [String], file: String, row: TSVFile.Row
  ) {
    self.id = id
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.forms = forms
    self.with = with
    self.polarity = polarity
    self.event = event
    self.frames = frames
    self.prepositions = prepositions
    self.file = file
    self.row = row
  }
}
