import EntenteModel

/// `87 %`.
func percent(_ share: Double) -> String { "\(decimal(100 * share, places: 0)) %" }

/// With its sign: `+2.31`.
func signed(_ value: Double) -> String {
  let text = decimal(value)
  return text.hasPrefix("-") || text == "0.00" ? text : "+" + text
}

/// A probability with as many digits as matter: `0.031`, `0.0002`, `< 0.0001`.
func probability(_ value: Double) -> String {
  if value < 0.0001 { return "< 0.0001" }
  return decimal(value, places: value < 0.001 ? 4 : value < 0.1 ? 3 : 2)
}

/// `q = 0.031`, `q < 0.0001`.
func equals(_ name: String, _ value: Double) -> String {
  value < 0.0001 ? "\(name) \(probability(value))" : "\(name) = \(probability(value))"
}

/// One line of at most some 300 letters.
func shortened(_ text: String, _ most: Int = 300) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count <= most ? line : line.prefix(most - 1) + "…"
}

/// Display names of a diff's or graph's actors in one language, English where it has none.
struct Names {
  private var ids = ByteInterner()
  private var names: [String] = []

  init(_ nodes: [SignedGraph.Node], _ language: String) {
    for node in nodes where Int(ids.number(node.id)) == names.count {
      names.append(node.names[language] ?? node.name)
    }
  }

  init(_ diff: GraphDiff, _ language: String) { self.init(diff.nodes, language) }

  subscript(id: String) -> String { ids.known(id).map { names[Int($0)] } ?? id }
}
