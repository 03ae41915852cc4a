public import EntenteModel

/// Reads a graph in Graphviz's DOT, Entente's own or another tool's.
///
/// Understood are graphs and digraphs, node and edge statements, chains (`a -> b -> c`), groups
/// (`{a b} -> c`), subgraphs, default attributes, quoted, HTML and joined strings (`"a" + "b"`),
/// ports and comments. Attributes that begin with `entente_` count by the rest of their names, and
/// `entente_id` is an actor's id: the names of Entente's own DOT are for Graphviz.
///
/// - SeeAlso: <https://graphviz.org/doc/info/lang.html>.
public enum DOTReader {
  /// - Throws: ``EntenteError`` with the line if the file isn't DOT.
  /// - Complexity: O(bytes), and a tie for each pair of the groups that a statement joins.
  public static func decode(
    _ bytes: [UInt8], file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    var parser = DOTParser(bytes, file: file)
    return try parser.parse().identified().graph(options, file: file)
  }
}

private struct DOTParser {
  private var lexer: DOTLexer
  private var token: DOTLexer.Token
  private var table = ImportedTable()
  private var place: [ByteKey: Int] = [:]
  private var isDirected = true

  /// The default attributes of a scope.
  private struct Scope {
    var node: [String: String] = [:]
    var edge: [String: String] = [:]
    /// The actors that the scope has named, since a group stands for all of them.
    var members: [String] = []
  }

  init(_ bytes: [UInt8], file: String?) {
    lexer = DOTLexer(bytes, file: file)
    token = .end
  }

  mutating func parse() throws(EntenteError) -> ImportedTable {
    try advance()
    if isWord("strict") { try advance() }
    if isWord("graph") {
      isDirected = false
    } else if !isWord("digraph") {
      throw lexer.failure("the file begins with neither \"graph\" nor \"digraph\"")
    }
    try advance()
    if case .word = token { try advance() }
    var scope = Scope()
    try expect("{")
    try statements(&scope, depth: 0)
    guard token == .end else { throw lexer.failure("text follows the end of the graph") }
    return table
  }

  private mutating func statements(_ scope: inout Scope, depth: Int) throws(EntenteError) {
    guard depth < 200 else { throw lexer.failure("subgraphs are nested too deep") }
    while token != .sign("}") {
      switch token {
      case .end: throw lexer.failure("the file ends inside the graph")
      case .sign(";"), .sign(","): try advance()
      case .word(let word, false) where ["node", "edge", "graph"].contains(word.lowercased()):
        try advance()
        // `graph = x` sets an attribute; `node [..]` a default.
        if token == .sign("=") {
          try advance()
          try advance()
          continue
        }
        let given = try attributes()
        switch word.lowercased() {
        case "node": scope.node.merge(given) { $1 }
        case "edge": scope.edge.merge(given) { $1 }
        default: break
        }
      default: try statement(&scope, depth: depth)
      }
    }
    try advance()
  }

  private mutating func statement(_ scope: inout Scope, depth: Int) throws(EntenteError) {
    var groups = [try operand(&scope, depth: depth)]
    if groups[0].isName, token == .sign("=") {
      // An attribute of the graph, and no actor after all.
      try advance()
      try advance()
      return
    }
    while case .sign(let sign) = token, sign == "->" || sign == "--" {
      guard (sign == "->") == isDirected else {
        throw lexer.failure("\"\(sign)\" doesn't belong in this kind of graph")
      }
      try advance()
      groups.append(try operand(&scope, depth: depth))
    }
    for group in groups { for id in group.ids { note(id, &scope) } }
    let given = try attributes()
    if groups.count == 1 {
      guard groups[0].isName, let id = groups[0].ids.first, let index = place[ByteKey(id)] else {
        return
      }
      table.nodes[index].attributes.merge(given) { $1 }
      return
    }
    let all = scope.edge.merging(given) { $1 }
    for (sources, targets) in zip(groups, groups.dropFirst()) {
      for source in sources.ids {
        for target in targets.ids {
          table.ties.append(
            .init(source: source, target: target, attributes: all, isDirected: isDirected))
        }
      }
    }
  }

  private mutating func note(_ id: String, _ scope: inout Scope) {
    scope.members.append(id)
    guard place[ByteKey(id)] == nil else { return }
    place[ByteKey(id)] = table.nodes.count
    table.nodes.append(.init(id: id, attributes: scope.node))
  }

  /// An actor, or all actors of a subgraph.
  private mutating func operand(
    _ scope: inout Scope, depth: Int
  ) throws(EntenteError) -> (ids: [String], isName: Bool) {
    if isWord("subgraph") {
      try advance()
      if case .word = token { try advance() }
    } else if token != .sign("{") {
      guard case .word(let id, _) = token else { throw lexer.failure("a name is missing") }
      try advance()
      // A port says where on the node an edge ends.
      while token == .sign(":") {
        try advance()
        try advance()
      }
      return ([id], true)
    }
    var inner = Scope(node: scope.node, edge: scope.edge)
    try expect("{")
    try statements(&inner, depth: depth + 1)
    var seen: Set<String> = []
    return (inner.members.filter { seen.insert($0).inserted }, false)
  }

  private mutating func attributes() throws(EntenteError) -> [String: String] {
    var result: [String: String] = [:]
    var own: [String: String] = [:]
    while token == .sign("[") {
      try advance()
      while token != .sign("]") {
        guard case .word(let key, _) = token else {
          throw lexer.failure("the name of an attribute is missing")
        }
        try advance()
        var value = "true"
        if token == .sign("=") {
          try advance()
          guard case .word(let text, _) = token else {
            throw lexer.failure("the attribute \"\(key)\" has no value")
          }
          value = text
          try advance()
        }
        let prefix = "entente_"
        if key.hasPrefix(prefix), key != ImportedTable.identity {
          own[String(key.dropFirst(prefix.count))] = value
        } else {
          result[key] = value
        }
        while token == .sign(",") || token == .sign(";") { try advance() }
      }
      try advance()
    }
    return result.merging(own) { $1 }
  }

  private func isWord(_ keyword: String) -> Bool {
    if case .word(let word, false) = token { return word.lowercased() == keyword }
    return false
  }

  private mutating func expect(_ sign: String) throws(EntenteError) {
    guard token == .sign(sign) else { throw lexer.failure("\"\(sign)\" is missing") }
    try advance()
  }

  private mutating func advance() throws(EntenteError) {
    token = try lexer.next()
  }
}

extension ImportedTable {
  /// The attribute in which Entente's own DOT has an actor's id.
  fileprivate static let identity = "entente_id"

  /// The table with the ids that ``identity`` tells.
  fileprivate func identified() -> ImportedTable {
    let ids = Dictionary(
      nodes.compactMap { node in node.attributes[Self.identity].map { (node.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    if ids.isEmpty { return self }
    var table = self
    for index in nodes.indices {
      table.nodes[index].id = ids[nodes[index].id] ?? nodes[index].id
    }
    for index in ties.indices {
      table.ties[index].source = ids[ties[index].source] ?? ties[index].source
      table.ties[index].target = ids[ties[index].target] ?? ties[index].target
    }
    return table
  }
}
