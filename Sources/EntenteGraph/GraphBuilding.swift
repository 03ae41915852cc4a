import EntenteModel

extension GraphBuilder {
  /// The graph of all that was added.
  ///
  /// - Complexity: O(n log n) in the rows.
  public func build() -> SignedGraph {
    let documents = allDocuments()
    let story = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.story) })
    let reference =
      options.halfLife == nil
      ? nil : options.reference ?? documents.compactMap(\.date).max() ?? rows.latestDate

    let ageing = Ageing(halfLife: options.halfLife, reference: reference)

    var groups: [EdgeKey: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let key = EdgeKey(
        source: row.source.id(at: options.level), target: row.target.id(at: options.level))
      if key.source != key.target { groups[key, default: []].append(index) }
    }
    var edges: [SignedGraph.Edge] = []
    edges.reserveCapacity(groups.count + bareEdges.count)
    var names = NameCollector(level: options.level)
    for (key, group) in groups {
      let sorted = group.map { rows[$0] }.sorted(by: Evidence.inReadingOrder)
      for row in sorted { names.note(row) }
      var edge = summed(key, sorted, story: story, ageing: ageing)
      if let bare = bareEdges[key] { edge.addSums(of: bare) }
      edges.append(edge)
    }
    for (key, edge) in bareEdges where groups[key] == nil && key.source != key.target {
      edges.append(edge)
    }
    edges.sort { EdgeKey($0) < EdgeKey($1) }

    let ids = Set(edges.flatMap { [$0.source, $0.target] })
    let nodes = ids.sorted(by: utf8Precedes).map { names.node($0, card($0) ?? cards[$0]) }
    return SignedGraph(
      level: options.level, nodes: nodes, edges: edges, documents: documents,
      coversCorpus: coversCorpus, halfLife: options.halfLife, reference: reference)
  }

  /// Whether all rows come from documents of a known corpus.
  private var coversCorpus: Bool {
    guard hasCorpus, bareEdges.isEmpty else { return false }
    // Evidence added beside the corpus that it comes from is the usual way, and complete.
    return !hasEvidenceOnly || rows.allSatisfy { documents[$0.document] != nil }
  }

  /// The documents that were added, and those that only evidence speaks of; stories resolved.
  private func allDocuments() -> [SourceDocument] {
    var all = documents
    for row in rows {
      let seen = SourceDocument(
        id: row.document, date: row.date, outlet: row.outlet, language: row.language)
      all[row.document] = all[row.document].map { Self.merged($0, seen) } ?? seen
    }
    return all.values.map { document in
      var document = document
      document.story = stories.representative(document.id)
      return document
    }.sorted { utf8Precedes($0.id, $1.id) }
  }

  private func summed(
    _ key: EdgeKey, _ rows: [Evidence], story: [String: String], ageing: Ageing
  ) -> SignedGraph.Edge {
    var edge = SignedGraph.Edge(source: key.source, target: key.target, evidence: rows)
    for row in rows {
      edge.events[row.event, default: 0] += 1
      if let date = row.date {
        edge.firstDate = min(edge.firstDate ?? date, date)
        edge.lastDate = max(edge.lastDate ?? date, date)
      }
    }
    for vote in StoryVote.votes(rows, story: story, ageing: ageing) {
      edge.supportMicros += vote.supportMicros
      edge.opposeMicros += vote.opposeMicros
      edge.supportStories += vote.hasSupport ? 1 : 0
      edge.opposeStories += vote.hasOppose ? 1 : 0
      edge.outlets[vote.first.outlet ?? "", default: 0] += 1
    }
    return edge
  }
}

extension Evidence.Party {
  /// The actor, or the polity that it answers to.
  func id(at level: SignedGraph.Level) -> String { level == .polity ? polityID : id }
  func name(at level: SignedGraph.Level) -> String { level == .polity ? polity : name }
}

extension Evidence {
  /// By document, sentence and id: the order in which an edge lists its rows.
  static func inReadingOrder(_ lhs: Evidence, _ rhs: Evidence) -> Bool {
    if lhs.document != rhs.document { return utf8Precedes(lhs.document, rhs.document) }
    if lhs.sentence.start != rhs.sentence.start { return lhs.sentence.start < rhs.sentence.start }
    return utf8Precedes(lhs.id, rhs.id)
  }

  /// By date, unknown ones last, then in reading order.
  static func isEarlier(_ lhs: Evidence, _ rhs: Evidence) -> Bool {
    if lhs.date != rhs.date {
      guard let left = lhs.date else { return false }
      guard let right = rhs.date else { return true }
      return left < right
    }
    return inReadingOrder(lhs, rhs)
  }
}

extension Sequence<Evidence> {
  fileprivate var latestDate: CalendarDate? { compactMap(\.date).max() }
}

/// The names that evidence gives to actors that nobody else knows.
private struct NameCollector {
  let level: SignedGraph.Level
  private var names: [String: String] = [:]

  init(level: SignedGraph.Level) { self.level = level }

  /// Keeps the smallest of several names, whatever the order of the rows.
  mutating func note(_ row: Evidence) {
    for party in [row.source, row.target] {
      let id = party.id(at: level)
      let name = party.name(at: level)
      if let old = names[id], !utf8Precedes(name, old) { continue }
      names[id] = name
    }
  }

  func node(_ id: String, _ card: ActorCard?) -> SignedGraph.Node {
    var known = card?.names ?? [:]
    if known["en"] == nil {
      let name = names[id] ?? known.sorted { $0.key < $1.key }.first?.value ?? id
      known["en"] = name
      if known["ar"] == nil, name.isArabicScript { known["ar"] = name }
    }
    return SignedGraph.Node(id: id, kind: card?.kind ?? .other, names: known)
  }
}

extension String {
  /// Whether any letter is Arabic.
  var isArabicScript: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: true
      default: false
      }
    }
  }
}
