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
    /// Where edge, document and the document's id nearly always are, once touching has found out.
    var likelyEdge = -1
    var likelyDocument = -1
    var likelyStart = 0
  }

  var items: [Item] = []

  /// Enough to overlap as many waits as a processor can, and few enough to stay in its first cache.
  private static let size = 64

  var isFull: Bool { items.count >= Self.size }

  mutating func append(_ item: Item) { items.append(item) }

  mutating func removeAll() { items.removeAll(keepingCapacity: true) }
}
