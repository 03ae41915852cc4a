public import EntenteGraph
public import EntenteModel

/// A filter in words, for the line under a legend.
///
///     var filter = GraphFilter()
///     filter.minEvidence = 2
///     FilterText.text(filter, nodes: graph.nodes, language: .english)  // "2 rows of evidence or more"
public enum FilterText {
  /// - Parameter nodes: Where the names of the focus are found.
  /// - Returns: nil for a filter that keeps everything.
  public static func text(
    _ filter: GraphFilter, nodes: [SignedGraph.Node], language: Language
  ) -> String? {
    func pick(_ english: String, _ arabic: String) -> String {
      language == .arabic ? arabic : english
    }
    func number(_ value: Int) -> String { Numerals.localized(value, language) }
    func decimal(_ value: Double) -> String {
      Numerals.localized(JSONWriter.decimal(value, least: 0, most: 4) ?? "0", language)
    }
    let separator = pick(", ", "، ")
    var parts: [String] = []
    if !filter.focus.isEmpty {
      let names = filter.focus.map { id in
        nodes.first { $0.id == id }.map { EdgeFacts.name(of: $0, language) } ?? id
      }.joined(separator: separator)
      parts.append(
        pick(
          "around \(names), \(filter.depth) \(filter.depth == 1 ? "step" : "steps")",
          "حول \(names)، عدد الخطوات: \(number(filter.depth))"))
    }
    if filter.minWeight > 0 {
      let weight = decimal(filter.minWeight)
      parts.append(pick("weight \(weight) or more", "الوزن \(weight) فأكثر"))
    }
    if filter.minEvidence > 0 {
      let rows = filter.minEvidence
      parts.append(
        pick(
          "\(rows) \(rows == 1 ? "row" : "rows") of evidence or more",
          "عدد الشواهد \(number(rows)) فأكثر"))
    }
    if filter.minOutlets > 0 {
      let outlets = decimal(filter.minOutlets)
      parts.append(pick("\(outlets) outlets or more", "عدد المصادر \(outlets) فأكثر"))
    }
    if let alpha = filter.backbone {
      parts.append(pick("backbone at α = \(decimal(alpha))", "هيكل الشبكة عند \(decimal(alpha))"))
    }
    if let from = filter.from {
      let date = Numerals.localized(from, language)
      parts.append(pick("from \(date)", "من \(date)"))
    }
    if let until = filter.until {
      let date = Numerals.localized(until, language)
      parts.append(pick("until \(date)", "حتى \(date)"))
    }
    let phrases = Phrases(language: language)
    for sign in [Polarity.support, .oppose] where filter.signs == [sign] {
      let word = sign == .support ? phrases.supports : phrases.opposes
      parts.append(pick("\(word) alone", "\(word) فقط"))
    }
    for names in [filter.events.map(\.rawValue), filter.modalities.map(\.rawValue)]
    where !names.isEmpty {
      parts.append(names.sorted().joined(separator: ", "))
    }
    return parts.isEmpty ? nil : parts.joined(separator: pick("; ", "؛ "))
  }
}
