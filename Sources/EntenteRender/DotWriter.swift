public import EntenteGraph
import EntenteModel

/// Writes a signed graph as DOT text in the house style: a picture for Graphviz and a file that an
/// analyst can work on.
///
/// Node names are stable ASCII, display text is in `label`, figures are in `entente_*` attributes,
/// attributes are sorted by name, nodes and edges by id. The same graph and options give the same
/// bytes. Graphviz isn't needed.
///
///     let dot = DotWriter(options: DrawingOptions(labels: .english)).dot(graph)
public struct DotWriter: Sendable {
  public let options: DrawingOptions

  public init(options: DrawingOptions = DrawingOptions()) {
    self.options = options
  }

  /// The text as a file of its own: every statement runs from source to target.
  public func dot(_ graph: SignedGraph) -> String {
    drawing(Excerpt(graph), effort: .full, isForReading: true).text
  }

  /// - Parameter isForReading: Whether it is for people and their programs; what is only to be drawn
  ///   has some statements the other way round, so that opponents stand below.
  func drawing(
    _ excerpt: Excerpt, effort: DotFile.Effort, isForReading: Bool = false,
    dotsPerInch: Double? = nil
  ) -> DotDrawing {
    let graph = excerpt.part
    let palette = Palette(options.theme)
    let density = Density(actors: graph.nodes.count)
    let nodes = graph.nodes.sorted { utf8Precedes($0.id, $1.id) }
    let names = NodeNames(nodes.map(\.id))
    var indices: [String: Int] = [:]
    for (index, node) in nodes.enumerated() where indices[node.id] == nil {
      indices[node.id] = index
    }
    let edges = graph.edges.filter { indices[$0.source] != nil && indices[$0.target] != nil }
      .sorted { utf8Precedes(($0.source, $0.target), ($1.source, $1.target)) }
    let scores = edges.map(\.score)
    let styles = zip(edges, scores).map {
      EdgeStyle($0, score: $1, palette: palette, density: density)
    }
    let layout =
      effort == .straight
      ? .sfdp : options.layout ?? .suited(actors: nodes.count, ties: edges.count)
    let camps = effort == .full ? DrawnCamps(graph) : DrawnCamps()
    let head = GraphHead.make(excerpt, styles: styles, camps: camps, options: options)
    var file = DotFile(
      palette: palette, head: head, density: density, isForReading: isForReading)
    LayoutAttributes.apply(
      layout, actors: nodes.count, ties: graph.edges.count, density: density,
      options: options, straight: effort == .straight, isForReading: isForReading,
      to: &file.graph)
    file.graph.set("entente_level", word: graph.level.rawValue)
    file.graph.set("id", text: options.idPrefix + "graph")
    if let dotsPerInch { file.graph.set("dpi", number: dotsPerInch, places: 0) }
    let degrees = Self.degrees(edges.map { ($0.source, $0.target) }, indices)
    // Only dot draws clusters as they should be; elsewhere each actor has its letter.
    if layout == .dot {
      for index in camps.camps.indices {
        file.camp(index, options: options, palette: palette)
      }
    }
    for (index, node) in nodes.enumerated() where indices[node.id] == index {
      guard let name = names[node.id] else { continue }
      let camp = camps[node.id]
      var attributes = attributes(
        node, degree: degrees[index], palette: palette, density: density,
        camp: layout == .dot ? nil : camp)
      if let camp { attributes.set("entente_faction", text: DrawnCamps.letter(camp)) }
      file.node(
        name, attributes, id: "\(options.idPrefix)n-\(name)", mark: mark(node, camp: camp),
        camp: camp)
    }
    let ties = zip(edges, styles).map {
      (indices[$0.source] ?? 0, indices[$0.target] ?? 0, $1)
    }
    let places =
      layout == .dot && effort == .full && !isForReading
      ? Layering.places(actors: nodes.count, ties: ties) : nil
    for (index, edge) in edges.enumerated() {
      guard let source = names[edge.source], let target = names[edge.target] else { continue }
      var attributes = EdgeFacts.attributes(edge, score: scores[index])
      attributes.set("class", text: EdgeFacts.classes(scores[index], style: styles[index]))
      let caption = EdgeFacts.caption(
        edge, score: scores[index], source: nodes[indices[edge.source] ?? 0],
        target: nodes[indices[edge.target] ?? 0], languages: options.labels.languages)
      file.edge(
        source, target, attributes, style: styles[index], place: places?[index],
        id: "\(options.idPrefix)e-\(source)--\(target)",
        mark: SVGMark(["source": edge.source, "target": edge.target], caption: caption))
    }
    return file.drawing(layout)
  }

  /// How many ties touch each actor.
  static func degrees(_ ties: [(String, String)], _ indices: [String: Int]) -> [Int] {
    var degrees = Array(repeating: 0, count: (indices.values.max() ?? -1) + 1)
    for (source, target) in ties {
      if let index = indices[source] { degrees[index] += 1 }
      if let index = indices[target] { degrees[index] += 1 }
    }
    return degrees
  }

  func attributes(
    _ node: SignedGraph.Node, degree: Int, palette: Palette, density: Density, camp: Int? = nil
  ) -> DotAttributes {
    var attributes = DotAttributes()
    let label = NodeLabel(
      kind: node.kind,
      names: node.names.values.allSatisfy(\.isEmpty) ? ["en": node.id] : node.names,
      labels: options.labels, palette: palette, density: density, degree: degree,
      camp: camp)
    if density == .small, let camp {
      attributes.set("fillcolor", text: palette.camps[camp % palette.camps.count])
    }
    attributes.set("label", html: label.html)
    attributes.set("class", text: node.kind.rawValue)
    attributes.set("entente_id", text: node.id)
    attributes.set("entente_kind", text: node.kind.rawValue)
    for language in node.names.keys.sorted() where language.utf8.allSatisfy(Self.isNamePart) {
      attributes.set("entente_name_\(language)", text: node.names[language] ?? "")
    }
    return attributes
  }

  func mark(_ node: SignedGraph.Node, camp: Int? = nil) -> SVGMark {
    let letter = camp.map(DrawnCamps.letter)
    let parts = options.labels.languages.map { language in
      let name = EdgeFacts.name(of: node, language)
      let phrases = Phrases(language: language)
      let kind = phrases.kind(node.kind)
      return Caption.Part(
        headline: "\(name) (\(kind))", spoken: "\(name), \(kind)",
        details: camp.map { ["\(phrases.faction) \(DrawnCamps.letter($0, options.labels))"] } ?? [])
    }
    let caption = Caption(parts: parts)
    guard let letter else { return SVGMark(["actor": node.id], caption: caption) }
    return SVGMark(["actor": node.id, "faction": letter], caption: caption)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
      || byte == UInt8(ascii: "_")
  }
}
