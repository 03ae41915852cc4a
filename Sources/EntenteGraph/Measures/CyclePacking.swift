/// Errors that no partition avoids: edge-disjoint cycles, each of which enforces one.
///
/// With two camps a cycle with an odd number of foes enforces an error, with any number of camps one
/// with exactly one pair of foes. Finding the most disjoint cycles is hard; taking short ones first
/// gives a bound that is good enough to cut by.
enum CyclePacking {
  /// By depth, how many disjoint cycles are found among the actors from that depth on.
  ///
  /// - Parameters:
  ///   - ties: A block, by place.
  ///   - order: The order of placing.
  ///   - forTwoCamps: Whether there are two camps or any number.
  ///   - isCheap: Whether to look for triangles from the first depth alone, for large blocks.
  /// - Complexity: O(actors · ties) a depth.
  static func enforced(
    _ ties: [[SignedTies.Tie]], order: [Int], forTwoCamps: Bool, isCheap: Bool
  ) -> [Int] {
    var result = [Int](repeating: 0, count: order.count + 1)
    if isCheap {
      result[0] = triangles(ties, forTwoCamps: forTwoCamps)
      return result
    }
    var isOpen = [Bool](repeating: true, count: ties.count)
    for depth in order.indices {
      result[depth] = pack(ties, isOpen, forTwoCamps: forTwoCamps)
      isOpen[order[depth]] = false
    }
    return result
  }

  /// Disjoint triangles alone, by walking two sorted lists of neighbours for each pair of foes.
  ///
  /// - Complexity: O(Σ degree²).
  private static func triangles(_ ties: [[SignedTies.Tie]], forTwoCamps: Bool) -> Int {
    var isUsed = ties.map { [Bool](repeating: false, count: $0.count) }
    func use(_ a: Int, _ b: Int) {
      for (one, other) in [(a, b), (b, a)] {
        if let place = ties[one].firstIndex(where: { $0.other == other }) {
          isUsed[one][place] = true
        }
      }
    }
    var found = 0
    for a in ties.indices {
      for (place, tie) in ties[a].enumerated()
      where tie.sign < 0 && tie.other > a && !isUsed[a][place] {
        let b = tie.other
        var i = 0
        var j = 0
        while i < ties[a].count, j < ties[b].count {
          let (left, right) = (ties[a][i], ties[b][j])
          if left.other == right.other, !isUsed[a][i], !isUsed[b][j],
            left.sign == right.sign, left.sign > 0 || forTwoCamps
          {
            use(a, b)
            use(a, left.other)
            use(b, left.other)
            found += 1
            break
          }
          if left.other <= right.other { i += 1 }
          if left.other >= right.other { j += 1 }
        }
      }
    }
    return found
  }

  private static func pack(
    _ ties: [[SignedTies.Tie]], _ isOpen: [Bool], forTwoCamps: Bool
  ) -> Int {
    var left: [[Int: Int]] = ties.indices.map { node in
      guard isOpen[node] else { return [:] }
      var signs: [Int: Int] = [:]
      for tie in ties[node] where isOpen[tie.other] { signs[tie.other] = tie.sign }
      return signs
    }
    var cycles = 0
    // Triangles first, since they use up the fewest ties.
    for longest in [3, ties.count] {
      for a in ties.indices {
        for tie in ties[a] where tie.sign < 0 && left[a][tie.other] != nil {
          guard
            let path = path(
              from: a, to: tie.other, left, longest: longest - 1, forTwoCamps: forTwoCamps, ties)
          else { continue }
          cycles += 1
          left[a][tie.other] = nil
          left[tie.other][a] = nil
          for (one, other) in zip(path, path.dropFirst()) {
            left[one][other] = nil
            left[other][one] = nil
          }
        }
      }
    }
    return cycles
  }

  /// A shortest path that closes a cycle with the foes at its ends: of friends only, or, for two
  /// camps, with an even number of foes.
  private static func path(
    from start: Int, to goal: Int, _ left: [[Int: Int]], longest: Int, forTwoCamps: Bool,
    _ ties: [[SignedTies.Tie]]
  ) -> [Int]? {
    // A state is an actor and the parity of foes so far.
    var previous: [Int: Int] = [start * 2: -1]
    var frontier = [start * 2]
    var length = 0
    while !frontier.isEmpty, length < longest {
      length += 1
      var next: [Int] = []
      for state in frontier {
        let node = state / 2
        for tie in ties[node] where left[node][tie.other] != nil {
          // The tie that the path is to close.
          if node == start, tie.other == goal { continue }
          if node == goal, tie.other == start { continue }
          if tie.sign < 0, !forTwoCamps { continue }
          let to = tie.other * 2 + (tie.sign < 0 ? 1 - state % 2 : state % 2)
          guard previous[to] == nil else { continue }
          previous[to] = state
          if to == goal * 2 { return unwound(to, previous) }
          next.append(to)
        }
      }
      frontier = next
    }
    return nil
  }

  private static func unwound(_ end: Int, _ previous: [Int: Int]) -> [Int] {
    var path: [Int] = []
    var state = end
    while state >= 0 {
      path.append(state / 2)
      state = previous[state] ?? -1
    }
    return path
  }
}
