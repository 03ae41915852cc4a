import EntenteModel

/// Whether a word is a verb where it stands.
extension DocumentReader {
  func isVerbForm(_ index: Int) -> Bool {
    guard view.hasHit(.verb, at: index) || view.hasAny(Self.plainVerbs, at: index) else {
      return false
    }
    return pack.language == .english
      || !isParticle(index) && !followsPreposition(index) && view.cliticPreposition(at: index) != 0
  }

  private static let plainVerbs: WordClasses = [
    WordClasses(.say), WordClasses(.verb), WordClasses(.request),
  ]

  /// في رد: no verb stands behind a preposition; حتى and منذ go before verbs too.
  func followsPreposition(_ index: Int) -> Bool {
    guard index > 0, mentionAt[index - 1] < 0, view.preposition(at: index - 1)?.end == index else {
      return false
    }
    let word = view.folded(index - 1)
    return !word.elementsEqual("حتي".utf8) && !word.elementsEqual("منذ".utf8)
  }

  /// قبل, بين, أيضا, من خلال: a word of a preposition, an adverb or a title looks like a verb at times.
  private func isParticle(_ index: Int) -> Bool {
    for start in stride(from: index, through: max(0, index - 2), by: -1) {
      let isPart = view.hits(at: start).contains { hit in
        guard hit.end > index, hit.clitics.isDisjoint(with: [.future, .lam]) else { return false }
        if hit.entry.kind == .preposition { return hit.suffix.isEmpty || hit.end - hit.start > 1 }
        return hit.entry.kind == .word
          && !Self.particles.isDisjoint(with: WordClasses(number: hit.entry.index))
      }
      if isPart { return true }
    }
    return false
  }

  private static let particles: WordClasses = [
    WordClasses(.adverb), WordClasses(.agentMarker), WordClasses(.between),
    WordClasses(.complementizer), WordClasses(.relative), WordClasses(.companion),
    WordClasses(.including), WordClasses(.accordingTo),
  ]

  func isNounForm(_ index: Int) -> Bool {
    isPredicateNoun(index) || view.has(.asset, at: index) || view.has(.thing, at: index)
      || headNoun(at: index) != nil
  }

  /// English: a form that is surely a finite verb here, not a noun or participle before a noun.
  func isFiniteVerb(_ index: Int) -> Bool {
    guard isVerbForm(index) else { return false }
    if isPredicateNoun(index) || view.has(.asset, at: index) || headNoun(at: index) != nil {
      return looksVerbal(index)
    }
    return true
  }

  /// Whether what stands before an English word that may be noun or verb calls for a verb.
  func looksVerbal(_ index: Int) -> Bool {
    let before = index - 1
    guard view.isValid(before) else { return false }
    if view.has(.infinitive, at: before)
      && view.folded(before).elementsEqual("to".utf8)
    {
      return true
    }
    if view.has(.auxiliary, at: before) || view.has(.relative, at: before) { return true }
    if view.has(.not, at: before) || endsNoLonger(before) { return true }
    if view.has(.adverb, at: before) { return looksVerbal(before) }
    if view.hasAny(Self.pronouns, at: before) {
      return !isPossessivePronounWord(before)
    }
    guard mentionAt[before] >= 0 else { return false }
    let mention = mentions[mentionAt[before]]
    return !mention.isPossessive && mention.via != .demonym && mention.standing == .actor
  }

  /// The second word of "no longer".
  func endsNoLonger(_ index: Int) -> Bool {
    pack.language == .english && index > 0 && view.has(.not, at: index - 1)
      && view.hit(.cease, at: index - 1)?.end == index + 1
  }

  private func isPossessivePronounWord(_ index: Int) -> Bool {
    view.hasAny(Self.possessives, at: index)
  }

  private static let pronouns: WordClasses = [
    WordClasses(.masculinePronoun), WordClasses(.femininePronoun), WordClasses(.neuterPronoun),
    WordClasses(.pluralPronoun), WordClasses(.firstPluralPronoun), WordClasses(.firstPronoun),
  ]

  /// His, her, its, their, our, my.
  static let possessives: WordClasses = [
    WordClasses(.masculinePossessive), WordClasses(.femininePossessive),
    WordClasses(.neuterPossessive), WordClasses(.pluralPossessive), WordClasses(.firstPossessive),
  ]
}
