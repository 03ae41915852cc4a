import EntenteModel

/// The columns that every exchange format has for actors and edges.
///
/// `weight` is a positive magnitude, since layouts and path lengths of other tools need one; `sign`
/// and `score` tell the side. `support` and `oppose` are the sums that a reader scores anew.
enum EdgeTable {
  enum Value: Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
  }

  enum Kind: Hashable {
    case text
    case integer
    case number
  }

  static let nodeColumns: [(name: String, kind: Kind)] = [
    ("name", .text), ("label", .text), ("name_ar", .text), ("kind", .text),
  ]

  static func row(_ node: SignedGraph.Node) -> [Value?] {
    [
      .text(node.name), .text(node.name), node.names["ar"].map(Value.text),
      .text(node.kind.rawValue),
    ]
  }

  static let edgeColumns: [(name: String, kind: Kind)] = [
    ("name", .text), ("interaction", .text), ("class", .text), ("weight", .number),
    ("sign", .integer), ("score", .number), ("support", .number), ("oppose", .number),
    ("support_stories", .integer), ("oppose_stories", .integer), ("theta", .number),
    ("theta_low", .number), ("theta_high", .number), ("polarity", .number), ("strength", .number),
    ("outlets_effective", .number), ("outlets", .text), ("events", .text), ("first", .text),
    ("last", .text), ("rows", .integer),
  ]

  static func row(_ edge: SignedGraph.Edge, _ names: Names) -> [Value?] {
    let score = edge.score
    let verb: String =
      switch edge.lean {
      case 1: "supports"
      case -1: "opposes"
      default: "contests"
      }
    return [
      .text("\(names[edge.source]) (\(verb)) \(names[edge.target])"), .text(verb),
      .text(score.edgeClass.rawValue), .number(abs(score.weight)),
      .integer(edge.lean), .number(score.weight),
      .number(Double(edge.supportMicros) / 1_000_000),
      .number(Double(edge.opposeMicros) / 1_000_000), .integer(edge.supportStories),
      .integer(edge.opposeStories), .number(score.theta), .number(score.interval.lowerBound),
      .number(score.interval.upperBound), .number(score.polarity), .number(score.strength),
      .number(score.effectiveOutlets), .text(counts(edge.outlets)),
      .text(counts(edge.events.lazy.map { (key: $0.key.rawValue, value: $0.value) })),
      edge.firstDate.map { .text($0.description) }, edge.lastDate.map { .text($0.description) },
      .integer(edge.evidence.count),
    ]
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): JSONWriter.decimal(number, least: 0, most: 6) ?? ""
    }
  }

  /// Counts by name as a JSON object, which any name survives.
  static func counts(_ counts: some Sequence<(key: String, value: Int)>) -> String {
    var json = JSONWriter()
    GraphJSON.write(counts, to: &json)
    return json.text
  }

  /// Reads what ``counts(_:)`` wrote, or DOT's `ACCUSE:2 AID:1`; anything else is no counts.
  static func counts(_ text: String?) -> Tally<String> {
    guard let text else { return [:] }
    var result: Tally<String> = [:]
    func note(_ name: String, _ count: Int) {
      if (0...1_000_000_000).contains(count) { result[name] = count }
    }
    guard text.hasPrefix("{") else {
      for pair in text.split(separator: " ") {
        let parts = pair.split(separator: ":")
        if parts.count == 2, let count = Int(parts[1]) { note(String(parts[0]), count) }
      }
      return result
    }
    var json = JSONReader(Array(text.utf8))
    do {
      try json.beginObject()
      while let name = try json.nextKey() { note(name, try json.integer()) }
    } catch {
      return [:]
    }
    return result
  }
}
