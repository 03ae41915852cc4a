import EntenteGraph
import EntenteModel

/// What is known of an edge, as DOT attributes, SVG classes and a tooltip.
enum EdgeFacts {
  /// The figures, for analysts: sums and counts of both signs, the score, dates and events.
  static func attributes(_ edge: SignedGraph.Edge, score: EdgeScore) -> DotAttributes {
    var attributes = DotAttributes()
    attributes.set("entente_class", word: score.edgeClass.rawValue)
    attributes.set("entente_evidence", integer: edge.evidence.count)
    attributes.set(
      "entente_claimed", integer: edge.evidence.count { $0.modality == .claimed })
    attributes.set("entente_support", number: Double(edge.supportMicros) / 1e6, places: 4)
    attributes.set("entente_oppose", number: Double(edge.opposeMicros) / 1e6, places: 4)
    attributes.set("entente_support_stories", integer: edge.supportStories)
    attributes.set("entente_oppose_stories", integer: edge.opposeStories)
    attributes.set("entente_theta", number: score.theta, places: 4)
    attributes.set("entente_theta_low", number: score.interval.lowerBound, places: 4)
    attributes.set("entente_theta_high", number: score.interval.upperBound, places: 4)
    attributes.set("entente_polarity", number: score.polarity, places: 4)
    attributes.set("entente_strength", number: score.strength, places: 4)
    attributes.set("entente_weight", number: score.weight, places: 4)
    attributes.set("entente_outlets", number: score.effectiveOutlets, places: 2)
    if let date = edge.firstDate { attributes.set("entente_first", text: date.description) }
    if let date = edge.lastDate { attributes.set("entente_last", text: date.description) }
    let events = edge.events.filter { $0.value > 0 }
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue):\($0.value)" }
    if !events.isEmpty { attributes.set("entente_events", text: events.joined(separator: " ")) }
    return attributes
  }

  static func classes(_ score: EdgeScore, style: EdgeStyle) -> String {
    var classes = ["tie", score.edgeClass.rawValue]
    if style.isTentative {
      classes.append(style.lean == .oppose ? "leans-oppose" : "leans-support")
    }
    if style.isClaimed { classes.append("claimed") }
    return classes.joined(separator: " ")
  }

  /// Who and whom, the counts with the interval, and the surest sentence.
  static func tooltip(
    _ edge: SignedGraph.Edge, score: EdgeScore, source: SignedGraph.Node,
    target: SignedGraph.Node, languages: [Language]
  ) -> [String] {
    func name(_ node: SignedGraph.Node, _ language: Language) -> String {
      DotText.cleaned(node.names[language.rawValue] ?? node.name)
    }
    var lines: [String] = []
    for language in languages {
      let phrases = Phrases(language: language)
      let arrow = language.isRightToLeft ? "←" : "→"
      lines.append(
        "\(name(source, language)) \(arrow) \(name(target, language)): "
          + phrases.edgeClass(score.edgeClass))
      lines.append(
        phrases.figures(
          support: edge.supportStories, oppose: edge.opposeStories, score: score))
    }
    let best = edge.evidence.max {
      ($0.confidence, $1.id) < ($1.confidence, $0.id)
    }
    if let best { lines.append("“\(DotText.cleaned(best.sentence.text, limit: 220))”") }
    return lines
  }
}
