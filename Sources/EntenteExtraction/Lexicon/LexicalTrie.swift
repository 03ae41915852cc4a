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
  private var edges = EdgeTable()
  /// Whether each symbol goes on any phrase.
  private var followers: [Bool] = []

  private struct Node {
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

  /// Adds `entry` under the words `symbols`; the same entry twice counts once.
  mutating func insert(_ symbols: [Int32], _ entry: LexicalEntry) {
    guard let first = symbols.first else { return }
    while roots.count <= Int(first) { roots.append(-1) }
    if roots[Int(first)] < 0 { roots[Int(first)] = addNode() }
    var node = roots[Int(first)]
    for symbol in symbols.dropFirst() {
      if let next = edges.child(node, symbol) {
        node = next
      } else {
        let next = addNode()
        while followers.count <= Int(symbol) { followers.append(false) }
        followers[Int(symbol)] = true
        edges.insert(node, symbol, child: next)
        nodes[Int(node)].children.insert(SymbolMask(symbol))
        node = next
      }
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

  private mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
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

  /// ``child(_:_:)`` of a node among whose ``children(_:)`` the symbol may be, as is known already.
  @inline(__always)
  func edge(_ node: Int32, _ symbol: Int32) -> Int32? { edges.child(node, symbol) }

  @inline(__always)
  func child(_ node: Int32, _ symbol: Int32) -> Int32? {
    guard nodes[Int(node)].children.contains(SymbolMask(symbol)) else { return nil }
    return edges.child(node, symbol)
  }

  @inline(__always)
  func entries(_ node: Int32) -> Entries {
    Entries(links: links, place: nodes[Int(node)].firstLink)
  }
}

/// The trie's edges: a hash table from a node and a symbol to the node that they lead to.
private struct EdgeTable: Sendable {
  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  /// A bit of a million for each edge. Most questions are about edges that there are not, and the table
  /// is too large for the near memory: the bits say so without it.
  private var filter = [UInt64](repeating: 0, count: 1 << 14)

  private struct Slot {
    var node: Int32
    var symbol: Int32
    var child: Int32
    static let empty = Slot(node: -1, symbol: -1, child: -1)
  }

  init() {
    slots = Array(repeating: .empty, count: 1 << 16)
    mask = slots.count - 1
  }

  @inline(__always)
  func child(_ node: Int32, _ symbol: Int32) -> Int32? {
    let hash = Self.hash(node, symbol)
    guard filter[Self.bit(hash).place] & Self.bit(hash).mask != 0 else { return nil }
    var index = hash & mask
    while true {
      let slot = slots[index]
      if slot.node < 0 { return nil }
      if slot.node == node, slot.symbol == symbol { return slot.child }
      index = (index + 1) & mask
    }
  }

  /// Adds an edge that isn't there yet.
  mutating func insert(_ node: Int32, _ symbol: Int32, child: Int32) {
    let bit = Self.bit(Self.hash(node, symbol))
    filter[bit.place] |= bit.mask
    place(Slot(node: node, symbol: symbol, child: child))
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private mutating func place(_ slot: Slot) {
    var index = Self.hash(slot.node, slot.symbol) & mask
    while slots[index].node >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.node >= 0 { place(slot) }
  }

  @inline(__always)
  private static func hash(_ node: Int32, _ symbol: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The bit of the filter for a hash: of its upper half, which says nothing of the slot.
  @inline(__always)
  private static func bit(_ hash: Int) -> (place: Int, mask: UInt64) {
    (hash >> 18 & 0x3FFF, 1 << UInt64(hash >> 12 & 63))
  }
}
