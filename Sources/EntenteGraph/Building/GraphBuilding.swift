import EntenteModel

extension GraphBuilder {
  /// The graph of all that was added; the builder is spent.
  ///
  /// - Complexity: O(n log n) in the rows.
  public consuming func build() -> SignedGraph {
    // Nothing is added any more: what follows may have the memory of the ids.
    table.forgetIDs()
    let documents = allDocuments()
    let reference =
      options.halfLife == nil ? nil : options.reference ?? documents.compactMap(\.date).max()
    let edges = allEdges(ageing: Ageing(halfLife: options.halfLife, reference: reference))
    return SignedGraph(
      level: options.level, nodes: allNodes(of: edges), edges: edges, documents: documents,
      coversCorpus: coversCorpus, halfLife: options.halfLife, reference: reference)
  }

  /// The actors at the ends of the edges.
  private func allNodes(of edges: [SignedGraph.Edge]) -> [SignedGraph.Node] {
    var names: [ByteKey: String] = [:]
    for number in 0..<UInt32(table.actors.count) {
      names[ByteKey(table.actors.text(number))] = table.name(of: number)
    }
    var ids: Set<ByteKey> = []
    for edge in edges {
      ids.insert(ByteKey(edge.source))
      ids.insert(ByteKey(edge.target))
    }
    return ids.sorted().map { Self.node($0.text, card($0.text) ?? cards[$0], name: names[$0]) }
  }

  /// Whether all rows come from documents of a known corpus.
  private var coversCorpus: Bool {
    guard hasCorpus, bareEdges.isEmpty else { return false }
    // Evidence added beside the corpus that it comes from is the usual way, and complete.
    return !hasEvidenceOnly || table.facts.allSatisfy(\.isListed)
  }

  /// The documents that were added, and those that only evidence speaks of; stories resolved.
  private func allDocuments() -> [SourceDocument] {
    let outlets = (0..<UInt32(table.outlets.count)).map(table.outlets.text)
    return table.documents.sorted().map { number in
      let facts = table.facts[Int(number)]
      let id = table.documents.text(number)
      return SourceDocument(
        id: id, date: facts.date.date,
        outlet: facts.outlet == RowTable.none ? nil : outlets[Int(facts.outlet)],
        language: facts.language, title: table.text(facts.title), url: table.text(facts.url),
        story: stories.representative(id))
    }
  }

  /// The number of each document's story, by the document's number.
  private func storyNumbers() -> [UInt32] {
    var names = table.documents
    var numbers = Array(0..<UInt32(names.count))
    for id in stories.joined {
      let number = Int(names.number(id))
      if number < numbers.count { numbers[number] = names.number(stories.representative(id)) }
    }
    return numbers
  }

  /// The edges of rows and of graphs without evidence, sorted.
  private func allEdges(ageing: Ageing) -> [SignedGraph.Edge] {
    let rowsByEdge = RowGroups(table)
    let order = edgesInOrder()
    var sums = EdgeSums(table, story: storyNumbers(), ageing: ageing)
    var edges = [SignedGraph.Edge](inLargePages: order.count)
    for (number, place) in order.enumerated() where !rowsByEdge[place].isEmpty {
      if number % 64 == 0 {
        sums.touch(order[number..<min(number + 64, order.count)].lazy.map { rowsByEdge[$0] })
      }
      edges.append(sums.edge(place, rows: rowsByEdge[place]))
      guard options.keepsEvidence else { continue }
      edges[edges.count - 1].evidence = rowsByEdge[place]
        .map { evidence[Int($0)] }.sorted(by: Evidence.inReadingOrder)
    }
    return EdgeMerging.merged(
      edges, bareEdges.filter { !utf8Equal($0.source, $0.target) })
  }

  /// The places of the table's edges, sorted by the ids of source and target.
  private func edgesInOrder() -> [Int] {
    let ranks = table.actors.ranks().map { UInt64($0) }
    let keys = table.edges.enumerated().map { place, edge in
      (key: ranks[Int(edge.x)] << 32 | ranks[Int(edge.y)], place: place)
    }
    return keys.sorted { $0.key < $1.key }.map(\.place)
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

extension Evidence.Party {
  /// The actor, or the polity that it answers to.
  func id(at level: SignedGraph.Level) -> String { level == .polity ? polityID : id }
  func name(at level: SignedGraph.Level) -> String { level == .polity ? polity : name }
}

extension Evidence {
  /// By document, sentence and id: the order in which an edge lists its rows.
  static func inReadingOrder(_ lhs: Evidence, _ rhs: Evidence) -> Bool {
    if !utf8Equal(lhs.document, rhs.document) { return utf8Precedes(lhs.document, rhs.document) }
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
