public import EntenteModel

/// A graph over time: one graph a month or week.
///
///     let timeline = try Timeline(graph, by: .month)
///     timeline.periods.map(\.label)  // ["2024-11", "2024-12"]
///
/// A row counts in the period of its document's date; a story whose copies appear in two periods has
/// a vote in both. Periods in which nothing was said are there too, so that a gap looks like one.
public struct Timeline: Sendable, Hashable {
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case month
    /// From Monday, as ISO 8601 has it.
    case week
  }

  public struct Period: Sendable, Hashable {
    /// `2024-12` or `2024-W49`.
    public let label: String
    public let firstDay: CalendarDate
    public let lastDay: CalendarDate
    /// The stories of the period, those too in which nothing was found if the graph knows them.
    public let stories: Int
    public let graph: SignedGraph
  }

  public let step: Step
  public let level: SignedGraph.Level
  /// In order, without gaps.
  public let periods: [Period]
  /// Rows without a date, or with one too vague for the step.
  public let undated: Int

  /// Longest series, so that a document of the year 1 can't ask for a hundred thousand weeks.
  static let most = 10_000

  /// Splits a graph by the dates of its evidence.
  ///
  /// - Throws: ``EntenteError`` if edges carry no evidence, or the dates span more than 10,000
  ///   periods.
  /// - Complexity: O(rows log rows).
  public init(_ graph: SignedGraph, by step: Step) throws(EntenteError) {
    if graph.edges.contains(where: \.evidence.isEmpty) {
      throw EntenteError(
        .badArgument,
        "the graph has no evidence rows to date; build it from the corpus or from evidence")
    }
    self.step = step
    level = graph.level
    var rows: [CalendarDate: [Evidence]] = [:]
    var undated = 0
    for row in graph.edges.lazy.flatMap(\.evidence) {
      if let start = row.date.flatMap({ step.start(of: $0) }) {
        rows[start, default: []].append(row)
      } else {
        undated += 1
      }
    }
    self.undated = undated
    var documents: [CalendarDate: [SourceDocument]] = [:]
    for document in graph.documents {
      if let start = document.date.flatMap({ step.start(of: $0) }) {
        documents[start, default: []].append(document)
      }
    }
    var starts: [CalendarDate] = []
    if let first = rows.keys.min(), let last = rows.keys.max() {
      var start = first
      while start <= last {
        starts.append(start)
        guard starts.count <= Self.most else {
          throw EntenteError(
            .badArgument,
            "from \(first) to \(last) there are more than \(Self.most) \(step.rawValue)s; "
              + "limit the dates")
        }
        start = step.next(start)
      }
    }
    let cards = Dictionary(
      uniqueKeysWithValues: graph.nodes.map {
        (ByteKey($0.id), ActorCard(id: $0.id, kind: $0.kind, names: $0.names))
      })
    let options = GraphBuilder.Options(
      level: graph.level, halfLife: graph.halfLife, reference: graph.reference)
    periods = starts.map { start in
      let told = documents[start] ?? []
      let part = GraphBuilder.graph(
        from: rows[start] ?? [], documents: graph.coversCorpus ? told : nil, options: options
      ) { cards[ByteKey($0)] }
      return Period(
        label: step.label(start), firstDay: start,
        lastDay: CalendarDate(daysSince1970: step.next(start).daysSince1970 - 1),
        stories: Set(told.map { ByteKey($0.story) }).count, graph: part)
    }
  }
}

extension Timeline.Step {
  /// The first day of the period with `date`; `nil` if the date is too vague.
  func start(of date: CalendarDate) -> CalendarDate? {
    switch self {
    case .month: date.month > 0 ? CalendarDate(year: date.year, month: date.month, day: 1) : nil
    case .week: date.day > 0 ? date.monday : nil
    }
  }

  func next(_ start: CalendarDate) -> CalendarDate {
    switch self {
    case .month:
      start.month == 12
        ? CalendarDate(year: start.year + 1, month: 1, day: 1)
        : CalendarDate(year: start.year, month: start.month + 1, day: 1)
    case .week: CalendarDate(daysSince1970: start.daysSince1970 + 7)
    }
  }

  func label(_ start: CalendarDate) -> String {
    switch self {
    case .month: CalendarDate(year: start.year, month: start.month).description
    case .week: start.isoWeek
    }
  }
}
