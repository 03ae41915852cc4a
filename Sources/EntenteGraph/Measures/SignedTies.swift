import EntenteModel

/// A signed graph without directions and weights: what balance theory is about.
///
/// Two actors are tied by the sign of all that both say of each other, S+ less S- of both
/// directions; where that is zero there is no tie.
struct SignedTies: Sendable {
  struct Tie: Sendable, Hashable {
    let other: Int
    /// 1 or -1.
    let sign: Int
  }

  /// Sorted as in the graph.
  let ids: [String]
  /// By actor, sorted by the other's index.
  let neighbours: [[Tie]]

  var count: Int { ids.count }
  /// Ties of each sign, each counted once.
  let positive: Int
  let negative: Int

  /// - Complexity: O(edges log edges).
  init(_ graph: SignedGraph) {
    let ids = graph.nodes.map(\.id)
    let index = Dictionary(uniqueKeysWithValues: ids.enumerated().map { (ByteKey($1), $0) })
    // Both indices in one word: a Dictionary of arrays takes ten times as long.
    var sums: [UInt64: Int64] = [:]
    for edge in graph.edges {
      guard let a = index[ByteKey(edge.source)],
        let b = index[ByteKey(edge.target)], a != b
      else { continue }
      sums[UInt64(min(a, b)) << 32 | UInt64(max(a, b)), default: 0] +=
        edge.supportMicros - edge.opposeMicros
    }
    self.init(
      ids: ids,
      ties: sums.map { (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF), Int($0.value.signum())) })
  }

  init(ids: [String], ties: [(Int, Int, Int)]) {
    self.ids = ids
    var neighbours = [[Tie]](repeating: [], count: ids.count)
    var counts = (0, 0)
    for (a, b, sign) in ties where sign != 0 {
      neighbours[a].append(Tie(other: b, sign: sign))
      neighbours[b].append(Tie(other: a, sign: sign))
      if sign > 0 { counts.0 += 1 } else { counts.1 += 1 }
    }
    self.neighbours = neighbours.map { $0.sorted { $0.other < $1.other } }
    (positive, negative) = counts
  }
}

extension SignedTies {
  /// The biconnected blocks with at least one tie, each as its actors; neighbouring blocks share
  /// one actor, and a block comes after the one that it hangs on.
  ///
  /// - Complexity: O(actors + ties), without recursion.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, "Algorithm 447: Efficient Algorithms for Graph Manipulation",
  ///   *Comm. ACM* 16 (1973) 372–378.
  func blocks() -> [[Int]] {
    var blocks: [[Int]] = []
    var depth = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    for root in 0..<count where depth[root] < 0 && !neighbours[root].isEmpty {
      var found: [[Int]] = []
      var open: [(node: Int, parent: Int, next: Int)] = [(root, -1, 0)]
      var stack: [Int] = [root]
      depth[root] = 0
      while let top = open.last {
        let node = top.node
        if top.next < neighbours[node].count {
          open[open.count - 1].next += 1
          let other = neighbours[node][top.next].other
          if depth[other] < 0 {
            depth[other] = depth[node] + 1
            low[other] = depth[other]
            stack.append(other)
            open.append((other, node, 0))
          } else if other != top.parent {
            low[node] = min(low[node], depth[other])
          }
        } else {
          open.removeLast()
          guard top.parent >= 0 else { continue }
          low[top.parent] = min(low[top.parent], low[node])
          if low[node] >= depth[top.parent] {
            var block = [top.parent]
            while let last = stack.popLast() {
              block.append(last)
              if last == node { break }
            }
            found.append(block.sorted())
          }
        }
      }
      // Blocks are closed from the leaves inwards; their parents come first when turned round.
      blocks.append(contentsOf: found.reversed())
    }
    return blocks
  }
}
