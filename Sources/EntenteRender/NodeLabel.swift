import EntenteModel

/// An actor's box: its kind by the frame, its name in one or two languages.
///
/// The box is a table inside a table: the outer one, four points wider, is what edges end at, so
/// that their heads stay visible.
struct NodeLabel: Sendable {
  let kind: ActorKind
  let names: [String: String]
  let labels: DrawingOptions.Labels
  let palette: Palette
  let density: Density
  /// How many ties end or begin here: who has many gets a wider box, for their heads.
  var degree = 0
  /// The faction that the actor belongs to, where no ground under it tells.
  var camp: Int?

  /// The name in the picture's first language, or in whichever language there is one.
  func name(in language: Language) -> String? {
    names[language.rawValue].flatMap { name in
      let cleaned = DotText.cleaned(name)
      return cleaned.isEmpty ? nil : cleaned
    }
  }

  private var lines: (first: String, second: String?) {
    let english = name(in: .english)
    let arabic = name(in: .arabic)
    let any = names.keys.sorted().lazy.compactMap { names[$0] }.map { DotText.cleaned($0) }
      .first { !$0.isEmpty }
    switch labels {
    case .english:
      return (english ?? arabic ?? any ?? "?", kindLine(.english))
    case .arabic:
      return (arabic ?? english ?? any ?? "?", kindLine(.arabic))
    case .both:
      let first = arabic ?? english ?? any ?? "?"
      return (first, english == first ? nil : english)
    }
  }

  /// States go without saying; what else an actor is stands under its name.
  private func kindLine(_ language: Language) -> String? {
    kind == .state || kind == .other ? nil : Phrases(language: language).kind(kind)
  }

  var html: String {
    let (first, second) = lines
    if density == .small {
      let names = [first] + (labels == .both ? [second].compactMap { $0 } : [])
      let letter = camp.map {
        "<font color=\"\(palette.muted)\">\(DrawnCamps.letter($0, labels)) </font>"
      }
      return (letter ?? "") + names.map { DotText.html($0, limit: 28) }.joined(separator: "<br/>")
    }
    let pad = (density == .full ? 9 : 6) + min(18, max(0, degree - 4) * 2)
    var rows = "<tr><td colspan=\"3\" height=\"\(density == .full ? 6 : 3)\"></td></tr>"
    let wrapped = Self.wrap(first, limit: 26)
    for (index, line) in wrapped.enumerated() {
      rows += row(
        "<b><font point-size=\"\(Numerals.decimal(density.nameSize, 0))\">"
          + "\(DotText.html(line))</font></b>", pad: pad,
        letter: index == 0 ? camp.map { DrawnCamps.letter($0, labels) } : nil)
    }
    if density == .full || labels == .both, let second {
      for line in Self.wrap(second, limit: 32) {
        rows += row(
          "<font point-size=\"11\" color=\"\(palette.muted)\">\(DotText.html(line))</font>",
          pad: 0)
      }
    }
    rows += "<tr><td colspan=\"3\" height=\"\(density == .full ? 5 : 3)\"></td></tr>"
    return Self.table(
      "border=\"0\" cellpadding=\"4\"",
      "<tr><td>\(Self.frame(kind, rows: rows, palette: palette, camp: camp))</td></tr>")
  }

  private func row(_ content: String, pad: Int, letter: String? = nil) -> String {
    let side = pad > 0 ? "<td width=\"\(pad)\"></td>" : "<td></td>"
    let size = labels.isRightToLeft ? 13 : 10
    let start = letter.map {
      "<td valign=\"top\"><font point-size=\"\(size)\" color=\"\(palette.muted)\">&#160;\($0)&#160;</font></td>"
    }
    var cells = [start ?? side, "<td>\(content)</td>", side]
    // The letter stands where reading begins.
    if labels.isRightToLeft { cells.reverse() }
    return "<tr>\(cells.joined())</tr>"
  }

  /// The frame of a kind around table rows: rounded for states, their bodies and blocs (the bodies
  /// tinted, the blocs doubled), square for organisations, with heavy sides for armed groups, open
  /// at the sides for persons, dotted for the rest.
  static func frame(_ kind: ActorKind, rows: String, palette: Palette, camp: Int? = nil) -> String {
    let ground = camp.map { palette.camps[$0 % palette.camps.count] }
    let plain = ground ?? palette.nodeFill
    func box(_ style: String, fill: String, _ extra: String = "") -> String {
      table(
        "border=\"1\"\(extra) \(style.isEmpty ? "" : "style=\"\(style)\" ")"
          + "color=\"\(palette.frame)\" bgcolor=\"\(fill)\" cellpadding=\"0\"", rows)
    }
    switch kind {
    case .state: return box("rounded", fill: plain)
    case .organ: return box("rounded", fill: ground ?? palette.nodeTint)
    case .person: return box("", fill: plain, " sides=\"TB\"")
    case .organisation: return box("", fill: plain)
    case .other: return box("dotted", fill: plain)
    case .bloc:
      let inner = box("rounded", fill: plain)
      return table(
        "border=\"1\" style=\"rounded\" color=\"\(palette.frame)\" cellpadding=\"2\"",
        "<tr><td>\(inner)</td></tr>")
    case .armedGroup:
      let bar = "<td width=\"5\" bgcolor=\"\(palette.frame)\"></td>"
      return table(
        "border=\"1\" color=\"\(palette.frame)\" bgcolor=\"\(plain)\" cellpadding=\"0\"",
        "<tr>\(bar)<td>\(table("border=\"0\" cellpadding=\"0\"", rows))</td>\(bar)</tr>")
    }
  }

  static func table(_ attributes: String, _ rows: String) -> String {
    "<table \(attributes) cellborder=\"0\" cellspacing=\"0\">\(rows)</table>"
  }

  /// The text in at most two lines of about `limit` characters, broken at a space.
  static func wrap(_ text: String, limit: Int) -> [String] {
    guard text.count > limit else { return [text] }
    let words = text.split(separator: " ")
    let half = (text.count + 1) / 2
    var first = ""
    var index = 0
    while index < words.count {
      let word = words[index]
      if !first.isEmpty, first.count + 1 + word.count > max(half + 3, 8) { break }
      first += (first.isEmpty ? "" : " ") + word
      index += 1
    }
    let second = words[index...].joined(separator: " ")
    guard !second.isEmpty else { return [DotText.shortened(first, limit: limit * 2)] }
    return [
      DotText.shortened(first, limit: limit + 14), DotText.shortened(second, limit: limit + 14),
    ]
  }
}
