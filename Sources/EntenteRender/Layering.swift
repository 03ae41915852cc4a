/// Who stands above whom in a layered drawing.
///
/// Backers stand above those they back, opponents below those they oppose: an actor's friends and
/// foes are on different sides. Support counts before opposition and the strong before the weak; a
/// tie that contradicts those before it makes no layer. A contested tie, a weak opposition or the
/// weaker of two mutual ties only makes one where nothing else links its two sides. Of many actors with a single tie to
/// the same one, every second stands a layer further away, so that the row doesn't get too wide.
struct Layering: Sendable {
  enum Order: Sendable, Hashable {
    /// The source above the target.
    case forward
    /// The source below the target.
    case reversed
    /// Wherever the other ties put them.
    case free
  }

  struct Place: Sendable, Hashable {
    var order: Order
    /// How many layers apart.
    var length = 1
  }

  typealias Tie = (source: Int, target: Int, style: EdgeStyle)

  /// The most actors with one tie that stand side by side.
  static let rowLimit = 3

  private var parents: [Int]
  /// Who stands right below each actor.
  private var below: [[Int]]

  /// For each tie, in the order given, where its sides stand.
  ///
  /// - Parameter isForReading: Whether no tie may be reversed.
  static func places(actors: Int, ties: [Tie], isForReading: Bool = false) -> [Place] {
    var layering = Layering(
      parents: Array(0..<actors), below: Array(repeating: [], count: actors))
    var places = Array(repeating: Place(order: .free), count: ties.count)
    var pairs: Set<[Int]> = []
    func rank(_ index: Int) -> (Int, Int, Int) {
      let style = ties[index].style
      return (style.lean == .support ? 0 : 1, -style.stories, index)
    }
    let order = ties.indices.sorted { rank($0) < rank($1) }
    func preferred(_ tie: Tie) -> Order {
      tie.style.lean == .oppose && !isForReading ? .reversed : .forward
    }
    for index in order where isFirm(ties[index].style) {
      let tie = ties[index]
      guard pairs.insert([tie.source, tie.target].sorted()).inserted else { continue }
      guard layering.put(tie, preferred(tie)) else { continue }
      places[index].order = preferred(tie)
    }
    for index in order where places[index].order == .free {
      let tie = ties[index]
      guard layering.root(tie.source) != layering.root(tie.target) else { continue }
      _ = layering.put(tie, preferred(tie))
      places[index].order = preferred(tie)
    }
    stagger(&places, actors: actors, ties: ties)
    return places
  }

  private static func isFirm(_ style: EdgeStyle) -> Bool {
    switch style.lean {
    case .support: true
    case .oppose: !style.isTentative
    case .contested: false
    }
  }

  private static func stagger(_ places: inout [Place], actors: Int, ties: [Tie]) {
    var degrees = Array(repeating: 0, count: actors)
    for tie in ties {
      degrees[tie.source] += 1
      degrees[tie.target] += 1
    }
    // By hub, and by whether the others stand above or below it.
    var rows: [[Int]: [Int]] = [:]
    for (index, tie) in ties.enumerated() where places[index].order != .free {
      let isForward = places[index].order == .forward
      if degrees[tie.source] == 1 {
        rows[[tie.target, isForward ? 0 : 1], default: []].append(index)
      } else if degrees[tie.target] == 1 {
        rows[[tie.source, isForward ? 1 : 0], default: []].append(index)
      }
    }
    for row in rows.values where row.count > rowLimit {
      for (position, index) in row.enumerated() { places[index].length = 1 + position % 2 }
    }
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Puts one side above the other; false if it stands below already.
  private mutating func put(_ tie: Tie, _ order: Order) -> Bool {
    let (upper, lower) =
      order == .forward ? (tie.source, tie.target) : (tie.target, tie.source)
    guard upper != lower, !stands(upper, below: lower) else { return false }
    below[upper].append(lower)
    let (a, b) = (root(upper), root(lower))
    parents[max(a, b)] = min(a, b)
    return true
  }

  private func stands(_ actor: Int, below other: Int) -> Bool {
    var seen: Set<Int> = [other]
    var waiting = [other]
    while let next = waiting.popLast() {
      if next == actor { return true }
      for lower in below[next] where seen.insert(lower).inserted { waiting.append(lower) }
    }
    return false
  }
}
