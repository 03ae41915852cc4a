public import EntenteModel

extension GraphDiff {
  /// Compares two graphs of one level.
  ///
  /// - Parameters:
  ///   - before: The graph that changes are counted from.
  ///   - after: The other graph.
  ///   - names: What a report calls the two.
  ///   - remarks: What the report is to say of how the two were read.
  ///   - options: Thresholds, permutations, seed.
  /// - Throws: ``EntenteError`` if the levels differ.
  /// - Complexity: O(edges log edges), and O(stories · permutations) for each pair that is tested.
  public init(
    before: SignedGraph, after: SignedGraph, names: (String, String) = ("before", "after"),
    remarks: ([String], [String]) = ([], []), options: Options = Options()
  ) throws(EntenteError) {
    guard before.level == after.level else {
      throw EntenteError(
        .badArgument,
        "one graph is of level \"\(before.level.rawValue)\", the other of level "
          + "\"\(after.level.rawValue)\"; build both at the same level")
    }
    let after = ActorMatching.reconciled(after, with: before)
    let tables = (StoryTable(before), StoryTable(after))
    self.options = options
    level = before.level
    nodes = Self.union(before.nodes, after.nodes)
    self.before = Side(before, tables.0, name: names.0, other: after, remarks: remarks.0)
    self.after = Side(after, tables.1, name: names.1, other: before, remarks: remarks.1)
    stratification =
      if tables.0.count == 0 || tables.1.count == 0 {
        .none
      } else if tables.0.outlets.keys.contains(where: { tables.1.outlets[$0] != nil }) {
        .outlet
      } else {
        .pooled
      }
    pairs = []
    tested = 0
    signAgreement = nil
    weightedJaccard = 1
    if options.comparesStructure {
      balanceBefore = Triads(before).balance
      balanceAfter = Triads(after).balance
      factionAgreement = Factions(before, limit: Self.factionLimit).agreement(
        with: Factions(after, limit: Self.factionLimit))
    }
    pairs.reserveCapacity(max(before.edges.count, after.edges.count))
    Self.forEachPair(before.edges, after.edges) { old, new in
      pairs.append(pair(old, new, tables))
    }
    correct()
    for index in pairs.indices { pairs[index].change = change(of: pairs[index]) }
    compareOverall()
  }

  /// Enough for exact factions of some dozens of actors; beyond that good ones do.
  private static let factionLimit = 10_000_000

  /// Walks both sorted lists of edges at once.
  private static func forEachPair(
    _ before: [SignedGraph.Edge], _ after: [SignedGraph.Edge],
    _ body: (SignedGraph.Edge?, SignedGraph.Edge?) -> Void
  ) {
    var i = 0
    var j = 0
    while i < before.count, j < after.count {
      let (old, new) = (EdgeKey(before[i]), EdgeKey(after[j]))
      if old == new {
        body(before[i], after[j])
        i += 1
        j += 1
      } else if old < new {
        body(before[i], nil)
        i += 1
      } else {
        body(nil, after[j])
        j += 1
      }
    }
    for edge in before[i...] { body(edge, nil) }
    for edge in after[j...] { body(nil, edge) }
  }

  private func pair(
    _ old: SignedGraph.Edge?, _ new: SignedGraph.Edge?, _ tables: (StoryTable, StoryTable)
  ) -> Pair {
    var pair = Pair(
      source: old?.source ?? new?.source ?? "", target: old?.target ?? new?.target ?? "",
      before: old, after: new, change: .insufficient, statistics: nil, silenceChance: nil,
      leansOtherWay: Self.lean(old) * Self.lean(new) < 0)
    guard stratification != .none else { return pair }
    let test = PermutationTest(
      strata: strata(tables.0.votes(old), tables.1.votes(new), tables),
      permutations: options.permutations)
    if test.strata.isEmpty { return pair }
    if old == nil { pair.silenceChance = test.chanceOfSilence(after: false) }
    if new == nil { pair.silenceChance = test.chanceOfSilence(after: true) }
    let told = test.strata.reduce(0) { $0 + $1.votes.count }
    guard options.permutations > 0, told >= options.minTested else { return pair }
    var random = SplitMix64(seed: Self.seed(options.seed, pair.source, pair.target))
    let salience = test.salience(&random)
    let stance = test.stance(&random)
    pair.statistics = Statistics(
      logRateRatio: logarithm(rateRatio(pair)), salienceP: salience, salienceQ: salience,
      stanceChange: stance == nil ? nil : (new?.polarity ?? 0) / 2 - (old?.polarity ?? 0) / 2,
      stanceP: stance, stanceQ: stance)
    return pair
  }

