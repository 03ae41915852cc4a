import EntenteGraph
import EntenteModel

/// The title and legend of a diff: only what it holds is explained.
enum DiffHead {
  /// - Parameter panelStyles: Of the ties of both sides, where each is drawn as it is.
  static func make(
    _ diff: DiffDrawing, options: DrawingOptions, panelStyles: [EdgeStyle]? = nil
  ) -> PictureHead {
    var head = PictureHead(options: options)
    head.scale = GraphHead.scale(actors: diff.nodes.count)
    if options.showsTitle {
      head.titles =
        options.title.map { [$0] }
        ?? options.labels.languages.map { Phrases(language: $0).diffTitle }
      head.subtitles =
        options.subtitle.map { [$0] }
        ?? (panelStyles == nil
          ? options.labels.languages.map { Phrases(language: $0).sides(diff) } : [])
    }
    guard options.showsLegend, !diff.edges.isEmpty else { return head }
    let palette = head.palette
    head.columns = options.labels == .both ? 3 : 4
    let swatch = Swatch(head: head)
    head.rows.append(
      panelStyles.map { GraphHead.lines($0, head: head, swatch: swatch) }
        ?? signs(diff, head: head, swatch: swatch))
    let changes = Set(diff.edges.map(\.change))
    head.rows.append(
      DiffDrawing.Change.allCases.filter(changes.contains).compactMap { change in
        let text = head.phrase { $0.change(change) }
        guard let mark = DiffStyle.mark(change) else {
          guard panelStyles == nil else { return nil }
          return PictureHead.Entry(
            swatch: swatch.line(.support, color: palette.faded, width: 1), text: text)
        }
        return badge(mark, isFilled: true, text: text, head: head)
      })
    if diff.edges.contains(where: { DiffStyle.mark($0.change) != nil }) {
      let rate = diff.falseDiscoveryRate
      head.rows.append([
        badge(" ", isFilled: true, text: head.phrase { $0.significant(rate) }, head: head),
        badge(" ", isFilled: false, text: head.phrase(\.maybeChance), head: head),
      ])
    }
    head.notes = GraphHead.notes(options: options)
    if diff.insufficientLeftOut > 0 {
      head.notes += options.labels.languages.map {
        Phrases(language: $0).leftOut(insufficient: diff.insufficientLeftOut)
      }
    }
    return head
  }

  private static func signs(_ diff: DiffDrawing, head: PictureHead, swatch: Swatch)
    -> [PictureHead.Entry]
  {
    let palette = head.palette
    let leans = Set(
      diff.edges.map { edge in
        edge.change == .newlyContested
          ? EdgeStyle.Lean.contested : (edge.after ?? edge.before)?.lean ?? .support
      })
    let isSignificant = diff.edges.contains(where: diff.isSignificant)
    let all: [(EdgeStyle.Lean, String)] = [
      (.support, head.phrase(\.supports)), (.oppose, head.phrase(\.opposes)),
      (.contested, head.phrase(\.contested)),
    ]
    return all.filter { leans.contains($0.0) }.map { lean, text in
      let color = DiffStyle.color(.appeared, lean, isSignificant: isSignificant, palette)
      return PictureHead.Entry(swatch: swatch.line(lean, color: color), text: text)
    }
  }

  private static func badge(_ mark: String, isFilled: Bool, text: String, head: PictureHead)
    -> PictureHead.Entry
  {
    PictureHead.Entry(
      swatch: DiffStyle.badge(
        mark, isFilled: isFilled, color: head.palette.ink, palette: head.palette,
        scale: head.scale),
      text: text, width: DiffStyle.badgeWidth, height: DiffStyle.badgeHeight)
  }
}
