import EntenteModel

/// Which ids are one story: a union-find whose representative is the smallest id by UTF-8 bytes,
/// so that the order of joining leaves no trace.
///
/// - SeeAlso: R. E. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", *J. ACM* 22
///   (1975) 215–225.
struct StoryUnion: Sendable {
  private var parent: [ByteKey: ByteKey] = [:]

  init() {}

  /// Whether nothing was joined.
  var isEmpty: Bool { parent.isEmpty }

  /// The ids that are in a story of another name.
  var joined: some Sequence<String> { parent.keys.lazy.map(\.text) }

  /// Makes `one` and `other` the same story.
  mutating func join(_ one: String, _ other: String) {
    let one = ByteKey(one)
    let other = ByteKey(other)
    guard one != other else { return }
    let a = root(one)
    let b = root(other)
    guard a != b else { return }
    if a < b { parent[b] = a } else { parent[a] = b }
  }

  /// The story's smallest id; an id that was never joined is its own story.
  func representative(_ id: String) -> String {
    parent.isEmpty ? id : top(ByteKey(id)).text
  }

  private func top(_ id: ByteKey) -> ByteKey {
    var id = id
    while let next = parent[id] { id = next }
    return id
  }

  private mutating func root(_ id: ByteKey) -> ByteKey {
    let top = top(id)
    var id = id
    // Path compression keeps chains short however the unions came.
    while let next = parent[id], next != top {
      parent[id] = top
      id = next
    }
    return top
  }
}
