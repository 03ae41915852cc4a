import EntenteGraph
import EntenteModel

/// The title, counts and legend of a graph: only what the graph holds is explained.
enum GraphHead {
  /// - Parameter styles: of the graph's edges.
  static func make(_ graph: SignedGraph, styles: [EdgeStyle], options: DrawingOptions)
    -> PictureHead
  {
    var head = PictureHead(options: options)
    let languages = options.labels.languages
    if options.showsTitle {
      head.titles = options.title.map { [$0] } ?? languages.map { Phrases(language: $0).title }
      head.subtitles = options.subtitle.map { [$0] } ?? counts(graph, languages: languages)
    }
    guard options.showsLegend, !graph.edges.isEmpty else { return head }
    let palette = head.palette
    let swatch = Swatch(palette: palette, isMirrored: options.labels.isRightToLeft)

    var signs: [PictureHead.Entry] = []
    if styles.contains(where: { $0.lean == .support }) {
      signs.append(
        .init(
          swatch: swatch.line(.support, color: palette.support), text: head.phrase(\.supports)))
    }
    if styles.contains(where: { $0.lean == .oppose }) {
      signs.append(
        .init(swatch: swatch.line(.oppose, color: palette.oppose), text: head.phrase(\.opposes)))
    }
    if styles.contains(where: { $0.lean == .contested }) {
      signs.append(
        .init(
          swatch: swatch.line(.contested, color: palette.contested),
          text: head.phrase(\.contested)))
    }
    head.rows.append(signs)

    var strengths: [PictureHead.Entry] = [
      .init(swatch: swatch.widths(languages[0]), text: head.phrase(\.width))
    ]
    if styles.contains(where: \.isTentative) {
      strengths.append(
        .init(
          swatch: swatch.line(.support, color: palette.tentativeSupport, width: 1),
          text: head.phrase(\.tentative)))
    }
    head.rows.append(strengths)
    var marks: [PictureHead.Entry] = []
    if styles.contains(where: \.isClaimed) {
      marks.append(
        .init(
          swatch: swatch.line(
            .support, color: palette.muted, width: 1, tail: "○", head: false),
          text: head.phrase(\.claimed)))
    }
    if !marks.isEmpty { head.rows.append(marks) }
    head.rows += kinds(graph, head: head, swatch: swatch)
    head.notes = notes(options: options, head: head)
    return head
  }

  static func notes(options: DrawingOptions, head: PictureHead) -> [String] {
    var notes = options.labels.languages.map { Phrases(language: $0).reading }
    if let filter = options.filterNote {
      let word = Phrases(language: options.labels.languages.last ?? .english).filter
      notes.append("\(word) \(filter)")
    }
    if let footer = options.footer { notes.append(footer) }
    return notes
  }

  /// A row of boxes, if the graph holds more than one kind of actor and frames them.
  private static func kinds(_ graph: SignedGraph, head: PictureHead, swatch: Swatch)
    -> [[PictureHead.Entry]]
  {
    guard Density(actors: graph.nodes.count) != .small else { return [] }
    let present = Set(graph.nodes.map(\.kind))
    guard present.count > 1 else { return [] }
    let entries = ActorKind.allCases.filter(present.contains).map { kind in
      PictureHead.Entry(swatch: swatch.box(kind), text: head.phrase { $0.kind(kind) })
    }
    let perRow = head.options.labels == .both ? 3 : 4
    return stride(from: 0, to: entries.count, by: perRow).map {
      Array(entries[$0..<min($0 + perRow, entries.count)])
    }
  }

  private static func counts(_ graph: SignedGraph, languages: [Language]) -> [String] {
    var documents: Set<String> = []
    for edge in graph.edges {
      for row in edge.evidence { documents.insert(row.document) }
    }
    return languages.map { language in
      Phrases(language: language).counts(
        actors: graph.nodes.count, ties: graph.edges.count, documents: documents.count,
        from: graph.edges.compactMap(\.firstDate).min(),
        until: graph.edges.compactMap(\.lastDate).max())
    }
  }
}
