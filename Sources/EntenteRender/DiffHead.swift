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
        options.subtitle.map { [DotText.cleaned($0, limit: 200)] }
        ?? (panelStyles == nil
          ? options.labels.languages.map { Phrases(language: $0).sides(diff) } : [])
    }
    guard options.showsLegend, !diff.edges.isEmpty else { return head }
    head.columns = options.labels == .both ? 3 : 4
    let swatch = Swatch(head: head)
    head.rows.append(
      panelStyles.map { GraphHead.lines($0, head: head, swatch: swatch) }
        ?? signs(diff, head: head, swatch: swatch))
    head.rows.append(changes(diff, head: head, swatch: swatch, hasLines: panelStyles == nil))
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

  /// - Parameter hasLines: Whether ties without a mark are drawn in a line of their own.
  private static func changes(
    _ diff: DiffDrawing, head: PictureHead, swatch: Swatch, hasLines: Bool
  ) -> [PictureHead.Entry] {
    let present = Set(diff.edges.map(\.change))
    let changes = DiffDrawing.Change.allCases.filter(present.contains)
    let marked = changes.compactMap { change in
      DiffStyle.mark(change).map { mark in
        badge(mark, isFilled: true, text: head.phrase { $0.change(change) }, head: head)
      }
    }
    let others = changes.filter { DiffStyle.mark($0) == nil }
    guard hasLines, !others.isEmpty else { return marked }
    let line = PictureHead.Entry(
      swatch: swatch.line(.support, color: head.palette.faded, width: 1),
      text: head.phrase { phrases in
        others.map { phrases.change($0) }.joined(separator: " / ")
      })
    return marked + [line]
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
