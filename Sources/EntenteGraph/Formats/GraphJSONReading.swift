public import EntenteModel

extension GraphJSON {
  /// Whether the bytes begin as a graph file does, so that a command can tell it from evidence.
  public static func isGraphFile(_ bytes: some Sequence<UInt8>) -> Bool {
    let start = String(decoding: Array(bytes.prefix(200)), as: UTF8.self)
    return start.filter { !$0.isWhitespace }.hasPrefix("{\"format\":\"\(format)\"")
  }

  /// Reads a graph file.
  ///
  /// - Throws: ``EntenteError`` with line and column if it isn't one, if an edge names an actor
  ///   that isn't there, or if evidence belongs to another edge.
  /// - Complexity: O(bytes).
  public static func decode(
    _ bytes: [UInt8], file: String? = nil
  ) throws(EntenteError) -> SignedGraph {
    var lines = GraphLineReader(expecting: bytes.count)
    lines.add(bytes[...])
    if let graph = (consume lines).finish() { return graph }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var json = JSONReader(bytes, range: start..<bytes.count, file: file, code: .badGraphFile)
    let graph = try read(&json)
    try json.end()
    return graph
  }

  static func read(_ json: inout JSONReader) throws(EntenteError) -> SignedGraph {
    var graph = SignedGraph(level: .polity)
    var seen: Set<String> = []
    try json.beginObject()
    while let key = try json.nextKey() {
      if !seen.insert(key).inserted { throw json.failure("\"\(key)\" is there twice") }
      switch key {
      case "format":
        let name = try json.string()
        guard name == format else {
          throw json.failure("\"\(name)\" is not the format of a graph file")
        }
      case "version":
        let number = try json.integer()
        guard number == version else {
          throw json.failure(
            "graph file version \(number) is not known; this program reads \(version)")
        }
      case "level":
        graph.level = try choice(&json, "level") { SignedGraph.Level(rawValue: $0) }
      case "half_life": graph.halfLife = json.isNull() ? nil : try json.number()
      case "reference": graph.reference = try date(&json)
      case "covers_corpus": graph.coversCorpus = try json.bool()
      case "documents":
        try json.beginArray()
        while try json.nextElement() { graph.documents.append(try document(&json)) }
      case "nodes":
        try json.beginArray()
        while try json.nextElement() { graph.nodes.append(try node(&json)) }
      case "edges":
        try json.beginArray()
        while try json.nextElement() { graph.edges.append(try edge(&json)) }
      default: try json.skipValue()
      }
    }
    for key in ["format", "version", "level", "nodes", "edges"] where !seen.contains(key) {
      throw json.failure("the graph file has no \"\(key)\"")
    }
    try check(&graph, json)
    return graph
  }

  /// Sorts what a hand may have put in another order, and refuses what can't be a graph.
  private static func check(_ graph: inout SignedGraph, _ json: JSONReader) throws(EntenteError) {
    graph.nodes.sort { utf8Precedes($0.id, $1.id) }
    graph.documents.sort { utf8Precedes($0.id, $1.id) }
    graph.edges.sort { EdgeKey($0) < EdgeKey($1) }
    for (one, next) in zip(graph.nodes, graph.nodes.dropFirst())
    where utf8Equal(one.id, next.id) {
      throw json.failure("the actor \"\(one.id)\" is there twice")
    }
    // Ids are bytes: "é" composed and decomposed are two documents, though `==` says otherwise.
    for (one, next) in zip(graph.documents, graph.documents.dropFirst())
    where utf8Equal(one.id, next.id) {
      throw json.failure("the document \"\(one.id)\" is there twice")
    }
    for (one, next) in zip(graph.edges, graph.edges.dropFirst())
    where EdgeKey(one) == EdgeKey(next) {
      throw json.failure("the edge from \"\(one.source)\" to \"\(one.target)\" is there twice")
    }
    let ids = Set(graph.nodes.map { ByteKey($0.id) })
    for edge in graph.edges {
      if !ids.contains(ByteKey(edge.source)) {
        throw json.failure("an edge names \"\(edge.source)\", which is not among the nodes")
      }
      if !ids.contains(ByteKey(edge.target)) {
        throw json.failure("an edge names \"\(edge.target)\", which is not among the nodes")
      }
      if utf8Equal(edge.source, edge.target) {
        throw json.failure("\"\(edge.source)\" has an edge to itself")
      }
      let strangers = edge.evidence.contains {
        !utf8Equal($0.source.id(at: graph.level), edge.source)
          || !utf8Equal($0.target.id(at: graph.level), edge.target)
      }
      if strangers {
        throw json.failure(
          "the edge from \"\(edge.source)\" to \"\(edge.target)\" has evidence about another pair")
      }
    }
  }

