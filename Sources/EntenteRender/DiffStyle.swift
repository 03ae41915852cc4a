import EntenteGraph

/// How a tie of a diff looks: its sign as ever by line and head, the change by a mark in a badge
/// beside it, by width and tone.
///
/// What is new or stronger is wide, what is weaker thinner, what is gone or unchanged thin; a flip's
/// line begins in the colour of before. A change that chance would hardly bring about has its full
/// colour and a filled badge; another a softer colour and an empty badge.
struct DiffStyle: Sendable, Hashable {
  let change: DiffDrawing.Change
  let isSignificant: Bool
  let line: EdgeStyle
  let palette: Palette

  init(_ edge: DiffDrawing.Edge, isSignificant: Bool, palette: Palette, density: Density) {
    self.change = edge.change
    self.isSignificant = isSignificant
    self.palette = palette
    let shown = edge.after ?? edge.before
    let lean = edge.change == .newlyContested ? .contested : shown?.lean ?? .support
    let widthClass = EdgeStyle.widthClass(stories: shown?.stories ?? 1)
    let isBackground = edge.change == .unchanged || edge.change == .insufficient
    let width =
      switch edge.change {
      case .unchanged, .insufficient: EdgeStyle.thinWidths[0]
      case .vanished: EdgeStyle.thinWidths[1]
      case .weakened: EdgeStyle.widths[widthClass]
      case .appeared, .strengthened, .flipped, .newlyContested: EdgeStyle.widths[max(1, widthClass)]
      }
    func color(_ lean: EdgeStyle.Lean) -> String {
      Self.color(edge.change, lean, isSignificant: isSignificant, palette)
    }
    var line = EdgeStyle(
      lean: lean, color: color(lean), width: width * density.lineFactor,
      stories: shown?.stories ?? 1, isTentative: isBackground, isClaimed: false)
    if edge.change == .flipped, let before = edge.before { line.tailColor = color(before.lean) }
    self.line = line
  }

  static func color(
    _ change: DiffDrawing.Change, _ lean: EdgeStyle.Lean, isSignificant: Bool, _ palette: Palette
  ) -> String {
    if change == .unchanged || change == .insufficient { return palette.faded }
    if isSignificant { return EdgeStyle.color(lean, isTentative: false, palette: palette) }
    return switch lean {
    case .support: palette.softSupport
    case .oppose: palette.softOppose
    case .contested: palette.contested
    }
  }

  /// The sign in the badge; ties without a known change have none.
  static func mark(_ change: DiffDrawing.Change) -> String? {
    switch change {
    case .appeared: "+"
    case .vanished: "×"
    case .strengthened: "▲"
    case .weakened: "▼"
    case .flipped: "⇄"
    case .newlyContested: "≠"
    case .unchanged, .insufficient: nil
    }
  }

  static let badgeWidth = 22.0
  static let badgeHeight = 17.0

  /// A small box with the mark, for the tie's `xlabel` and for the legend; filled for what chance
  /// would hardly bring about.
  static func badge(
    _ mark: String, isFilled: Bool, color: String, palette: Palette, scale: Double = 1
  ) -> String {
    let fill = isFilled ? color : palette.background
    let ink = isFilled ? palette.background : color
    let width = Int((badgeWidth - 4) * scale)
    let height = Int((badgeHeight - 3) * scale)
    let size = Numerals.decimal(11 * scale, 0)
    return NodeLabel.table(
      "border=\"1\" style=\"rounded\" color=\"\(color)\" bgcolor=\"\(fill)\" cellpadding=\"0\"",
      "<tr><td width=\"\(width)\" height=\"\(height)\"><font face=\"DejaVu Sans\" "
        + "point-size=\"\(size)\" color=\"\(ink)\"><b>\(mark)</b></font></td></tr>")
  }

  /// The badge beside the tie, if it has one.
  var badge: String? {
    Self.mark(change).map {
      Self.badge($0, isFilled: isSignificant, color: line.color, palette: palette)
    }
  }
}
