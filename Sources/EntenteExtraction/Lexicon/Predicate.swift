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
  /// Whether its target stands behind *by*, where else the agent of a passive does.
  let takesBy: Bool
  private let frameMask: UInt32
  unowned(unsafe) private let details: PredicateDetails

  init(_ details: PredicateDetails) {
    self.details = details
    partOfSpeech = details.row.partOfSpeech
    polarity = details.row.polarity
    event = details.row.event
    frame = details.row.frames[0]
    hasOneFrame = details.row.frames.count == 1
    takesBy = details.takesBy
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
  let takesBy: Bool
  let withSymbols: [Int32]

  init(
    _ row: PredicateRow, prepositionNumbers: [Int32], takesBy: Bool, withSymbols: [Int32]
  ) {
    self.row = row
    self.prepositionNumbers = prepositionNumbers
    self.takesBy = takesBy
    self.withSymbols = withSymbols
  }
}
