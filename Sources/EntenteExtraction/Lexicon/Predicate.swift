import EntenteModel

/// Words that state a relation, as the grammar sees them.
///
/// What the grammar asks of every predicate word of a text is in the value itself; a language's lie
/// side by side. The rest is in ``PredicateDetails``, which the ``LanguagePack`` keeps: a predicate
/// counts no reference to it, and is good as long as its pack.
struct Predicate: Sendable {
  let partOfSpeech: PredicateRow.PartOfSpeech
  let polarity: Polarity
  let event: EventClass
  /// The first of ``frames``.
  let frame: Frame
  let hasOneFrame: Bool
  private let frameMask: UInt32
  unowned(unsafe) private let details: PredicateDetails

  init(_ details: PredicateDetails) {
    self.details = details
    partOfSpeech = details.row.partOfSpeech
    polarity = details.row.polarity
    event = details.row.event
    frame = details.row.frames[0]
    hasOneFrame = details.row.frames.count == 1
    frameMask = details.row.frames.reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }

  var row: PredicateRow { details.row }
  var id: String { row.id }
  var lemma: String { row.lemma }
  var frames: [Frame] { row.frames }
  var prepositionNumbers: [Int32] { details.prepositionNumbers }
  /// Symbols of the forms of the row's collocates.
  var withSymbols: [Int32] { details.withSymbols }

  func has(_ frame: Frame) -> Bool { frameMask & 1 << UInt32(frame.ordinal) != 0 }
}

/// A row of the tables with its words as numbers.
final class PredicateDetails: Sendable {
  let row: PredicateRow
  let prepositionNumbers: [Int32]
  let withSymbols: [Int32]

  init(_ row: PredicateRow, prepositionNumbers: [Int32], withSymbols: [Int32]) {
    self.row = row
    self.prepositionNumbers = prepositionNumbers
    self.withSymbols = withSymbols
  }
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
