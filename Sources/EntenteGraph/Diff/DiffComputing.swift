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
    pairs = PairList(before.edges, after.edges)
    tested = 0
    signAgreement = nil
    weightedJaccard = 1
    if options.comparesStructure {
      balanceBefore = Triads(before).balance
      balanceAfter = Triads(after).balance
      factionAgreement = Factions(before, limit: Self.factionLimit).agreement(
        with: Factions(after, limit: Self.factionLimit))
    }
    if stratification != .none {
      for place in pairs.indices { test(place, tables) }
      correct()
    }
    for (place, change) in changes().enumerated() { pairs.entries[place].change = change }
    (signAgreement, weightedJaccard) = agreement()
  }

  /// Enough for exact factions of some dozens of actors; beyond that good ones do.
  private static let factionLimit = 10_000_000

  /// Tests the pair at `place`, if there are stories enough.
  private mutating func test(_ place: Int, _ tables: (StoryTable, StoryTable)) {
    let pair = pairs[place]
    let test = PermutationTest(
      strata: strata(tables.0.votes(pair.before), tables.1.votes(pair.after), tables),
      permutations: options.permutations)
    if test.strata.isEmpty { return }
    if pair.before == nil {
      pairs.entries[place].silenceChance = test.chanceOfSilence(after: false)
    }
    if pair.after == nil {
      pairs.entries[place].silenceChance = test.chanceOfSilence(after: true)
    }
    let told = test.strata.reduce(0) { $0 + $1.votes.count }
    guard options.permutations > 0, told >= options.minTested else { return }
    var random = SplitMix64(seed: Self.seed(options.seed, pair.source, pair.target))
    let salience = test.salience(&random)
    let stance = test.stance(&random)
    let sums = pairs.sums(pairs.entries[place])
    pairs.setStatistics(
      Statistics(
        logRateRatio: logarithm(rateRatio(sums.before, sums.after)), salienceP: salience,
        salienceQ: salience,
        stanceChange: stance == nil
          ? nil : (sums.after?.polarity ?? 0) / 2 - (sums.before?.polarity ?? 0) / 2,
        stanceP: stance, stanceQ: stance), at: place)
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

  /// Corrects for the number of tests, of salience and of stance apart.
  private mutating func correct() {
    let known = pairs.indices.compactMap { place in
      pairs.statistics(pairs.entries[place]).map { (place: place, statistics: $0) }
    }
    tested = known.count
    let salience = FalseDiscovery.qValues(known.map(\.statistics.salienceP))
    var stance = FalseDiscovery.qValues(known.compactMap(\.statistics.stanceP))[...]
    for (item, q) in zip(known, salience) {
      var statistics = item.statistics
      statistics.salienceQ = q
      if statistics.stanceP != nil { statistics.stanceQ = stance.popFirst() }
      pairs.setStatistics(statistics, at: item.place)
    }
  }

  /// The actors of two sorted lists.
  private static func union(
    _ before: [SignedGraph.Node], _ after: [SignedGraph.Node]
  ) -> [SignedGraph.Node] {
    var all: [SignedGraph.Node] = []
    all.reserveCapacity(max(before.count, after.count))
    var others = after[...]
    for node in before {
      while let other = others.first, utf8Precedes(other.id, node.id) {
        all.append(other)
        others.removeFirst()
      }
      guard var both = others.first, utf8Equal(both.id, node.id) else {
        all.append(node)
        continue
      }
      others.removeFirst()
      if both.names != node.names {
        // A file of another tool may know no better name than the id.
        both.names.merge(node.names) { new, old in old == node.id ? new : old }
      }
      if node.kind != .other { both.kind = node.kind }
      all.append(both)
    }
    return all + others
  }
}

// MARK: - Classes

extension GraphDiff {
  /// Rate after over rate before, with half a story added to each number.
  private func rateRatio(_ old: PairSums?, _ new: PairSums?) -> Double {
    let isCounted = stratification != .none
    let ofBefore = isCounted ? Double(before.stories) : 1
    let ofAfter = isCounted ? Double(after.stories) : 1
    return (Double(new.stories) + 0.5) / (ofAfter + 0.5)
      / ((Double(old.stories) + 0.5) / (ofBefore + 0.5))
  }

  /// The class of each pair.
  private func changes() -> [Change] {
    var posteriors = PosteriorMemo()
    return pairs.entries.map { change(of: $0, &posteriors) }
  }

