import EntenteGraph
import EntenteModel

/// The title, counts and legend of a graph: only what the graph holds is explained.
enum GraphHead {
  /// - Parameter styles: of the graph's edges.
  static func make(
    _ excerpt: Excerpt, styles: [EdgeStyle], camps: DrawnCamps, options: DrawingOptions
  ) -> PictureHead {
    let graph = excerpt.part
    var head = PictureHead(options: options)
    let languages = options.labels.languages
    if options.showsTitle {
      head.titles = options.title.map { [$0] } ?? languages.map { Phrases(language: $0).title }
      head.subtitles =
        options.subtitle.map { [DotText.cleaned($0, limit: 200)] } ?? counts(excerpt.whole, options)
    }
    head.scale = scale(actors: graph.nodes.count)
    guard options.showsLegend, !graph.edges.isEmpty else { return head }
    head.columns = graph.nodes.count <= 8 ? 2 : options.labels == .both ? 3 : 4
    let swatch = Swatch(head: head)
    head.rows.append(lines(styles, head: head, swatch: swatch))
    head.rows += kinds(graph, head: head, swatch: swatch)
    if !camps.camps.isEmpty {
      let ends = [0, camps.camps.count - 1].map { DrawnCamps.letter($0, options.labels) }
      let letters = ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
      let words = head.phrase(\.factions)
      head.rows.append([
        .init(
          swatch: swatch.ground(ends[0]),
          // Whatever language a line is in begins it.
          text: options.labels.isRightToLeft ? "\(words): \(letters)" : "\(letters): \(words)",
          height: Swatch.boxHeight)
      ])
    }
    head.notes = notes(options: options)
    if !excerpt.isWhole {
      head.notes += languages.map { Phrases(language: $0).excerpt(excerpt) }
    }
    return head
  }

  /// Samples of the lines that are drawn, and of their widths.
  static func lines(_ styles: [EdgeStyle], head: PictureHead, swatch: Swatch)
    -> [PictureHead.Entry]
  {
    let palette = head.palette
    func holds(_ lean: EdgeStyle.Lean, isTentative: Bool = false) -> Bool {
      styles.contains { $0.lean == lean && $0.isTentative == isTentative }
    }

    var lines: [PictureHead.Entry] = []
    if holds(.support) {
      let sample = swatch.line(.support, color: palette.support)
      lines.append(.init(swatch: sample, text: head.phrase(\.supports)))
    }
    if holds(.oppose) {
      let sample = swatch.line(.oppose, color: palette.oppose)
      lines.append(.init(swatch: sample, text: head.phrase(\.opposes)))
    }
    if holds(.contested) {
      let sample = swatch.line(.contested, color: palette.contested)
      lines.append(.init(swatch: sample, text: head.phrase(\.contested)))
    }
    if holds(.support, isTentative: true) {
      let sample = swatch.line(.support, color: palette.tentativeSupport, width: 1)
      lines.append(.init(swatch: sample, text: head.phrase(\.tentativeSupport)))
    }
    if holds(.oppose, isTentative: true) {
      let sample = swatch.line(.oppose, color: palette.tentativeOppose, width: 1)
      lines.append(.init(swatch: sample, text: head.phrase(\.tentativeOpposition)))
    }
    if styles.contains(where: \.isClaimed) {
      let sample = swatch.line(
        .support, color: palette.muted, width: 1, tail: "○", head: false)
      lines.append(.init(swatch: sample, text: head.phrase(\.claimed)))
    }
    lines.append(.init(swatch: swatch.widths, text: widths(head.options.labels)))
    return lines
  }

  /// Words grow as pictures do, with about the fourth root of the number of actors.
  static func scale(actors: Int) -> Double {
    max(1, Double(actors).squareRoot().squareRoot() * 0.5)
  }

  /// "1 · 2–3 · 4–9 · 10+ stories".
  private static func widths(_ labels: DrawingOptions.Labels) -> String {
    let arabic = Phrases(language: .arabic)
    let separator = labels == .arabic ? arabic.separator : " · "
    let names = EdgeStyle.widthClassNames.joined(separator: separator)
    switch labels {
    case .english: return "\(names) \(Phrases(language: .english).width)"
    case .arabic:
      return "\(arabic.width): \(Numerals.localized(names, .arabic))"
    case .both:
      return "\(names) \(Phrases(language: .english).width) · \(arabic.width)"
    }
  }

  static func notes(options: DrawingOptions) -> [String] {
    var notes = options.labels.languages.map { Phrases(language: $0).reading }
    for language in options.labels.languages {
      guard let filter = options.filterNotes[language] else { continue }
      notes.append("\(Phrases(language: language).filter) \(DotText.cleaned(filter, limit: 160))")
    }
    if let footer = options.footer { notes.append(DotText.cleaned(footer, limit: 200)) }
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
      PictureHead.Entry(
        swatch: swatch.box(kind), text: head.phrase { $0.kind(kind) }, height: Swatch.boxHeight)
    }
    return [entries]
  }

  /// The corpus and its figures, a line for each language.
  private static func counts(_ graph: SignedGraph, _ options: DrawingOptions) -> [String] {
    let facts = CorpusFacts(graph)
    return options.labels.languages.map { language in
      Phrases(language: language).counts(
        corpus: options.corpus, actors: graph.nodes.count,
        ties: graph.edges.count, facts)
    }
  }
}
