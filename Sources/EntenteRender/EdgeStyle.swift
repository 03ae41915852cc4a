import EntenteGraph
import EntenteModel

/// How an edge looks: line, head, width, colour.
struct EdgeStyle: Sendable, Hashable {
  enum Line: String, Sendable, Hashable {
    case solid
    case dashed
    case dotted
  }

  /// Which side a line takes, as drawn.
  enum Lean: Sendable, Hashable {
    case support
    case oppose
    case contested

    var line: Line {
      switch self {
      case .support: .solid
      case .oppose: .dashed
      case .contested: .dotted
      }
    }

    var head: String {
      switch self {
      case .support: "normal"
      case .oppose: "tee"
      case .contested: "diamond"
      }
    }
  }

  var lean: Lean
  var color: String
  /// The colour of the half at the source, where it is another.
  var tailColor: String?
  var width: Double
  /// 0…3, for the layout: strong ties are kept short.
  var widthClass: Int
  /// How many stories state it, for the layers.
  var stories: Int
  var isTentative: Bool
  /// Whether a ring at the tail says that all evidence is somebody's claim.
  var isClaimed: Bool

  init(
    lean: Lean, color: String, width: Double, stories: Int, isTentative: Bool, isClaimed: Bool
  ) {
    self.lean = lean
    self.color = color
    self.width = width
    self.widthClass = Self.widthClass(stories: stories)
    self.stories = stories
    self.isTentative = isTentative
    self.isClaimed = isClaimed
  }

  init(_ edge: SignedGraph.Edge, score: EdgeScore, palette: Palette, density: Density) {
    let lean: Lean
    switch score.edgeClass {
    case .support: lean = .support
    case .oppose: lean = .oppose
    case .contested: lean = .contested
    case .tentative: lean = score.polarity < 0 ? .oppose : .support
    }
    let isTentative = score.edgeClass == .tentative
    let stories = edge.supportStories + edge.opposeStories
    let widthClass = Self.widthClass(stories: stories)
    self.init(
      lean: lean, color: Self.color(lean, isTentative: isTentative, palette: palette),
      width: (isTentative ? Self.thinWidths : Self.widths)[widthClass] * density.lineFactor,
      stories: stories, isTentative: isTentative,
      isClaimed: !edge.evidence.isEmpty && edge.evidence.allSatisfy { $0.modality == .claimed })
  }

  /// A tie as one corpus of a diff has it.
  init(_ state: DiffDrawing.State, palette: Palette, density: Density) {
    let isTentative = state.edgeClass == .tentative
    let widthClass = Self.widthClass(stories: state.stories)
    self.init(
      lean: state.lean, color: Self.color(state.lean, isTentative: isTentative, palette: palette),
      width: (isTentative ? Self.thinWidths : Self.widths)[widthClass] * density.lineFactor,
      stories: state.stories, isTentative: isTentative, isClaimed: false)
  }

  /// 0 for one story, 1 for two or three, 2 for four to nine, 3 for ten and more: four classes,
  /// about evenly spaced in the logarithm.
  static func widthClass(stories: Int) -> Int {
    stories < 2 ? 0 : stories < 4 ? 1 : stories < 10 ? 2 : 3
  }

  /// The story counts that the width classes begin with and end with.
  static let widthClassNames = ["1", "2–3", "4–9", "10+"]

  /// 1.2 + 4.8 · w^1.6 for w = 0.15, 0.4, 0.7, 1.
  static let widths: [Double] = [1.43, 2.31, 3.91, 6]
  static let thinWidths: [Double] = [1.3, 1.7, 2.1, 2.5]

  static func color(_ lean: Lean, isTentative: Bool, palette: Palette) -> String {
    switch lean {
    case .support: isTentative ? palette.tentativeSupport : palette.support
    case .oppose: isTentative ? palette.tentativeOppose : palette.oppose
    case .contested: palette.contested
    }
  }

  /// Heads don't grow with the line by themselves.
  var headSize: Double {
    switch lean {
    case .support: 0.55 + 0.12 * width
    case .oppose: 0.7 + 0.07 * width
    case .contested: 0.6 + 0.09 * width
    }
  }

  /// - Parameter isReversed: Whether the statement runs from target to source.
  func apply(to attributes: inout DotAttributes, isReversed: Bool = false) {
    if let tailColor {
      let halves = isReversed ? [color, tailColor] : [tailColor, color]
      attributes.set("color", text: halves.joined(separator: ";0.5:"))
    } else {
      attributes.set("color", text: color)
    }
    attributes.set("penwidth", number: width)
    attributes.set("arrowsize", number: headSize)
    attributes.set("weight", integer: widthClass + 1)
    if lean.line != .solid { attributes.set("style", word: lean.line.rawValue) }
    if lean.head != "normal" || isReversed {
      attributes.set(isReversed ? "arrowtail" : "arrowhead", word: lean.head)
    }
    if isReversed { attributes.set("dir", word: "back") }
    if isClaimed {
      attributes.set("dir", word: "both")
      attributes.set(isReversed ? "arrowhead" : "arrowtail", word: "odot")
    }
  }
}
