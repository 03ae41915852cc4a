import EntenteGraph
import EntenteModel

/// Writes a ``DiffDrawing`` as two drawings side by side, before and after, with each actor at the
/// same place in both: where the union of both sides has it.
struct DiffPanelsWriter: Sendable {
  let options: DrawingOptions

  /// One of the two.
  private enum Side: String, CaseIterable {
    case before = "a"
    case after = "b"

    func state(_ edge: DiffDrawing.Edge) -> DiffDrawing.State? {
      self == .before ? edge.before : edge.after
    }
  }

  /// The drawing of both sides as one, only for its places. Two layered drawings would be twice as
  /// wide as a page; round ones fit.
  func union(_ diff: DiffDrawing, effort: DotFile.Effort) -> DotDrawing {
    var options = options
    options.showsTitle = false
    options.showsLegend = false
    if options.layout == nil, diff.nodes.count <= Layout.dotLimit { options.layout = .neato }
    return DiffDotWriter(options: options).drawing(diff, effort: effort)
  }

  /// - Parameter places: Where the union has its actors, by their DOT names.
  func drawing(
    _ diff: DiffDrawing, places: NodePlaces, effort: DotFile.Effort, dotsPerInch: Double? = nil
  ) -> DotDrawing {
    let palette = Palette(options.theme)
    let density = Density(actors: diff.nodes.count)
    let styles = Side.allCases.map { side in
      diff.edges.map { edge in
        side.state(edge).map { EdgeStyle($0, palette: palette, density: density) }
      }
    }
    let head = DiffHead.make(
      diff, options: options, panelStyles: styles.flatMap { $0.compactMap(\.self) })
    var file = DotFile(palette: palette, head: head, density: density, isForReading: false)
    LayoutAttributes.applyToPlaced(straight: effort != .full, options: options, to: &file.graph)
    file.graph.set("id", text: options.idPrefix + "graph")
    if let dotsPerInch { file.graph.set("dpi", number: dotsPerInch, places: 0) }
    for (index, side) in Side.allCases.enumerated() {
      panel(side, of: diff, styles: styles[index], places: places, palette: palette, to: &file)
    }
    var drawing = file.drawing(.neato)
    drawing.given = .places
    return drawing
  }

  private func panel(
    _ side: Side, of diff: DiffDrawing, styles: [EdgeStyle?], places: NodePlaces,
    palette: Palette, to file: inout DotFile
  ) {
    let density = Density(actors: diff.nodes.count)
    let writer = DotWriter(options: options)
    let diffWriter = DiffDotWriter(options: options)
    let nodes = diff.nodes.sorted { utf8Precedes($0.id, $1.id) }
    let names = NodeNames(nodes.map(\.id))
    // Arabic reads from the right: there the first panel stands on that side.
    let isLeft = (side == .before) != options.labels.isRightToLeft
    let width = max(places.width, Self.leastWidth)
    let shift = (width - places.width) / 2 + (isLeft ? 0 : width + Self.gap)
    let prefix = "\(options.idPrefix)\(side.rawValue)-"
    file.text(
      "\(side.rawValue)__name", html: caption(side, of: diff, palette: palette),
      x: shift + places.width / 2, y: places.height + Self.captionGap + captionHeight / 2)
    var byID: [String: SignedGraph.Node] = [:]
    var degrees: [String: Int] = [:]
    for edge in diff.edges {
      degrees[edge.source, default: 0] += 1
      degrees[edge.target, default: 0] += 1
    }
    let present = Set(
      diff.edges.filter { side.state($0) != nil }.flatMap { [$0.source, $0.target] })
    for node in nodes where byID[node.id] == nil {
      byID[node.id] = node
      guard let name = names[node.id], let place = places[name] else { continue }
      var attributes = writer.attributes(
        node, degree: degrees[node.id] ?? 0,
        palette: present.contains(node.id) ? palette : palette.paled, density: density)
      if !present.contains(node.id) { attributes.set("fontcolor", text: palette.paled.ink) }
      attributes.set("pos", text: Self.position(x: place.x + shift, y: place.y))
      file.node(
        "\(side.rawValue)_\(name)", attributes, id: "\(prefix)n-\(name)", mark: writer.mark(node))
    }
    for (edge, style) in zip(diff.edges, styles) {
      guard let style, let state = side.state(edge), let source = names[edge.source],
        let target = names[edge.target], let from = byID[edge.source], let to = byID[edge.target]
      else { continue }
      var attributes = DotAttributes()
      attributes.set("class", text: "\(state.edgeClass.rawValue) \(edge.change.rawValue)")
      // What is gone is marked where it was, everything else where it is now.
      let isMarked = (side == .before) == (edge.change == .vanished) && density == .full
      let badge = DiffStyle(
        edge, isSignificant: diff.isSignificant(edge), palette: palette, density: density
      ).badge
      file.edge(
        "\(side.rawValue)_\(source)", "\(side.rawValue)_\(target)", attributes, style: style,
        place: nil, badge: isMarked ? badge : nil, id: "\(prefix)e-\(source)--\(target)",
        mark: diffWriter.mark(edge, diff: diff, source: from, target: to))
    }
  }

  private func caption(_ side: Side, of diff: DiffDrawing, palette: Palette) -> String {
    let (name, facts) =
      side == .before
      ? (diff.beforeName, diff.beforeFacts) : (diff.afterName, diff.afterFacts)
    let figures = options.labels.languages.compactMap { Phrases(language: $0).corpus(facts) }
    let rows = figures.map {
      let size = Numerals.decimal(PictureHead.size($0, 11), 1)
      return "<tr><td height=\"18\"><font point-size=\"\(size)\" color=\"\(palette.muted)\">"
        + "\(DotText.html($0))</font></td></tr>"
    }
    return NodeLabel.table(
      "border=\"0\" cellpadding=\"0\"",
      "<tr><td><font point-size=\"17\"><b>\(DotText.html(name))</b></font></td></tr>"
        + rows.joined())
  }

  static func position(x: Double, y: Double) -> String {
    "\(Numerals.decimal(x, 1)),\(Numerals.decimal(y, 1))"
  }

  /// Points between the panels, and between a panel and its caption.
  private static let gap = 70.0
  private static let captionGap = 22.0
  /// A panel is at least as wide as a long caption.
  private static let leastWidth = 320.0

  private var captionHeight: Double { 28 + 18 * Double(options.labels.languages.count) }
}
