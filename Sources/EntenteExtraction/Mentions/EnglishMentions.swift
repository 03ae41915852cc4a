import EntenteModel

/// Finding mentions in English: names, nationalities and names before head nouns.
extension DocumentReader {
  mutating func findEnglishMentions(_ tokens: Range<Int>) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard view.isWord(index) else {
        index += 1
        continue
      }
      if let skipped = view.phrase(at: index)?.end ?? nonActorEnd(at: index) {
        index = skipped
      } else if let mention = englishNominal(at: index, end: tokens.upperBound) {
        index = mention.tokens.upperBound
        add(mention)
      } else {
        index += 1
      }
    }
  }

  /// One noun phrase: [nationality or name] [head noun] [of polity] [name].
  mutating func englishNominal(at index: Int, end: Int) -> Mention? {
    if let (hit, name) = nameHit(at: index), isUsableName(hit, name) {
      return englishNamed(hit, name, end: end)
    }
    if view.token(index).flags.contains(.capitalised), let known = localName(at: index) {
      return finish(
        withPossessive(Mention(entity: known, tokens: index..<(index + 1), via: .name)))
    }
    if let mention = oneOfAPair(at: index) ?? sideInCompound(at: index) { return mention }
    if let (noun, hit) = headNoun(at: index) {
      if let mention = groupByStance(noun, hit) { return mention }
      if let mention = englishTitled(noun, hit, polity: nil, start: index, end: end) {
        return mention
      }
    }
    return unknownEnglishName(at: index, end: end)
  }

  /// A phrase that begins with a name or nationality of the gazetteer.
  mutating func englishNamed(_ hit: Hit, _ name: NameEntry, end: Int) -> Mention? {
    let found = entity(of: name.actor)
    let kind = entities[found].kind
    var mention = Mention(entity: found, tokens: hit.start..<hit.end, via: name.via)
    if kind == .person {
      introduce(found, tokens: hit.start..<hit.end)
      // Trump administration, Assad regime.
      if let (noun, nounHit) = headNoun(at: hit.end), noun == .organ || noun == .force {
        mention.tokens = hit.start..<nounHit.end
        mention.entity = polityEntity(of: found)
        mention.via = .title
      }
      if view.kind(mention.tokens.upperBound) == .possessive,
        let owned = englishOwned(polityEntity(of: found), hit, end: end)
      {
        return owned
      }
      return finish(withPossessive(mention))
    }
    if view.kind(hit.end) == .possessive {
      return englishOwned(found, hit, end: end) ?? finish(withPossessive(mention))
    }
    let held = heldPlace(mention)
    if held.standing == .belonging { return finish(held) }
    // Past adjectives of its own to the head noun: Syrian regular army units.
    var next = hit.end
    var skipped = 0
    if name.isPeople { return finish(mention) }
    while skipped < 3, next < end, view.isWord(next), headNoun(at: next) == nil,
      nameHit(at: next) == nil, isOpenWord(next),
      !isPredicateWord(next),
      !view.has(.asset, at: next), !view.has(.thing, at: next),
      !view.token(next).flags.contains(.hyphenated)
    {
      skipped += 1
      next += 1
    }
    if next < end, let (noun, nounHit) = headNoun(at: next),
      !(view.token(next).flags.contains(.hyphenated)), !isPrefixed(hit.start)
    {
      if let titled = englishTitled(
        noun, nounHit, polity: found, start: hit.start, end: end)
      {
        return titled
      }
    }
    guard name.via == .demonym || kind == .state || kind == .bloc else {
      return finish(withPossessive(mention))
    }
    // A nationality or a state's name before another noun.
    let noun = next > hit.end && view.token(hit.end).flags.contains(.capitalised) ? hit.end : next
    if noun < end, view.isWord(noun), !view.token(noun).flags.contains(.hyphenated) {
      if isPredicateNoun(noun) {
        mention.noun = noun
        if name.via == .demonym { mention.standing = .modifier }
      } else if view.has(.thing, at: noun) {
        if name.via == .demonym {
          guard isStruck(hit.start) else { return nil }
          mention.noun = noun
          mention.standing = .belonging
        }
      } else if view.has(.asset, at: noun) {
        mention.noun = noun
        mention.standing = name.via == .demonym ? .belonging : .actor
      } else if name.via == .demonym {
        mention.standing = .modifier
        mention.noun = noun
        // An unknown person of that nationality is not the state.
        if view.token(noun).flags.contains(.capitalised),
          nameHit(at: noun) == nil
        {
          return nil
        }
      }
    } else if name.via == .demonym {
      mention.standing = .modifier
    }
    return finish(withPossessive(mention))
  }

  func withPossessive(_ mention: Mention) -> Mention {
    var mention = mention
    let last = mention.tokens.upperBound - 1
    mention.isPossessive =
      view.kind(last + 1) == .possessive
      || view.readings(last).first?.clitics.contains(.lostPossessive) ?? false
    return mention
  }

  /// Whether an outlet stands here as the one that reports: "told AFP", "Reuters reported", "(AP)".
  func reports(_ hit: Hit) -> Bool {
    (max(0, hit.start - 2)..<hit.start).contains { view.has(.say, at: $0) }
      || (hit.end..<min(hit.end + 2, view.tokens.upperBound)).contains { view.has(.say, at: $0) }
      || view.preposition(at: hit.start - 2).map { $0.end == hit.start } ?? false
        && view.has(.accordingTo, at: hit.start - 2)
      || view.kind(hit.start - 1) == .openParenthesis || view.kind(hit.end) == .closeParenthesis
      || view.kind(hit.end) == .dash
      || view.isWord(hit.end)
        && ["photo", "correspondent", "correspondents", "reporter", "journalist"].contains {
          view.folded(hit.end).elementsEqual($0.utf8)
        }
  }

  /// A capital at the start of a sentence may be any word's.
  func isUsableName(_ hit: Hit, _ name: NameEntry) -> Bool {
    // "Britain-based": where somebody sits.
    if view.isWord(hit.end), view.token(hit.end).flags.contains(.hyphenated),
      ["based", "born", "flagged", "registered", "made", "style"].contains(where: {
        view.folded(hit.end).elementsEqual($0.utf8)
      })
    {
      return false
    }
    if view.has(.outlet, at: hit.start), reports(hit) { return false }
    if name.needsAllCapitals || hit.end - hit.start > 1 { return true }
    let token = view.token(hit.start)
    // A dateline: "BEIRUT Thirteen civilians …".
    if token.flags.contains(.allCapitals), name.via == .metonym, view.isWord(hit.end),
      !view.token(hit.end).flags.contains(.allCapitals)
    {
      return false
    }
    if token.flags.contains(.sentenceInitial) || !name.needsCapital {
      return !view.hasAny(Self.neverInNames, at: hit.start)
    }
    return true
  }

  func isPredicateWord(_ index: Int) -> Bool {
    view.hasHit(.predicate, at: index)
  }

  /// Whether a word is a noun of the lexicon, and not only a participle.
  func isStanceNoun(_ index: Int) -> Bool {
    view.hasHit(.noun, at: index)
  }

  func isPredicateNoun(_ index: Int) -> Bool {
    view.hasHit([.noun, .adjective, .phrase], at: index)
  }

  /// Whether a phrase is what an attack is aimed at: "fired rockets at a Saudi airport", "bombed two
  /// Syrian villages".
  private func isStruck(_ index: Int) -> Bool {
    var before = index - 1
    while view.has(.determiner, at: before) || view.kind(before) == .number { before -= 1 }
    if let preposition = view.preposition(at: before), preposition.end == before + 1 {
      guard ["at", "on", "against"].contains(where: { view.folded(before).elementsEqual($0.utf8) })
      else { return false }
      before -= 1
    }
    return view.hits(at: before).contains {
      guard $0.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int($0.entry.index)]
      return predicate.event == .assault && predicate.polarity == .oppose
        && predicate.partOfSpeech == .verb
    } || view.isWord(before) && view.has(.asset, at: before)
  }
}
