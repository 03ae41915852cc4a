import EntenteModel

/// Rows of evidence in the form that sums need: numbers for names, 36 bytes a row.
///
/// Finding a row's document, edge and id means three looks at places of large tables that the
/// processor can't foresee, each of which it waits for longer than it takes to scan the row. So
/// scanned rows wait in a ``RowQueue``; then their places are touched one right after the other, and
/// the waits are one.
struct RowTable: Sendable {
  struct Row: Sendable, Hashable {
    /// ``noEdge`` for a relation of an actor to itself.
    var edge: UInt32
    var document: UInt32
    /// ``none`` if it is not known.
    var outlet: UInt32
    var date: PackedDate
    var confidenceTenThousandths: Int16
    var polarity: Polarity
    var event: EventClass
  }

  /// The 128 bits that a row's id is, or the number of one that is none.
  struct RowID: Sendable, Hashable {
    var high: UInt64
    var low: UInt64

    var hash: UInt64 { SplitMix64.mix(high ^ low) }
  }

  /// What is known of a document.
  struct DocumentFacts: Sendable, Hashable {
    var date = PackedDate(nil)
    var outlet = RowTable.none
    var language: Language?
    var title = RowTable.none
    var url = RowTable.none
    /// Whether the corpus lists it, and not evidence alone.
    var isListed = false
  }

  static let none = UInt32.max

  let level: SignedGraph.Level
  /// Whether somebody keeps the evidence of each row, and is the judge of two with one id.
  let keepsEvidence: Bool
  private var rows = BlockList<Row>()
  private var ids = BlockList<RowID>()
  private var index = HashIndex()
  private var otherIDs = ByteInterner()
  /// What was scanned and has no place yet.
  private var queue = RowQueue()
  /// What touching found: of no meaning, but kept, so that touching is not optimised away.
  private var touched = 0

  /// Actors by id, and the smallest name that rows give to each.
  private(set) var actors = ByteInterner()
  private var nameOf: [UInt32] = []
  private var names = ByteInterner()
  /// Ordered pairs of actors.
  private(set) var edges: [SIMD2<UInt32>] = []
  private var edgeIndex = HashIndex()

  private(set) var documents = ByteInterner()
  private(set) var facts: [DocumentFacts] = []
  private(set) var outlets = ByteInterner()
  /// Titles and addresses of documents.
  private(set) var texts = ByteInterner()

  init(level: SignedGraph.Level, keepsEvidence: Bool = false) {
    self.level = level
    self.keepsEvidence = keepsEvidence
  }

  var count: Int { rows.count }

  subscript(place: Int) -> Row { rows[place] }

  /// An actor's name, or `nil` if no row gives one.
  func name(of actor: UInt32) -> String? {
    let name = nameOf[Int(actor)]
    return name == Self.none ? nil : names.text(name)
  }

  // MARK: - Adding

