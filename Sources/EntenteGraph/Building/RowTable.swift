import EntenteModel

/// Rows of evidence in the form that sums need: numbers for names, 48 bytes a row.
struct RowTable: Sendable {
  struct Row: Sendable, Hashable {
    /// The row's id: the 128 bits that it is, or the number of one that is none.
    var id: SIMD2<UInt64>
    /// ``noEdge`` for a relation of an actor to itself.
    var edge: UInt32
    var document: UInt32
    /// ``none`` if it is not known.
    var outlet: UInt32
    var date: PackedDate
    /// The place of the row's evidence where that is kept, or ``none``.
    var evidence: UInt32
    var confidenceTenThousandths: Int16
    var polarity: Polarity
    var event: EventClass
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
  /// In blocks, so that growing doesn't move them.
  private var blocks: [[Row]] = []
  private(set) var count = 0
  private var index = HashIndex()
  private var otherIDs = ByteInterner()

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

  init(level: SignedGraph.Level) { self.level = level }

  subscript(place: Int) -> Row {
    blocks[place >> Self.blockBits][place & (1 << Self.blockBits - 1)]
  }

  private static let blockBits = 14

  /// An actor's name, or `nil` if no row gives one.
  func name(of actor: UInt32) -> String? {
    let name = nameOf[Int(actor)]
    return name == Self.none ? nil : names.text(name)
  }

  // MARK: - Adding

  /// Adds a row of which no evidence is kept.
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
    let outlet = row.outlet.map { outlets.number(part($0)) } ?? Self.none
    _ = place(
      Row(
        id: identity(part(row.id)), edge: edge(source, target),
        document: document(
          part(row.document), row.date, outlet: outlet, row.language, isListed: false),
        outlet: outlet, date: PackedDate(row.date), evidence: Self.none,
        confidenceTenThousandths: Int16(row.confidenceTenThousandths), polarity: row.polarity,
        event: row.event))
  }

  /// Adds a row.
  ///
  /// - Parameter evidence: Where the caller would keep it.
  /// - Returns: The place of the evidence that was there already under the id, or `evidence`.
  mutating func add(_ row: Evidence, evidence: UInt32) -> UInt32 {
    let source = bytes(row.source.id(at: level)) { actor($0) }
    let target = bytes(row.target.id(at: level)) { actor($0) }
    if source != target {
      bytes(row.source.name(at: level)) { note($0, of: source) }
      bytes(row.target.name(at: level)) { note($0, of: target) }
    }
    let outlet = row.outlet.map { outlets.number($0) } ?? Self.none
    let new = Row(
      id: bytes(row.id) { identity($0) }, edge: edge(source, target),
      document: bytes(row.document) {
        document($0, row.date, outlet: outlet, row.language, isListed: false)
      },
      outlet: outlet, date: PackedDate(row.date), evidence: evidence,
      confidenceTenThousandths: Int16(row.confidenceTenThousandths), polarity: row.polarity,
      event: row.event)
    let place = place(new)
    return self[place].evidence
  }

  /// Puts another row in the place of one with its id.
  mutating func replace(_ evidence: UInt32, with row: Evidence) {
    let id = bytes(row.id) { identity($0) }
    let place = index.place(hash: Self.hash(id), next: count) { [blocks] place in
      Self.id(in: blocks, at: place) == id
    }
    guard place < count else { return }
    let source = bytes(row.source.id(at: level)) { actor($0) }
    let target = bytes(row.target.id(at: level)) { actor($0) }
    set(
      place,
      Row(
        id: id, edge: edge(source, target), document: documents.number(row.document),
        outlet: row.outlet.map { outlets.number($0) } ?? Self.none, date: PackedDate(row.date),
        evidence: evidence, confidenceTenThousandths: Int16(row.confidenceTenThousandths),
        polarity: row.polarity, event: row.event))
  }

