import EntenteModel

/// Relative clauses between commas, which a main clause goes on behind:
/// تركيا، التي تدعم الفصائل، اتهمت دمشق.
extension SentenceReader {
  /// The relative clauses of a sentence that a comma opens and another closes, from the relative
  /// pronoun to behind the closing comma.
  ///
  /// Copies of news put commas freely, so that only short clauses count, whose own verb stands
  /// before the closing comma and whose closing comma no conjunction follows.
  static func asides(of sentence: Range<Int>, in reader: borrowing DocumentReader) -> [Range<Int>] {
    guard reader.pack.language == .arabic else { return [] }
    let view = reader.view
    var found: [Range<Int>] = []
    var index = sentence.lowerBound + 1
    while index < sentence.upperBound {
      defer { index += 1 }
      guard view.has(.relative, at: index), view.kind(index - 1) == .comma,
        reader.mentionAt[index] < 0,
        let close = ((index + 2)..<max(index + 2, min(index + longestAside, sentence.upperBound)))
          .first(where: { view.kind($0) == .comma }),
        close + 1 < sentence.upperBound, !view.hasConjunctionClitic(close + 1),
        !reader.isClauseBoundary(close + 1),
        (index..<close).contains(where: { reader.mentionAt[$0] < 0 && reader.isVerbForm($0) })
      else { continue }
      found.append(index..<(close + 1))
      index = close
    }
    return found
  }

  private static let longestAside = 16

  /// Whether a group stands in an aside that a token is not part of.
  func isInAside(_ group: Group, of token: Int) -> Bool {
    asides.contains { $0.contains(group.tokens.lowerBound) && !$0.contains(token) }
  }

  /// The first token right of `index` at which its clause ends, asides passed over.
  func clauseEnd(after index: Int) -> Int {
    var end = reader.clauseEnd(after: index, in: sentence)
    while let aside = asides.first(where: { $0.lowerBound == end }) {
      end = reader.clauseEnd(after: aside.upperBound, in: sentence)
    }
    return end
  }
}
