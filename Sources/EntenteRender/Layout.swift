/// A Graphviz layout engine.
public enum Layout: String, Sendable, Hashable, CaseIterable {
  /// Layers, supporters above those they support.
  case dot
  /// Springs, for up to a few hundred actors.
  case neato
  /// Springs with repulsion.
  case fdp
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

  /// The engine that suits a graph of this size.
  ///
  ///     Layout.suited(actors: 12)   // .dot
  ///     Layout.suited(actors: 300)  // .sfdp
  public static func suited(actors: Int) -> Layout { actors <= dotLimit ? .dot : .sfdp }

  /// Whether the engine starts from random places and takes a seed.
  var isSeeded: Bool { self == .neato || self == .fdp || self == .sfdp }
}