  static func document(_ json: inout JSONReader) throws(EntenteError) -> SourceDocument {
    var id: String?
    var outlet: String?
    var story: String?
    var title: String?
    var url: String?
    var day: CalendarDate?
    var language: Language?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "id": id = try json.string()
      case "date": day = try date(&json)
      case "outlet": outlet = try json.optionalString()
      case "lang":
        if !json.isNull() { language = try choice(&json, "lang") { Language(rawValue: $0) } }
      case "title": title = try json.optionalString()
      case "url": url = try json.optionalString()
      case "story": story = try json.optionalString()
      default: try json.skipValue()
      }
    }
    guard let id else { throw json.failure("a document has no \"id\"") }
    return SourceDocument(
      id: id, date: day, outlet: outlet, language: language, title: title, url: url, story: story)
  }

  static func node(_ json: inout JSONReader) throws(EntenteError) -> SignedGraph.Node {
    var id: String?
    var kind = ActorKind.other
    var names: [String: String] = [:]
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "id": id = try json.string()
      case "kind": kind = try choice(&json, "kind") { ActorKind(rawValue: $0) }
      case "names":
        try json.beginObject()
        while let language = try json.nextKey() { names[language] = try json.string() }
      default: try json.skipValue()
      }
    }
    guard let id else { throw json.failure("a node has no \"id\"") }
    if names["en"] == nil { names["en"] = id }
    return SignedGraph.Node(id: id, kind: kind, names: names)
  }

  static func edge(_ json: inout JSONReader) throws(EntenteError) -> SignedGraph.Edge {
    var source: String?
    var target: String?
    var edge = SignedGraph.Edge(source: "", target: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "source": source = try json.string()
      case "target": target = try json.string()
      case "support": edge.supportMicros = try micros(&json, key)
      case "oppose": edge.opposeMicros = try micros(&json, key)
      case "support_stories": edge.supportStories = try count(&json, key)
      case "oppose_stories": edge.opposeStories = try count(&json, key)
      case "outlets":
        try json.beginObject()
        while let outlet = try json.nextKey() { edge.outlets[outlet] = try count(&json, key) }
      case "events":
        try json.beginObject()
        while let name = try json.nextKey() {
          guard let event = EventClass(rawValue: name) else {
            throw json.failure("event \"\(name)\" is not known")
          }
          edge.events[event] = try count(&json, key)
        }
      case "first": edge.firstDate = try date(&json)
      case "last": edge.lastDate = try date(&json)
      case "evidence":
        try json.beginArray()
        while try json.nextElement() { edge.evidence.append(try EvidenceCoding.read(&json)) }
      default: try json.skipValue()
      }
    }
    guard let source else { throw json.failure("an edge has no \"source\"") }
    guard let target else { throw json.failure("an edge has no \"target\"") }
    return SignedGraph.Edge(
      source: source, target: target, supportMicros: edge.supportMicros,
      opposeMicros: edge.opposeMicros, supportStories: edge.supportStories,
      opposeStories: edge.opposeStories, outlets: edge.outlets, events: edge.events,
      firstDate: edge.firstDate, lastDate: edge.lastDate,
      evidence: edge.evidence.sorted(by: Evidence.inReadingOrder))
  }

  /// A sum as written, in millionths; bounded, so that adding files up can't overflow.
  private static func micros(
    _ json: inout JSONReader, _ key: String
  ) throws(EntenteError) -> Int64 {
    let value = try json.number()
    guard (0...1_000_000_000).contains(value) else {
      throw json.failure("\"\(key)\" is not between 0 and a thousand millions")
    }
    return Int64((value * 1_000_000).rounded())
  }

  private static func count(_ json: inout JSONReader, _ key: String) throws(EntenteError) -> Int {
    let value = try json.integer()
    guard (0...1_000_000_000).contains(value) else {
      throw json.failure("a count in \"\(key)\" is not between 0 and a thousand millions")
    }
    return value
  }

  private static func date(_ json: inout JSONReader) throws(EntenteError) -> CalendarDate? {
    guard let text = try json.optionalString() else { return nil }
    guard let date = CalendarDate(text) else {
      throw json.failure("the date \"\(text)\" is not of the form 2024-12-08")
    }
    return date
  }

  private static func choice<Value>(
    _ json: inout JSONReader, _ key: String, _ make: (String) -> Value?
  ) throws(EntenteError) -> Value {
    let text = try json.string()
    guard let value = make(text) else { throw json.failure("\(key) \"\(text)\" is not known") }
    return value
  }
}
