/// A drawing for Graphviz: DOT text, the engine, and whether it takes an Arabic font.
struct DotDrawing: Sendable, Hashable {
  var text: String
  var layout: Layout
  var drawsRightToLeft: Bool
  var given = Given.nothing
  /// What an SVG says of each actor and tie, by the id of its group.
  var marks: [String: SVGMark] = [:]

  /// What the text says already of where things stand.
  enum Given: Sendable, Hashable {
    case nothing
    /// The actors' places: only the ties are routed.
    case places
    /// All: there is only painting left to do.
    case everything
  }

  /// Graphviz's name of what makes the drawing.
  var engine: String {
    switch given {
    case .nothing: layout.rawValue
    case .places: "nop"
    case .everything: "nop2"
    }
  }
}

/// A DOT file in the making: one graph, node and edge statements in the order given.
struct DotFile: Sendable {
  /// How much of the drawing is given up so that Graphviz manages it.
  enum Effort: Sendable, Hashable, CaseIterable {
    /// All of it.
    case full
    /// No edge labels, factions and layers of our own.
    case plain
    /// `sfdp` with straight lines.
    case straight
  }

  static let fonts = "Noto Sans,Noto Sans Arabic,DejaVu Sans"

  var graph = DotAttributes()
  var nodeDefaults = DotAttributes()
  var edgeDefaults = DotAttributes()
  private(set) var marks: [String: SVGMark] = [:]
  private var statements: [String] = []
  /// How many badges stand near each actor.
  private var badges: [String: Int] = [:]
  /// Clusters by camp, with the statements of their actors.
  private var camps: [Int: (attributes: DotAttributes, statements: [String])] = [:]
  /// Whether tooltips are written; else they come into the SVG with the marks.
  private let isForReading: Bool
  private var hasRightToLeftNodes = false

  init(palette: Palette, head: PictureHead?, density: Density, isForReading: Bool) {
    self.isForReading = isForReading
    graph.set("bgcolor", text: palette.background)
    graph.set("charset", text: "UTF-8")
    graph.set("fontcolor", text: palette.ink)
    graph.set("fontname", text: Self.fonts)
    graph.set("fontsize", integer: 12)
    graph.set("labeljust", word: "c")
    graph.set("labelloc", word: "t")
    graph.set("margin", integer: 0)
    graph.set("pad", number: 0.35)
    if let html = head?.html { graph.set("label", html: html) }
    nodeDefaults.set("fontcolor", text: palette.ink)
    nodeDefaults.set("fontname", text: Self.fonts)
    if density == .small {
      nodeDefaults.set("shape", word: "box")
      nodeDefaults.set("style", text: "rounded,filled")
      nodeDefaults.set("color", text: palette.hairline)
      nodeDefaults.set("fillcolor", text: palette.nodeFill)
      nodeDefaults.set("fontsize", number: density.nameSize, places: 0)
      nodeDefaults.set("margin", text: "0.05,0.03")
      nodeDefaults.set("height", number: 0.1)
      nodeDefaults.set("width", number: 0.1)
      nodeDefaults.set("penwidth", number: 0.6)
    } else {
      nodeDefaults.set("shape", word: "plaintext")
      nodeDefaults.set("margin", integer: 0)
    }
    edgeDefaults.set("fontcolor", text: palette.muted)
    edgeDefaults.set("fontname", text: Self.fonts)
    edgeDefaults.set("fontsize", integer: 11)
  }

  /// - Parameter id: of the group in an SVG.
  /// - Parameter camp: The cluster that the actor stands in, which must be there.
  mutating func node(
    _ name: String, _ attributes: DotAttributes, id: String, mark: SVGMark, camp: Int? = nil
  ) {
    let attributes = marked(attributes, id: id, mark: mark)
    let statement = "\(name) \(attributes.text);"
    if let camp, camps[camp] != nil {
      camps[camp]?.statements.append("    " + statement)
    } else {
      statements.append("  " + statement)
    }
    if attributes.drawsRightToLeft { hasRightToLeftNodes = true }
  }

