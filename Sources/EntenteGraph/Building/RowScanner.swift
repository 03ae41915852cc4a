import EntenteModel

/// Reads what sums need from an evidence row, without making it a value: the fast way through
/// millions of rows.
///
/// Only the very form that ``EvidenceCoding`` writes is understood. Of any other line the scanner
/// says nothing, and ``EvidenceCoding/decode(_:file:line:)`` has the word: so there is one judge of
/// what a row may be, and one that words the errors.
struct RowScanner {
  /// The ranges of a row's texts in the bytes, and its numbers.
  struct Row {
    var id = 0..<0
    var document = 0..<0
    var date = PackedDate(nil)
    var outlet: Range<Int>?
    var language = Language.english
    var source = Party()
    var target = Party()
    var polarity = Polarity.support
    var event = EventClass.support
    var confidenceTenThousandths: Int16 = 0
  }

  struct Party {
    var id = 0..<0
    var name = 0..<0
    var polity = 0..<0
    var polityID = 0..<0
  }

  private var scanner: ByteScanner

  /// The row at `start`, and where its line ends.
  ///
  /// - Parameter bytes: A buffer that outlives the scanner.
  static func row(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (row: Row, lineEnd: Int)? {
    guard let scanner = ByteScanner(bytes, start..<bytes.count) else { return nil }
    var reader = RowScanner(scanner: scanner)
    guard let row = reader.row(), reader.scanner.isText(from: start) else { return nil }
    return (row, reader.scanner.position)
  }

  private mutating func row() -> Row? {
    var row = Row()
    guard take("{\"schema\":1,\"id\":\""), let id = plain(),
      take(",\"doc\":\""), let document = plain(), take(",\"date\":")
    else { return nil }
    row.id = id
    row.document = document
    if !take("null") {
      guard take("\""), let text = plain(), let date = scanner.date(text) else { return nil }
      row.date = date
    }
    guard take(",\"outlet\":") else { return nil }
    if !take("null") {
      guard take("\""), let outlet = plain() else { return nil }
      row.outlet = outlet
    }
    if take(",\"lang\":\"ar\"") {
      row.language = .arabic
    } else if !take(",\"lang\":\"en\"") {
      return nil
    }
    guard take(",\"sentence\":{\"index\":"), scanner.number() != nil, span(),
      take(",\"text\":\""), skip(), take("},\"source\":{"), party(&row.source),
      take(",\"target\":{"), party(&row.target)
    else { return nil }
    if take(",\"sign\":-1,\"event\":\"") {
      row.polarity = .oppose
    } else if !take(",\"sign\":1,\"event\":\"") {
      return nil
    }
    guard let name = plain(), let event = event(name) else { return nil }
    row.event = event
    guard take(",\"predicate\":{\"lemma\":\""), skip(), take(",\"text\":\""), skip(), span(),
      take("},\"rule\":\""), skip(), take(",\"modality\":\""),
      take("actual\"") || take("pledged\"") || take("claimed\""), take(",\"holder\":"),
      take("null") || (take("\"") && skip()), take(",\"confidence\":"),
      let confidence = scanner.decimal(most: 4), confidence <= 10_000,
      take("}"), scanner.isAtEnd || scanner.next == 0x0A
    else { return nil }
    row.confidenceTenThousandths = Int16(confidence)
    return row
  }

  private mutating func party(_ party: inout Party) -> Bool {
    guard take("\"id\":\""), let id = plain(), take(",\"name\":\""), let name = plain(),
      take(",\"polity\":\""), let polity = plain(), take(",\"polity_id\":\""),
      let polityID = plain(), take(",\"text\":\""), skip(), span(), take(",\"via\":\""), skip(),
      take("}")
    else { return false }
    party = Party(id: id, name: name, polity: polity, polityID: polityID)
    return true
  }

  /// `,"start":3,"end":9`, in this order of size.
  private mutating func span() -> Bool {
    guard take(",\"start\":"), let start = scanner.number(), take(",\"end\":"),
      let end = scanner.number()
    else { return false }
    return start <= end
  }

  @inline(__always)
  private mutating func take(_ text: StaticString) -> Bool { scanner.take(text) }

  private mutating func plain() -> Range<Int>? { scanner.plain() }
  private mutating func skip() -> Bool { scanner.skip() }

  private func event(_ text: Range<Int>) -> EventClass? { EventNames.event(scanner.text(text)) }
}

/// The classes of events by the bytes of their names.
enum EventNames {
  static func event(_ name: UnsafeRawBufferPointer) -> EventClass? {
    guard name.count <= 16 else { return nil }
    let key = key(name)
    for (known, event) in events where known == key { return event }
    return nil
  }

  /// The bytes of a short name, as one number.
  private static func key(_ name: some Sequence<UInt8>) -> UInt128 {
    name.reduce(0) { $0 << 8 | UInt128($1) }
  }

  private static let events = EventClass.allCases.map { (key($0.rawValue.utf8), $0) }
}
