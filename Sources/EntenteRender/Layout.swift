/// A Graphviz layout engine. Not all of them: `fdp` takes no seed, so that its pictures differ from
/// run to run.
public enum Layout: String, Sendable, Hashable, CaseIterable {
  /// Layers, supporters above those they support.
  case dot
  /// Springs, for up to a few hundred actors.
  case neato
  /// Springs on many scales, for large graphs.
  case sfdp
  /// A circle.
  case circo
  /// Rings around one actor.
  case twopi

  /// The largest graph that `dot` draws well and fast.
  public static let dotLimit = 60
  /// The largest graph whose edges are routed around the actors.
  public static let curveLimit = 100
  /// The largest graph that is drawn whole; of larger ones the backbone is, unless all is asked for.
  public static let wholeLimit = 150

  /// The engine that suits a graph of this size: `dot`, `neato` where so many ties hold between few
  /// actors that layers would be more crossings than order, `sfdp` for many actors.
  ///
  ///     Layout.suited(actors: 30, ties: 60)    // .dot
  ///     Layout.suited(actors: 40, ties: 200)   // .neato
  ///     Layout.suited(actors: 300, ties: 900)  // .sfdp
  public static func suited(actors: Int, ties: Int) -> Layout {
    actors > dotLimit ? .sfdp : ties <= min(actors * 5 / 2 + 5, actors + 50) ? .dot : .neato
  }

  /// Whether the engine starts from random places and takes a seed.
  var isSeeded: Bool { self == .neato || self == .sfdp }
}
