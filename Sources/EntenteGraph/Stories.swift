import EntenteModel

/// Finds documents that are near-copies of each other: wire copy in many outlets is one story.
///
///     let stories = Stories.group([("a", text), ("b", text + " (updated)"), ("c", other)])
///     stories["b"]  // "a"
///
/// A text is the set of its three-word shingles after normalisation (letters and digits only, case
/// and Arabic spelling variants folded). Two texts are copies if the Jaccard similarity of their
/// sets, |A ∩ B| / |A ∪ B|, is at least ``threshold``; stories are the connected components, each
/// named by its smallest id. Candidates come from MinHash signatures [1] in 64 bands of 2 rows [2]
/// and are then compared exactly, so a pair that is found is right, and one at the threshold is
/// missed with probability (1 - 0.5²)⁶⁴ ≈ 10⁻⁸.
///
/// 1. A. Z. Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997.
/// 2. J. Leskovec, A. Rajaraman, J. Ullman, *Mining of Massive Datasets*, §3.4.
public enum Stories {
  /// The similarity from which on two texts are one story.
  ///
  /// A half is what is left when one word in eight of a copy is changed here and there, or when a
  /// third of it is cut; separate reports of one event, quotations and all, stay below a third.
  public static let threshold = 0.5

  static let bands = 64
  static let rowsPerBand = 2

  /// Maps each id to its story, which is the smallest id (by UTF-8 bytes) of its near-copies.
  ///
  /// Texts without words are nobody's copies.
  ///
  /// - Complexity: O(words) for the signatures and O(n log n) for the bands, and one comparison for
  ///   each pair of documents that share a band.
  public static func group(_ texts: [(id: String, text: String)]) -> [String: String] {
    let shingles = texts.map { Shingles.hashes($0.text) }
    let order = shingles.indices.filter { !shingles[$0].isEmpty }
    var signatures = [UInt32](
      repeating: 0, count: shingles.count * bands * rowsPerBand)
    for index in order {
      sign(shingles[index], into: &signatures, at: index * bands * rowsPerBand)
    }

    var sets = DisjointSets(count: texts.count)
    for band in 0..<bands {
      // Documents with the same key in a band lie side by side after sorting.
      let keyed = order.map { index -> (key: UInt64, index: Int) in
        let at = index * bands * rowsPerBand + band * rowsPerBand
        return (UInt64(signatures[at]) << 32 | UInt64(signatures[at + 1]), index)
      }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      var start = 0
      while start < keyed.count {
        var end = start + 1
        while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
        join(keyed[start..<end].map(\.index), shingles, &sets)
        start = end
      }
    }

    var names: [Int: String] = [:]
    for (index, text) in texts.enumerated() {
      let root = sets.root(index)
      if let name = names[root], !utf8Precedes(text.id, name) { continue }
      names[root] = text.id
    }
    var stories: [String: String] = [:]
    for (index, text) in texts.enumerated() { stories[text.id] = names[sets.root(index)] }
    return stories
  }

  /// |A ∩ B| / |A ∪ B| of the two texts' shingles.
  ///
  /// - Complexity: O(words).
  public static func similarity(_ one: String, _ other: String) -> Double {
    jaccard(Shingles.hashes(one), Shingles.hashes(other))
  }

  private static func join(_ bucket: [Int], _ shingles: [[UInt64]], _ sets: inout DisjointSets) {
    for (position, one) in bucket.enumerated() {
      // Ten thousand copies of one text are one story after the first of them has been compared.
      let root = sets.root(one)
      let others = bucket[(position + 1)...].filter { sets.root($0) != root }
      if others.isEmpty, position == 0 { return }
      var hasJoined = false
      for other in others where sets.root(one) != sets.root(other) {
        if jaccard(shingles[one], shingles[other]) >= threshold {
          sets.join(one, other)
          hasJoined = true
        }
      }
      if hasJoined {
        let root = sets.root(one)
        if bucket.allSatisfy({ sets.root($0) == root }) { return }
      }
    }
  }

  /// Writes the smallest value of each of 128 hash functions over the set.
  private static func sign(_ set: [UInt64], into signatures: inout [UInt32], at place: Int) {
    for slot in 0..<bands * rowsPerBand { signatures[place + slot] = .max }
    for hash in set {
      for slot in 0..<bands * rowsPerBand {
        // Multiply-shift with an odd factor of its own a slot; the high half is the better one.
        let value = UInt32(truncatingIfNeeded: (hash &* factors[slot]) >> 32)
        if value < signatures[place + slot] { signatures[place + slot] = value }
      }
    }
  }

  private static let factors: [UInt64] = {
    var random = SplitMix64(seed: 0x5EED)
    return (0..<bands * rowsPerBand).map { _ in random.next() | 1 }
  }()

  private static func jaccard(_ one: [UInt64], _ other: [UInt64]) -> Double {
    // Sets whose sizes are too far apart can't be alike.
    let small = min(one.count, other.count)
    let large = max(one.count, other.count)
    guard small > 0, Double(small) >= 0.01 * Double(large) else { return 0 }
    var shared = 0
    var i = 0
    var j = 0
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        shared += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(shared) / Double(one.count + other.count - shared)
  }
}

/// Union-find over indices.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }

  mutating func join(_ one: Int, _ other: Int) {
    let a = root(one)
    let b = root(other)
    parent[max(a, b)] = min(a, b)
  }
}