  /// Adds a row of which no evidence is kept; it may wait in the queue until ``settle(in:)``.
  mutating func add(_ row: RowScanner.Row, in bytes: UnsafeRawBufferPointer) {
    func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: bytes[range])
    }
    let isPolity = level == .polity
    let (one, other) = (row.source, row.target)
    let source = actor(part(isPolity ? one.polityID : one.id))
    let target = actor(part(isPolity ? other.polityID : other.id))
    if source != target {
      note(part(isPolity ? one.polity : one.name), of: source)
      note(part(isPolity ? other.polity : other.name), of: target)
    }
    queue.append(
      RowQueue.Item(
        id: identity(part(row.id)), source: source, target: target, document: row.document,
        documentHash: ByteInterner.hash(part(row.document)), language: row.language,
        row: Row(
          edge: Self.noEdge, document: Self.none,
          outlet: row.outlet.map { outlets.number(part($0)) } ?? Self.none, date: row.date,
          confidenceTenThousandths: row.confidenceTenThousandths, polarity: row.polarity,
          event: row.event)))
    if queue.isFull { settle(in: bytes) }
  }

  /// Gives the rows that wait their places; to be called before `bytes` go.
  mutating func settle(in bytes: UnsafeRawBufferPointer) {
    touch()
    for item in queue.items {
      var row = item.row
      row.edge = edge(item.source, item.target)
      row.document = document(
        documents.number(
          UnsafeRawBufferPointer(rebasing: bytes[item.document]), hash: item.documentHash),
        row.date, outlet: row.outlet, item.language, isListed: false)
      _ = place(row, item.id)
    }
    queue.removeAll()
  }

  /// Brings what the look-ups of the waiting rows will need near the processor, a step of all of them
  /// after the other: no step waits for the one before it, as it does in the look-ups themselves.
  private mutating func touch() {
    for item in queue.items {
      touched &+= index.touch(hash: item.id.hash)
      touched &+= edgeIndex.touch(hash: Self.edgeHash(item.source, item.target))
      touched &+= documents.touch(hash: item.documentHash)
    }
    for place in queue.items.indices {
      let item = queue.items[place]
      queue.items[place].likelyEdge = edgeIndex.likelyPlace(
        hash: Self.edgeHash(item.source, item.target))
      queue.items[place].likelyDocument = documents.likelyNumber(hash: item.documentHash)
    }
    for place in queue.items.indices {
      let item = queue.items[place]
      if item.likelyEdge >= 0 { touched &+= Int(edges[item.likelyEdge].x) }
      queue.items[place].likelyStart = documents.start(ofLikely: item.likelyDocument)
      if item.likelyDocument >= 0 { touched &+= facts[item.likelyDocument].isListed ? 1 : 0 }
    }
    for item in queue.items { touched &+= documents.byte(atStart: item.likelyStart) }
  }

  /// Forgets which ids there are, for a table to which nothing is added any more.
  mutating func forgetIDs() {
    ids = BlockList()
    index = HashIndex()
    otherIDs = ByteInterner()
  }

  /// Adds a row.
  ///
  /// - Returns: Its place: that of the row that was there already under its id, or a new one.
  mutating func add(_ row: Evidence) -> Int {
    let source = Self.bytes(row.source.id(at: level)) { actor($0) }
    let target = Self.bytes(row.target.id(at: level)) { actor($0) }
    if source != target {
      Self.bytes(row.source.name(at: level)) { note($0, of: source) }
      Self.bytes(row.target.name(at: level)) { note($0, of: target) }
    }
    let outlet = row.outlet.map { outlets.number($0) } ?? Self.none
    let document = document(
      documents.number(row.document), PackedDate(row.date), outlet: outlet, row.language,
      isListed: false)
    return place(
      Row(row, edge: edge(source, target), document: document, outlet: outlet),
      Self.bytes(row.id) { identity($0) })
  }

  /// Puts another row in the place of one with its id.
  mutating func replace(_ place: Int, with row: Evidence) {
    let source = Self.bytes(row.source.id(at: level)) { actor($0) }
    let target = Self.bytes(row.target.id(at: level)) { actor($0) }
    rows[place] = Row(
      row, edge: edge(source, target), document: documents.number(row.document),
      outlet: row.outlet.map { outlets.number($0) } ?? Self.none)
  }

  /// Adds what a corpus knows of a document.
  mutating func add(_ source: SourceDocument) {
    let outlet = source.outlet.map { outlets.number($0) } ?? Self.none
    let number = document(
      documents.number(source.id), PackedDate(source.date), outlet: outlet, source.language,
      isListed: true)
    note(source.title, in: \.title, of: Int(number))
    note(source.url, in: \.url, of: Int(number))
  }

  /// Keeps the smaller of two texts about a document, whatever the order.
  private mutating func note(
    _ text: String?, in field: WritableKeyPath<DocumentFacts, UInt32>, of document: Int
  ) {
    guard let new = text.map({ texts.number($0) }) else { return }
    let old = facts[document][keyPath: field]
    if old == Self.none || texts.precedes(new, old) { facts[document][keyPath: field] = new }
  }

  /// A text by its number, or nothing for ``none``.
  func text(_ number: UInt32) -> String? { number == Self.none ? nil : texts.text(number) }

  private static func bytes<Result>(
    _ text: String, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}

// MARK: - Parts

extension RowTable {
  /// The mark of a relation of an actor to itself, which makes no edge.
  static let noEdge = UInt32.max

  private mutating func actor(_ id: UnsafeRawBufferPointer) -> UInt32 {
    let number = actors.number(id)
    if Int(number) == nameOf.count { nameOf.append(Self.none) }
    return number
  }

  /// Keeps the smallest of several names, whatever the order of the rows.
  private mutating func note(_ name: UnsafeRawBufferPointer, of actor: UInt32) {
    let old = nameOf[Int(actor)]
    if old != Self.none, names.isEqual(old, name) { return }
    let new = names.number(name)
    if old == Self.none || names.precedes(new, old) { nameOf[Int(actor)] = new }
  }

  private mutating func edge(_ source: UInt32, _ target: UInt32) -> UInt32 {
    guard source != target else { return Self.noEdge }
    let pair = SIMD2(source, target)
    let hash = Self.edgeHash(source, target)
    if let known = edgeIndex.place(hash: hash, isSame: { edges[$0] == pair }) {
      return UInt32(truncatingIfNeeded: known)
    }
    edgeIndex.insert(hash: hash, place: edges.count)
    edges.append(pair)
    return UInt32(truncatingIfNeeded: edges.count - 1)
  }

  static func edgeHash(_ source: UInt32, _ target: UInt32) -> UInt64 {
    SplitMix64.mix(UInt64(source) << 32 | UInt64(target))
  }

