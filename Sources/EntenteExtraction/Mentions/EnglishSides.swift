import EntenteModel

/// Sides that English names in passing: the North, rebel-held, anti-government protesters.
extension DocumentReader {
  /// "the North", "the South": of two states whose names begin so, one of which the text has named.
  mutating func oneOfAPair(at index: Int) -> Mention? {
    guard view.token(index).flags.contains(.capitalised), index > 0,
      view.has(.determiner, at: index - 1),
      !(view.isWord(index + 1) && view.token(index + 1).flags.contains(.capitalised))
    else { return nil }
    let word = view.folded(index)
    let isNorth = word.elementsEqual("north".utf8)
    guard isNorth || word.elementsEqual("south".utf8) else { return nil }
    let (own, other) = isNorth ? ("North ", "South ") : ("South ", "North ")
    for number in entities.indices where isState(number) && entities[number].lastMention >= 0 {
      let known = entities[number]
      guard let prefix = [own, other].first(where: { known.name.hasPrefix($0) }) else { continue }
      let rest = known.name.dropFirst(prefix.count)
      guard let actor = lexicon.state(named: own + rest),
        lexicon.state(named: other + rest) != nil
      else { continue }
      return finish(
        withPossessive(
          Mention(entity: entity(of: actor), tokens: index..<(index + 1), via: .description)))
    }
    return nil
  }

  /// "rebel-held districts", "government-backed", "anti-regime": a side that only a compound names.
  mutating func sideInCompound(at index: Int) -> Mention? {
    guard let (noun, hit) = headNoun(at: index), hit.end == index + 1 else { return nil }
    let opensCompound = view.isWord(hit.end) && view.token(hit.end).flags.contains(.hyphenated)
    guard opensCompound && (isHolding(hit.end) || isPredicateWord(hit.end)) || isPrefixed(index)
    else { return nil }
    let side: Int?
    switch noun {
    case .rebels:
      side = contestedStateEntity().flatMap { hasRebels($0) ? rebels(against: $0) : nil }
    case .collective: side = contestedStateEntity().map { opposition(of: $0) }
    case .organ, .force:
      guard view.has(.central, at: index) else { return nil }
      side = contestedStateEntity() ?? dominantStateEntity()
    default: side = nil
    }
    guard let side else { return nil }
    return finish(
      heldPlace(Mention(entity: side, tokens: hit.start..<hit.end, via: .description)))
  }

  /// Lets a mention before -held or -controlled stand for what its actor holds.
  func heldPlace(_ mention: Mention) -> Mention {
    var mention = mention
    let next = mention.tokens.upperBound
    if view.isWord(next), view.token(next).flags.contains(.hyphenated), isHolding(next) {
      mention.tokens = mention.tokens.lowerBound..<(next + 1)
      mention.standing = .belonging
    }
    return mention
  }

  func isHolding(_ index: Int) -> Bool {
    let word = view.folded(index)
    return ["held", "controlled", "run", "ruled", "dominated", "governed", "administered"].contains
    {
      word.elementsEqual($0.utf8)
    }
  }

  /// Whether pro- or anti- stands before a name: pro-Assad fighters are no part of Assad's name.
  func isPrefixed(_ index: Int) -> Bool {
    index > 0 && view.token(index).flags.contains(.hyphenated)
      && view.hits(at: index - 1).contains {
        $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].has(.prefix)
      }
  }

  /// "anti-Erdogan protesters": a group that only its stance names.
  mutating func groupByStance(_ noun: HeadNoun, _ hit: Hit) -> Mention? {
    guard hit.start >= 2,
      noun == .collective || noun == .rebels || noun == .people || noun == .force || noun == .group
    else { return nil }
    let first: Int
    if let named = mention(at: hit.start - 1), isPrefixed(named.tokens.lowerBound) {
      first = named.tokens.lowerBound - 1
    } else if view.token(hit.start - 1).flags.contains(.hyphenated), isPredicateWord(hit.start - 1),
      let named = mention(at: hit.start - 2)
    {
      first = named.tokens.lowerBound
    } else {
      return nil
    }
    let words = first..<hit.end
    let found = entity(
      named: line(view.range(words)), id: Slug.make(text(words)), kind: .other)
    return finish(Mention(entity: found, tokens: hit.start..<hit.end, via: .collective))
  }
}