  private func change(of pair: PairList.Entry, _ posteriors: inout PosteriorMemo) -> Change {
    let sums = pairs.sums(pair)
    guard max(sums.before.stories, sums.after.stories) >= options.minStories else {
      return .insufficient
    }
    guard let old = sums.before, old.stories > 0 else { return .appeared }
    guard let new = sums.after, new.stories > 0 else { return .vanished }
    if isFlip(pair, old, new, &posteriors) { return .flipped }
    if posteriors.isContested(new), !posteriors.isContested(old) { return .newlyContested }
    let ratio = rateRatio(old, new)
    if pair.leansOtherWay { return change(of: pair, old, new, ratio, &posteriors) }
    if ratio >= options.rateRatio { return .strengthened }
    if ratio <= 1 / options.rateRatio { return .weakened }
    let step = abs(new.polarity) - abs(old.polarity)
    if step >= options.polarityStep { return .strengthened }
    if step <= -options.polarityStep { return .weakened }
    return .unchanged
  }

  /// A pair that leans the other way without having flipped beyond doubt: a firm tie came where there
  /// was none, or went, if that is beyond chance; neither stronger nor weaker would be true.
  private func change(
    of pair: PairList.Entry, _ old: PairSums, _ new: PairSums, _ ratio: Double,
    _ posteriors: inout PosteriorMemo
  ) -> Change {
    guard let chance = pairs.statistics(pair)?.salienceQ, chance < options.falseDiscoveryRate else {
      return .insufficient
    }
    let isFirm = (posteriors.isFirm(old), posteriors.isFirm(new))
    if ratio >= options.rateRatio, isFirm.1, !isFirm.0 { return .appeared }
    if ratio <= 1 / options.rateRatio, isFirm.0, !isFirm.1 { return .vanished }
    return .insufficient
  }

  private func isFlip(
    _ pair: PairList.Entry, _ old: PairSums, _ new: PairSums, _ posteriors: inout PosteriorMemo
  ) -> Bool {
    guard pair.leansOtherWay else { return false }
    let chances = (
      1 - posteriors.probabilityOfOpposition(old), 1 - posteriors.probabilityOfOpposition(new)
    )
    let sure = options.flipPosterior
    let isOpposite =
      (chances.0 > sure && chances.1 < 1 - sure) || (chances.1 > sure && chances.0 < 1 - sure)
    guard isOpposite else { return false }
    // Where nothing could be tested, the report says that flips rest on the posteriors alone.
    if stratification == .none || options.permutations == 0 { return true }
    return pairs.statistics(pair)?.stanceQ.map { $0 < options.falseDiscoveryRate } ?? false
  }

  /// How much the two graphs agree on the signs of the edges that both have, and on all weights.
  private func agreement() -> (signs: Double?, jaccard: Double) {
    var shared = 0
    var alike = 0
    var least = 0.0
    var most = 0.0
    for entry in pairs.entries {
      let sums = pairs.sums(entry)
      let weights = (sums.before.weight, sums.after.weight)
      if sums.before != nil, sums.after != nil {
        shared += 1
        if sums.before.lean == sums.after.lean { alike += 1 }
      }
      if weights.0 * weights.1 < 0 {
        most += abs(weights.0) + abs(weights.1)
      } else {
        least += min(abs(weights.0), abs(weights.1))
        most += max(abs(weights.0), abs(weights.1))
      }
    }
    return (shared > 0 ? Double(alike) / Double(shared) : nil, most > 0 ? least / most : 1)
  }
}

extension GraphDiff.Side {
  fileprivate init(
    _ graph: SignedGraph, _ table: StoryTable, name: String, other: SignedGraph, remarks: [String]
  ) {
    let dates = graph.documents.compactMap(\.date)
    self.init(
      name: name, documents: graph.documents.count, stories: table.count, outlets: table.outlets,
      firstDate: dates.min() ?? graph.edges.compactMap(\.firstDate).min(),
      lastDate: dates.max() ?? graph.edges.compactMap(\.lastDate).max(),
      coversCorpus: graph.coversCorpus,
      onlyHere: graph.nodes(missingIn: other).map(\.id),
      strength: graph.edges.reduce(0) { $0 + $1.strength }, remarks: remarks)
  }
}
