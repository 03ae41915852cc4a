import EntenteModel

/// The pairs of a diff, sorted by source, then target.
///
///     diff.pairs.filter { $0.change == .appeared }.map(\.source)
///
/// A pair is made when it is asked for: the list holds both graphs' edges, which it shares with the
/// graphs, and some thirty bytes a pair. A million pairs with copies of their edges would take more
/// memory than both graphs.
public struct PairList: Sendable {
  /// A pair as places: of its edges, -1 if a side has none, and of its statistics.
  struct Entry: Sendable, Hashable {
    var before: Int32
    var after: Int32
    var statistics: Int32 = -1
    var change = GraphDiff.Change.insufficient
    var leansOtherWay = false
    var silenceChance: Double?
  }

  private let before: [SignedGraph.Edge]
  private let after: [SignedGraph.Edge]
  var entries: [Entry] = []
  private(set) var statistics: [GraphDiff.Statistics] = []

  init() {
    before = []
    after = []
  }

  /// Joins two lists of edges, each sorted by source and target.
  ///
  /// - Complexity: O(edges).
  init(_ before: [SignedGraph.Edge], _ after: [SignedGraph.Edge]) {
    self.before = before
    self.after = after
    entries.reserveCapacity(Swift.max(before.count, after.count))
    var i = 0
    var j = 0
    while i < before.count || j < after.count {
      let order = Self.order(before, i, after, j)
      var entry = Entry(
        before: order <= 0 ? Int32(truncatingIfNeeded: i) : -1,
        after: order >= 0 ? Int32(truncatingIfNeeded: j) : -1)
      entry.leansOtherWay = order == 0 && before[i].lean * after[j].lean < 0
      entries.append(entry)
      if order <= 0 { i += 1 }
      if order >= 0 { j += 1 }
    }
  }

  /// Whether the next pair is of the first list (-1), of the second (1) or of both (0).
  private static func order(
    _ before: [SignedGraph.Edge], _ i: Int, _ after: [SignedGraph.Edge], _ j: Int
  ) -> Int {
    guard i < before.count else { return 1 }
    guard j < after.count else { return -1 }
    let source = utf8Order(before[i].source, after[j].source)
    return source != 0 ? source : utf8Order(before[i].target, after[j].target)
  }

  /// The actors of the pair at `place`, without its edges.
  func ends(_ place: Int) -> (source: String, target: String) {
    func ends(_ edge: borrowing SignedGraph.Edge) -> (source: String, target: String) {
      (edge.source, edge.target)
    }
    let entry = entries[place]
    return entry.before >= 0 ? ends(before[Int(entry.before)]) : ends(after[Int(entry.after)])
  }

  /// The sums of a pair's edges, without the edges.
  func sums(_ entry: Entry) -> (before: PairSums?, after: PairSums?) {
    (
      entry.before < 0 ? nil : PairSums(before[Int(entry.before)]),
      entry.after < 0 ? nil : PairSums(after[Int(entry.after)])
    )
  }

  /// Notes what tests say of the pair at `place`.
  mutating func setStatistics(_ new: GraphDiff.Statistics, at place: Int) {
    if entries[place].statistics < 0 {
      entries[place].statistics = Int32(truncatingIfNeeded: statistics.count)
      statistics.append(new)
    } else {
      statistics[Int(entries[place].statistics)] = new
    }
  }

  /// What tests say of a pair, if it was tested.
  func statistics(_ entry: Entry) -> GraphDiff.Statistics? {
    entry.statistics < 0 ? nil : statistics[Int(entry.statistics)]
  }

  mutating func removeAll(where isUnwanted: (GraphDiff.Pair) throws -> Bool) rethrows {
    entries = try entries.filter { try !isUnwanted(pair($0)) }
  }

  private func pair(_ entry: Entry) -> GraphDiff.Pair {
    let old = entry.before < 0 ? nil : before[Int(entry.before)]
    let new = entry.after < 0 ? nil : after[Int(entry.after)]
    return GraphDiff.Pair(
      source: old?.source ?? new?.source ?? "", target: old?.target ?? new?.target ?? "",
      before: old, after: new, change: entry.change, statistics: statistics(entry),
      silenceChance: entry.silenceChance, leansOtherWay: entry.leansOtherWay)
  }
}

extension PairList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  /// - Complexity: O(1).
  public subscript(place: Int) -> GraphDiff.Pair { pair(entries[place]) }
}

extension PairList: Hashable {
  public static func == (lhs: PairList, rhs: PairList) -> Bool { lhs.elementsEqual(rhs) }

  public func hash(into hasher: inout Hasher) {
    for pair in self { hasher.combine(pair) }
  }
}

/// The sums of an edge that classes rest on.
struct PairSums {
  let supportMicros: Int64
  let opposeMicros: Int64
  /// How many stories speak of the pair; without votes, the larger of both signs' counts.
  let stories: Int

  init(_ edge: borrowing SignedGraph.Edge) {
    supportMicros = edge.supportMicros
    opposeMicros = edge.opposeMicros
    let told = edge.outlets.total
    stories = told > 0 ? told : max(edge.supportStories, edge.opposeStories)
  }

  var support: Double { Double(supportMicros) / 1_000_000 }
  var oppose: Double { Double(opposeMicros) / 1_000_000 }
  var polarity: Double { EdgeScore.polarity(support, oppose) }
  var weight: Double { polarity * EdgeScore.strength(support, oppose) }
  var lean: Int { SignedGraph.Edge.lean(supportMicros, opposeMicros) }
}

extension SignedGraph.Edge {
  /// Which way it leans: 1, -1 or 0.
  var lean: Int { Self.lean(supportMicros, opposeMicros) }

  fileprivate static func lean(_ supportMicros: Int64, _ opposeMicros: Int64) -> Int {
    Int((supportMicros - opposeMicros).signum())
  }
}

extension Optional where Wrapped == PairSums {
  var lean: Int { map(\.lean) ?? 0 }
  var stories: Int { map(\.stories) ?? 0 }
  var weight: Double { map(\.weight) ?? 0 }
}
