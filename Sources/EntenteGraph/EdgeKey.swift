import EntenteModel

/// An ordered pair of actors.
struct EdgeKey: Hashable, Comparable {
  let source: ByteKey
  let target: ByteKey

  init(source: String, target: String) {
    self.source = ByteKey(source)
    self.target = ByteKey(target)
  }

  init(_ edge: SignedGraph.Edge) {
    self.init(source: edge.source, target: edge.target)
  }

  static func < (lhs: EdgeKey, rhs: EdgeKey) -> Bool {
    lhs.source == rhs.source ? lhs.target < rhs.target : lhs.source < rhs.source
  }
}
