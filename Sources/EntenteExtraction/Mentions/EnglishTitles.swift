import EntenteModel

/// English phrases with a head noun: offices, bodies and forces, whose they are and who bears them.
extension DocumentReader {
  /// Russia's foreign minister Sergey Lavrov, Israel's army, Turkey's ambassador to Russia.
  mutating func englishOwned(_ owner: Int, _ hit: Hit, end: Int) -> Mention? {
    var next = hit.end + 1
    var skipped = 0
    while skipped < 2, next < end, view.isWord(next), headNoun(at: next) == nil, isOpenWord(next),
      !isPredicateWord(next), !view.has(.asset, at: next), !view.has(.thing, at: next),
      nameHit(at: next) == nil
    {
      skipped += 1
      next += 1
    }
    guard next < end, let (noun, nounHit) = headNoun(at: next),
      noun == .office || noun == .speaker || noun == .organ || noun == .force || noun == .rank,
      !isStanceNoun(nounHit.end), !view.has(.asset, at: nounHit.end),
      !(next..<nounHit.end).contains(where: { isLongerNoun($0, than: nounHit.end) }),
      var mention = englishTitled(noun, nounHit, polity: owner, start: hit.start, end: end)
    else { return nil }
    // "ambassador to Russia": whom an envoy is sent to is no actor.
    let to = mention.tokens.upperBound
    if noun == .office, view.isWord(to), view.folded(to).elementsEqual("to".utf8),
      view.has(.office, at: next), !mention.isPossessive
    {
      let name = view.has(.determiner, at: to + 1) ? to + 2 : to + 1
      if let (sentTo, _) = nameHit(at: name) {
        mention.tokens = mention.tokens.lowerBound..<sentTo.end
      }
    }
    return finish(mention)
  }

  /// Whether a noun of the lexicon goes on behind a head noun: military buildup.
  func isLongerNoun(_ index: Int, than end: Int) -> Bool {
    view.hits(at: index).contains {
      $0.end > end && pack.isPredicate($0.entry, .noun)
    }
  }

  /// A phrase with a head noun: [polity] NOUN [of polity] [Name].
  mutating func englishTitled(
    _ noun: HeadNoun, _ hit: Hit, polity given: Int?, start: Int, end: Int
  ) -> Mention? {
    var polity = given
    var noun = noun
    var next = hit.end
    if noun == .former, given == nil, let (named, name) = nameHit(at: next),
      lexicon.kind(of: name.actor) != .person
    {
      return formerHolder(start, behind: named, end: end)
    }
    // government forces, opposition fighters, army units, foreign ministry spokesman
    var isFormer = noun == .former
    while next < end, let (further, furtherHit) = headNoun(at: next),
      !view.token(next).flags.contains(.hyphenated) || isFormer
    {
      if noun == .group, further != .leader, further != .speaker, further != .member,
        further != .force
      {
        break
      }
      if further == .former { isFormer = true }
      if noun != .rebels && noun != .collective || further.isPerson { noun = further }
      next = furtherHit.end
    }
    if view.kind(next) == .possessive, polity != nil {
      return finish(
        withPossessive(
          Mention(entity: entity(for: noun, of: polity ?? 0), tokens: start..<next, via: .title)))
    }
    // of Russia, of the Syrian opposition, for Hezbollah
    if noun != .rank, noun != .honorific, let link = englishLink(at: next, end: end, noun),
      noun != .rebels && noun != .force && noun != .people || !isState(link.entity)
        || view.folded(next).elementsEqual("of".utf8)
    {
      if polity == nil || (noun.isPerson && !isState(link.entity)) {
        polity = link.entity
        next = link.end
      }
    }
    if view.kind(next) == .comma, noun.isPerson,
      let (name, entry) = nameHit(at: next + 1),
      lexicon.kind(of: entry.actor) == .person
    {
      let person = entity(of: entry.actor)
      introduce(person, tokens: name.start..<name.end)
      return finish(
        withPossessive(Mention(entity: person, tokens: start..<name.end, via: .title)))
    }
    if noun.isPerson {
      // Further titles: President and commander; Mr, Dr.
      while let (further, furtherHit) = headNoun(at: next), further.isPerson,
        view.token(next).flags.contains(.capitalised)
      {
        next = furtherHit.end
      }
      if let (name, entry) = nameHit(at: next),
        lexicon.kind(of: entry.actor) == .person
      {
        let person = entity(of: entry.actor)
        introduce(person, tokens: name.start..<name.end)
        return finish(
          withPossessive(Mention(entity: person, tokens: start..<name.end, via: .title)))
      }
      if view.isWord(next), view.token(next).flags.contains(.capitalised),
        let known = localName(at: next)
      {
        return finish(
          withPossessive(Mention(entity: known, tokens: start..<(next + 1), via: .title)))
      }
      let nameEnd = endOfCapitalisedName(from: next, end: end)
      if nameEnd > next, !isNameOfBody(next) {
        let holder = !isFormer && noun.speaksForPolity ? polity : nil
        let words = next..<nameEnd
        let person = entity(
          named: line(view.range(words)), id: Slug.make(text(words)),
          kind: .person, polity: holder.map { polityEntity(of: $0) })
        introduce(person, tokens: words)
        return finish(
          withPossessive(Mention(entity: person, tokens: start..<nameEnd, via: .title)))
      }
    }
    if let polity {
      if isFormer || noun == .honorific || noun == .member { return nil }
      if noun == .office || noun == .leader, view.kind(next) != .possessive {
        lastHolder = (polityEntity(of: polity), start)
      }
      if noun == .group, isState(polity) {
        return properGroup(start..<next)
      }
      if noun == .people, !isState(polity) { return nil }
      return finish(
        withPossessive(
          Mention(entity: entity(for: noun, of: polity), tokens: start..<next, via: .title)))
    }
    return englishDescription(noun, hit, start..<next)
  }

