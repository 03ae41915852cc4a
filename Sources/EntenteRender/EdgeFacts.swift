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
    var classes = [score.edgeClass.rawValue]
    if style.isTentative {
      classes.append(style.lean == .oppose ? "leans-oppose" : "leans-support")
    }
    if style.isClaimed { classes.append("claimed") }
    return classes.joined(separator: " ")
  }

  /// Who and whom, the counts with the interval, and the surest sentence.
  static func caption(
    _ edge: SignedGraph.Edge, score: EdgeScore, source: SignedGraph.Node,
    target: SignedGraph.Node, languages: [Language]
  ) -> Caption {
    let parts = languages.map { language in
      let phrases = Phrases(language: language)
      let what = phrases.edgeClass(score.edgeClass)
      let source = name(of: source, language)
      let target = name(of: target, language)
      return Caption.Part(
        headline: phrases.arrow(source, target, what), spoken: phrases.tie(source, target, what),
        details: [
          phrases.figures(
            support: edge.supportStories, oppose: edge.opposeStories, score: score)
        ])
    }
    let best = edge.evidence.max {
      ($0.confidence, $1.id) < ($1.confidence, $0.id)
    }
    return Caption(
      parts: parts,
      quotation: best.map { "“\(DotText.cleaned($0.sentence.text, limit: 220))”" })
  }

  /// The actor's name in a language, or in English, or its id.
  static func name(of node: SignedGraph.Node, _ language: Language) -> String {
    let names = [node.names[language.rawValue] ?? "", node.names["en"] ?? "", node.id]
    return names.lazy.map { DotText.cleaned($0) }.first { !$0.isEmpty } ?? "?"
  }
}
