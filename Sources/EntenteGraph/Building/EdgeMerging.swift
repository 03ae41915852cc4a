import EntenteModel

/// Adds up graphs that only have sums.
enum EdgeMerging {
  /// The edges of two lists, each sorted by source and target; the sums of a pair that both have are
  /// added.
  ///
  /// - Complexity: O(edges).
  static func merged(
    _ one: [SignedGraph.Edge], _ other: [SignedGraph.Edge]
  ) -> [SignedGraph.Edge] {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    var merged: [SignedGraph.Edge] = []
    merged.reserveCapacity(max(one.count, other.count))
    for entry in PairList(one, other).entries {
      guard entry.before >= 0 else {
        merged.append(other[Int(entry.after)])
        continue
      }
      merged.append(one[Int(entry.before)])
      if entry.after >= 0 { merged[merged.count - 1].addSums(of: other[Int(entry.after)]) }
    }
    return merged
  }
}

extension SignedGraph.Edge {
  /// Adds counts and widens dates; evidence stays as it is.
  mutating func addSums(of other: SignedGraph.Edge) {
    supportMicros += other.supportMicros
    opposeMicros += other.opposeMicros
    supportStories += other.supportStories
    opposeStories += other.opposeStories
    outlets.add(other.outlets)
    events.add(other.events)
    firstDate = [firstDate, other.firstDate].compactMap { $0 }.min()
    lastDate = [lastDate, other.lastDate].compactMap { $0 }.max()
  }
}
