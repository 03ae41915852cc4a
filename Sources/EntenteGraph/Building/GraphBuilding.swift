import EntenteModel

extension GraphBuilder {
  /// The graph of all that was added.
  ///
  /// - Complexity: O(n log n) in the rows.
  public func build() -> SignedGraph {
    let documents = allDocuments()
    let reference =
      options.halfLife == nil ? nil : options.reference ?? documents.compactMap(\.date).max()
    let ageing = Ageing(halfLife: options.halfLife, reference: reference)
    let story = storyNumbers(documents)
    let actors = (0..<UInt32(table.actors.count)).map(table.actors.text)

    let rowsByEdge = RowGroups(table)
    var edges: [SignedGraph.Edge] = []
    edges.reserveCapacity(table.edges.count + bareEdges.count)
    var keys: Set<EdgeKey> = []
    for place in rowsByEdge.indices {
      let pair = table.edges[place]
      let (source, target) = (actors[Int(pair.x)], actors[Int(pair.y)])
      var edge = summed(source, target, rowsByEdge[place], story: story, ageing: ageing)
      if !bareEdges.isEmpty {
        let key = EdgeKey(edge)
        keys.insert(key)
        if let bare = bareEdges[key] { edge.addSums(of: bare) }
      }
      edges.append(edge)
    }
    for (key, edge) in bareEdges where !keys.contains(key) && key.source != key.target {
      edges.append(edge)
    }
    edges.sort { EdgeKey($0) < EdgeKey($1) }

    let ids = Set(edges.flatMap { [$0.source, $0.target] })
    let names = Dictionary(
      actors.enumerated().compactMap { place, id in
        table.name(of: UInt32(place)).map { (id, $0) }
      }, uniquingKeysWith: { $1 })
    let nodes = ids.sorted(by: utf8Precedes).map {
      Self.node($0, card($0) ?? cards[$0], name: names[$0])
    }
    return SignedGraph(
      level: options.level, nodes: nodes, edges: edges, documents: documents,
      coversCorpus: coversCorpus, halfLife: options.halfLife, reference: reference)
  }

  /// Whether all rows come from documents of a known corpus.
  private var coversCorpus: Bool {
    guard hasCorpus, bareEdges.isEmpty else { return false }
    // Evidence added beside the corpus that it comes from is the usual way, and complete.
    return !hasEvidenceOnly || table.facts.allSatisfy(\.isListed)
  }

  /// The documents that were added, and those that only evidence speaks of; stories resolved.
  private func allDocuments() -> [SourceDocument] {
    table.facts.enumerated().map { place, facts in
      let id = table.documents.text(UInt32(place))
      return SourceDocument(
        id: id, date: facts.date.date,
        outlet: facts.outlet == RowTable.none ? nil : table.outlets.text(facts.outlet),
        language: facts.language, title: table.text(facts.title), url: table.text(facts.url),
        story: stories.representative(id))
    }.sorted { utf8Precedes($0.id, $1.id) }
  }

