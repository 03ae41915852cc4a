import EntenteGraph
import EntenteModel
import Testing

@Suite("The diff of two graphs")
struct GraphDiffTests {
  /// A corpus of `stories` in two outlets; pair `index` of `votes` is told in the first ones.
  static func graph(
    _ votes: [(String, String, for: Int, against: Int)], stories: Int = 60, prefix: String = "d"
  ) -> SignedGraph {
    let documents = (0..<stories).map {
      SourceDocument(id: "\(prefix)\($0)", date: CalendarDate("2024-12-01"), outlet: "o\($0 % 2)")
    }
    var evidence: [Evidence] = []
    for (source, target, support, oppose) in votes {
      for index in 0..<support + oppose {
        evidence.append(
          row(
            source, target, index < support ? .support : .oppose, doc: "\(prefix)\(index)",
            outlet: "o\(index % 2)", confidence: 0.9))
      }
    }
    return GraphBuilder.graph(from: evidence, documents: documents)
  }

  static func change(
    _ before: (Int, Int), _ after: (Int, Int), options: GraphDiff.Options = .init()
  ) throws -> GraphDiff.Pair {
    let diff = try GraphDiff(
      before: graph([("A", "B", before.0, before.1)], prefix: "x"),
      after: graph([("A", "B", after.0, after.1)], prefix: "y"), options: options)
    return try #require(diff.pairs.first)
  }

  @Test(
    "classes",
    arguments: [
      ((0, 0), (5, 0), GraphDiff.Change.appeared), ((0, 3), (0, 0), .vanished),
      ((2, 0), (9, 0), .strengthened), ((0, 9), (0, 2), .weakened), ((5, 0), (6, 0), .unchanged),
      ((8, 0), (0, 8), .flipped), ((0, 9), (9, 1), .flipped), ((6, 0), (4, 3), .newlyContested),
      ((1, 0), (1, 0), .insufficient), ((0, 0), (1, 0), .insufficient),
      ((2, 0), (0, 2), .insufficient), ((6, 3), (8, 0), .strengthened),
      ((4, 3), (4, 3), .unchanged),
    ])
  func classes(before: (Int, Int), after: (Int, Int), change: GraphDiff.Change) throws {
    #expect(try Self.change(before, after).change == change)
  }

  @Test("a turn on too little evidence is marked, not called a flip")
  func noFlip() throws {
    let pair = try Self.change((3, 0), (0, 3))
    #expect(pair.change == .insufficient)
    #expect(pair.leansOtherWay)
  }

  @Test("a firm tie that leans the other way than a few stories before has appeared, or vanished")
  func firmAfterFaint() throws {
    let pair = try Self.change((1, 2), (22, 4))
    #expect(pair.change == .appeared)
    #expect(pair.statistics.map { $0.salienceQ < 0.05 } == true)
    #expect(try Self.change((22, 4), (1, 2)).change == .vanished)
    // Not beyond chance, and not firm.
    #expect(try Self.change((1, 2), (5, 0)).change == .insufficient)
    #expect(try Self.change((1, 2), (12, 11)).change != .appeared)
  }

  @Test("a planted flip, appearance and strengthening are found")
  func planted() throws {
    let steady = (0..<10).map { ("S\($0)", "T", for: 6, against: 1) }
    let diff = try GraphDiff(
      before: Self.graph(
        steady + [("flip", "T", 9, 0), ("new", "T", 0, 0), ("more", "T", 4, 0)], prefix: "x"),
      after: Self.graph(
        steady + [("flip", "T", 0, 9), ("new", "T", 10, 0), ("more", "T", 20, 0)], prefix: "y"))
    let found = diff.pairs.filter { $0.isSignificant() }
    #expect(found.map(\.source) == ["flip", "more", "new"])
    #expect(found.map(\.change) == [.flipped, .strengthened, .appeared])
    #expect(diff.tested == 13)
    #expect(diff.stratification == .outlet)
    #expect(diff.pairs.filter { $0.source.hasPrefix("S") }.allSatisfy { $0.change == .unchanged })
  }

  @Test("two random halves of one corpus differ by chance only")
  func calibration() throws {
    // 20 pairs of different frequency and stance over 200 stories in three unequal outlets.
    var random = SplitMix64(seed: 11)
    var evidence: [Evidence] = []
    let outlets = (0..<200).map { $0 < 100 ? "o1" : $0 < 160 ? "o2" : "o3" }
    for story in 0..<200 {
      for pair in 0..<20 where Double.random(in: 0..<1, using: &random) < 0.03 + 0.01 * Double(pair)
      {
        let isSupport = Double.random(in: 0..<1, using: &random) < Double(pair % 5) / 4
        evidence.append(
          row(
            "A\(pair)", "T", isSupport ? .support : .oppose, doc: "d\(story)",
            outlet: outlets[story], confidence: 0.5 + Double(story % 5) / 10))
      }
    }
    var options = GraphDiff.Options()
    options.permutations = 499
    var alarms = (salience: 0, stance: 0)
    for split in 0..<200 {
      var random = SplitMix64(seed: UInt64(split))
      let half = Set((0..<200).shuffled(using: &random).prefix(100).map { "d\($0)" })
      func part(_ isIn: Bool) -> SignedGraph {
        GraphBuilder.graph(
          from: evidence.filter { half.contains($0.document) == isIn },
          documents: (0..<200).filter { half.contains("d\($0)") == isIn }.map {
            SourceDocument(id: "d\($0)", outlet: outlets[$0])
          })
      }
      let diff = try GraphDiff(before: part(true), after: part(false), options: options)
      // All are true null hypotheses, so one discovery makes the rate of false ones 1.
      // Recorded: 7 of 200 splits for salience, 6 of 200 for stance.
      if diff.pairs.contains(where: { ($0.statistics?.salienceQ ?? 1) < 0.05 }) {
        alarms.salience += 1
      }
      if diff.pairs.contains(where: { ($0.statistics?.stanceQ ?? 1) < 0.05 }) { alarms.stance += 1 }
    }
    #expect(alarms.salience <= 10)
    #expect(alarms.stance <= 10)
  }

