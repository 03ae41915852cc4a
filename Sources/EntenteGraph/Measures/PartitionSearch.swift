/// Splits a block of a signed graph into camps with the fewest errors: support between camps, or
/// opposition within one.
///
/// Branch and bound: actors are placed one by one, those with most placed neighbours first, into a
/// camp that exists or a new one. A branch is left when its errors so far, the least that each open
/// actor will add, and the errors that cycles among the open ones enforce reach the best solution
/// found. The search counts its steps rather than the time, so that two runs agree.
///
/// - SeeAlso: S. Aref, A. J. Mason, M. C. Wilson, "A Modeling and Computational Study of the
///   Frustration Index in Signed Networks", *Networks* 75 (2020) 95–110.
struct PartitionSearch {
  struct Result {
    /// Camp by place in the block.
    var camps: [Int]
    /// Errors of `camps`, and a number that no partition can undercut.
    var upper: Int
    var lower: Int
    var steps: Int
  }

  /// Ties within the block, by place.
  private let ties: [[SignedTies.Tie]]
  private let maxCamps: Int
  private let order: [Int]
  /// By depth, errors that the cycles among the actors from there on enforce.
  private let enforced: [Int]
  private let limit: Int
  /// Whether more camps than the tables have room for might be better.
  private let capIsTight: Bool

  /// Actors in a block beyond which a search would be hopeless, and isn't tried.
  private static let largest = 200

  // The state of the search.
  private var camp: [Int]
  /// By actor and camp, placed neighbours of either sign.
  private var friends: [Int]
  private var foes: [Int]
  private var placedFriends: [Int]
  private var best: [Int]
  private var bestErrors: Int
  private var steps = 0
  private let count: Int
  /// How many camps the tables have room for.
  private let width: Int

  /// Partitions a block.
  ///
  /// - Parameters:
  ///   - block: Actors of `all`.
  ///   - all: The graph.
  ///   - maxCamps: 2 for the frustration index, `nil` for any number.
  ///   - limit: Steps to search at most, a step being one actor weighed for one camp.
  static func partition(
    _ block: [Int], of all: SignedTies, maxCamps: Int?, limit: Int
  ) -> Result {
    var place: [Int: Int] = [:]
    for (index, node) in block.enumerated() { place[node] = index }
    let ties = block.map { node in
      all.neighbours[node].compactMap { tie in
        place[tie.other].map { SignedTies.Tie(other: $0, sign: tie.sign) }
      }
    }
    var search = PartitionSearch(ties, maxCamps: maxCamps, limit: limit)
    return search.run()
  }

  private init(_ ties: [[SignedTies.Tie]], maxCamps: Int?, limit: Int) {
    self.ties = ties
    self.limit = limit
    count = ties.count
    // More camps than actors are never needed; a cap keeps the tables of huge blocks small.
    width = min(maxCamps ?? ties.count, max(2, min(ties.count, 64)))
    self.maxCamps = width
    capIsTight = maxCamps == nil && ties.count > width
    order = ties.count > Self.largest ? Array(ties.indices) : Self.order(ties)
    enforced = CyclePacking.enforced(
      ties, order: order, forTwoCamps: maxCamps == 2, isCheap: ties.count > Self.largest)
    camp = [Int](repeating: -1, count: count)
    friends = [Int](repeating: 0, count: count * width)
    foes = friends
    placedFriends = [Int](repeating: 0, count: count)
    best = LocalPartition.best(ties, maxCamps: width)
    bestErrors = LocalPartition.errors(ties, best)
  }

  private mutating func run() -> Result {
    let isSearched =
      bestErrors <= enforced[0] || (count <= Self.largest && extend(0, errors: 0, camps: 0))
    let isComplete = isSearched && (!capIsTight || bestErrors <= enforced[0])
    return Result(
      camps: best, upper: bestErrors, lower: isComplete ? bestErrors : min(enforced[0], bestErrors),
      steps: steps)
  }

  private static func order(_ ties: [[SignedTies.Tie]]) -> [Int] {
    var order: [Int] = []
    var placed = [Int](repeating: 0, count: ties.count)
    var isOpen = [Bool](repeating: true, count: ties.count)
    while order.count < ties.count {
      var next = -1
      for node in ties.indices where isOpen[node] {
        if next < 0
          || (placed[node], ties[node].count) > (placed[next], ties[next].count)
        {
          next = node
        }
      }
      isOpen[next] = false
      order.append(next)
      for tie in ties[next] { placed[tie.other] += 1 }
    }
    return order
  }

  /// The errors that placing `node` in camp `c` adds.
  private func added(_ node: Int, _ c: Int) -> Int {
    placedFriends[node] - friends[node * width + c] + foes[node * width + c]
  }

  /// Searches below the partial placement of the first `depth` actors.
  ///
  /// - Returns: Whether the search was complete.
  private mutating func extend(_ depth: Int, errors: Int, camps: Int) -> Bool {
    if depth == count {
      if errors < bestErrors {
        bestErrors = errors
        best = camp
      }
      return true
    }
    if steps > limit { return false }
    var bound = errors + enforced[depth]
    let options = min(camps + 1, maxCamps)
    for open in order[depth...] {
      if bound >= bestErrors { return true }
      steps += options
      var least = added(open, 0)
      for c in 1..<max(1, options) where least > 0 { least = min(least, added(open, c)) }
      bound += least
    }
    if bound >= bestErrors { return true }
    let node = order[depth]
    let choices = (0..<options).map { (added(node, $0), $0) }.sorted { $0 < $1 }
    for (cost, c) in choices where errors + cost < bestErrors {
      place(node, c, 1)
      let isComplete = extend(depth + 1, errors: errors + cost, camps: max(camps, c + 1))
      place(node, c, -1)
      if !isComplete { return false }
    }
    return true
  }

  private mutating func place(_ node: Int, _ c: Int, _ step: Int) {
    camp[node] = step > 0 ? c : -1
    for tie in ties[node] {
      if tie.sign > 0 {
        friends[tie.other * width + c] += step
        placedFriends[tie.other] += step
      } else {
        foes[tie.other * width + c] += step
      }
    }
  }
}
