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
  /// Whether its target stands behind *by*, where else the agent of a passive does.
  let takesBy: Bool
  /// Symbols of the forms of the row's collocates.
  let withSymbols: [Int32]
  private let frameMask: UInt32

  init(
    _ row: PredicateRow, prepositionNumbers: [Int32], takesBy: Bool, withSymbols: [Int32]
  ) {
    self.row = row
    partOfSpeech = row.partOfSpeech
    polarity = row.polarity
    event = row.event
    frames = row.frames
    self.prepositionNumbers = prepositionNumbers
    self.takesBy = takesBy
    self.withSymbols = withSymbols
    frameMask = frames.reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }

  var id: String { row.id }
  var lemma: String { row.lemma }

  func has(_ frame: Frame) -> Bool { frameMask & 1 << UInt32(frame.ordinal) != 0 }
}
