import EntenteGraph

/// How a tie of a diff looks: its sign as ever by colour, line and head, the change by a mark in a
/// badge beside it and by how much ink it gets.
struct DiffStyle: Sendable, Hashable {
  let change: DiffDrawing.Change
  let line: EdgeStyle
  /// The colour of what a flipped tie was before.
  let beforeColor: String?
  let palette: Palette

  init(_ edge: DiffDrawing.Edge, palette: Palette, density: Density) {
    self.change = edge.change
    self.palette = palette
    let shown = edge.after ?? edge.before
    let lean = edge.change == .newlyContested ? .contested : shown?.lean ?? .support
    let widthClass = EdgeStyle.widthClass(stories: shown?.stories ?? 1)
    let isFaint = edge.change == .unchanged || edge.change == .vanished
    let width = isFaint ? EdgeStyle.thinWidths[widthClass] : EdgeStyle.widths[max(1, widthClass)]
    self.line = EdgeStyle(
      lean: lean, color: Self.color(edge.change, lean, palette),
      width: width * density.lineFactor, widthClass: widthClass, isTentative: isFaint,
      isClaimed: false)
    self.beforeColor =
      edge.change == .flipped
      ? edge.before.map { EdgeStyle.color($0.lean, isTentative: true, palette: palette) } : nil
  }

  static func color(_ change: DiffDrawing.Change, _ lean: EdgeStyle.Lean, _ palette: Palette)
    -> String
  {
    switch change {
    case .unchanged: palette.faded
    case .vanished: EdgeStyle.color(lean, isTentative: true, palette: palette)
    default: EdgeStyle.color(lean, isTentative: false, palette: palette)
    }
  }

  /// The sign in the badge; unchanged ties have none.
  static func mark(_ change: DiffDrawing.Change) -> String? {
    switch change {
    case .appeared: "+"
    case .vanished: "×"
    case .strengthened: "▲"
    case .weakened: "▼"
    case .flipped: "⇄"
    case .newlyContested: "≠"
    case .unchanged: nil
    }
  }

  /// A small box with the mark, for the tie's `xlabel` and for the legend.
  static func badge(_ mark: String, color: String, palette: Palette) -> String {
    NodeLabel.table(
      "border=\"1\" style=\"rounded\" color=\"\(color)\" bgcolor=\"\(palette.background)\" "
        + "cellpadding=\"0\"",
      "<tr><td width=\"15\" height=\"14\"><font face=\"DejaVu Sans\" point-size=\"11\" "
        + "color=\"\(color)\"><b>\(mark)</b></font></td></tr>")
  }

  func apply(to attributes: inout DotAttributes, marks: Bool) {
    line.apply(to: &attributes)
    if let beforeColor { attributes.set("color", text: "\(line.color):\(beforeColor)") }
    if marks, let mark = Self.mark(change) {
      attributes.set("xlabel", html: Self.badge(mark, color: line.color, palette: palette))
    }
  }
}