  private typealias OutletVote = (outlet: String, support: Int64, oppose: Int64)

  private func strata(
    _ old: [OutletVote], _ new: [OutletVote], _ tables: (StoryTable, StoryTable)
  ) -> [PermutationTest.Stratum] {
    func key(_ vote: OutletVote) -> String { stratification == .outlet ? vote.outlet : "" }
    var strata: [String: PermutationTest.Stratum] = [:]
    for vote in old + new where strata[key(vote)] == nil {
      let name = key(vote)
      let pooled = stratification == .pooled
      strata[name] = PermutationTest.Stratum(
        storiesBefore: pooled ? tables.0.count : tables.0.outlets[name] ?? 0,
        storiesAfter: pooled ? tables.1.count : tables.1.outlets[name] ?? 0)
    }
    for vote in old {
      strata[key(vote)]?.votes.append(.init(support: vote.support, oppose: vote.oppose))
      strata[key(vote)]?.votesBefore += 1
    }
    for vote in new {
      strata[key(vote)]?.votes.append(.init(support: vote.support, oppose: vote.oppose))
    }
    return strata.sorted { utf8Precedes($0.key, $1.key) }.map(\.value)
  }

  /// A seed of the pair's own.
  private static func seed(_ seed: UInt64, _ source: String, _ target: String) -> UInt64 {
    var hash = SplitMix64.mix(seed)
    for byte in source.utf8 { hash = SplitMix64.mix(hash ^ UInt64(byte)) }
    hash = SplitMix64.mix(hash ^ 0x100)
    for byte in target.utf8 { hash = SplitMix64.mix(hash ^ UInt64(byte)) }
    return hash
  }

  private mutating func correct() {
    let salience = pairs.indices.filter { pairs[$0].statistics != nil }
    tested = salience.count
    let q = FalseDiscovery.qValues(salience.compactMap { pairs[$0].statistics?.salienceP })
    for (place, index) in salience.enumerated() { pairs[index].statistics?.salienceQ = q[place] }
    let stance = pairs.indices.filter { pairs[$0].statistics?.stanceP != nil }
    let r = FalseDiscovery.qValues(stance.compactMap { pairs[$0].statistics?.stanceP })
    for (place, index) in stance.enumerated() { pairs[index].statistics?.stanceQ = r[place] }
  }

  private static func union(
    _ before: [SignedGraph.Node], _ after: [SignedGraph.Node]
  ) -> [SignedGraph.Node] {
    var all: [String: SignedGraph.Node] = [:]
    for node in after { all[node.id] = node }
    for node in before {
      if var both = all[node.id] {
        // A file of another tool may know no better name than the id.
        both.names.merge(node.names) { new, old in old == node.id ? new : old }
        if node.kind != .other { both.kind = node.kind }
        all[node.id] = both
      } else {
        all[node.id] = node
      }
    }
    return all.values.sorted { utf8Precedes($0.id, $1.id) }
  }
}

// MARK: - Classes

extension GraphDiff {
  /// Which way an edge leans: 1, -1 or 0.
  static func lean(_ edge: SignedGraph.Edge?) -> Int {
    guard let edge else { return 0 }
    return Int((edge.supportMicros - edge.opposeMicros).signum())
  }

  /// How many stories speak of a pair; without votes, the larger of both signs' counts.
  static func stories(_ edge: SignedGraph.Edge?) -> Int {
    guard let edge else { return 0 }
    let outlets = edge.outlets.total
    return outlets > 0 ? outlets : max(edge.supportStories, edge.opposeStories)
  }

