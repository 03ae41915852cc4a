/// Who stands above whom in a layered drawing.
///
/// Backers stand above those they back, opponents below those they oppose: an actor's friends and
/// foes are on different sides. Support counts before opposition and the strong before the weak; a
/// tie that contradicts those before it is turned round, so that all ties make layers together and
/// none has to wind its way about them. Of many actors with a single tie to the same one, every
/// second stands a layer further away, so that the row doesn't get too wide.
struct Layering: Sendable {
  enum Order: Sendable, Hashable {
    /// The source above the target.
    case forward
    /// The source below the target.
    case reversed

    var opposite: Order { self == .forward ? .reversed : .forward }
  }

  struct Place: Sendable, Hashable {
    var order: Order
    /// How many layers apart.
    var length = 1
  }

  typealias Tie = (source: Int, target: Int, style: EdgeStyle)

  /// The most actors with one tie that stand side by side.
  static let rowLimit = 3

  /// Who stands right below each actor.
  private var below: [[Int]]

  /// The most ties for which layers are worth their time; more are left to Graphviz.
  static let tieLimit = 600

  /// For each tie, in the order given, where its sides stand; nil for more than ``tieLimit`` ties.
  ///
  /// - Complexity: O(ties²).
  static func places(actors: Int, ties: [Tie]) -> [Place]? {
    guard ties.count <= tieLimit else { return nil }
    var layering = Layering(below: Array(repeating: [], count: actors))
    var places = Array(repeating: Place(order: .forward), count: ties.count)
    func rank(_ index: Int) -> (Int, Int, Int, Int) {
      let style = ties[index].style
      return (
        isFirm(style) ? 0 : 1, style.lean == .support ? 0 : 1, -style.stories, index
      )
    }
    for index in ties.indices.sorted(by: { rank($0) < rank($1) }) {
      let tie = ties[index]
      let preferred: Order = tie.style.lean == .oppose ? .reversed : .forward
      places[index].order = layering.put(tie, preferred) ? preferred : preferred.opposite
      if places[index].order != preferred { _ = layering.put(tie, preferred.opposite) }
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
    for (index, tie) in ties.enumerated() {
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

  /// Puts one side above the other; false if it stands below already.
  private mutating func put(_ tie: Tie, _ order: Order) -> Bool {
    let (upper, lower) =
      order == .forward ? (tie.source, tie.target) : (tie.target, tie.source)
    guard upper != lower, !stands(upper, below: lower) else { return false }
    below[upper].append(lower)
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
