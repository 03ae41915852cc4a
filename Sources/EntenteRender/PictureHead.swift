import EntenteModel

/// What stands above the layout: title, subtitle, legend and notes, as the graph's own HTML-like
/// label. No nodes are spent on it.
struct PictureHead: Sendable {
  /// A sample of a line or a box, and what it means.
  struct Entry: Sendable {
    let swatch: String
    let text: String
    var width = Swatch.width
    var height = Swatch.height
  }

  let options: DrawingOptions
  let palette: Palette
  var titles: [String] = []
  /// Lines of ours, in which data is cleaned already.
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

  /// How much larger than on a small picture the words are, so that they can be read on a large one.
  var scale = 1.0
  /// How many samples stand side by side.
  var columns = 3

  var html: String? {
    var lines: [String] = []
    for (index, title) in titles.enumerated() {
      for line in NodeLabel.wrap(DotText.cleaned(title, limit: 160), limit: 44) {
        lines.append("<tr><td>\(font(line, index == 0 ? 25 : 18, bold: true))</td></tr>")
      }
    }
    for subtitle in subtitles.flatMap(Self.lines) {
      lines.append(
        "<tr><td>\(font(subtitle, Self.size(subtitle, 12), color: palette.muted))</td></tr>")
    }
    if !rows.isEmpty {
      let border = "border=\"1\" style=\"rounded\" color=\"\(palette.hairline)\" cellpadding=\"6\""
      let box = NodeLabel.table(
        border,
        "<tr><td>\(NodeLabel.table("border=\"0\" cellpadding=\"1\"", grid))</td></tr>")
      lines.append("<tr><td cellpadding=\"6\">\(box)</td></tr>")
    }
    for note in notes.flatMap(Self.lines) {
      lines.append("<tr><td>\(font(note, Self.size(note, 11), color: palette.muted))</td></tr>")
    }
    guard !lines.isEmpty else { return nil }
    lines.append("<tr><td height=\"10\"></td></tr>")
    return "\n" + NodeLabel.table("border=\"0\" cellpadding=\"2\"", lines.joined(separator: "\n"))
  }

  private static func lines(_ text: String) -> [String] {
    NodeLabel.wrap(DotText.shortened(text, limit: 200), limit: 110)
  }

  /// Small Arabic letters need a little more to look as large as Latin ones.
  static func size(_ line: String, _ size: Double) -> Double {
    line.unicodeScalars.contains(where: DotText.isRightToLeft) ? size + 1.5 : size
  }

  /// One table for all samples, so that they stand in columns. A sample's cell has a fixed size,
  /// because Graphviz stretches a table to its cell.
  private var grid: String {
    let align = options.labels.isRightToLeft ? "right" : "left"
    return rows.flatMap { entries in
      stride(from: 0, to: entries.count, by: columns).map { start in
        var cells: [String] = []
        for index in start..<start + columns {
          if index > start { cells.append("<td width=\"14\"></td>") }
          if index < entries.count {
            let entry = entries[index]
            let width = Int(entry.width * scale)
            let height = Int(entry.height * scale)
            cells.append(
              "<td cellpadding=\"0\" fixedsize=\"true\" width=\"\(width)\" "
                + "height=\"\(height)\">\(entry.swatch)</td>")
            cells.append("<td width=\"\(Int(4 * scale))\"></td>")
            cells.append("<td align=\"\(align)\">\(font(entry.text, 12))</td>")
          } else {
            cells += ["<td></td>", "<td></td>", "<td></td>"]
          }
        }
        if options.labels.isRightToLeft { cells.reverse() }
        return "<tr>\(cells.joined())</tr>"
      }
    }
    .joined(separator: "<tr><td height=\"\(Int(4 * scale))\"></td></tr>")
  }

  private func font(_ text: String, _ size: Double, color: String? = nil, bold: Bool = false)
    -> String
  {
    let escaped = DotText.html(line: DotText.shortened(text, limit: 160))
    let color = color.map { " color=\"\($0)\"" } ?? ""
    let size = Numerals.decimal(size * scale, 0)
    return "<font point-size=\"\(size)\"\(color)>\(bold ? "<b>\(escaped)</b>" : escaped)</font>"
  }
}

