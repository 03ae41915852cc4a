/// The triangles of a signed graph by their signs.
///
/// A triangle is balanced if its signs multiply to plus: friends of friends are friends, and so are
/// enemies of enemies.
///
/// - SeeAlso: D. Cartwright, F. Harary, "Structural Balance: A Generalization of Heider's Theory",
///   *Psychological Review* 63 (1956) 277–293.
public struct Triads: Sendable, Hashable {
  /// Three friends.
  public var allSupport = 0
  /// Two friends of one who oppose each other.
  public var oneOppose = 0
  /// Two friends against a third.
  public var twoOppose = 0
  /// Three enemies, balanced only in the weak sense of Davis.
  public var allOppose = 0

  public var count: Int { allSupport + oneOppose + twoOppose + allOppose }
  /// The share of balanced triangles; `nil` if there are none.
  public var balance: Double? {
    count > 0 ? Double(allSupport + twoOppose) / Double(count) : nil
  }

  /// Counts the triangles of a graph's ties, directions aside.
  ///
  /// - Complexity: O(ties^1.5).
  public init(_ graph: SignedGraph) { self.init(SignedTies(graph)) }

  init(_ ties: SignedTies) {
    // Each triangle is seen once, from its lowest-ranked actor; ranking by degree keeps lists short.
    func ranked(_ a: Int, _ b: Int) -> Bool {
      (ties.neighbours[a].count, a) < (ties.neighbours[b].count, b)
    }
    var sign = [Int](repeating: 0, count: ties.count)
    for node in 0..<ties.count {
      let upper = ties.neighbours[node].filter { ranked(node, $0.other) }
      for tie in upper { sign[tie.other] = tie.sign }
      for tie in upper {
        for third in ties.neighbours[tie.other]
        where sign[third.other] != 0 && ranked(tie.other, third.other) {
          switch tie.sign + third.sign + sign[third.other] {
          case 3: allSupport += 1
          case 1: oneOppose += 1
          case -1: twoOppose += 1
          default: allOppose += 1
          }
        }
      }
      for tie in upper { sign[tie.other] = 0 }
    }
  }
}
