import EntenteModel

/// Capitalised English names that no list knows.
extension DocumentReader {
  /// "the Syrian Coalition": a nation's group whose name is all in capitals.
  mutating func properGroup(_ words: Range<Int>) -> Mention? {
    guard !view.token(words.lowerBound).flags.contains(.sentenceInitial),
      words.allSatisfy({
        view.token($0).flags.contains(.capitalised) && !view.token($0).flags.contains(.hyphenated)
      }),
      !view.token(min(words.upperBound, view.tokens.upperBound - 1)).flags.contains(.capitalised)
    else { return nil }
    let found = entity(
      named: line(view.range(words)), id: Slug.make(text(words)), kind: .organisation)
    return finish(withPossessive(Mention(entity: found, tokens: words, via: .unknown)))
  }

  /// A capitalised name that no list knows: two words or more, or a group's name.
  mutating func unknownEnglishName(at index: Int, end: Int) -> Mention? {
    let token = view.token(index)
    guard token.flags.contains(.capitalised), isOpenWord(index) else { return nil }
    // "the town of Daret Izza", "near Salamiyah": places.
    if index >= 2, view.folded(index - 1).elementsEqual("of".utf8), view.has(.thing, at: index - 2)
    {
      return nil
    }
    if token.flags.contains(.sentenceInitial), !view.isWord(index + 1) { return nil }
    var next = endOfCapitalisedName(from: index, end: end)
    if let known = (index + 1..<max(index + 1, next)).first(where: { isKnownPerson($0) }) {
      next = known  // Internal Secretary Ryan Zinke
    }
    guard next - index >= 2 else { return nil }
    let words = index..<next
    // "Brexit Secretary", "Wellingborough MP": roles.
    if let (noun, _) = headNoun(at: next - 1), noun.isPerson { return nil }
    let isGroup = words.contains {
      view.hasAny([WordClasses(.group), WordClasses(.organ)], at: $0)
    }
    let isPlace = words.contains { view.has(.thing, at: $0) }
    guard !isPlace else { return nil }
    let found = entity(
      named: line(view.range(words)), id: Slug.make(text(words)),
      kind: isGroup ? .organisation : .person)
    introduce(found, tokens: words)
    return finish(withPossessive(Mention(entity: found, tokens: words, via: .unknown)))
  }

  func isKnownPerson(_ index: Int) -> Bool {
    guard let (hit, name) = nameHit(at: index), hit.end - hit.start > 1 else {
      return false
    }
    return lexicon.kind(of: name.actor) == .person
  }

  /// The end of a run of capitalised words, with the small words inside names.
  func endOfCapitalisedName(from index: Int, end: Int) -> Int {
    var next = index
    while next < end, view.isWord(next) {
      let token = view.token(next)
      if token.flags.contains(.capitalised) {
        if next > index, !token.flags.contains(.hyphenated), !isOpenWord(next) { break }
        if next == index, view.hasAny(Self.neverInNames, at: next) { break }
        next += 1
      } else if next > index, isNameParticle(next), view.isWord(next + 1),
        view.token(next + 1).flags.contains(.capitalised)
      {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  static let neverInNames: WordClasses = [
    WordClasses(.determiner), WordClasses(.auxiliary), WordClasses(.complementizer),
    WordClasses(.relative), WordClasses(.boundary), WordClasses(.conjunction), WordClasses(.adverb),
    WordClasses(.not), WordClasses(.condition),
  ]

  func isNameParticle(_ index: Int) -> Bool {
    let word = view.folded(index)
    for particle in ["al", "el", "bin", "ibn", "abu", "de", "da", "van", "von", "der", "of", "and"]
    where word.elementsEqual(particle.utf8) {
      // "of" and "and" only inside names of bodies: Federation of German Industries.
      return particle != "of" && particle != "and"
    }
    return false
  }
}
