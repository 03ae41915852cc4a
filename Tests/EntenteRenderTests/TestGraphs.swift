import EntenteGraph
import EntenteModel
import EntenteRender

/// Graphs to draw: real public facts where they have names, seeded ones where size matters.
enum TestGraphs {
  struct Tie {
    var source: String
    var target: String
    var support: Int
    var oppose: Int
    var isClaimed = false
  }

  static func graph(_ nodes: [SignedGraph.Node], _ ties: [Tie], sentence: String? = nil)
    -> SignedGraph
  {
    let edges = ties.map { tie in
      let total = tie.support + tie.oppose
      return SignedGraph.Edge(
        source: tie.source, target: tie.target,
        supportMicros: Int64(tie.support) * 900_000, opposeMicros: Int64(tie.oppose) * 900_000,
        supportStories: tie.support, opposeStories: tie.oppose,
        outlets: ["Agency": max(1, total / 2), "Daily": max(1, total / 2)],
        events: [.support: tie.support, .assault: tie.oppose],
        firstDate: CalendarDate(year: 2024, month: 11, day: 27),
        lastDate: CalendarDate(year: 2024, month: 12, day: 8),
        evidence: (0..<min(total, 12)).map { index in
          evidence(tie, index, sentence: sentence)
        })
    }
    return SignedGraph(
      level: .polity,
      nodes: nodes.sorted { utf8Precedes($0.id, $1.id) },
      edges: edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }

  static func node(_ id: String, _ english: String, _ arabic: String?, _ kind: ActorKind = .state)
    -> SignedGraph.Node
  {
    var names = ["en": english]
    if let arabic { names["ar"] = arabic }
    return SignedGraph.Node(id: id, kind: kind, names: names)
  }

  private static func evidence(_ tie: Tie, _ index: Int, sentence: String?) -> Evidence {
    let text = sentence ?? "\(tie.source) took a stance on \(tie.target)."
    func party(_ id: String) -> Evidence.Party {
      .init(
        id: id, name: id, polity: id, polityID: id, text: id, start: 0, end: id.utf8.count,
        via: "name")
    }
    return Evidence(
      id: "\(tie.source)-\(tie.target)-\(index)", document: "doc-\(index)", date: nil,
      outlet: nil, language: .english,
      sentence: .init(index: 0, start: 0, end: text.utf8.count, text: text),
      source: party(tie.source), target: party(tie.target),
      polarity: index < tie.support ? .support : .oppose, event: .support,
      predicate: .init(lemma: "stand", text: "took a stance", start: 0, end: 13), rule: "en.test",
      modality: tie.isClaimed ? .claimed : .actual, holder: nil,
      confidence: 0.9 - Double(index) / 100)
  }

  /// Five actors, most ties weak, as from one or two articles.
  static let five = graph(
    [
      node("SYR", "Syria", "سوريا"), node("CHN", "China", "الصين"), node("RUS", "Russia", "روسيا"),
      node("IRN", "Iran", "إيران"),
      node("hts", "Hay'at Tahrir al-Sham", "هيئة تحرير الشام", .armedGroup),
    ],
    [
      Tie(source: "CHN", target: "SYR", support: 2, oppose: 0),
      Tie(source: "RUS", target: "SYR", support: 1, oppose: 0),
      Tie(source: "IRN", target: "SYR", support: 2, oppose: 0),
      Tie(source: "hts", target: "SYR", support: 0, oppose: 2),
      Tie(source: "RUS", target: "hts", support: 0, oppose: 1, isClaimed: true),
    ])

  /// As from two articles: every tie stated once or twice, most of them about one actor.
  static let seeds = graph(
    syriaActors,
    [
      Tie(source: "RUS", target: "SYR", support: 2, oppose: 0),
      Tie(source: "IRN", target: "SYR", support: 2, oppose: 0),
      Tie(source: "CHN", target: "SYR", support: 2, oppose: 0),
      Tie(source: "IRQ", target: "SYR", support: 1, oppose: 0),
      Tie(source: "hezbollah", target: "SYR", support: 1, oppose: 0),
      Tie(source: "arab-league", target: "SYR", support: 1, oppose: 0),
      Tie(source: "united-nations", target: "SYR", support: 1, oppose: 1),
      Tie(source: "hts", target: "SYR", support: 0, oppose: 2),
      Tie(source: "sna", target: "SYR", support: 0, oppose: 1),
      Tie(source: "SYR", target: "hts", support: 0, oppose: 1),
      Tie(source: "TUR", target: "sna", support: 1, oppose: 0),
      Tie(source: "TUR", target: "sdf", support: 0, oppose: 1),
      Tie(source: "USA", target: "sdf", support: 1, oppose: 0),
      Tie(source: "ISR", target: "SYR", support: 0, oppose: 1),
      Tie(source: "ISR", target: "hezbollah", support: 0, oppose: 1, isClaimed: true),
      Tie(source: "SYR", target: "isis", support: 0, oppose: 1),
    ])

  static let syriaActors: [SignedGraph.Node] = [
    node("SYR", "Syria", "سوريا"), node("RUS", "Russia", "روسيا"), node("IRN", "Iran", "إيران"),
    node("CHN", "China", "الصين"), node("TUR", "Türkiye", "تركيا"),
    node("USA", "United States", "الولايات المتحدة"), node("ISR", "Israel", "إسرائيل"),
    node("hezbollah", "Hezbollah", "حزب الله", .armedGroup),
    node("hts", "Hay'at Tahrir al-Sham", "هيئة تحرير الشام", .armedGroup),
    node("sna", "Syrian National Army", "الجيش الوطني السوري", .armedGroup),
    node("sdf", "Syrian Democratic Forces", "قوات سوريا الديمقراطية", .armedGroup),
    node("united-nations", "United Nations", "الأمم المتحدة", .organisation),
    node("arab-league", "Arab League", "جامعة الدول العربية", .bloc),
    node("IRQ", "Iraq", "العراق"), node("isis", "Islamic State", "تنظيم داعش", .armedGroup),
  ]

  /// Fifteen actors, thirty-one ties of all classes, as in late 2024.
  static let syria = graph(
    syriaActors,
    [
      Tie(source: "RUS", target: "SYR", support: 18, oppose: 0),
      Tie(source: "IRN", target: "SYR", support: 14, oppose: 0),
      Tie(source: "CHN", target: "SYR", support: 6, oppose: 0),
      Tie(source: "hezbollah", target: "SYR", support: 8, oppose: 0),
      Tie(source: "IRN", target: "hezbollah", support: 12, oppose: 0),
      Tie(source: "SYR", target: "RUS", support: 5, oppose: 0),
      Tie(source: "SYR", target: "hts", support: 0, oppose: 11),
      Tie(source: "hts", target: "SYR", support: 0, oppose: 20),
      Tie(source: "sna", target: "SYR", support: 0, oppose: 7),
      Tie(source: "TUR", target: "sna", support: 9, oppose: 0),
      Tie(source: "TUR", target: "hts", support: 3, oppose: 3),
      Tie(source: "TUR", target: "sdf", support: 0, oppose: 10),
      Tie(source: "sna", target: "sdf", support: 0, oppose: 6),
      Tie(source: "USA", target: "sdf", support: 8, oppose: 0),
      Tie(source: "USA", target: "ISR", support: 12, oppose: 0),
      Tie(source: "USA", target: "SYR", support: 0, oppose: 5),
      Tie(source: "USA", target: "hts", support: 1, oppose: 4),
      Tie(source: "USA", target: "isis", support: 0, oppose: 6),
      Tie(source: "ISR", target: "IRN", support: 0, oppose: 9),
      Tie(source: "IRN", target: "ISR", support: 0, oppose: 9),
      Tie(source: "ISR", target: "hezbollah", support: 0, oppose: 13),
      Tie(source: "ISR", target: "SYR", support: 0, oppose: 6),
      Tie(source: "RUS", target: "hts", support: 0, oppose: 7),
      Tie(source: "united-nations", target: "SYR", support: 3, oppose: 2),
      Tie(source: "arab-league", target: "SYR", support: 3, oppose: 0),
      Tie(source: "IRQ", target: "SYR", support: 5, oppose: 0),
      Tie(source: "sdf", target: "isis", support: 0, oppose: 5),
      Tie(source: "IRN", target: "hts", support: 0, oppose: 2),
      Tie(source: "SYR", target: "TUR", support: 0, oppose: 3, isClaimed: true),
      Tie(source: "CHN", target: "RUS", support: 2, oppose: 0),
      Tie(source: "RUS", target: "TUR", support: 4, oppose: 3),
    ], sentence: "أكدت روسيا دعمها لسوريا (Syria) في مواجهة \"الهجوم\" الأخير.")

  /// `actors` actors in three camps with `3 · actors` ties, the same in each run.
  static func random(actors: Int, tiesPerActor: Int = 3) -> SignedGraph {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let kinds: [ActorKind] = [.state, .state, .state, .armedGroup, .organisation, .person]
    let nodes = (0..<actors).map {
      node("actor-\($0)", "Actor \($0)", "طرف \($0)", kinds[next(kinds.count)])
    }
    var seen: Set<[Int]> = []
    var ties: [Tie] = []
    for _ in 0..<actors * tiesPerActor {
      let source = next(actors)
      // Few are talked about by many.
      let target = min(next(actors), min(next(actors), next(actors)))
      guard source != target, seen.insert([source, target]).inserted else { continue }
      let stories = 1 + next(3) * next(6)
      let isFriendly = source % 3 == target % 3
      ties.append(
        Tie(
          source: "actor-\(source)", target: "actor-\(target)",
          support: isFriendly ? stories : next(2), oppose: isFriendly ? 0 : stories))
    }
    return graph(nodes, ties)
  }

  /// November and December 2024 as one, with a tie of each change.
  static let diff: DiffDrawing = {
    func state(_ edgeClass: SignedGraph.EdgeClass, _ weight: Double, _ stories: Int)
      -> DiffDrawing.State
    {
      .init(edgeClass: edgeClass, weight: weight, stories: stories)
    }
    func edge(
      _ source: String, _ target: String, _ change: DiffDrawing.Change,
      _ before: DiffDrawing.State?, _ after: DiffDrawing.State?, q: Double = 0.3
    ) -> DiffDrawing.Edge {
      .init(
        source: source, target: target, change: change, before: before, after: after,
        q: change == .unchanged ? nil : q)
    }
    return DiffDrawing(
      beforeName: "November 2024", afterName: "December 2024",
      nodes: syriaActors.filter { $0.id != "isis" },
      edges: [
        edge("RUS", "SYR", .weakened, state(.support, 3, 12), state(.tentative, 0.6, 2)),
        edge("IRN", "SYR", .flipped, state(.support, 3, 11), state(.oppose, -2, 6), q: 0.004),
        edge("hezbollah", "SYR", .vanished, state(.support, 2, 6), nil),
        edge("TUR", "SYR", .flipped, state(.oppose, -2, 5), state(.support, 3, 9), q: 0.004),
        edge("TUR", "sna", .unchanged, state(.support, 2, 6), state(.support, 2, 6)),
        edge("TUR", "sdf", .strengthened, state(.oppose, -1, 3), state(.oppose, -3, 12)),
        edge("USA", "sdf", .unchanged, state(.support, 2, 5), state(.support, 2, 5)),
        edge("ISR", "SYR", .strengthened, state(.oppose, -1, 3), state(.oppose, -3, 14), q: 0.004),
        edge("USA", "hts", .newlyContested, state(.oppose, -2, 5), state(.contested, 0.1, 8)),
        edge("arab-league", "SYR", .appeared, nil, state(.support, 2, 5)),
        edge("united-nations", "SYR", .appeared, nil, state(.support, 1, 4)),
        edge("hts", "SYR", .vanished, state(.oppose, -4, 15), nil, q: 0.004),
        edge("SYR", "hts", .appeared, nil, state(.support, 2, 6)),
        edge("ISR", "IRN", .unchanged, state(.oppose, -2, 6), state(.oppose, -2, 6)),
        edge("IRN", "hezbollah", .weakened, state(.support, 3, 12), state(.support, 2, 5)),
      ])
  }()
}
