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
    let swatch = Swatch(palette: palette, isMirrored: options.labels.isRightToLeft)
    head.rows.append([
      .init(swatch: swatch.line(.support, color: palette.support), text: head.phrase(\.supports)),
      .init(swatch: swatch.line(.oppose, color: palette.oppose), text: head.phrase(\.opposes)),
    ])
    let present = Set(diff.edges.map(\.change))
    let entries = DiffDrawing.Change.allCases.filter(present.contains).map { change in
      PictureHead.Entry(
        swatch: sample(change, swatch: swatch, palette: palette),
        text: head.phrase { $0.change(change) })
    }
    let perRow = options.labels == .both ? 3 : 4
    for start in stride(from: 0, to: entries.count, by: perRow) {
      head.rows.append(Array(entries[start..<min(start + perRow, entries.count)]))
    }
    head.notes = GraphHead.notes(options: options, head: head)
    return head
  }

  private static func sample(_ change: DiffDrawing.Change, swatch: Swatch, palette: Palette)
    -> String
  {
    guard let mark = DiffStyle.mark(change) else {
      return swatch.line(.support, color: palette.faded, width: 1)
    }
    return DiffStyle.badge(
      mark, color: change == .vanished ? palette.muted : palette.ink, palette: palette)
  }
}
