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
  let row: TSVFile<PredicateColumn>.Row

  private static let partsOfSpeech = LetterTable(PartOfSpeech.self)
  private static let events = LetterTable(EventClass.self)
  private static let frameNames = LetterTable(Frame.self)

  /// Reads a row of the table `file`.
  ///
  /// - Parameter frameLists: the lists of frames read before, by their cells: the same few recur.
  init(
    _ cells: TSVFile<PredicateColumn>.Cells, file: String,
    frameLists: inout LetterTable<[Frame]>
  ) throws(EntenteError) {
    func problem(_ message: String, _ column: PredicateColumn) -> EntenteError {
      LexiconLoader.problem(message, file, cells.row, column)
    }
    guard !cells[.id].isEmpty, !cells[.lemma].isEmpty else {
      throw problem("a predicate needs an id and a lemma", .lemma)
    }
    guard let partOfSpeech = Self.partsOfSpeech[cells[.pos]] else {
      throw problem("unknown pos “\(cells.text(.pos))”: verb, noun, adjective or phrase", .pos)
    }
    guard cells[.sign] == "+" || cells[.sign] == "-" else {
      throw problem("the sign is + or -", .sign)
    }
    guard let event = Self.events[cells[.event]] else {
      throw problem("“\(cells.text(.event))” is no PLOVER class", .event)
    }
    var frames = frameLists[cells[.frames]] ?? []
    if frames.isEmpty {
      for name in cells.values(.frames) {
        guard let frame = Self.frameNames[name] else {
          throw problem(
            "unknown frame “\(name.text)”: one of "
              + Frame.allCases.map(\.rawValue).joined(separator: ", "), .frames)
        }
        frames.append(frame)
      }
      frameLists[cells[.frames]] = frames
    }
    guard !frames.isEmpty else { throw problem("a predicate needs a frame", .frames) }
    guard cells.values(.forms).allSatisfy({ $0.contains(UInt8(ascii: "=")) }) else {
      throw problem("forms are written key=value", .forms)
    }
    self.partOfSpeech = partOfSpeech
    polarity = cells[.sign] == "+" ? .support : .oppose
    self.event = event
    self.frames = frames
    self.file = file
    row = cells.row
  }

  var id: String { row.text(.id) }
  var lemma: String { row.text(.lemma) }
  /// A sentence with the source in braces and the target in brackets.
  var example: String { row.text(.example) }
  var line: Int { row.line }
}
