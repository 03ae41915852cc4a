import EntenteModel

/// Finds documents that are near-copies of each other: wire copy in many outlets is one story.
///
///     var stories = Stories()
///     stories.add("a", text)
///     stories.add("b", text + " (updated)")
///     stories.add("c", other)
///     stories.names()  // ["a", "a", "c"]
///
/// A text is the set of its three-word shingles after normalisation (letters and digits only, case
/// and Arabic spelling variants folded). Two texts are copies if the Jaccard similarity of their
/// sets, |A ∩ B| / |A ∪ B|, is at least ``threshold``; stories are the connected components, each
/// named by its smallest id. Candidates come from MinHash signatures [1] in 64 bands of 2 rows [2]
/// and are then compared exactly, so a pair that is found is right, and one at the threshold is
/// missed with probability (1 - 0.5²)⁶⁴ ≈ 10⁻⁸.
///
/// Of a text only its signature of 512 bytes and four bytes a word are kept, so that the texts of a
/// year need not be in memory together.
///
/// 1. A. Z. Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997.
/// 2. J. Leskovec, A. Rajaraman, J. Ullman, *Mining of Massive Datasets*, §3.4.
public struct Stories: Sendable {
  /// The similarity from which on two texts are one story.
  ///
  /// A half is what is left when one word in eight of a copy is changed here and there, or when a
  /// third of it is cut; separate reports of one event, quotations and all, stay below a third.
  public static let threshold = 0.5

  static let bands = 64
  static let rowsPerBand = 2
  private static let slots = bands * rowsPerBand

  private var ids: [String] = []
  private var shingles: [[UInt32]] = []
  /// The signatures of all texts, one after the other.
  private var signatures: [UInt32] = []

  public init() {}

  /// Adds a document; one without words is nobody's copy.
  ///
  /// - Complexity: O(words).
  public mutating func add(_ id: String, _ text: String) {
    let hashes = Shingles.hashes(text)
    ids.append(id)
    shingles.append(Self.compact(hashes))
    sign(hashes)
  }

  /// The story of each document, in the order of adding: the smallest id (by UTF-8 bytes) of its
  /// near-copies.
  ///
  /// - Complexity: O(n log n) for the bands, and one comparison for each pair of documents that
  ///   share a band.
  public func names() -> [String] {
    let order = shingles.indices.filter { !shingles[$0].isEmpty }
    var sets = DisjointSets(count: ids.count)
    for band in 0..<Self.bands {
      // Documents with the same key in a band lie side by side after sorting.
      let keyed = order.map { index -> (key: UInt64, index: Int) in
        let at = index * Self.slots + band * Self.rowsPerBand
        return (UInt64(signatures[at]) << 32 | UInt64(signatures[at + 1]), index)
      }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      var start = 0
      while start < keyed.count {
        var end = start + 1
        while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
        if end - start > 1 { join(keyed[start..<end].map(\.index), &sets) }
        start = end
      }
    }
    var smallest = Array(ids.indices)
    for index in ids.indices {
      let root = sets.root(index)
      if utf8Precedes(ids[index], ids[smallest[root]]) { smallest[root] = index }
    }
    return ids.indices.map { ids[smallest[sets.root($0)]] }
  }

  /// The story of each of some documents, in their order.
  public static func group(_ texts: [(id: String, text: String)]) -> [String] {
    var stories = Stories()
    for text in texts { stories.add(text.id, text.text) }
    return stories.names()
  }

  /// |A ∩ B| / |A ∪ B| of the two texts' shingles.
  ///
  /// - Complexity: O(words).
  public static func similarity(_ one: String, _ other: String) -> Double {
    jaccard(compact(Shingles.hashes(one)), compact(Shingles.hashes(other)))
  }

  private func join(_ bucket: [Int], _ sets: inout DisjointSets) {
    for (position, one) in bucket.enumerated() {
      // Ten thousand copies of one text are one story after the first of them has been compared.
      let root = sets.root(one)
      let others = bucket[(position + 1)...].filter { sets.root($0) != root }
      if others.isEmpty, position == 0 { return }
      var hasJoined = false
      for other in others where sets.root(one) != sets.root(other) {
        if Self.jaccard(shingles[one], shingles[other]) >= Self.threshold {
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

  /// Half of each hash, which is enough to tell the shingles of two texts apart; still sorted.
  private static func compact(_ hashes: [UInt64]) -> [UInt32] {
    hashes.map { UInt32(truncatingIfNeeded: $0 >> 32) }
  }

  /// Appends the smallest value of each of 128 hash functions over the set.
  private mutating func sign(_ set: [UInt64]) {
    let place = signatures.count
    signatures.append(contentsOf: repeatElement(.max, count: Self.slots))
    signatures.withUnsafeMutableBufferPointer { signatures in
      Self.factors.withUnsafeBufferPointer { factors in
        for hash in set {
          for slot in 0..<Self.slots {
            // Multiply-shift with an odd factor of its own a slot; the high half is the better one.
            let value = UInt32(truncatingIfNeeded: (hash &* factors[slot]) >> 32)
            signatures[place + slot] = min(signatures[place + slot], value)
          }
        }
      }
    }
  }

  private static let factors: [UInt64] = {
    var random = SplitMix64(seed: 0x5EED)
    return (0..<slots).map { _ in random.next() | 1 }
  }()

  private static func jaccard(_ one: [UInt32], _ other: [UInt32]) -> Double {
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
