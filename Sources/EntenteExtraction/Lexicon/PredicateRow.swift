import EntenteModel

/// A row of `predicates/*.tsv`.
///
/// What the grammar asks for is read when the row is; words and forms when the language is compiled.
final class PredicateRow: Sendable {
  enum PartOfSpeech: String, Sendable, CaseIterable {
    case verb, noun, adjective, phrase
  }

  let partOfSpeech: PartOfSpeech
  let polarity: Polarity
  let event: EventClass
  let frames: [Frame]
  /// Where the row stands, for messages.
  let file: String
  private let row: TSVFile<PredicateColumn>.Row

  private static let partsOfSpeech = LetterTable(PartOfSpeech.self)
  private static let events = LetterTable(EventClass.self)
  private static let frameNames = LetterTable(Frame.self)

  /// Reads a row of the table `file`.
  init(_ row: TSVFile<PredicateColumn>.Row, file: String) throws(EntenteError) {
    func problem(_ message: String, _ column: PredicateColumn) -> EntenteError {
      LexiconLoader.problem(message, file, row, column)
    }
    guard !row[.id].isEmpty, !row[.lemma].isEmpty else {
      throw problem("a predicate needs an id and a lemma", .lemma)
    }
    guard let partOfSpeech = Self.partsOfSpeech[row[.pos]] else {
      throw problem("unknown pos “\(row.text(.pos))”: verb, noun, adjective or phrase", .pos)
    }
    let sign = row[.sign]
    guard sign.count == 1, sign.first == UInt8(ascii: "+") || sign.first == UInt8(ascii: "-") else {
      throw problem("the sign is + or -", .sign)
    }
    guard let event = Self.events[row[.event]] else {
      throw problem("“\(row.text(.event))” is no PLOVER class", .event)
    }
    var frames: [Frame] = []
    for name in row.values(.frames) {
      guard let frame = Self.frameNames[name] else {
        throw problem(
          "unknown frame “\(name.text)”: one of "
            + Frame.allCases.map(\.rawValue).joined(separator: ", "), .frames)
      }
      frames.append(frame)
    }
    guard !frames.isEmpty else { throw problem("a predicate needs a frame", .frames) }
    guard row.values(.forms).allSatisfy({ $0.contains(Self.equals) }) else {
      throw problem("forms are written key=value", .forms)
    }
    self.partOfSpeech = partOfSpeech
    polarity = sign.first == UInt8(ascii: "+") ? .support : .oppose
    self.event = event
    self.frames = frames
    self.file = file
    self.row = row
  }

  private static let equals = UInt8(ascii: "=")

  var id: String { row.text(.id) }
  var lemma: Bytes { row[.lemma] }
  /// Irregular forms by key, as written: `past`, `plural`, `imperfect`, ….
  var forms: [(key: Bytes, value: Bytes)] {
    row.values(.forms).compactMap { form in
      form.firstIndex(of: Self.equals).map { (form[..<$0], form[($0 + 1)...]) }
    }
  }
  /// Words of which one must stand near the head.
  var with: BarredValues { row.values(.with) }
  var prepositions: BarredValues { row.values(.preps) }
  /// A sentence with the source in braces and the target in brackets.
  var example: String { row.text(.example) }
  var line: Int { row.line }
}
