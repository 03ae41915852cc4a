/// What a word or a sequence of words means to the grammar.
struct LexicalEntry: Sendable, Hashable {
  enum Kind: UInt8 {
    /// `index` is a ``NameEntry``.
    case name
    /// `index` is a ``Predicate``; `features` those of the form.
    case predicate
    /// `index` is a ``WordClass``'s number.
    case word
    /// `index` is a preposition's number.
    case preposition
  }

  var kind: Kind
  var index: Int32
  var features: FormFeatures = []
}

/// All words and sequences of words that the lexicon knows, by symbol.
///
/// Flat arrays throughout: an insertion allocates nothing beyond their growth.
struct LexicalTrie: Sendable {
  /// The node of each symbol as a first word, -1 for none.
  private var roots: [Int32] = []
  private var nodes: [Node] = []
  /// The entries of all nodes, each with the place of its node's next one.
  private var links: [Link] = []
  /// The nodes that go on others, by parent and symbol: open addressing, -1 for none, never more
  /// than half full.
  private var slots: [Int32]
  private var mask: Int
  private var slotsUsed = 0
  /// A bit of a million for each node in ``slots``. Most questions are about nodes that there are not,
  /// and the table is too large for the near memory: the bits say so without it.
  private var filter = [UInt64](repeating: 0, count: 1 << 14)
  /// Whether each symbol goes on any phrase.
  private var followers: [Bool] = []

  private struct Node {
    let parent: Int32
    let symbol: Int32
    var firstLink: Int32 = -1
    /// The symbols that lead on.
    var children: SymbolMask = []
  }

  fileprivate struct Link {
    var entry: LexicalEntry
    var next: Int32
  }

  /// The entries of one node, in the order of insertion.
  struct Entries: Sequence, IteratorProtocol {
    fileprivate let links: [Link]
    fileprivate var place: Int32

    mutating func next() -> LexicalEntry? {
      guard place >= 0 else { return nil }
      let link = links[Int(place)]
      place = link.next
      return link.entry
    }
  }

  /// - Parameter nodeCount: how many nodes there is room for at first; a power of two.
  init(nodeCount: Int = 1 << 4) {
    roots.reserveCapacity(nodeCount)
    nodes.reserveCapacity(nodeCount)
    links.reserveCapacity(nodeCount)
    // Most nodes are those of first words, which need none.
    slots = Array(repeating: -1, count: nodeCount / 2)
    mask = slots.count - 1
  }

  /// Adds `entry` under the words `symbols`; the same entry twice counts once.
  mutating func insert(_ symbols: [Int32], _ entry: LexicalEntry) {
    guard let first = symbols.first else { return }
    while roots.count <= Int(first) { roots.append(-1) }
    if roots[Int(first)] < 0 { roots[Int(first)] = addNode(-1, first) }
    var node = roots[Int(first)]
    for place in 1..<symbols.count {
      let symbol = symbols[place]
      let slot = slot(node, symbol)
      node = slots[slot] >= 0 ? slots[slot] : addChild(node, symbol, slot)
    }
    add(entry, to: Int(node))
  }

  private mutating func add(_ entry: LexicalEntry, to node: Int) {
    var last: Int32 = -1
    var place = nodes[node].firstLink
    while place >= 0 {
      if links[Int(place)].entry == entry { return }
      last = place
      place = links[Int(place)].next
    }
    let added = Int32(links.count)
    links.append(Link(entry: entry, next: -1))
    if last < 0 { nodes[node].firstLink = added } else { links[Int(last)].next = added }
  }

  private mutating func addNode(_ parent: Int32, _ symbol: Int32) -> Int32 {
    nodes.append(Node(parent: parent, symbol: symbol))
    return Int32(nodes.count - 1)
  }

  /// Adds a node that goes on `parent`, whose place in ``slots`` is known.
  private mutating func addChild(_ parent: Int32, _ symbol: Int32, _ slot: Int) -> Int32 {
    let child = addNode(parent, symbol)
    nodes[Int(parent)].children.insert(SymbolMask(symbol))
    while followers.count <= Int(symbol) { followers.append(false) }
    followers[Int(symbol)] = true
    slots[slot] = child
    let bit = Self.bit(Self.hash(parent, symbol))
    filter[bit.place] |= bit.mask
    slotsUsed += 1
    if slotsUsed * 2 > slots.count { grow() }
    return child
  }

  private mutating func grow() {
    let children = slots.filter { $0 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for child in children {
      slots[slot(nodes[Int(child)].parent, nodes[Int(child)].symbol)] = child
    }
  }

  @inline(__always)
  func root(_ symbol: Int32) -> Int32? {
    guard Int(symbol) < roots.count else { return nil }
    let node = roots[Int(symbol)]
    return node < 0 ? nil : node
  }

  /// Whether a symbol goes on any phrase: most words only open one, or stand alone.
  func isFollower(_ symbol: Int32) -> Bool {
    Int(symbol) < followers.count && followers[Int(symbol)]
  }

  /// The symbols that lead on from a node, and perhaps others.
  func children(_ node: Int32) -> SymbolMask { nodes[Int(node)].children }

  @inline(__always)
  func child(_ node: Int32, _ symbol: Int32) -> Int32? {
    guard nodes[Int(node)].children.contains(SymbolMask(symbol)) else { return nil }
    return edge(node, symbol)
  }

  /// ``child(_:_:)`` of a node among whose ``children(_:)`` the symbol may be, as is known already.
  @inline(__always)
  func edge(_ node: Int32, _ symbol: Int32) -> Int32? {
    let bit = Self.bit(Self.hash(node, symbol))
    guard filter[bit.place] & bit.mask != 0 else { return nil }
    let child = slots[slot(node, symbol)]
    return child < 0 ? nil : child
  }

  @inline(__always)
  func entries(_ node: Int32) -> Entries {
    Entries(links: links, place: nodes[Int(node)].firstLink)
  }

  /// The slot of the node that goes on `parent` with `symbol`, or the empty one where it belongs.
  @inline(__always)
  private func slot(_ parent: Int32, _ symbol: Int32) -> Int {
    var slot = Self.hash(parent, symbol) & mask
    while slots[slot] >= 0 {
      let child = nodes[Int(slots[slot])]
      if child.parent == parent, child.symbol == symbol { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private static func hash(_ parent: Int32, _ symbol: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: symbol))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The bit of the filter for a hash: of its upper half, which says nothing of the slot.
  @inline(__always)
  private static func bit(_ hash: Int) -> (place: Int, mask: UInt64) {
    (hash >> 18 & 0x3FFF, 1 << UInt64(hash >> 12 & 63))
  }
}