  /// The number of each document's story, by the document's number.
  private func storyNumbers(_ documents: [SourceDocument]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: table.facts.count)
    var names = table.documents
    for document in documents {
      numbers[Int(names.number(document.id))] = names.number(document.story)
    }
    return numbers
  }

  private func summed(
    _ source: String, _ target: String, _ places: ArraySlice<UInt32>, story: [UInt32],
    ageing: Ageing
  ) -> SignedGraph.Edge {
    var edge = SignedGraph.Edge(source: source, target: target)
    var events = [Int](repeating: 0, count: EventClass.allCases.count)
    var outlets: [UInt32: Int] = [:]
    var vote = StoryVote()
    var earliest: RowTable.Row?
    func close() {
      guard let first = earliest else { return }
      edge.supportMicros += vote.supportMicros
      edge.opposeMicros += vote.opposeMicros
      edge.supportStories += vote.hasSupport ? 1 : 0
      edge.opposeStories += vote.hasOppose ? 1 : 0
      outlets[first.outlet, default: 0] += 1
      vote = StoryVote()
      earliest = nil
    }
    let sorted = places.map { place in
      (story: story[Int(table[Int(place)].document)], place: place)
    }.sorted { $0.story < $1.story }
    var last = RowTable.none
    for item in sorted {
      let row = table[Int(item.place)]
      if item.story != last { close() }
      last = item.story
      let date = row.date.date
      vote.add(row.polarity, micros: ageing.micros(Int64(row.confidenceTenThousandths), date))
      if earliest.map({ isEarlier(row, $0) }) ?? true { earliest = row }
      events[row.event.place] += 1
      if let date {
        edge.firstDate = min(edge.firstDate ?? date, date)
        edge.lastDate = max(edge.lastDate ?? date, date)
      }
    }
    close()
    for event in EventClass.allCases where events[event.place] > 0 {
      edge.events[event] = events[event.place]
    }
    for (number, count) in outlets {
      edge.outlets[number == RowTable.none ? "" : table.outlets.text(number)] = count
    }
    if options.keepsEvidence {
      edge.evidence = places.map { evidence[Int(table[Int($0)].evidence)] }
        .sorted(by: Evidence.inReadingOrder)
    }
    return edge
  }

  /// By date, unknown ones last, then by document: an order that the numbers have no part in.
  private func isEarlier(_ one: RowTable.Row, _ other: RowTable.Row) -> Bool {
    if one.date != other.date {
      if one.date.isUnknown || other.date.isUnknown { return other.date.isUnknown }
      return one.date < other.date
    }
    if one.document != other.document {
      return table.documents.precedes(one.document, other.document)
    }
    if one.outlet == other.outlet || one.outlet == RowTable.none { return false }
    return other.outlet == RowTable.none || table.outlets.precedes(one.outlet, other.outlet)
  }

  private static func node(
    _ id: String, _ card: ActorCard?, name: String?
  ) -> SignedGraph.Node {
    var known = card?.names ?? [:]
    if known["en"] == nil {
      let name = name ?? known.sorted { $0.key < $1.key }.first?.value ?? id
      known["en"] = name
      if known["ar"] == nil, name.isArabicScript { known["ar"] = name }
    }
    return SignedGraph.Node(id: id, kind: card?.kind ?? .other, names: known)
  }
}

/// The places of a table's rows by edge.
private struct RowGroups {
  private var starts: [Int]
  private var places: [UInt32]

  /// - Complexity: O(rows + edges).
  init(_ table: RowTable) {
    starts = [Int](repeating: 0, count: table.edges.count + 1)
    for place in 0..<table.count {
      let edge = table[place].edge
      if edge != RowTable.noEdge { starts[Int(edge) + 1] += 1 }
    }
    for edge in 0..<table.edges.count { starts[edge + 1] += starts[edge] }
    places = [UInt32](repeating: 0, count: starts.last ?? 0)
    var next = starts
    for place in 0..<table.count {
      let edge = Int(table[place].edge)
      if table[place].edge == RowTable.noEdge { continue }
      places[next[edge]] = UInt32(place)
      next[edge] += 1
    }
  }

  var indices: Range<Int> { 0..<starts.count - 1 }

  subscript(edge: Int) -> ArraySlice<UInt32> { places[starts[edge]..<starts[edge + 1]] }
}

extension EventClass {
  /// Its place among all classes.
  fileprivate var place: Int {
    switch self {
    case .agree: 0
    case .consult: 1
    case .support: 2
    case .cooperate: 3
    case .aid: 4
    case .yield: 5
    case .request: 6
    case .accuse: 7
    case .reject: 8
    case .threaten: 9
    case .protest: 10
    case .sanction: 11
    case .mobilize: 12
    case .coerce: 13
    case .assault: 14
    }
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
