import EntenteModel

/// Sums the rows of one edge after the other, with memory that is used again.
struct EdgeSums {
  private let table: RowTable
  /// The number of each document's story.
  private let story: [UInt32]
  private let ageing: Ageing
  private let actors: [String]
  private let outlets: [String]
  /// The outlets' places when sorted by name.
  private let ranks: [UInt32]
  /// Stories of the edge by outlet, the last place for an unknown one; 0 between two edges.
  private var told: [Int]
  private var events = [Int](repeating: 0, count: EventClass.allCases.count)
  /// The rows' stories and places, in one number each.
  private var rows: [UInt64] = []
  /// What touching found: of no meaning, but kept, so that touching is not optimised away.
  private var touched = 0

  /// Of an edge with more rows, the waits for its own overlap.
  private static let touchedRows = 4

  init(_ table: RowTable, story: [UInt32], ageing: Ageing) {
    self.table = table
    self.story = story
    self.ageing = ageing
    actors = (0..<UInt32(table.actors.count)).map(table.actors.text)
    outlets = (0..<UInt32(table.outlets.count)).map(table.outlets.text)
    ranks = table.outlets.ranks()
    told = [Int](repeating: 0, count: outlets.count + 1)
  }

  /// Brings the rows of some dozens of edges near the processor, so that the waits for memory overlap
  /// as they do in ``RowTable``.
  mutating func touch(_ edges: some Sequence<ArraySlice<UInt32>>) {
    for places in edges {
      for place in places.prefix(Self.touchedRows) {
        touched &+= Int(table[Int(place)].document)
      }
    }
  }

  /// The sums of an edge.
  ///
  /// - Parameters:
  ///   - edge: Its place in the table.
  ///   - places: Those of all its rows.
  /// - Complexity: O(n log n).
  mutating func edge(_ edge: Int, rows places: ArraySlice<UInt32>) -> SignedGraph.Edge {
    let pair = table.edges[edge]
    var edge = SignedGraph.Edge(source: actors[Int(pair.x)], target: actors[Int(pair.y)])
    rows.removeAll(keepingCapacity: true)
    for place in places {
      rows.append(UInt64(story[Int(table[Int(place)].document)]) << 32 | UInt64(place))
    }
    rows.sort()
    var voices: [UInt32] = []
    var dates = (PackedDate.latest, PackedDate(nil))
    var start = 0
    while start < rows.count {
      // One story: its earliest row lends the vote its outlet.
      var vote = StoryVote()
      var earliest = table[Int(rows[start] & 0xFFFF_FFFF)]
      let story = rows[start] >> 32
      while start < rows.count, rows[start] >> 32 == story {
        let row = table[Int(rows[start] & 0xFFFF_FFFF)]
        vote.add(row.polarity, micros: micros(row))
        if isEarlier(row, earliest) { earliest = row }
        events[row.event.place] += 1
        if !row.date.isUnknown { dates = (min(dates.0, row.date), max(dates.1, row.date)) }
        start += 1
      }
      edge.supportMicros += vote.supportMicros
      edge.opposeMicros += vote.opposeMicros
      edge.supportStories += vote.hasSupport ? 1 : 0
      edge.opposeStories += vote.hasOppose ? 1 : 0
      let voice = min(Int(earliest.outlet), outlets.count)
      if told[voice] == 0 { voices.append(UInt32(voice)) }
      told[voice] += 1
    }
    if !dates.1.isUnknown { (edge.firstDate, edge.lastDate) = (dates.0.date, dates.1.date) }
    edge.outlets = takeOutlets(&voices)
    edge.events = takeEvents()
    return edge
  }

  private func micros(_ row: RowTable.Row) -> Int64 {
    let confidence = Int64(row.confidenceTenThousandths)
    return ageing.isOff ? confidence * 100 : ageing.micros(confidence, row.date.date)
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

  /// The stories by outlet, which are 0 again then; an unknown outlet has the empty name.
  private mutating func takeOutlets(_ voices: inout [UInt32]) -> Tally<String> {
    voices.sort { rank($0) < rank($1) }
    var tally = Tally<String>(capacity: voices.count)
    for voice in voices {
      tally[voice == outlets.count ? "" : outlets[Int(voice)], default: 0] += told[Int(voice)]
      told[Int(voice)] = 0
    }
    return tally
  }

  /// The unknown outlet comes first, as the empty name does.
  private func rank(_ voice: UInt32) -> Int {
    voice == outlets.count ? -1 : Int(ranks[Int(voice)])
  }

  private mutating func takeEvents() -> Tally<EventClass> {
    var tally = Tally<EventClass>(capacity: events.count { $0 > 0 })
    for event in EventClass.inNameOrder where events[event.place] > 0 {
      tally[event] = events[event.place]
      events[event.place] = 0
    }
    return tally
  }
}
