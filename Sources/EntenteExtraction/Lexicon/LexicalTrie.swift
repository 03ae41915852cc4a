/// What a word or a sequence of words means to the grammar.
struct LexicalEntry: Sendable, Hashable {
  enum Kind: UInt8 {
    /// `index` is a ``NameEntry``.
    case name
    /// `index` is a ``Predicate``; `features` those of the form.
    case predicate
    /// `index` is a ``WordClass`` raw value.
    case word
    /// `index` is a preposition's number.
    case preposition
  }

  var kind: Kind
  var index: Int32
  var features: FormFeatures = []
}

/// All words and sequences of words that the lexicon knows, by symbol.
struct LexicalTrie: Sendable {
  private var children: [UInt64: Int32] = [:]
  /// The node of each symbol as a first word, -1 for none.
  private var roots: [Int32] = []
  private var entriesByNode: [[LexicalEntry]] = []
  private var hasChildren: [Bool] = []

  /// Adds `entry` under the words `symbols`; the same entry twice counts once.
  mutating func insert(_ symbols: [Int32], _ entry: LexicalEntry) {
    guard let first = symbols.first else { return }
    while roots.count <= Int(first) { roots.append(-1) }
    if roots[Int(first)] < 0 { roots[Int(first)] = addNode() }
    var node = roots[Int(first)]
    for symbol in symbols.dropFirst() {
      let key = Self.key(node, symbol)
      if let next = children[key] {
        node = next
      } else {
        let next = addNode()
        children[key] = next
        hasChildren[Int(node)] = true
        node = next
      }
    }
    if !entriesByNode[Int(node)].contains(entry) { entriesByNode[Int(node)].append(entry) }
  }

  private mutating func addNode() -> Int32 {
    entriesByNode.append([])
    hasChildren.append(false)
    return Int32(entriesByNode.count - 1)
  }

  @inline(__always)
  func root(_ symbol: Int32) -> Int32? {
    guard Int(symbol) < roots.count else { return nil }
    let node = roots[Int(symbol)]
    return node < 0 ? nil : node
  }

  @inline(__always)
  func child(_ node: Int32, _ symbol: Int32) -> Int32? {
    guard hasChildren[Int(node)] else { return nil }
    return children[Self.key(node, symbol)]
  }

  @inline(__always)
  func entries(_ node: Int32) -> [LexicalEntry] { entriesByNode[Int(node)] }

  @inline(__always)
  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
