import EntenteModel

/// Reads an edge without evidence in the very form that ``GraphJSON`` writes; the scores, which are
/// made anew, may be missing.
///
/// Of any other form it says nothing, and the general reader has the word, as with ``RowScanner``.
struct EdgeScanner {
  /// An edge whose actors are ranges of the bytes.
  struct Scanned {
    let source: Range<Int>
    let target: Range<Int>
    let supportMicros: Int64
    let opposeMicros: Int64
    let supportStories: Int
    let opposeStories: Int
    let outlets: Tally<String>
    let events: Tally<EventClass>
    let firstDate: CalendarDate?
    let lastDate: CalendarDate?

    func edge(from source: String, to target: String) -> SignedGraph.Edge {
      SignedGraph.Edge(
        source: source, target: target, supportMicros: supportMicros, opposeMicros: opposeMicros,
        supportStories: supportStories, opposeStories: opposeStories, outlets: outlets,
        events: events, firstDate: firstDate, lastDate: lastDate)
    }
  }

  private var outletTallies = TallyMemo<String>()
  private var eventTallies = TallyMemo<EventClass>()
  /// Names of outlets, each made once for all edges.
  private var names = SharedTexts()

  /// The edge that comes next, up to its closing brace.
  mutating func edge(_ scanner: inout ByteScanner) -> Scanned? {
    guard scanner.take("{\"source\":\""), let source = scanner.plain(),
      scanner.take(",\"target\":\""), let target = scanner.plain()
    else { return nil }
    if scanner.take(",\"class\":\"") {
      guard scanner.plain() != nil else { return nil }
    }
    guard scanner.take(",\"support\":"), let support = scanner.micros(),
      scanner.take(",\"oppose\":"), let oppose = scanner.micros(),
      scanner.take(",\"support_stories\":"), let supportStories = Self.count(&scanner),
      scanner.take(",\"oppose_stories\":"), let opposeStories = Self.count(&scanner),
      passesScores(&scanner), scanner.take(",\"outlets\":{"), let outlets = outlets(&scanner),
      scanner.take(",\"events\":{"), let events = events(&scanner),
      scanner.take(",\"first\":"), let first = date(&scanner),
      scanner.take(",\"last\":"), let last = date(&scanner), scanner.take("}")
    else { return nil }
    return Scanned(
      source: source, target: target, supportMicros: support, opposeMicros: oppose,
      supportStories: supportStories, opposeStories: opposeStories, outlets: outlets,
      events: events, firstDate: first.date, lastDate: last.date)
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

  private static func count(_ scanner: inout ByteScanner) -> Int? {
    scanner.number().flatMap { $0 <= 1_000_000_000 ? $0 : nil }
  }

  private mutating func outlets(_ scanner: inout ByteScanner) -> Tally<String>? {
    outletTallies.tally(&scanner) { scanner, name in names.text(scanner.text(name)) }
  }

  private mutating func events(_ scanner: inout ByteScanner) -> Tally<EventClass>? {
    eventTallies.tally(&scanner) { scanner, name in EventNames.event(scanner.text(name)) }
  }

  private func date(_ scanner: inout ByteScanner) -> PackedDate? {
    if scanner.take("null") { return PackedDate(nil) }
    guard scanner.take("\""), let text = scanner.plain() else { return nil }
    return scanner.date(text)
  }

  /// Makes each distinct tally once: most edges are told of by one outlet or two, in one or two
  /// events, and the same ones again and again.
  private struct TallyMemo<Key: TallyKey> {
    private var texts = ByteInterner()
    private var tallies: [Tally<Key>] = []

    /// Beyond so many the tallies are hardly ever the same.
    private static var limit: Int { 1 << 16 }

    /// The tally that comes next, its opening brace taken.
    mutating func tally(
      _ scanner: inout ByteScanner, key: (ByteScanner, Range<Int>) -> Key?
    ) -> Tally<Key>? {
      let start = scanner.position
      guard passesCounts(&scanner) else { return nil }
      let text = scanner.text(start..<scanner.position)
      let hash = ByteInterner.hash(text)
      if let number = texts.known(text, hash: hash) { return tallies[Int(number)] }
      var tally = Tally<Key>()
      var again = scanner.moved(to: start)
      while !again.take("}") {
        guard again.take(",") || tally.isEmpty, again.take("\""), let name = again.plain(),
          let key = key(again, name), again.take(":"), let count = EdgeScanner.count(&again)
        else { return nil }
        tally[key] = count
      }
      if tallies.count < Self.limit {
        _ = texts.number(text, hash: hash)
        tallies.append(tally)
      }
      return tally
    }

    private func passesCounts(_ scanner: inout ByteScanner) -> Bool {
      if scanner.take("}") { return true }
      repeat {
        guard scanner.take("\""), scanner.plain() != nil, scanner.take(":"),
          EdgeScanner.count(&scanner) != nil
        else { return false }
      } while scanner.take(",")
      return scanner.take("}")
    }
  }
}

/// Makes a `String` of each distinct text once.
struct SharedTexts {
  private var index = ByteInterner()
  private var texts: [String] = []

  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let number = Int(index.number(bytes))
    if number == texts.count { texts.append(String(decoding: bytes, as: UTF8.self)) }
    return texts[number]
  }
}
