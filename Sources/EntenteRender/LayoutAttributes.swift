/// The graph attributes that each engine needs, and those that none may get.
///
/// Never written, because Graphviz hangs, crashes or draws nonsense with them: `splines=ortho`,
/// `newrank`, `concentrate`, `splines=polyline` with neato or twopi, `splines=curved` with dot,
/// edge `label` (an `xlabel` is safe), large `weight` and `minlen`.
enum LayoutAttributes {
  static func apply(
    _ layout: Layout, actors: Int, ties: Int, density: Density, direction: DrawingOptions.Direction,
    straight: Bool, to graph: inout DotAttributes
  ) {
    let splines = straight || actors > Layout.curveLimit ? "line" : "true"
    graph.set("layout", word: layout.rawValue)
    graph.set("splines", word: splines)
    graph.set("outputorder", word: "edgesfirst")
    switch layout {
    case .dot:
      graph.set("rankdir", word: direction.rawValue)
      graph.set("nodesep", number: ties > actors || density != .full ? 0.4 : 0.6)
      graph.set("ranksep", number: ties > actors * 2 ? 1.1 : 0.9)
    case .neato, .fdp, .sfdp:
      graph.set("overlap", word: "prism")
      graph.set("sep", text: density == .small ? "+6" : "+14")
      graph.set("esep", text: density == .small ? "+2" : "+5")
      if layout == .fdp { graph.set("K", number: density == .full ? 1.6 : 1) }
      if layout == .neato { graph.set("model", word: "shortpath") }
      if layout == .sfdp { graph.set("repulsiveforce", number: 1.4, places: 1) }
    case .circo:
      graph.set("mindist", number: density == .full ? 1.2 : 0.8)
      graph.set("overlap", word: "false")
    case .twopi:
      graph.set("ranksep", number: density == .full ? 2.2 : 1.6)
      graph.set("overlap", word: "false")
    }
    // A fixed seed: the same graph gives the same picture.
    if layout.isSeeded { graph.set("start", integer: 7) }
  }
}
