import EntenteModel

/// Scanned rows on their way into a ``RowTable``, some hundred at a time, so that the waits for
/// memory overlap.
struct RowQueue: Sendable {
  struct Item: Sendable {
    let id: RowTable.RowID
    let source: UInt32
    let target: UInt32
    /// Where the document's id stands in the bytes that are being scanned.
    let document: Range<Int>
    let documentHash: UInt64
    let language: Language
    /// The row, of which edge and document are not known yet.
    let row: RowTable.Row
  }

  private(set) var items: [Item] = []
  /// What was found by touching: of no meaning, but kept, so that the touching is not optimised
  /// away.
  private var touched = 0

  /// Enough to overlap as many waits as a processor can, and few enough to stay in its first cache.
  private static let size = 128

  var isFull: Bool { items.count >= Self.size }

  mutating func append(_ item: Item) { items.append(item) }

  mutating func removeAll() { items.removeAll(keepingCapacity: true) }

  /// Brings what the look-ups of all items will need into the cache.
  mutating func touch(_ ids: HashIndex, documents: ByteInterner, edges: HashIndex) {
    var sum = 0
    for item in items {
      sum &+= ids.firstPlace(hash: item.id.hash)
      sum &+= edges.firstPlace(hash: RowTable.edgeHash(item.source, item.target))
      sum &+= documents.firstByte(hash: item.documentHash)
    }
    touched = sum
  }
}
