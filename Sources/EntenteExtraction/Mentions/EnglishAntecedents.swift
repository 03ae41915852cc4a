import EntenteModel

/// What English relative pronouns take up: the mention before them, or the one that the noun before
/// them describes.
extension DocumentReader {
  /// Whether a token is *who*, *which*, *whom* or *whose*, or a *that* behind a noun.
  func isRelative(_ index: Int) -> Bool {
    if view.has(.relative, at: index) { return true }
    guard view.has(.complementizer, at: index), view.folded(index).elementsEqual("that".utf8) else {
      return false
    }
    let before = index - 1
    guard view.isWord(before) else { return false }
    if mention(at: before) != nil { return true }
    return isOpenWord(before) || headNoun(at: before) != nil
  }

  /// The mention that a relative pronoun takes up.
  ///
  ///     Makenga, whom the UN has sanctioned          Makenga
  ///     Tamarod, a youth campaign that opposed him   Tamarod
  ///
  /// - Returns: the mention's number in the sentence.
  func antecedent(of relative: Int, from start: Int) -> Int? {
    var before = relative - 1
    if view.preposition(at: before)?.end == relative {
      before -= 1  // "with whom", "both of which"
      if view.has(.determiner, at: before) { before -= 1 }
    }
    if before >= start, view.kind(before) == .comma || view.kind(before) == .dash { before -= 1 }
    guard before >= start else { return nil }
    if mentionAt[before] >= 0 {
      let number = mentionAt[before]
      let mention = mentions[number]
      guard mention.tokens.upperBound == before + 1, !mention.isPossessive else { return nil }
      return number
    }
    if let described = describedByPhrase(endingAt: before, from: start) { return described }
    // a Chinese trawler whose arrest
    return mentions.firstIndex { $0.noun == before && $0.standing == .belonging }
  }

  /// Whom a noun phrase without a name describes: the mention before its comma or its copula.
  func describedByPhrase(endingAt last: Int, from start: Int) -> Int? {
    var index = last
    while index > start, last - index <= 12 {
      if view.kind(index) == .comma {
        guard opensPhrase(index + 1) else { return nil }
        return mentions.firstIndex {
          $0.tokens.upperBound == index && $0.standing == .actor && !$0.isPossessive
        }
      }
      guard
        view.isWord(index) || view.kind(index) == .possessive || view.kind(index) == .quote
          || view.kind(index) == .number
      else { return nil }
      if mentionAt[index] < 0, !view.token(index).flags.contains(.hyphenated) {
        if isCopula(index) {
          return mentions.firstIndex {
            $0.tokens.upperBound == index && $0.standing == .actor && !$0.isPossessive
          }
        }
        if view.has(.auxiliary, at: index)
          || isClauseBoundary(index) || isFiniteVerb(index) && looksVerbal(index)
        {
          return nil
        }
      }
      index -= 1
    }
    return nil
  }

  private func opensPhrase(_ index: Int) -> Bool {
    ["a", "an", "the", "another", "one"].contains {
      view.isWord(index) && view.folded(index).elementsEqual($0.utf8)
    }
  }

  /// Is, was, became, remains; not "has killed".
  func isCopula(_ index: Int) -> Bool {
    guard view.isWord(index) else { return false }
    let word = view.folded(index)
    return Self.copulas.contains { word.elementsEqual($0.utf8) }
  }

  private static let copulas = [
    "is", "are", "was", "were", "be", "been", "being", "'re", "'s", "become", "becomes", "became",
    "remain", "remains", "remained",
  ]

  /// Whose *whose* is, as a mention that owns what follows.
  func ownerByRelative(at index: Int, from start: Int) -> Int? {
    guard pack.language == .english, isWhose(index), let number = antecedent(of: index, from: start)
    else { return nil }
    return mentions[number].entity
  }

  func isWhose(_ index: Int) -> Bool {
    view.has(.relative, at: index) && view.folded(index).elementsEqual("whose".utf8)
  }
}
