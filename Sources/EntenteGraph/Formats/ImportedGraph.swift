import EntenteModel

/// A graph from a file of another tool, with remarks on what had to be guessed.
public struct ImportedGraph: Sendable, Hashable {
  public let graph: SignedGraph
  /// Sentences for the user, such as that all ties count as support.
  public let remarks: [String]
}

/// How to read ties out of the attributes of another tool's file.
public struct ImportOptions: Sendable, Hashable {
  /// The attribute that tells support (`1`, `+`, `support`, `positive`, …) from opposition; `nil`
  /// tries `sign`, `polarity`, `interaction` and `class`.
  public var signAttribute: String?
  /// The attribute with a tie's strength; `nil` tries `weight`. Without one a tie counts 1.
  public var weightAttribute: String?
  public var level: SignedGraph.Level

  public init(
    signAttribute: String? = nil, weightAttribute: String? = nil,
    level: SignedGraph.Level = .polity
  ) {
    self.signAttribute = signAttribute
    self.weightAttribute = weightAttribute
    self.level = level
  }
}

/// Actors and ties as a file names them, before they are a graph.
struct ImportedTable {
  struct Node {
    var id: String
    var attributes: [String: String]
  }

  struct Tie {
    var source: String
    var target: String
    var attributes: [String: String]
    var isDirected = true
  }

  var nodes: [Node] = []
  var ties: [Tie] = []

  /// Makes a graph of it.
  ///
  /// A file of Entente's own has `support` and `oppose` and keeps its sums. In any other, a tie is
  /// worth its weight on the side of its sign; a negative weight without a sign is opposition; and
  /// if nothing at all tells signs, all ties are support and a remark says so.
  ///
  /// - Throws: ``EntenteError`` if a tie names an actor that isn't there, or the attribute that was
  ///   asked for is not in the file.
  func graph(_ options: ImportOptions, file: String?) throws(EntenteError) -> ImportedGraph {
    var remarks: [String] = []
    var known: [ByteKey: SignedGraph.Node] = [:]
    for node in nodes {
      if known[ByteKey(node.id)] != nil {
        throw EntenteError(.badGraphFile, "the actor \"\(node.id)\" is there twice", file: file)
      }
      known[ByteKey(node.id)] = Self.node(node)
    }
    if let name = options.signAttribute, !ties.isEmpty,
      !ties.contains(where: { $0.attributes[name] != nil })
    {
      throw EntenteError(
        .badGraphFile, "no tie has the attribute \"\(name)\" that is to tell signs", file: file)
    }
    var edges: [EdgeKey: SignedGraph.Edge] = [:]
    var loops = 0
    var undirected = 0
    var unsigned = 0
    for tie in ties {
      for id in [tie.source, tie.target] where known[ByteKey(id)] == nil {
        throw EntenteError(
          .badGraphFile, "a tie names \"\(id)\", which is not among the actors", file: file)
      }
      if utf8Equal(tie.source, tie.target) {
        loops += 1
        continue
      }
      let sums = try Self.sums(tie.attributes, options, file: file)
      if !sums.isSigned { unsigned += 1 }
      if !tie.isDirected { undirected += 1 }
      let ways = [(tie.source, tie.target)] + (tie.isDirected ? [] : [(tie.target, tie.source)])
      for (source, target) in ways {
        var edge = SignedGraph.Edge(source: source, target: target)
        edge.addSums(of: sums.edge)
        edges[EdgeKey(edge), default: SignedGraph.Edge(source: source, target: target)]
          .addSums(of: edge)
      }
    }
    if !ties.isEmpty, unsigned == ties.count {
      remarks.append("no attribute tells signs: all ties count as support")
    } else if unsigned > 0 {
      remarks.append("\(counted(unsigned, "tie")) without a sign count as support")
    }
    if undirected > 0 {
      remarks.append("\(counted(undirected, "tie")) without a direction count both ways")
    }
    if loops > 0 { remarks.append("\(counted(loops, "tie")) of an actor to itself left out") }
    let graph = SignedGraph(
      level: options.level, nodes: known.values.sorted { utf8Precedes($0.id, $1.id) },
      edges: edges.values.sorted { EdgeKey($0) < EdgeKey($1) })
    return ImportedGraph(graph: graph, remarks: remarks)
  }

  private static func node(_ node: Node) -> SignedGraph.Node {
    let given = node.attributes
    let name = ["name_en", "name", "label", "Label"].lazy.compactMap { given[$0] }
      .first { !$0.isEmpty }
    var names = ["en": name ?? node.id]
    for (key, value) in given where key.hasPrefix("name_") && !value.isEmpty {
      names[String(key.dropFirst(5))] = value
    }
    if names["ar"] == nil, let name, name.isArabicScript { names["ar"] = name }
    return SignedGraph.Node(
      id: node.id, kind: given["kind"].flatMap { ActorKind(rawValue: $0) } ?? .other, names: names)
  }

  private static func sums(
    _ given: [String: String], _ options: ImportOptions, file: String?
  ) throws(EntenteError) -> (edge: SignedGraph.Edge, isSigned: Bool) {
    func number(_ name: String) throws(EntenteError) -> Double? {
      guard let text = given[name], !text.isEmpty else { return nil }
      guard let value = Double(text), abs(value) <= 1_000_000_000 else {
        throw EntenteError(
          .badGraphFile, "the attribute \"\(name)\" is \"\(text)\", not a number", file: file)
      }
      return value
    }
    func micros(_ value: Double) -> Int64 { Int64((abs(value) * 1_000_000).rounded()) }
    var edge = SignedGraph.Edge(source: "", target: "")
    edge.firstDate = given["first"].flatMap { CalendarDate($0) }
    edge.lastDate = given["last"].flatMap { CalendarDate($0) }
    edge.outlets = EdgeTable.counts(given["outlets"])
    for (name, count) in EdgeTable.counts(given["events"]) {
      if let event = EventClass(rawValue: name) { edge.events[event] = count }
    }
    if options.signAttribute == nil, let support = try number("support"),
      let oppose = try number("oppose")
    {
      edge.supportMicros = micros(support)
      edge.opposeMicros = micros(oppose)
      edge.supportStories = Int(abs(try number("support_stories") ?? support.rounded(.up)))
      edge.opposeStories = Int(abs(try number("oppose_stories") ?? oppose.rounded(.up)))
      return (edge, true)
    }
    let weight = try number(options.weightAttribute ?? "weight") ?? 1
    let names = options.signAttribute.map { [$0] } ?? ["sign", "polarity", "interaction", "class"]
    var sign = names.lazy.compactMap { given[$0] }.compactMap(Self.sign).first
    if sign == nil, weight < 0 { sign = -1 }
    if sign ?? 1 < 0 {
      edge.opposeMicros = micros(weight)
      edge.opposeStories = 1
    } else {
      edge.supportMicros = micros(weight)
      edge.supportStories = 1
    }
    return (edge, sign != nil)
  }

  /// What a word or number says of the side.
  private static func sign(_ text: String) -> Int? {
    if let value = Double(text) { return value > 0 ? 1 : value < 0 ? -1 : nil }
    switch text.lowercased() {
    case "+", "support", "supports", "positive", "pos", "friend", "ally": return 1
    case "-", "−", "oppose", "opposes", "negative", "neg", "foe", "enemy": return -1
    default: return nil
    }
  }
}
