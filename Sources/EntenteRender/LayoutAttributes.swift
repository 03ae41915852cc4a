/// The graph attributes that each engine needs, and those that none may get.
///
/// Never written, because Graphviz hangs, crashes or draws nonsense with them: `splines=ortho`,
/// `newrank`, `concentrate`, `splines=polyline` with neato or twopi, `splines=curved` with dot,
/// edge `label` (an `xlabel` is safe), large `weight` and `minlen`.
enum LayoutAttributes {
  static func apply(
    _ layout: Layout, actors: Int, ties: Int, density: Density, options: DrawingOptions,
    straight: Bool, isForReading: Bool, to graph: inout DotAttributes
  ) {
    let splines = straight || actors > Layout.curveLimit ? "line" : "true"
    // Graphviz would heed it before the engine that it is asked for.
    if isForReading { graph.set("layout", word: layout.rawValue) }
    graph.set("splines", word: splines)
    graph.set("outputorder", word: "edgesfirst")
    graph.set("size", text: size(options))
    switch layout {
    case .dot:
      graph.set("rankdir", word: options.direction.rawValue)
      graph.set("nodesep", number: ties > actors || density != .full ? 0.4 : 0.6)
      graph.set("ranksep", number: ties > actors * 2 ? 1.1 : 0.9)
    case .neato, .sfdp:
      // Scaling is fast, which is what the last effort is for.
      graph.set("overlap", word: straight ? "scale" : "prism")
      // In label sizes: the default of 4 spreads some dozens of actors too thin to be read.
      graph.set("overlap_scaling", number: density == .small ? -2.2 : -1.8, places: 1)
      graph.set("sep", text: density == .small ? "+5" : "+20")
      graph.set("esep", text: density == .small ? "+2" : "+5")
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

  /// For a drawing whose actors have their places.
  static func applyToPlaced(
    straight: Bool, options: DrawingOptions, to graph: inout DotAttributes
  ) {
    graph.set("splines", word: straight ? "line" : "true")
    graph.set("outputorder", word: "edgesfirst")
    graph.set("esep", text: "+5")
    graph.set("size", text: size(options))
  }

  /// The sides of the largest picture, in points: 2,000 pixels at a scale of 1.
  private static let largest = 1500.0

  /// In inches, as Graphviz counts: the size asked for, exactly on one side; else a limit.
  private static func size(_ options: DrawingOptions) -> String {
    guard let size = options.size else {
      let inches = Numerals.decimal(largest / 72, 2)
      return "\(inches),\(inches)"
    }
    // An inch has 96 of CSS's pixels.
    return "\(Numerals.decimal(Double(size.width) / 96, 3)),"
      + "\(Numerals.decimal(Double(size.height) / 96, 3))!"
  }
}
