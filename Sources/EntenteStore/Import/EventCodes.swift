internal import EntenteModel

/// What event codes say of the source towards the target: the table `events.tsv`.
///
///     EventCodes.table.meaning(of: "0331")?.side  // AGREE, support, pledged: as 033
///     EventCodes.table.meaning(of: "040")?.side   // nil: a consultation takes no side
struct EventCodes: Sendable {
  struct Meaning: Sendable {
    let name: String
    /// `nil` if the event takes no side.
    let side: Side?
  }

  struct Side: Sendable {
    let event: EventClass
    let polarity: Polarity
    let modality: Modality
  }

  private let meanings: [String: Meaning]

  /// The table that belongs to this module.
  static let table = EventCodes(PackageResources.events_tsv)

  /// Reads a table of code, name, event, sign and modality; lines that aren't so are left out, and
  /// a test sees that there are none.
  init(_ bytes: [UInt8]) {
    var meanings: [String: Meaning] = [:]
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = String(decoding: line, as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5 else { continue }
      var side: Side?
      if let event = EventClass(rawValue: fields[2]), let modality = Modality(rawValue: fields[4]) {
        side = Side(
          event: event, polarity: fields[3] == "+" ? .support : .oppose, modality: modality)
      }
      meanings[fields[0]] = Meaning(name: fields[1], side: side)
    }
    self.meanings = meanings
  }

  /// What a CAMEO code, or the name of a PLOVER type, means; `nil` if it is neither.
  func meaning(of code: String) -> Meaning? {
    if let first = code.utf8.first, !(0x30...0x39 ~= first) { return meanings[code.uppercased()] }
    var code = code[...]
    while code.utf8.count >= 2 {
      if let meaning = meanings[String(code)] { return meaning }
      code.removeLast()
    }
    return nil
  }
}
