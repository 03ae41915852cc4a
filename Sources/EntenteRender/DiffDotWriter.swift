import EntenteGraph
import EntenteModel

/// Writes a ``DiffDrawing`` as DOT: the actors of both corpora in one layout, what happened to each
/// tie by line and mark.
struct DiffDotWriter: Sendable {
  let options: DrawingOptions

  func drawing(
    _ diff: DiffDrawing, effort: DotFile.Effort, isForReading: Bool = false,
    dotsPerInch: Double? = nil
  ) -> DotDrawing {
    let palette = Palette(options.theme)
    let density = Density(actors: diff.nodes.count)
    let writer = DotWriter(options: options)
    let nodes = diff.nodes.sorted { utf8Precedes($0.id, $1.id) }
    let names = NodeNames(nodes.map(\.id))
    var indices: [String: Int] = [:]
    for (index, node) in nodes.enumerated() where indices[node.id] == nil {
      indices[node.id] = index
    }
    let edges = diff.edges.filter { indices[$0.source] != nil && indices[$0.target] != nil }
      .sorted { utf8Precedes(($0.source, $0.target), ($1.source, $1.target)) }
    let layout =
      effort == .straight
      ? .sfdp : options.layout ?? .suited(actors: nodes.count, ties: edges.count)
    var file = DotFile(
      palette: palette, head: DiffHead.make(diff, options: options), density: density,
      isForReading: isForReading)
    file.graph.set("id", text: options.idPrefix + "graph")
    LayoutAttributes.apply(
      layout, actors: nodes.count, ties: edges.count, density: density,
      options: options, straight: effort == .straight, isForReading: isForReading,
      to: &file.graph)
    if let dotsPerInch { file.graph.set("dpi", number: dotsPerInch, places: 0) }
    let degrees = DotWriter.degrees(edges.map { ($0.source, $0.target) }, indices)
    for (index, node) in nodes.enumerated() where indices[node.id] == index {
      guard let name = names[node.id] else { continue }
      file.node(
        name,
        writer.attributes(node, degree: degrees[index], palette: palette, density: density),
        id: "\(options.idPrefix)n-\(name)", mark: writer.mark(node))
    }
    let styles = edges.map {
      DiffStyle(
        $0, isSignificant: diff.isSignificant($0), palette: palette, density: density)
    }
    let ties = zip(edges, styles).map {
      (indices[$0.source] ?? 0, indices[$0.target] ?? 0, $1.line)
    }
    let places =
      layout == .dot && effort == .full && !isForReading
      ? Layering.places(actors: nodes.count, ties: ties) : nil
    for (index, edge) in edges.enumerated() {
      guard let source = names[edge.source], let target = names[edge.target] else { continue }
      var attributes = DotAttributes()
      let shown = edge.after ?? edge.before
      attributes.set(
        "class",
        text: "\(shown?.edgeClass.rawValue ?? "tentative") \(edge.change.rawValue)"
          + (diff.isSignificant(edge) ? " significant" : ""))
      if let q = edge.q { attributes.set("entente_q", number: q, places: 4) }
      attributes.set("entente_change", text: edge.change.rawValue)
      Self.set("before", edge.before, &attributes)
      Self.set("after", edge.after, &attributes)
      file.edge(
        source, target, attributes, style: styles[index].line, place: places?[index],
        badge: effort == .full && density == .full ? styles[index].badge : nil,
        id: "\(options.idPrefix)e-\(source)--\(target)",
        mark: mark(
          edge, diff: diff, source: nodes[indices[edge.source] ?? 0],
          target: nodes[indices[edge.target] ?? 0]))
    }
    return file.drawing(layout)
  }

  private static func set(
    _ side: String, _ state: DiffDrawing.State?, _ attributes: inout DotAttributes
  ) {
    guard let state else { return }
    attributes.set("entente_\(side)_class", word: state.edgeClass.rawValue)
    attributes.set("entente_\(side)_weight", number: state.weight, places: 4)
    attributes.set("entente_\(side)_stories", integer: state.stories)
  }

  func mark(
    _ edge: DiffDrawing.Edge, diff: DiffDrawing, source: SignedGraph.Node,
    target: SignedGraph.Node
  ) -> SVGMark {
    let parts = options.labels.languages.map { language in
      let phrases = Phrases(language: language)
      func line(_ corpus: String, _ state: DiffDrawing.State?) -> String {
        let corpus = DotText.cleaned(corpus)
        guard let state else { return "\(corpus): –" }
        let stories = Numerals.localized(state.stories, language)
        return "\(corpus): \(phrases.edgeClass(state.edgeClass)) (\(phrases.width): \(stories))"
      }
      let what = phrases.change(edge.change)
      let source = EdgeFacts.name(of: source, language)
      let target = EdgeFacts.name(of: target, language)
      return Caption.Part(
        headline: phrases.arrow(source, target, what), spoken: phrases.tie(source, target, what),
        details: [line(diff.beforeName, edge.before), line(diff.afterName, edge.after)]
          + [phrases.chance(edge)].compactMap(\.self))
    }
    return SVGMark(
      ["source": edge.source, "target": edge.target, "change": edge.change.rawValue],
      caption: Caption(parts: parts))
  }
}