  /// "former White House press secretary Ari Fleischer": a person who speaks for nobody now.
  mutating func formerHolder(_ start: Int, behind named: Hit, end: Int) -> Mention? {
    var next = view.kind(named.end) == .possessive ? named.end + 1 : named.end
    var sawTitle = false
    while next < end, view.isWord(next), !view.token(next).flags.contains(.capitalised) || sawTitle,
      let title = headNoun(at: next)?.hit.end ?? (sawTitle ? nil : next + 1)
    {
      sawTitle = headNoun(at: next) != nil
      next = title
    }
    guard sawTitle, next < end else { return nil }
    if let (hit, name) = nameHit(at: next) {
      guard lexicon.kind(of: name.actor) == .person else { return nil }
      introduce(entity(of: name.actor), tokens: hit.start..<hit.end)
      return finish(
        withPossessive(
          Mention(entity: entity(of: name.actor), tokens: start..<hit.end, via: .title)))
    }
    let nameEnd = endOfCapitalisedName(from: next, end: end)
    guard nameEnd > next else { return nil }
    let words = next..<nameEnd
    let person = entity(
      named: line(view.range(words)), id: Slug.make(text(words)), kind: .person)
    introduce(person, tokens: words)
    return finish(
      withPossessive(Mention(entity: person, tokens: start..<nameEnd, via: .title)))
  }

  /// The government, the army, rebels: of the state that the text is about.
  mutating func englishDescription(_ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>)
    -> Mention?
  {
    let isDefinite = isDefinite(tokens.lowerBound)
    let isPlural = hit.features.contains(.plural)
    if noun == .group, isDefinite, !isPlural, let body = bodyMeant(by: tokens) {
      return finish(withPossessive(Mention(entity: body, tokens: tokens, via: .description)))
    }
    if noun != .rebels, noun != .collective,
      !(tokens.contains { view.has(.central, at: $0) })
    {
      return nil
    }
    switch noun {
    case .organ:
      guard isDefinite, let state = dominantStateEntity() else { return nil }
      return finish(withPossessive(Mention(entity: state, tokens: tokens, via: .description)))
    case .force:
      guard isDefinite || tokens.count > 1, let state = dominantStateEntity() else { return nil }
      return finish(withPossessive(Mention(entity: state, tokens: tokens, via: .description)))
    case .rebels:
      let isAttribute =
        view.has(.asset, at: tokens.upperBound) || isStanceNoun(tokens.upperBound)
      guard isDefinite || isPlural || isAttribute, let state = contestedStateEntity(),
        hasRebels(state)
      else { return nil }
      let meant = areZealots(tokens) ? lastBody(of: [.armedGroup], before: tokens.lowerBound) : nil
      var mention = Mention(
        entity: meant ?? rebels(against: state), tokens: tokens, via: .description)
      if !isPlural, isStanceNoun(tokens.upperBound) {
        mention.noun = tokens.upperBound  // rebel fire
        mention.standing = .modifier
      }
      return finish(withPossessive(mention))
    case .collective:
      guard isDefinite || tokens.count > 1, let state = contestedStateEntity() else { return nil }
      return finish(
        withPossessive(
          Mention(entity: opposition(of: state), tokens: tokens, via: .description)))
    case .office:
      guard isDefinite else { return nil }
      if let holder = lastPerson(before: tokens.lowerBound, officeOnly: true),
        lexicon.actor(entities[holder].polityID)?.kind == .state
      {
        return finish(
          withPossessive(Mention(entity: holder, tokens: tokens, via: .description)))
      }
      guard let state = dominantStateEntity() else { return nil }
      lastHolder = (state, tokens.lowerBound)
      return finish(withPossessive(Mention(entity: state, tokens: tokens, via: .description)))
    default: return nil
    }
  }