  /// Adds what a corpus knows of a document.
  mutating func add(_ source: SourceDocument) {
    let outlet = source.outlet.map { outlets.number($0) } ?? Self.none
    let number = bytes(source.id) {
      document($0, source.date, outlet: outlet, source.language, isListed: true)
    }
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

  private func bytes<Result>(
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
    let count = edges.count
    let place = place(of: pair)
    if place == count { edges.append(pair) }
    return UInt32(truncatingIfNeeded: place)
  }

  // The look-ups are never part of their callers: they must have let go of the lists before these
  // grow, or the lists are copied each time.

  @inline(never) private mutating func place(of pair: SIMD2<UInt32>) -> Int {
    let hash = SplitMix64.mix(UInt64(pair.x) << 32 | UInt64(pair.y))
    return edgeIndex.place(hash: hash, next: edges.count) { [edges] in edges[$0] == pair }
  }

  @inline(never) private mutating func place(of id: SIMD2<UInt64>) -> Int {
    index.place(hash: Self.hash(id), next: count) { [blocks] place in
      Self.id(in: blocks, at: place) == id
    }
  }

  /// What either knows of a document; of two answers the smaller one, whatever the order.
  private mutating func document(
    _ id: UnsafeRawBufferPointer, _ date: CalendarDate?, outlet: UInt32, _ language: Language?,
    isListed: Bool
  ) -> UInt32 {
    let number = documents.number(id)
    let place = Int(number)
    if place == facts.count { facts.append(DocumentFacts()) }
    let date = PackedDate(date)
    if facts[place].date.isUnknown || (!date.isUnknown && date < facts[place].date) {
      facts[place].date = date
    }
    let old = facts[place].outlet
    if old == Self.none || (outlet != Self.none && outlet != old && outlets.precedes(outlet, old)) {
      facts[place].outlet = outlet
    }
    if let language, facts[place].language.map({ language.rawValue < $0.rawValue }) ?? true {
      facts[place].language = language
    }
    if isListed { facts[place].isListed = true }
    return number
  }

  /// The 128 bits of a row's id; an id that isn't 32 hexadecimal digits is numbered.
  private mutating func identity(_ text: UnsafeRawBufferPointer) -> SIMD2<UInt64> {
    if text.count == 32, let high = Self.hexadecimal(text, 0), let low = Self.hexadecimal(text, 16)
    {
      return SIMD2(high, low)
    }
    return SIMD2(.max, UInt64(otherIDs.number(text)))
  }

  /// Sixteen digits from `start`.
  private static func hexadecimal(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    var value: UInt64 = 0
    for place in start..<start + 16 {
      let byte = text[place]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt64(byte &- 0x30)
      case 0x61...0x66: value = value << 4 | UInt64(byte &- 0x57)
      default: return nil
      }
    }
    return value
  }

  private static func hash(_ id: SIMD2<UInt64>) -> UInt64 { SplitMix64.mix(id.x ^ id.y) }

  private static func id(in blocks: [[Row]], at place: Int) -> SIMD2<UInt64> {
    blocks[place >> blockBits][place & (1 << blockBits - 1)].id
  }

  /// Adds the row unless its id is there; of two contents under one id, which only a damaged file
  /// has, the smaller stays.
  private mutating func place(_ row: Row) -> Int {
    let next = count
    let place = place(of: row.id)
    guard place == next else {
      // Kept evidence is compared by its keeper.
      if self[place].evidence == Self.none, precedes(row, self[place]) { set(place, row) }
      return place
    }
    if next & (1 << Self.blockBits - 1) == 0 {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(1 << Self.blockBits)
    }
    blocks[blocks.count - 1].append(row)
    count += 1
    return place
  }

  private mutating func set(_ place: Int, _ row: Row) {
    blocks[place >> Self.blockBits][place & (1 << Self.blockBits - 1)] = row
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

/// A day, month or year, or none, in four bytes; ordered as dates are, none first.
struct PackedDate: Sendable, Hashable, Comparable {
  private let bits: Int32

  init(_ date: CalendarDate?) {
    bits = date.map { Int32($0.year) << 9 | Int32($0.month) << 5 | Int32($0.day) } ?? 0
  }

  var isUnknown: Bool { bits == 0 }

  var date: CalendarDate? {
    isUnknown
      ? nil : CalendarDate(year: Int(bits >> 9), month: Int(bits >> 5 & 15), day: Int(bits & 31))
  }

  static func < (lhs: PackedDate, rhs: PackedDate) -> Bool { lhs.bits < rhs.bits }
}