  /// What either knows of a document; of two answers the smaller one, whatever the order.
  private mutating func document(
    _ number: UInt32, _ date: PackedDate, outlet: UInt32, _ language: Language?, isListed: Bool
  ) -> UInt32 {
    let place = Int(number)
    if place == facts.count {
      facts.makeRoom(for: 1)
      facts.append(DocumentFacts())
    }
    if facts[place].date.isUnknown || (!date.isUnknown && date < facts[place].date) {
      facts[place].date = date
    }
    let old = facts[place].outlet
    if old == Self.none || (outlet != Self.none && outlet != old && outlets.precedes(outlet, old)) {
      facts[place].outlet = outlet
    }
    if let language, language != facts[place].language,
      facts[place].language.map({ language.rawValue < $0.rawValue }) ?? true
    {
      facts[place].language = language
    }
    if isListed { facts[place].isListed = true }
    return number
  }

  /// The 128 bits of a row's id; an id that isn't 32 hexadecimal digits is numbered.
  private mutating func identity(_ text: UnsafeRawBufferPointer) -> RowID {
    if text.count == 32, let high = Self.hexadecimal(text, 0), let low = Self.hexadecimal(text, 16)
    {
      return RowID(high: high, low: low)
    }
    return RowID(high: .max, low: UInt64(otherIDs.number(text)))
  }

  /// Sixteen lower-case hexadecimal digits from `start`.
  private static func hexadecimal(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    guard let high = eightDigits(text, start), let low = eightDigits(text, start + 8) else {
      return nil
    }
    return high << 32 | low
  }

  /// Eight digits at once, a digit a byte: a letter is worth nine more than its lower half.
  private static func eightDigits(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UInt64(bigEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    var digits = (word & 0x0F0F_0F0F_0F0F_0F0F) &+ (word >> 6 & ones) &* 9
    // The digits written out again must be the text.
    let letters = (digits &+ ones &* 0x76) >> 7 & ones
    guard digits & 0xF0F0_F0F0_F0F0_F0F0 == 0, digits &+ ones &* 0x30 &+ letters &* 0x27 == word
    else {
      return nil
    }
    digits = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
    return (digits | digits >> 16) & 0xFFFF_FFFF
  }

  /// Adds the row unless its id is there; of two contents under one id, which only a damaged file
  /// has, the smaller stays.
  private mutating func place(_ row: Row, _ id: RowID) -> Int {
    let hash = id.hash
    if let place = index.place(hash: hash, isSame: { ids[$0] == id }) {
      // Kept evidence is compared by its keeper.
      if !keepsEvidence, precedes(row, rows[place]) { rows[place] = row }
      return place
    }
    let place = rows.count
    index.insert(hash: hash, place: place)
    rows.append(row)
    ids.append(id)
    return place
  }

  /// An order of contents that doesn't depend on the numbers.
  private func precedes(_ one: Row, _ other: Row) -> Bool {
    if one.document != other.document { return documents.precedes(one.document, other.document) }
    if one.date != other.date { return one.date < other.date }
    if one.outlet != other.outlet {
      if one.outlet == Self.none || other.outlet == Self.none { return one.outlet == Self.none }
      return outlets.precedes(one.outlet, other.outlet)
    }
    if one.edge != other.edge {
      if one.edge == Self.noEdge || other.edge == Self.noEdge { return one.edge == Self.noEdge }
      let (left, right) = (edges[Int(one.edge)], edges[Int(other.edge)])
      return left.x != right.x
        ? actors.precedes(left.x, right.x) : actors.precedes(left.y, right.y)
    }
    return (one.polarity.rawValue, one.event.rawValue, one.confidenceTenThousandths)
      < (other.polarity.rawValue, other.event.rawValue, other.confidenceTenThousandths)
  }
}

extension RowTable.Row {
  fileprivate init(_ row: Evidence, edge: UInt32, document: UInt32, outlet: UInt32) {
    self.init(
      edge: edge, document: document, outlet: outlet, date: PackedDate(row.date),
      confidenceTenThousandths: Int16(row.confidenceTenThousandths), polarity: row.polarity,
      event: row.event)
  }
}

/// A day, month or year, or none, in four bytes; ordered as dates are, none first.
struct PackedDate: Sendable, Hashable, Comparable {
  private let bits: Int32

  init(_ date: CalendarDate?) {
    self.init(
      year: Int32(date?.year ?? 0), month: Int32(date?.month ?? 0), day: Int32(date?.day ?? 0))
  }

  init(year: Int32, month: Int32, day: Int32) { bits = year << 9 | month << 5 | day }

  var isUnknown: Bool { bits == 0 }

  var date: CalendarDate? {
    isUnknown
      ? nil : CalendarDate(year: Int(bits >> 9), month: Int(bits >> 5 & 15), day: Int(bits & 31))
  }

  /// After all others.
  static let latest = PackedDate(year: 9_999, month: 15, day: 31)

  static func < (lhs: PackedDate, rhs: PackedDate) -> Bool { lhs.bits < rhs.bits }
}