  /// Rate after over rate before, with half a story added to each number.
  func rateRatio(_ pair: Pair) -> Double {
    let isCounted = stratification != .none
    let ofBefore = isCounted ? Double(before.stories) : 1
    let ofAfter = isCounted ? Double(after.stories) : 1
    return (Double(Self.stories(pair.after)) + 0.5) / (ofAfter + 0.5)
      / ((Double(Self.stories(pair.before)) + 0.5) / (ofBefore + 0.5))
  }

  private func change(of pair: Pair) -> Change {
    let told = (Self.stories(pair.before), Self.stories(pair.after))
    guard max(told.0, told.1) >= options.minStories else { return .insufficient }
    guard let old = pair.before, told.0 > 0 else { return .appeared }
    guard let new = pair.after, told.1 > 0 else { return .vanished }
    if isFlip(pair, old, new) { return .flipped }
    if new.isContested, !old.isContested { return .newlyContested }
    // It seems to have turned, but not beyond doubt: neither stronger nor weaker would be true.
    if pair.leansOtherWay { return .insufficient }
    let ratio = rateRatio(pair)
    if ratio >= options.rateRatio { return .strengthened }
    if ratio <= 1 / options.rateRatio { return .weakened }
    let step = abs(new.polarity) - abs(old.polarity)
    if step >= options.polarityStep { return .strengthened }
    if step <= -options.polarityStep { return .weakened }
    return .unchanged
  }

  private func isFlip(_ pair: Pair, _ old: SignedGraph.Edge, _ new: SignedGraph.Edge) -> Bool {
    func probability(_ edge: SignedGraph.Edge) -> Double {
      EdgeScore.probabilityOfSupport(
        supportMicros: edge.supportMicros, opposeMicros: edge.opposeMicros)
    }
    guard pair.leansOtherWay else { return false }
    let chances = (probability(old), probability(new))
    let sure = options.flipPosterior
    let isOpposite =
      (chances.0 > sure && chances.1 < 1 - sure) || (chances.1 > sure && chances.0 < 1 - sure)
    guard isOpposite else { return false }
    // Where nothing could be tested, the report says that flips rest on the posteriors alone.
    if stratification == .none || options.permutations == 0 { return true }
    return pair.statistics?.stanceQ.map { $0 < options.falseDiscoveryRate } ?? false
  }

  private mutating func compareOverall() {
    var shared = 0
    var alike = 0
    var least = 0.0
    var most = 0.0
    for pair in pairs {
      let weights = (pair.weightBefore, pair.weightAfter)
      if pair.before != nil, pair.after != nil {
        shared += 1
        if Self.lean(pair.before) == Self.lean(pair.after) { alike += 1 }
      }
      if weights.0 * weights.1 < 0 {
        most += abs(weights.0) + abs(weights.1)
      } else {
        least += min(abs(weights.0), abs(weights.1))
        most += max(abs(weights.0), abs(weights.1))
      }
    }
    signAgreement = shared > 0 ? Double(alike) / Double(shared) : nil
    weightedJaccard = most > 0 ? least / most : 1
  }
}

extension GraphDiff.Side {
  fileprivate init(
    _ graph: SignedGraph, _ table: StoryTable, name: String, other: SignedGraph, remarks: [String]
  ) {
    let theirs = Set(other.nodes.map(\.id))
    let dates = graph.documents.compactMap(\.date)
    self.init(
      name: name, documents: graph.documents.count, stories: table.count, outlets: table.outlets,
      firstDate: dates.min() ?? graph.edges.compactMap(\.firstDate).min(),
      lastDate: dates.max() ?? graph.edges.compactMap(\.lastDate).max(),
      coversCorpus: graph.coversCorpus,
      onlyHere: graph.nodes.map(\.id).filter { !theirs.contains($0) },
      strength: graph.edges.reduce(0) { $0 + $1.strength }, remarks: remarks)
  }
}