  /// Whether "the" stands before a noun, or before its adjectives: the legitimate government.
  func isDefinite(_ index: Int) -> Bool {
    var before = index - 1
    var steps = 0
    while steps < 2, view.isWord(before),
      mentionAt[before] >= 0 && isPrefixed(before)
        || !view.token(before).flags.contains(.capitalised) && isOpenWord(before)
          && !isPredicateWord(before) && view.preposition(at: before) == nil
    {
      before -= 1
      steps += 1
      if view.isWord(before), view.token(before + 1).flags.contains(.hyphenated) { before -= 1 }
    }
    return view.isWord(before) && view.folded(before).elementsEqual("the".utf8)
  }

  /// "of Russia", "for the Syrian opposition": the polity behind a head noun.
  mutating func englishLink(at index: Int, end: Int, _ noun: HeadNoun)
    -> (entity: Int, end: Int)?
  {
    guard view.isWord(index) else { return nil }
    let word = view.folded(index)
    let isFighters = noun == .rebels || noun == .force || noun == .people
    var next = index
    if isFighters, word.elementsEqual("loyal".utf8), view.isWord(index + 1) {
      next += 2
    } else {
      let links = isFighters ? ["of", "from", "in"] : ["of", "for"]
      guard links.contains(where: { word.elementsEqual($0.utf8) }) else { return nil }
      next += 1
    }
    if view.has(.determiner, at: next) { next += 1 }
    guard next < end, let (hit, name) = nameHit(at: next), isUsableName(hit, name)
    else { return nil }
    if lexicon.kind(of: name.actor) == .person {
      guard isFighters else { return nil }
      return (polityEntity(of: entity(of: name.actor)), hit.end)
    }
    // "fighters of the al-Qaeda-linked Nusra Front": the compound describes, it doesn't own.
    if view.isWord(hit.end), view.token(hit.end).flags.contains(.hyphenated) { return nil }
    let found = entity(of: name.actor)
    if isFighters, name.via == .demonym, let inner = englishNamed(hit, name, end: end),
      inner.standing == .actor
    {
      return (inner.entity, inner.tokens.upperBound)
    }
    if let (noun, nounHit) = headNoun(at: hit.end), view.kind(hit.end) != .possessive {
      if name.via == .demonym, noun == .group, let group = nameBehindGroup(nounHit.end) {
        return group
      }
      return (entity(for: noun, of: found), nounHit.end)
    }
    guard name.via != .demonym else { return nil }
    return (found, hit.end)
  }

  /// "the Lebanese group Hezbollah": the name behind a group's description.
  mutating func nameBehindGroup(_ index: Int) -> (entity: Int, end: Int)? {
    guard let (hit, name) = nameHit(at: index), name.via == .name,
      lexicon.kind(of: name.actor) != .state
    else { return nil }
    return (entity(of: name.actor), hit.end)
  }

  /// "major Syrian airbase", "fighters ousted Islamic State": what begins as a body's name is nobody's.
  private func isNameOfBody(_ index: Int) -> Bool {
    guard let (hit, name) = nameHit(at: index) else { return false }
    return lexicon.kind(of: name.actor) != .person
      && (name.via == .demonym || hit.end - hit.start > 1)
  }
}
