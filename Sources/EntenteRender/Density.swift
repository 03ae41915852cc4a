/// How much room a graph of this size leaves for each actor.
enum Density: Sendable, Hashable {
  /// Two-line names in framed boxes.
  case full
  /// One-line names in framed boxes.
  case compact
  /// Small names; the shape of the whole matters.
  case small

  init(actors: Int) {
    self = actors <= Layout.dotLimit ? .full : actors <= 150 ? .compact : .small
  }

  var nameSize: Double {
    switch self {
    case .full: 16
    case .compact: 13
    case .small: 10
    }
  }

  /// What widths of lines are multiplied by.
  var lineFactor: Double {
    switch self {
    case .full: 1
    case .compact: 0.8
    case .small: 0.5
    }
  }
}
