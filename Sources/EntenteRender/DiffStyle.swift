import EntenteGraph

/// How a tie of a diff looks: its sign as ever by colour, line and head, the change by a mark in a
/// badge beside it and by how much ink it gets.
struct DiffStyle: Sendable, Hashable {
  let change: DiffDrawing.Change
  let line: EdgeStyle
  let palette: Palette

  init(_ edge: DiffDrawing.Edge, palette: Palette, density: Density) {
    self.change = edge.change
    self.palette = palette
    let shown = edge.after ?? edge.before
    let lean = edge.change == .newlyContested ? .contested : shown?.lean ?? .support
    let widthClass = EdgeStyle.widthClass(stories: shown?.stories ?? 1)
    let isFaint =
      edge.change == .unchanged || edge.change == .vanished || edge.change == .insufficient
    let width = isFaint ? EdgeStyle.thinWidths[widthClass] : EdgeStyle.widths[max(1, widthClass)]
    self.line = EdgeStyle(
      lean: lean, color: Self.color(edge.change, lean, palette),
      width: width * density.lineFactor, stories: shown?.stories ?? 1, isTentative: isFaint,
      isClaimed: false)
  }

  static func color(_ change: DiffDrawing.Change, _ lean: EdgeStyle.Lean, _ palette: Palette)
    -> String
  {
    switch change {
    case .unchanged: palette.faded
    case .vanished, .insufficient: EdgeStyle.color(lean, isTentative: true, palette: palette)
    default: EdgeStyle.color(lean, isTentative: false, palette: palette)
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

  /// A small box with the mark, for the tie's `xlabel` and for the legend: full for what is new or
  /// stronger, empty for what is gone or weaker.
  static func badge(
    _ change: DiffDrawing.Change, color: String, palette: Palette, scale: Double = 1
  ) -> String? {
    guard let mark = mark(change) else { return nil }
    let isEmpty = change == .vanished || change == .weakened
    let fill = isEmpty ? palette.background : color
    let ink = isEmpty ? color : palette.background
    let width = Int((badgeWidth - 4) * scale)
    let height = Int((badgeHeight - 3) * scale)
    let size = Numerals.decimal(11 * scale, 0)
    return NodeLabel.table(
      "border=\"1\" style=\"rounded\" color=\"\(color)\" bgcolor=\"\(fill)\" cellpadding=\"0\"",
      "<tr><td width=\"\(width)\" height=\"\(height)\"><font face=\"DejaVu Sans\" "
        + "point-size=\"\(size)\" color=\"\(ink)\"><b>\(mark)</b></font></td></tr>")
  }

  /// The badge beside the tie, if it has one.
  var badge: String? { Self.badge(change, color: line.color, palette: palette) }
}
