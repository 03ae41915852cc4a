/// Which ties decide who stands above whom in a layered drawing.
///
/// Support and clear opposition make the layers: who takes a stance above whom it is about. A
/// contested tie, a weak opposition or the weaker of two mutual ties only ranks where nothing else
/// links its two sides, so that it doesn't pull the layers apart.
struct RankConstraints: Sendable {
  private var parents: [Int]

  init(actors: Int) { parents = Array(0..<actors) }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Joins the two sides; false if they were joined before.
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (root(one), root(other))
    guard a != b else { return false }
    parents[max(a, b)] = min(a, b)
    return true
  }

  /// For each tie, in the order given, whether it ranks.
  static func ranking(actors: Int, ties: [(source: Int, target: Int, style: EdgeStyle)]) -> [Bool] {
    var constraints = RankConstraints(actors: actors)
    var result = Array(repeating: false, count: ties.count)
    var pairs: Set<[Int]> = []
    let order = ties.indices.sorted {
      (ties[$1].style.widthClass, $0) < (ties[$0].style.widthClass, $1)
    }
    for index in order where isFirm(ties[index].style) {
      let tie = ties[index]
      guard pairs.insert([tie.source, tie.target].sorted()).inserted else { continue }
      _ = constraints.join(tie.source, tie.target)
      result[index] = true
    }
    for index in order where !result[index] {
      result[index] = constraints.join(ties[index].source, ties[index].target)
    }
    return result
  }

  private static func isFirm(_ style: EdgeStyle) -> Bool {
    switch style.lean {
    case .support: true
    case .oppose: !style.isTentative
    case .contested: false
    }
  }
}