  /// - Parameters:
  ///   - place: Where a layered drawing has the two sides; nil in others.
  ///   - badge: What stands on the line near its source, so that those of two ties between the
  ///     same actors are far from each other.
  mutating func edge(
    _ source: String, _ target: String, _ attributes: DotAttributes, style: EdgeStyle,
    place: Layering.Place?, badge: String? = nil, id: String, mark: SVGMark
  ) {
    var attributes = marked(attributes, id: id, mark: mark)
    let isReversed = place?.order == .reversed
    style.apply(to: &attributes, isReversed: isReversed)
    if let badge {
      attributes.set(isReversed ? "headlabel" : "taillabel", html: badge)
      attributes.set("labelangle", integer: 0)
      // Lines run into a layered drawing's boxes close together: every second badge stands further.
      let count = badges[source, default: 0]
      badges[source] = count + 1
      attributes.set("labeldistance", number: place != nil && count % 2 == 1 ? 4.6 : 2.6, places: 1)
    }
    if let place, place.length > 1 { attributes.set("minlen", integer: place.length) }
    let (from, to) = isReversed ? (target, source) : (source, target)
    statements.append("  \(from) -> \(to) \(attributes.text);")
  }

  /// Words at a place, in points.
  mutating func text(_ name: String, html: String, x: Double, y: Double) {
    var attributes = DotAttributes()
    attributes.set("label", html: html)
    attributes.set("shape", word: "plaintext")
    attributes.set("style", text: "")
    attributes.set("pos", text: DiffPanelsWriter.position(x: x, y: y))
    statements.append("  \(name) \(attributes.text);")
    if attributes.drawsRightToLeft { hasRightToLeftNodes = true }
  }

  /// A soft ground under a faction, with its letter.
  mutating func camp(_ index: Int, options: DrawingOptions, palette: Palette) {
    let name = DrawnCamps.letter(index)
    let letter = DrawnCamps.letter(index, options.labels)
    let id = "\(options.idPrefix)camp-\(name.lowercased())"
    var attributes = DotAttributes()
    attributes.set("style", text: "rounded,filled")
    attributes.set("fillcolor", text: palette.camps[index % palette.camps.count])
    attributes.set("color", text: palette.hairline)
    attributes.set("margin", integer: 12)
    attributes.set("labeljust", word: options.labels.isRightToLeft ? "r" : "l")
    attributes.set(
      "label", html: "<font point-size=\"15\" color=\"\(palette.muted)\"><b>\(letter)</b></font>")
    attributes.set("id", text: id)
    camps[index] = (attributes, [])
    let parts = options.labels.languages.map { language in
      let words = "\(Phrases(language: language).faction) \(letter)"
      return Caption.Part(headline: words, spoken: words)
    }
    marks[id] = SVGMark(["faction": name], caption: Caption(parts: parts))
  }

  private mutating func marked(
    _ attributes: DotAttributes, id: String, mark: SVGMark
  ) -> DotAttributes {
    var attributes = attributes
    attributes.set("id", text: id)
    if isForReading { attributes.set("tooltip", tooltip: mark.caption.lines) }
    marks[id] = mark
    return attributes
  }

  /// Whether Arabic letters are drawn, so that a font with them is needed.
  var drawsRightToLeft: Bool { hasRightToLeftNodes || graph.drawsRightToLeft }

  func drawing(_ layout: Layout) -> DotDrawing {
    DotDrawing(text: text, layout: layout, drawsRightToLeft: drawsRightToLeft, marks: marks)
  }

  var text: String {
    let head = [
      "digraph entente {", "  graph \(graph.text);", "  node \(nodeDefaults.text);",
      "  edge \(edgeDefaults.text);",
    ]
    let clusters = camps.sorted { $0.key < $1.key }.flatMap { index, camp in
      [
        "  subgraph cluster_\(DrawnCamps.letter(index).lowercased()) {",
        "    graph \(camp.attributes.text);",
      ]
        + camp.statements + ["  }"]
    }
    return (head + clusters + statements).joined(separator: "\n") + "\n}\n"
  }
}