/// Samples of lines and boxes for a legend, each as large as its cell.
struct Swatch: Sendable {
  static let width = 46.0
  static let height = 19.0
  static let boxHeight = 16.0

  let palette: Palette
  /// Whether the arrow points to the left.
  let isMirrored: Bool
  let scale: Double

  init(head: PictureHead) {
    palette = head.palette
    isMirrored = head.options.labels.isRightToLeft
    scale = head.scale
  }

  private func points(_ value: Double) -> Int { max(1, Int(value * scale)) }

  /// A line with its head.
  func line(
    _ lean: EdgeStyle.Lean, color: String, width: Double = 3, tail: String? = nil,
    head: Bool = true
  ) -> String {
    let glyph: String
    switch lean {
    case .support: glyph = isMirrored ? "◀" : "▶"
    case .oppose: glyph = isMirrored ? "▐" : "▌"
    case .contested: glyph = "◆"
    }
    var top = ["<td width=\"\(points(30))\" height=\"\(points(6))\"></td>"]
    if head { top.append(mark(glyph, color, size: width > 1 ? 13 : 10)) }
    if let tail { top.insert(mark(tail, color, size: 10), at: 0) }
    if isMirrored { top.reverse() }
    // Graphviz's dashes have a fixed length: a wider line would look solid.
    let lineWidth = min(4, points(width))
    let line =
      "<td width=\"\(points(30))\" height=\"\(points(10))\" border=\"\(lineWidth)\" "
      + "sides=\"T\" style=\"\(lean.line.rawValue)\" color=\"\(color)\"></td>"
    return NodeLabel.table(
      "border=\"0\" cellpadding=\"0\"", "<tr>\(top.joined())</tr><tr>\(line)</tr>")
  }

  private func mark(_ glyph: String, _ color: String, size: Double) -> String {
    "<td rowspan=\"2\" valign=\"middle\"><font color=\"\(color)\" face=\"DejaVu Sans\" "
      + "point-size=\"\(Numerals.decimal(size * scale, 0))\">\(glyph)</font></td>"
  }

  /// Bars of the four widths, from thin to wide.
  var widths: String {
    let bars = EdgeStyle.widths.map { width in
      "<tr><td fixedsize=\"true\" width=\"\(points(30))\" height=\"\(points(width - 0.5))\" "
        + "bgcolor=\"\(palette.frame)\"></td></tr>"
    }
    let gap = "<tr><td height=\"\(points(1))\"></td></tr>"
    return NodeLabel.table("border=\"0\" cellpadding=\"0\"", bars.joined(separator: gap))
  }

  /// A faction's ground.
  func ground(_ letter: String) -> String {
    NodeLabel.table(
      "border=\"1\" style=\"rounded\" color=\"\(palette.hairline)\" "
        + "bgcolor=\"\(palette.camps[0])\" cellpadding=\"0\"",
      "<tr><td width=\"\(points(Self.width - 4))\" height=\"\(points(Self.boxHeight - 4))\">"
        + "<font point-size=\"\(Numerals.decimal(10 * scale, 0))\" color=\"\(palette.muted)\">"
        + "<b>\(letter)</b></font></td></tr>")
  }

  /// An empty box with a kind's frame.
  func box(_ kind: ActorKind) -> String {
    let inset: Double = kind == .bloc ? 8 : kind == .armedGroup ? 14 : 4
    let height = Self.boxHeight - (kind == .bloc ? 8 : 4)
    let size =
      "width=\"\(points(Self.width - inset))\" height=\"\(points(height))\""
    return NodeLabel.frame(kind, rows: "<tr><td \(size)></td></tr>", palette: palette)
  }
}
