import EntenteGraph
import EntenteModel

/// The title and legend of a diff.
enum DiffHead {
  static func make(_ diff: DiffDrawing, options: DrawingOptions) -> PictureHead {
    var head = PictureHead(options: options)
    if options.showsTitle {
      head.titles =
        options.title.map { [$0] }
        ?? options.labels.languages.map { Phrases(language: $0).diffTitle }
      head.subtitles = [options.subtitle ?? "\(diff.beforeName) → \(diff.afterName)"]
    }
    guard options.showsLegend, !diff.edges.isEmpty else { return head }
    let palette = head.palette
    head.scale = GraphHead.scale(actors: diff.nodes.count)
    head.columns = options.labels == .both ? 3 : 4
    let swatch = Swatch(head: head)
    head.rows.append([
      .init(swatch: swatch.line(.support, color: palette.support), text: head.phrase(\.supports)),
      .init(swatch: swatch.line(.oppose, color: palette.oppose), text: head.phrase(\.opposes)),
    ])
    let present = Set(diff.edges.map(\.change))
    let entries = DiffDrawing.Change.allCases.filter(present.contains).map { change in
      let text = head.phrase { $0.change(change) }
      guard
        let badge = DiffStyle.badge(change, color: palette.ink, palette: palette, scale: head.scale)
      else {
        return PictureHead.Entry(
          swatch: swatch.line(
            .support, color: DiffStyle.color(change, .support, palette), width: 1), text: text)
      }
      return PictureHead.Entry(
        swatch: badge, text: text, width: DiffStyle.badgeWidth, height: DiffStyle.badgeHeight)
    }
    head.rows.append(entries)
    head.notes = GraphHead.notes(options: options, head: head)
    return head
  }
}
