import EntenteGraph
import EntenteModel

/// The text that `entente explain` prints.
struct Explanation {
  let edge: SignedGraph.Edge
  let source: SignedGraph.Node
  let target: SignedGraph.Node
  let hasColor: Bool

  var text: String {
    var text = headline + "\n"
    if edge.evidence.isEmpty {
      return text + "The graph file has no evidence rows: build it with them to see sentences.\n"
    }
    if !hasColor { text += "Marks: {source} <predicate> [target]\n" }
    for row in edge.evidence { text += "\n" + lines(for: row) }
    return text
  }

  private var headline: String {
    let score = edge.score
    let (lower, upper) = (score.interval.lowerBound, score.interval.upperBound)
    return
      "\(Terminal.line(source.name)) -> \(Terminal.line(target.name)): \(score.edgeClass.rawValue), "
      + "weight \(decimal(score.weight)), share of support "
      + "\(decimal(score.theta)) (95 % \(decimal(lower)) to "
      + "\(decimal(upper))); \(counted(edge.supportStories, "story", "stories")) for, "
      + "\(edge.opposeStories) against"
  }

  private func lines(for row: Evidence) -> String {
    let marked = MarkedSentence(row)
    let sentence: String
    if hasColor {
      sentence = marked.pieces.map { piece in
        let text = Terminal.line(piece.text)
        let codes = piece.roles.map { code(of: $0, sign: row.polarity) }.sorted()
        return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
      }.joined()
    } else {
      sentence = Terminal.line(marked.bracketed)
    }
    let place = [
      row.document, row.date?.description, row.outlet, row.rule,
      "confidence \(decimal(row.confidence))",
    ].compactMap { $0.map(Terminal.line) }.joined(separator: " | ")
    var text = "\(row.polarity == .support ? "+" : "-") \(sentence)\n"
    text += "  \(place)\n"
    text += "  \(row.event.rawValue), \(row.modality.rawValue)"
    if let holder = row.holder { text += " by \(Terminal.line(holder))" }
    text += "; \(reading(of: row.source)); \(reading(of: row.target))\n"
    return text
  }

  /// Who a mention was taken for, and by what.
  private func reading(of party: Evidence.Party) -> String {
    let written = Terminal.line(party.text)
    return
      "\(written.isEmpty ? "(implied)" : written) = \(Terminal.line(party.name)) by \(party.via)"
  }

  /// The ANSI code of a mark: blue source, yellow target, the predicate underlined.
  private func code(of role: MarkedSentence.Role, sign: Polarity) -> String {
    switch role {
    case .source: "1;34"
    case .target: "1;33"
    case .predicate: sign == .support ? "4;36" : "4;35"
    }
  }
}
