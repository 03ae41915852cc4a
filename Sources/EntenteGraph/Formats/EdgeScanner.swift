import EntenteModel

/// Reads an edge without evidence from a graph file, in the very form that ``GraphJSON`` writes; the
/// scores, which are made anew, may be missing.
///
/// Of any other form it says nothing, and the general reader has the word, as with ``RowScanner``.
struct EdgeScanner {
  /// Names of actors and outlets, each made once for all edges.
  private var names = SharedTexts()

  /// The edge that comes next, which is then consumed.
  mutating func edge(_ json: inout JSONReader) -> SignedGraph.Edge? {
    let start = json.position
    let read = json.bytes.withUnsafeBytes { bytes -> (SignedGraph.Edge, Int)? in
      guard var scanner = ByteScanner(bytes, start..<bytes.count) else { return nil }
      _ = scanner.take("\n")
      guard let edge = edge(&scanner), scanner.isText(from: start) else { return nil }
      return (edge, scanner.position)
    }
    guard let (edge, end) = read else { return nil }
    json.move(to: end)
    return edge
  }

  private mutating func edge(_ scanner: inout ByteScanner) -> SignedGraph.Edge? {
    guard scanner.take("{\"source\":\""), let source = scanner.plain(),
      scanner.take(",\"target\":\""), let target = scanner.plain()
    else { return nil }
    if scanner.take(",\"class\":\"") {
      guard scanner.plain() != nil else { return nil }
    }
    guard scanner.take(",\"support\":"), let support = scanner.micros(),
      scanner.take(",\"oppose\":"), let oppose = scanner.micros(),
      scanner.take(",\"support_stories\":"), let supportStories = count(&scanner),
      scanner.take(",\"oppose_stories\":"), let opposeStories = count(&scanner),
      passesScores(&scanner), scanner.take(",\"outlets\":{"), let outlets = outlets(&scanner),
      scanner.take(",\"events\":{"), let events = events(&scanner),
      scanner.take(",\"first\":"), let first = date(&scanner),
      scanner.take(",\"last\":"), let last = date(&scanner), scanner.take("}")
    else { return nil }
    return SignedGraph.Edge(
      source: names.text(scanner.text(source)), target: names.text(scanner.text(target)),
      supportMicros: support, opposeMicros: oppose, supportStories: supportStories,
      opposeStories: opposeStories, outlets: outlets, events: events, firstDate: first.date,
      lastDate: last.date)
  }

  private func passesScores(_ scanner: inout ByteScanner) -> Bool {
    if scanner.take(",\"theta\":"), !scanner.skipNumber() { return false }
    if scanner.take(",\"interval\":[") {
      guard scanner.skipNumber(), scanner.take(","), scanner.skipNumber(), scanner.take("]") else {
        return false
      }
    }
    if scanner.take(",\"polarity\":"), !scanner.skipNumber() { return false }
    if scanner.take(",\"strength\":"), !scanner.skipNumber() { return false }
    if scanner.take(",\"weight\":"), !scanner.skipNumber() { return false }
    return !scanner.take(",\"outlets_effective\":") || scanner.skipNumber()
  }

  private func count(_ scanner: inout ByteScanner) -> Int? {
    scanner.number().flatMap { $0 <= 1_000_000_000 ? $0 : nil }
  }

  private mutating func outlets(_ scanner: inout ByteScanner) -> Tally<String>? {
    var tally = Tally<String>()
    while !scanner.take("}") {
      guard tally.isEmpty || scanner.take(","), scanner.take("\""), let name = scanner.plain(),
        scanner.take(":"), let count = count(&scanner)
      else { return nil }
      tally[names.text(scanner.text(name))] = count
    }
    return tally
  }

  private func events(_ scanner: inout ByteScanner) -> Tally<EventClass>? {
    var tally = Tally<EventClass>()
    while !scanner.take("}") {
      guard tally.isEmpty || scanner.take(","), scanner.take("\""), let name = scanner.plain(),
        let event = EventNames.event(scanner.text(name)), scanner.take(":"),
        let count = count(&scanner)
      else { return nil }
      tally[event] = count
    }
    return tally
  }

  private func date(_ scanner: inout ByteScanner) -> PackedDate? {
    if scanner.take("null") { return PackedDate(nil) }
    guard scanner.take("\""), let text = scanner.plain() else { return nil }
    return scanner.date(text)
  }
}

/// Makes a `String` of each distinct text once.
private struct SharedTexts {
  private var index = ByteInterner()
  private var texts: [String] = []

  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let number = Int(index.number(bytes))
    if number == texts.count { texts.append(String(decoding: bytes, as: UTF8.self)) }
    return texts[number]
  }
}
