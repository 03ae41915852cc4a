import EntenteModel

/// Arabic nouns for what two do: الحرب بين روسيا وأوكرانيا.
extension SentenceReader {
  mutating func readArabicMutualNoun(
    _ hit: PredicateHit, _ predicate: Predicate, source: Argument?, genitive: Group?, end: Int
  ) {
    guard predicate.has(.nounMutual) else { return }
    // بين روسيا وأوكرانيا
    for token in hit.hit.end..<max(hit.hit.end, min(end, hit.hit.end + 7))
    where view.has(.between, at: token) {
      if let pair = theTwo(after: token) {
        addMutual(pair, hit, .nounMutual)
        return
      }
      guard let first = groups(in: token..<end).first else { continue }
      // بين دولنا وقطر: a list named by one word is one side.
      let isOneSide = first.tokens == reader.mentions[first.members.lowerBound].tokens
      if first.members.count > 1, !isOneSide {
        addMutual(reader.argument(first, .between), hit, .nounMutual)
      } else if let second = otherSide(of: first, before: end),
        second.tokens.lowerBound - first.tokens.upperBound <= 8,
        view.hasConjunctionClitic(second.tokens.lowerBound)
          || view.hasConjunctionClitic(second.tokens.lowerBound - 1)
      {
        add(
          reader.argument(first, .between), reader.argument(second, .between), hit, .nounMutual,
          mutual: true)
      }
      return
    }
    // شهدت العلاقات بين الرياض وطهران توترا
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    for token in stride(from: hit.hit.start - 1, through: max(start, hit.hit.start - 8), by: -1)
    where view.has(.between, at: token) {
      if let pair = groups(in: token..<hit.hit.start).first, pair.members.count > 1 {
        addMutual(reader.argument(pair, .between), hit, .nounMutual)
        return
      }
    }
    // العلاقات الروسية الصينية, الحرب الروسية الأوكرانية
    let adjectives = groups(in: hit.hit.end..<min(end, hit.hit.end + 3)).filter {
      reader.mentions[$0.members.lowerBound].via == .demonym
    }
    if adjectives.count == 2, adjectives[0].tokens.upperBound == adjectives[1].tokens.lowerBound {
      add(
        reader.argument(adjectives[0], .possessorAdjective),
        reader.argument(adjectives[1], .possessorAdjective), hit, .nounMutual, mutual: true)
      return
    }
    if let target = arabicOblique(after: hit.hit.end, start: hit.hit.end, predicate, end: end) {
      let owner =
        source ?? genitive.map { reader.argument($0, .genitive) }
        ?? inheritedForNoun(hit, before: nil)
      add(owner, target, hit, .nounMutual, mutual: true)
    }
  }

  /// بين الحكومة الصومالية في مقديشو والإمارات: the second of two, behind a place or not.
  private func otherSide(of first: Group, before end: Int) -> Group? {
    guard let next = groups(in: first.tokens.upperBound..<max(first.tokens.upperBound, end)).first
    else { return nil }
    if next.isBare || view.hasConjunctionClitic(next.tokens.lowerBound) { return next }
    return next.members.count > 1 ? single(next.members.upperBound - 1, of: next) : nil
  }

  /// بين البلدين: the two that the sentence or the text has named last.
  func theTwo(after token: Int) -> Argument? {
    guard let hit = view.hit(.theTwo, at: token + 1) ?? view.hit(.theTwo, at: token) else {
      return nil
    }
    return lastPair(before: hit.start, at: hit.start..<hit.end)
  }

  func lastPair(before token: Int, at tokens: Range<Int>) -> Argument? {
    guard let found = reader.lastTwo(before: token) else { return nil }
    return Argument(
      entities: Few(found), tokens: tokens, mentionTokens: [tokens, tokens],
      via: [.pronoun, .pronoun],
      path: .between, standing: .actor, distance: 0)
  }
}
