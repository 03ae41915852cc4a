import EntenteModel

/// What stands above the layout: title, subtitle, legend and notes, as the graph's own HTML-like
/// label. No nodes are spent on it.
struct PictureHead: Sendable {
  /// A sample of a line or a box, and what it means.
  struct Entry: Sendable {
    let swatch: String
    let text: String
  }

  let options: DrawingOptions
  let palette: Palette
  var titles: [String] = []
  var subtitles: [String] = []
  /// Rows of the legend.
  var rows: [[Entry]] = []
  var notes: [String] = []

  init(options: DrawingOptions) {
    self.options = options
    self.palette = Palette(options.theme)
  }

  /// The phrase in each of the picture's languages.
  func phrase(_ words: (Phrases) -> String) -> String {
    options.labels.languages.reversed().map { words(Phrases(language: $0)) }
      .joined(separator: " · ")
  }

  var html: String? {
    var lines: [String] = []
    for (index, title) in titles.enumerated() {
      lines.append("<tr><td>\(font(title, index == 0 ? 25 : 18, bold: true))</td></tr>")
    }
    for subtitle in subtitles {
      lines.append("<tr><td>\(font(subtitle, 12, color: palette.muted))</td></tr>")
    }
    if !rows.isEmpty {
      let inner = rows.map { "<tr><td>\(row($0))</td></tr>" }.joined()
      let box = NodeLabel.table(
        "border=\"1\" style=\"rounded\" color=\"\(palette.hairline)\" cellpadding=\"3\"",
        "<tr><td>\(NodeLabel.table("border=\"0\" cellpadding=\"3\"", inner))</td></tr>")
      lines.append("<tr><td cellpadding=\"6\">\(box)</td></tr>")
    }
    for note in notes {
      lines.append("<tr><td>\(font(note, 11, color: palette.muted))</td></tr>")
    }
    guard !lines.isEmpty else { return nil }
    lines.append("<tr><td height=\"10\"></td></tr>")
    return "\n" + NodeLabel.table("border=\"0\" cellpadding=\"2\"", lines.joined(separator: "\n"))
  }

  private func row(_ entries: [Entry]) -> String {
    var cells: [String] = []
    for (index, entry) in entries.enumerated() {
      if index > 0 { cells.append("<td width=\"16\"></td>") }
      cells.append("<td>\(entry.swatch)</td>")
      cells.append("<td width=\"3\"></td>")
      cells.append("<td>\(font(entry.text, 12))</td>")
    }
    if options.labels.isRightToLeft { cells.reverse() }
    return NodeLabel.table("border=\"0\" cellpadding=\"1\"", "<tr>\(cells.joined())</tr>")
  }

  private func font(_ text: String, _ size: Int, color: String? = nil, bold: Bool = false)
    -> String
  {
    let escaped = DotText.html(text, limit: 160)
    let color = color.map { " color=\"\($0)\"" } ?? ""
    return "<font point-size=\"\(size)\"\(color)>\(bold ? "<b>\(escaped)</b>" : escaped)</font>"
  }
}

/// Samples of lines and boxes for a legend.
struct Swatch: Sendable {
  let palette: Palette
  /// Whether the arrow points to the left.
  let isMirrored: Bool

  /// A line with its head.
  func line(
    _ lean: EdgeStyle.Lean, color: String, width: Int = 3, tail: String? = nil, head: Bool = true
  ) -> String {
    let glyph: String
    switch lean {
    case .support: glyph = isMirrored ? "◀" : "▶"
    case .oppose: glyph = isMirrored ? "▐" : "▌"
    case .contested: glyph = "◆"
    }
    let lineCell = "width=\"34\" height=\"10\" border=\"\(width)\" sides=\"T\""
    var top = ["<td width=\"34\" height=\"6\"></td>"]
    if head { top.append(mark(glyph, color, size: width > 1 ? 13 : 10)) }
    if let tail { top.insert(mark(tail, color, size: 10), at: 0) }
    if isMirrored { top.reverse() }
    return NodeLabel.table(
      "border=\"0\" cellpadding=\"0\"",
      "<tr>\(top.joined())</tr>"
        + "<tr><td \(lineCell) style=\"\(lean.line.rawValue)\" color=\"\(color)\"></td></tr>")
  }

  private func mark(_ glyph: String, _ color: String, size: Int) -> String {
    "<td rowspan=\"2\" valign=\"middle\"><font color=\"\(color)\" face=\"DejaVu Sans\" "
      + "point-size=\"\(size)\">\(glyph)</font></td>"
  }

  /// Bars of the four widths, each with its number of stories.
  func widths(_ language: Language) -> String {
    var cells: [String] = []
    for (width, name) in zip(EdgeStyle.widths, EdgeStyle.widthClassNames) {
      let height = Numerals.decimal(width.rounded(), 0)
      let bar = NodeLabel.table(
        "border=\"0\" cellpadding=\"0\"",
        "<tr><td fixedsize=\"true\" width=\"20\" height=\"\(height)\" "
          + "bgcolor=\"\(palette.frame)\"></td></tr>")
      let text = DotText.xml(DotText.isolated(Numerals.localized(name, language)))
      cells.append("<td>\(bar)</td>")
      cells.append("<td><font point-size=\"12\">\(text)</font></td>")
      cells.append("<td width=\"4\"></td>")
    }
    if isMirrored { cells.reverse() }
    return NodeLabel.table("border=\"0\" cellpadding=\"1\"", "<tr>\(cells.joined())</tr>")
  }

  /// An empty box with a kind's frame.
  func box(_ kind: ActorKind) -> String {
    NodeLabel.frame(
      kind, rows: "<tr><td colspan=\"3\" width=\"20\" height=\"11\"></td></tr>", palette: palette)
  }
}