  @Test("another mix of outlets is not taken for a change of stance")
  func outletMix() throws {
    // Outlet a always says support, b always opposition; their shares swap.
    func corpus(_ a: Int, _ b: Int, _ prefix: String) -> SignedGraph {
      var evidence: [Evidence] = []
      for index in 0..<a + b {
        evidence.append(
          row(
            "A", "B", index < a ? .support : .oppose, doc: "\(prefix)\(index)",
            outlet: index < a ? "a" : "b"))
      }
      return GraphBuilder.graph(from: evidence)
    }
    let diff = try GraphDiff(before: corpus(18, 2, "x"), after: corpus(2, 18, "y"))
    let pair = try #require(diff.pairs.first)
    #expect(pair.statistics?.stanceP == 1)
    #expect(pair.change != .flipped)
  }

  @Test("the chance of silence is exact")
  func silence() throws {
    // 3 of 10 stories speak before, none of 10 after: C(17, 10) / C(20, 10) = 120 / 1140.
    func corpus(_ told: Int, _ prefix: String) -> SignedGraph {
      GraphBuilder.graph(
        from: (0..<told).map { row("A", "B", doc: "\(prefix)\($0)") },
        documents: (0..<10).map { SourceDocument(id: "\(prefix)\($0)", outlet: "o1") })
    }
    let diff = try GraphDiff(before: corpus(3, "x"), after: corpus(0, "y"))
    let pair = try #require(diff.pairs.first)
    #expect(pair.change == .vanished)
    #expect(abs((pair.silenceChance ?? 0) - 120.0 / 1140) < 1e-12)
    #expect(pair.statistics == nil)
  }

  @Test("the same inputs give the same p, whatever other pairs there are")
  func deterministic() throws {
    let alone = try Self.change((3, 2), (7, 0))
    let again = try Self.change((3, 2), (7, 0))
    #expect(alone == again)
    let more = try GraphDiff(
      before: Self.graph([("A", "B", 3, 2), ("C", "D", 4, 4)], prefix: "x"),
      after: Self.graph([("A", "B", 7, 0), ("C", "D", 1, 4)], prefix: "y"))
    #expect(more.pairs[0].statistics?.stanceP == alone.statistics?.stanceP)
    #expect(more.pairs[0].statistics?.salienceP == alone.statistics?.salienceP)
    var options = GraphDiff.Options()
    options.seed = 2
    let other = try Self.change((3, 2), (7, 0), options: options)
    #expect(other.statistics?.stanceP != alone.statistics?.stanceP)
  }

  @Test("a graph with itself has not changed")
  func same() throws {
    let graph = Self.graph([("A", "B", 5, 0), ("B", "C", 0, 5)])
    let diff = try GraphDiff(before: graph, after: graph)
    #expect(diff.pairs.map(\.change) == [.unchanged, .unchanged])
    #expect(diff.weightedJaccard == 1)
    #expect(diff.signAgreement == 1)
    #expect(!diff.pairs.contains { $0.isSignificant() })
  }

  @Test("graphs without stories fall back to counts")
  func bare() throws {
    func bare(_ support: Int64, _ oppose: Int64) -> SignedGraph {
      SignedGraph(
        level: .polity,
        nodes: ["A", "B"].map { .init(id: $0, kind: .state, names: ["en": $0]) },
        edges: [
          .init(
            source: "A", target: "B", supportMicros: support * 1_000_000,
            opposeMicros: oppose * 1_000_000, supportStories: Int(support),
            opposeStories: Int(oppose))
        ])
    }
    let diff = try GraphDiff(before: bare(6, 0), after: bare(0, 6))
    #expect(diff.stratification == .none)
    #expect(diff.pairs[0].change == .flipped)
    #expect(diff.pairs[0].statistics == nil)
    #expect(try GraphDiff(before: bare(2, 0), after: bare(6, 0)).pairs[0].change == .strengthened)
  }

  @Test("levels must agree")
  func levels() {
    #expect(throws: EntenteError.self) {
      try GraphDiff(before: SignedGraph(level: .polity), after: SignedGraph(level: .actor))
    }
  }

  @Test("actors under other ids are matched by their names")
  func matching() throws {
    var after = Self.graph([("n1", "n2", 5, 0)], prefix: "y")
    after.nodes = [
      .init(id: "n1", kind: .other, names: ["en": "russia"]),
      .init(id: "n2", kind: .other, names: ["en": "Syria"]),
    ]
    var before = Self.graph([("RUS", "SYR", 5, 0)], prefix: "x")
    before.nodes = [
      .init(id: "RUS", kind: .state, names: ["en": "Russia", "ar": "روسيا"]),
      .init(id: "SYR", kind: .state, names: ["en": "Syria"]),
    ]
    let diff = try GraphDiff(before: before, after: after)
    #expect(diff.pairs.map(\.source) == ["RUS"])
    #expect(diff.pairs[0].change == .unchanged)
    #expect(diff.nodes.map(\.kind) == [.state, .state])
  }
}
