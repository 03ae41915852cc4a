import EntenteModel

/// A diff as text: a paragraph to send, then each change with its numbers and sentences.
///
///     print(DiffReport.text(diff))
public enum DiffReport {
  /// - Parameters:
  ///   - diff: The comparison.
  ///   - language: The language of names, `en` or `ar`; the text around them is English.
  ///   - quotes: How many sentences to show a side, the surest first.
  public static func text(_ diff: GraphDiff, language: String = "en", quotes: Int = 2) -> String {
    let names = Names(diff, language)
    var lines = ["Changes from \(diff.before.name) to \(diff.after.name)", ""]
    lines.append(contentsOf: [side(diff.before), side(diff.after), ""])
    lines.append(contentsOf: [changes(diff, names), "", overall(diff), ""])
    for change in order {
      let pairs = diff.pairs.filter { $0.change == change }.sorted(by: precedes(diff))
      guard !pairs.isEmpty else { continue }
      lines.append("\(title(change)) (\(pairs.count))")
      for pair in pairs { lines.append(contentsOf: block(pair, diff, names, quotes)) }
      lines.append("")
    }
    lines.append(contentsOf: notes(diff, names))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Changes worth a block of their own, the most telling first.
  static let order: [GraphDiff.Change] = [
    .flipped, .appeared, .vanished, .newlyContested, .strengthened, .weakened,
  ]

  static func title(_ change: GraphDiff.Change) -> String {
    switch change {
    case .appeared: "Appeared"
    case .vanished: "Vanished"
    case .strengthened: "Strengthened"
    case .weakened: "Weakened"
    case .flipped: "Flipped"
    case .newlyContested: "Newly contested"
    case .unchanged: "Unchanged"
    case .insufficient: "Too little to tell"
    }
  }

  /// The change as half a sentence.
  static func clause(_ pair: GraphDiff.Pair, _ source: String, _ target: String) -> String {
    func stance(_ edge: SignedGraph.Edge?) -> String {
      switch edge?.lean {
      case 1: "support of \(source) for \(target)"
      case -1: "opposition of \(source) to \(target)"
      default: "divided stance of \(source) on \(target)"
      }
    }
    switch pair.change {
    case .appeared: return "the \(stance(pair.after)) appeared"
    case .vanished: return "the \(stance(pair.before)) was no longer reported"
    case .strengthened: return "the \(stance(pair.after)) grew"
    case .weakened: return "the \(stance(pair.after)) faded"
    case .flipped:
      return (pair.after?.lean ?? 0) > 0
        ? "\(source) turned from opposing to supporting \(target)"
        : "\(source) turned from supporting to opposing \(target)"
    case .newlyContested: return "the stance of \(source) on \(target) became contested"
    case .unchanged: return "the \(stance(pair.after)) stayed as it was"
    case .insufficient: return "too little was said of \(source) and \(target)"
    }
  }

  // MARK: - Parts

  private static func side(_ side: GraphDiff.Side) -> String {
    var text = "\(side.name): \(counted(side.documents, "document"))"
    if side.stories != side.documents { text += " (\(counted(side.stories, "story", "stories")))" }
    let outlets = side.outlets.keys.filter { !$0.isEmpty }.count
    if outlets > 0 { text += ", \(counted(outlets, "outlet"))" }
    if let first = side.firstDate, let last = side.lastDate {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text
  }

  /// What changed, the certain before the uncertain.
  private static func changes(_ diff: GraphDiff, _ names: Names) -> String {
    let rate = diff.options.falseDiscoveryRate
    let changed = order.flatMap { change in
      diff.pairs.filter { $0.change == change }.sorted(by: precedes(diff))
    }
    let sure = bySurety(changed.filter { $0.isSignificant(rate) || isUntestedFlip($0, diff) })
    let open = bySurety(changed.filter { !$0.isSignificant(rate) && !isUntestedFlip($0, diff) })
    let beyondChance = diff.tested == 0 ? "" : ", \(sure.count) of them beyond chance"
    var sentences = [
      "Of \(counted(diff.pairs.count, "directed pair")), "
        + (changed.isEmpty
          ? "none changed that enough was said of" : "\(changed.count) changed\(beyondChance)")
        + "; \(counted(diff.tested, "pair")) had enough stories to be tested."
    ]
    if diff.tested == 0 {
      if !changed.isEmpty {
        sentences.append(
          "Without tests, these are differences of counts: \(list(sure + open, names)).")
      }
    } else if !changed.isEmpty {
      sentences.append(
        sure.isEmpty
          ? "None of the changes is beyond chance (q < \(decimal(rate)))."
          : "Beyond chance (q < \(decimal(rate))): \(list(sure, names, most: 20)).")
      if !open.isEmpty {
        sentences.append("Seen, but too seldom to rule out chance: \(list(open, names)).")
      }
    }
    let few = diff.pairs.filter { $0.change == .insufficient }.count
    if few > 0 { sentences.append("Of \(counted(few, "pair")) too little was said to tell.") }
    return sentences.joined(separator: " ")
  }

  /// The two graphs as wholes.
  private static func overall(_ diff: GraphDiff) -> String {
    let likeness =
      "the likeness of their weights (signed Jaccard) is \(decimal(diff.weightedJaccard))"
    var sentences = [
      diff.signAgreement.map {
        "The two take the same side on \(percent($0)) of the ties that both have, and \(likeness)."
      } ?? "The two have no tie in common; \(likeness)."
    ]
    var clauses = [
      "the strength of all ties went from \(decimal(diff.before.strength)) to "
        + decimal(diff.after.strength)
    ]
    if let old = diff.balanceBefore, let new = diff.balanceAfter {
      clauses.append("the share of balanced triangles from \(percent(old)) to \(percent(new))")
    }
    if let agreement = diff.factionAgreement {
      clauses.append(
        "the best splits into two camps agree at \(decimal(agreement)) (1: the same, 0: by chance)")
    }
    let last = clauses.removeLast()
    let text = clauses.isEmpty ? last : clauses.joined(separator: ", ") + ", and " + last
    sentences.append(text.prefix(1).uppercased() + text.dropFirst() + ".")
    return sentences.joined(separator: " ")
  }

  /// Flips of graphs without stories rest on their posteriors.
  private static func isUntestedFlip(_ pair: GraphDiff.Pair, _ diff: GraphDiff) -> Bool {
    pair.change == .flipped && pair.statistics == nil
  }

  /// The surest first, for which the order of the classes stands where nothing was tested.
  private static func bySurety(_ pairs: [GraphDiff.Pair]) -> [GraphDiff.Pair] {
    pairs.enumerated().sorted {
      let chances = ($0.element.leastQ ?? 1, $1.element.leastQ ?? 1)
      return chances.0 == chances.1 ? $0.offset < $1.offset : chances.0 < chances.1
    }.map(\.element)
  }

  private static func list(_ pairs: [GraphDiff.Pair], _ names: Names, most: Int = 8) -> String {
    var clauses = pairs.prefix(most).map { pair in
      clause(pair, names[pair.source], names[pair.target])
        + (pair.leastQ.map { " (\(equals("q", $0)))" } ?? "")
    }
    if pairs.count > most { clauses.append("and \(pairs.count - most) more below") }
    return clauses.joined(separator: "; ")
  }

  private static func block(
    _ pair: GraphDiff.Pair, _ diff: GraphDiff, _ names: Names, _ quotes: Int
  ) -> [String] {
    var lines = ["  \(names[pair.source]) -> \(names[pair.target])"]
    for (name, edge) in [(diff.before.name, pair.before), (diff.after.name, pair.after)] {
      lines.append("    \(name): \(numbers(edge))")
      lines.append(contentsOf: sentences(edge, quotes).map { "      \($0)" })
    }
    if let chance = chance(pair) { lines.append("    chance: \(chance)") }
    return lines
  }

  static func numbers(_ edge: SignedGraph.Edge?) -> String {
    guard let edge else { return "nothing" }
    let score = edge.score
    let interval = "\(decimal(score.interval.lowerBound)) to \(decimal(score.interval.upperBound))"
    return
      "\(edge.supportStories) for, \(edge.opposeStories) against, weight \(signed(score.weight)), "
      + "support share \(decimal(score.theta)) (\(interval)), \(score.edgeClass.rawValue)"
  }

  private static func sentences(_ edge: SignedGraph.Edge?, _ most: Int) -> [String] {
    guard let edge else { return [] }
    var seen: Set<String> = []
    let lean: Polarity = edge.lean < 0 ? .oppose : .support
    // Rows that bear out the edge's sign first, then the surest.
    let sorted = edge.evidence.enumerated().sorted {
      let left = $0.element.polarity == lean
      let right = $1.element.polarity == lean
      if left != right { return left }
      if $0.element.confidenceTenThousandths != $1.element.confidenceTenThousandths {
        return $0.element.confidenceTenThousandths > $1.element.confidenceTenThousandths
      }
      return $0.offset < $1.offset
    }
    var lines: [String] = []
    for (_, row) in sorted where lines.count < most {
      guard seen.insert(row.sentence.text).inserted else { continue }
      let place = [row.document, row.date?.description, row.outlet].compactMap { $0 }
      lines.append(
        "\(row.polarity == .support ? "+" : "-") \"\(shortened(row.sentence.text))\" "
          + "(\(place.joined(separator: ", ")))")
    }
    return lines
  }

  private static func chance(_ pair: GraphDiff.Pair) -> String? {
    var parts: [String] = []
    if let statistics = pair.statistics {
      parts.append(equals("frequency q", statistics.salienceQ))
      if let q = statistics.stanceQ { parts.append(equals("stance q", q)) }
    }
    if let silence = pair.silenceChance {
      parts.append("silence by chance \(probability(silence))")
    }
    if parts.isEmpty { return nil }
    return parts.joined(separator: "; ") + (pair.statistics == nil ? "; too few to test" : "")
  }

  private static func notes(_ diff: GraphDiff, _ names: Names) -> [String] {
    var lines = ["The two sides"]
    for side in [diff.before, diff.after] {
      if !side.onlyHere.isEmpty {
        lines.append(
          "  only in \(side.name): \(some(side.onlyHere.map { names[$0] }))")
      }
      if !side.outlets.isEmpty, side.outlets.keys.contains(where: { !$0.isEmpty }) {
        let mix = side.outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          "\($0.key.isEmpty ? "unknown" : $0.key) \($0.value)"
        }
        lines.append("  stories by outlet in \(side.name): \(mix.joined(separator: ", "))")
      }
      for remark in side.remarks { lines.append("  \(side.name): \(remark)") }
    }
    if lines.count == 1 { lines = [] } else { lines.append("") }
    lines.append(contentsOf: method(diff))
    return lines
  }

  /// The first of many names.
  private static func some(_ names: [String]) -> String {
    let most = 40
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    return names.prefix(most).joined(separator: ", ") + rest
  }

  private static func method(_ diff: GraphDiff) -> [String] {
    let options = diff.options
    var lines = ["How this was tested"]
    switch diff.stratification {
    case .none:
      lines.append("  Not at all: a side has no stories, so only counts are compared.")
      return lines
    case .pooled:
      lines.append(
        "  No outlet is on both sides: a change can't be told from another choice of outlets.")
    case .outlet:
      let isKnown = [diff.before, diff.after].contains { side in
        side.outlets.keys.contains { !$0.isEmpty }
      }
      lines.append(
        isKnown
          ? "  Stories were compared within each outlet."
          : "  The outlets are not known, so all stories were compared as one lot.")
    }
    lines.append(
      "  \(counted(diff.tested, "pair")) with at least \(options.minTested) stories tested by "
        + "\(options.permutations) permutations (seed \(options.seed)), q by Benjamini-Hochberg.")
    if !(diff.before.coversCorpus && diff.after.coversCorpus) {
      lines.append("  Rates are per story with evidence: the silent ones are not known.")
    }
    return lines
  }

  private static func precedes(
    _ diff: GraphDiff
  ) -> (GraphDiff.Pair, GraphDiff.Pair) -> Bool {
    let rate = diff.options.falseDiscoveryRate
    return { one, other in
      let sure = (one.isSignificant(rate), other.isSignificant(rate))
      if sure.0 != sure.1 { return sure.0 }
      let steps = (
        abs(one.weightAfter - one.weightBefore), abs(other.weightAfter - other.weightBefore)
      )
      if steps.0 != steps.1 { return steps.0 > steps.1 }
      return utf8Precedes((one.source, one.target), (other.source, other.target))
    }
  }
}

extension GraphDiff.Pair {
  /// The q-value of the test that the change is about.
  fileprivate var leastQ: Double? {
    guard let statistics else { return nil }
    switch change {
    case .unchanged, .insufficient: return nil
    case .flipped, .newlyContested: return statistics.stanceQ
    case .appeared, .vanished: return statistics.salienceQ
    case .strengthened, .weakened:
      return min(statistics.salienceQ, statistics.stanceQ ?? 1)
    }
  }
}
