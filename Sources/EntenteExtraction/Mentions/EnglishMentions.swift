import EntenteModel

/// Finding mentions in English: names, nationalities and names before head nouns, titles, and
/// capitalised names that no gazetteer knows.
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
  private mutating func englishNominal(at index: Int, end: Int) -> Mention? {
    if let (hit, name) = Self.nameHit(at: index, view, pack), isUsableName(hit, name) {
      return englishNamed(hit, name, end: end)
    }
    if let known = localName(at: index), view.token(index).flags.contains(.capitalised) {
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
  private mutating func englishNamed(_ hit: Hit, _ name: NameEntry, end: Int) -> Mention? {
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
      Self.nameHit(at: next, view, pack) == nil, isOpenWord(next),
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
        if name.via == .demonym { return nil }
      } else if view.has(.asset, at: noun) {
        mention.noun = noun
        mention.standing = name.via == .demonym ? .belonging : .actor
      } else if name.via == .demonym {
        mention.standing = .modifier
        mention.noun = noun
        // An unknown person of that nationality is not the state.
        if view.token(noun).flags.contains(.capitalised),
          Self.nameHit(at: noun, view, pack) == nil
        {
          return nil
        }
      }
    } else if name.via == .demonym {
      mention.standing = .modifier
    }
    return finish(withPossessive(mention))
  }

  /// Russia's foreign minister Sergey Lavrov, Israel's army, Turkey's ambassador to Russia.
  private mutating func englishOwned(_ owner: Int, _ hit: Hit, end: Int) -> Mention? {
    var next = hit.end + 1
    var skipped = 0
    while skipped < 2, next < end, view.isWord(next), headNoun(at: next) == nil, isOpenWord(next),
      !isPredicateWord(next), !view.has(.asset, at: next), !view.has(.thing, at: next),
      Self.nameHit(at: next, view, pack) == nil
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
      if let (sentTo, _) = Self.nameHit(at: name, view, pack) {
        mention.tokens = mention.tokens.lowerBound..<sentTo.end
      }
    }
    return finish(mention)
  }

  /// Whether a noun of the lexicon goes on behind a head noun: military buildup.
  private func isLongerNoun(_ index: Int, than end: Int) -> Bool {
    view.hits(at: index).contains {
      $0.entry.kind == .predicate && $0.end > end
        && pack.predicates[Int($0.entry.index)].partOfSpeech == .noun
    }
  }

  /// A phrase with a head noun: [polity] NOUN [of polity] [Name].
  private mutating func englishTitled(
    _ noun: HeadNoun, _ hit: Hit, polity given: Int?, start: Int, end: Int
  ) -> Mention? {
    var polity = given
    var noun = noun
    var next = hit.end
    if noun == .former, given == nil, let (named, name) = Self.nameHit(at: next, view, pack),
      lexicon.actors[Int(name.actor)].kind != .person
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
      let (name, entry) = Self.nameHit(at: next + 1, view, pack),
      lexicon.actors[Int(entry.actor)].kind == .person
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
      if let (name, entry) = Self.nameHit(at: next, view, pack),
        lexicon.actors[Int(entry.actor)].kind == .person
      {
        let person = entity(of: entry.actor)
        introduce(person, tokens: name.start..<name.end)
        return finish(
          withPossessive(Mention(entity: person, tokens: start..<name.end, via: .title)))
      }
      if let known = localName(at: next), view.token(next).flags.contains(.capitalised) {
        return finish(
          withPossessive(Mention(entity: known, tokens: start..<(next + 1), via: .title)))
      }
      let nameEnd = endOfCapitalisedName(from: next, end: end)
      if nameEnd > next {
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
  private mutating func formerHolder(_ start: Int, behind named: Hit, end: Int) -> Mention? {
    var next = view.kind(named.end) == .possessive ? named.end + 1 : named.end
    var sawTitle = false
    while next < end, view.isWord(next), !view.token(next).flags.contains(.capitalised) || sawTitle,
      let title = headNoun(at: next)?.hit.end ?? (sawTitle ? nil : next + 1)
    {
      sawTitle = headNoun(at: next) != nil
      next = title
    }
    guard sawTitle, next < end else { return nil }
    if let (hit, name) = Self.nameHit(at: next, view, pack) {
      guard lexicon.actors[Int(name.actor)].kind == .person else { return nil }
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

  /// "the Syrian Coalition": a nation's group whose name is all in capitals.
  private mutating func properGroup(_ words: Range<Int>) -> Mention? {
    guard !view.token(words.lowerBound).flags.contains(.sentenceInitial),
      words.allSatisfy({
        view.token($0).flags.contains(.capitalised) && !view.token($0).flags.contains(.hyphenated)
      }),
      !view.token(min(words.upperBound, view.count - 1)).flags.contains(.capitalised)
    else { return nil }
    let found = entity(
      named: line(view.range(words)), id: Slug.make(text(words)), kind: .organisation)
    return finish(withPossessive(Mention(entity: found, tokens: words, via: .unknown)))
  }

  /// "the North", "the South": of two states whose names begin so, one of which the text has named.
  private mutating func oneOfAPair(at index: Int) -> Mention? {
    guard view.token(index).flags.contains(.capitalised), index > 0,
      view.has(.determiner, at: index - 1),
      !(view.isWord(index + 1) && view.token(index + 1).flags.contains(.capitalised))
    else { return nil }
    let word = view.folded(index)
    let isNorth = word.elementsEqual("north".utf8)
    guard isNorth || word.elementsEqual("south".utf8) else { return nil }
    let (own, other) = isNorth ? ("North ", "South ") : ("South ", "North ")
    for known in entities where known.kind == .state && known.lastMention >= 0 {
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
  private mutating func sideInCompound(at index: Int) -> Mention? {
    guard let (noun, hit) = headNoun(at: index), hit.end == index + 1 else { return nil }
    let opensCompound = view.isWord(hit.end) && view.token(hit.end).flags.contains(.hyphenated)
    guard opensCompound && (isHolding(hit.end) || isPredicateWord(hit.end)) || isPrefixed(index)
    else { return nil }
    let side: Int?
    switch noun {
    case .rebels, .collective: side = contestedStateEntity().map { opposition(of: $0) }
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
  private func heldPlace(_ mention: Mention) -> Mention {
    var mention = mention
    let next = mention.tokens.upperBound
    if view.isWord(next), view.token(next).flags.contains(.hyphenated), isHolding(next) {
      mention.tokens = mention.tokens.lowerBound..<(next + 1)
      mention.standing = .belonging
    }
    return mention
  }

  private func isHolding(_ index: Int) -> Bool {
    let word = view.folded(index)
    return ["held", "controlled", "run", "ruled", "dominated", "governed", "administered"].contains
    {
      word.elementsEqual($0.utf8)
    }
  }

  /// The government, the army, rebels: of the state that the text is about.
  private mutating func englishDescription(_ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>)
    -> Mention?
  {
    let isDefinite = isDefinite(tokens.lowerBound)
    let isPlural = hit.features.contains(.plural)
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
      guard isDefinite || isPlural || isAttribute, let state = contestedStateEntity() else {
        return nil
      }
      var mention = Mention(entity: opposition(of: state), tokens: tokens, via: .description)
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
  private func isDefinite(_ index: Int) -> Bool {
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
  private mutating func englishLink(at index: Int, end: Int, _ noun: HeadNoun)
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
    guard next < end, let (hit, name) = Self.nameHit(at: next, view, pack), isUsableName(hit, name)
    else { return nil }
    if lexicon.actors[Int(name.actor)].kind == .person {
      guard isFighters else { return nil }
      return (polityEntity(of: entity(of: name.actor)), hit.end)
    }
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
  private mutating func nameBehindGroup(_ index: Int) -> (entity: Int, end: Int)? {
    guard let (hit, name) = Self.nameHit(at: index, view, pack), name.via == .name,
      lexicon.actors[Int(name.actor)].kind != .state
    else { return nil }
    return (entity(of: name.actor), hit.end)
  }

  /// Whether pro- or anti- stands before a name: pro-Assad fighters are no part of Assad's name.
  private func isPrefixed(_ index: Int) -> Bool {
    index > 0 && view.token(index).flags.contains(.hyphenated)
      && view.hits(at: index - 1).contains {
        $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].has(.prefix)
      }
  }

  /// "anti-Erdogan protesters": a group that only its stance names.
  private mutating func groupByStance(_ noun: HeadNoun, _ hit: Hit) -> Mention? {
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

  // MARK: Unknown names

  /// A capitalised name that no list knows: two words or more, or a group's name.
  private mutating func unknownEnglishName(at index: Int, end: Int) -> Mention? {
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

  private func isKnownPerson(_ index: Int) -> Bool {
    guard let (hit, name) = Self.nameHit(at: index, view, pack), hit.end - hit.start > 1 else {
      return false
    }
    return lexicon.actors[Int(name.actor)].kind == .person
  }

  /// The end of a run of capitalised words, with the small words inside names.
  private func endOfCapitalisedName(from index: Int, end: Int) -> Int {
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

  private static let neverInNames: WordClasses = [
    WordClasses(.determiner), WordClasses(.auxiliary), WordClasses(.complementizer),
    WordClasses(.relative), WordClasses(.boundary), WordClasses(.conjunction), WordClasses(.adverb),
    WordClasses(.not), WordClasses(.condition),
  ]

  private func isNameParticle(_ index: Int) -> Bool {
    let word = view.folded(index)
    for particle in ["al", "el", "bin", "ibn", "abu", "de", "da", "van", "von", "der", "of", "and"]
    where word.elementsEqual(particle.utf8) {
      // "of" and "and" only inside names of bodies: Federation of German Industries.
      return particle != "of" && particle != "and"
    }
    return false
  }

  // MARK: Pieces

  private func withPossessive(_ mention: Mention) -> Mention {
    var mention = mention
    let last = mention.tokens.upperBound - 1
    mention.isPossessive =
      view.kind(last + 1) == .possessive
      || view.readings(last).first?.clitics.contains(.lostPossessive) ?? false
    return mention
  }

  /// Whether an outlet stands here as the one that reports: "told AFP", "Reuters reported", "(AP)".
  private func reports(_ hit: Hit) -> Bool {
    (max(0, hit.start - 2)..<hit.start).contains { view.has(.say, at: $0) }
      || (hit.end..<min(hit.end + 2, view.count)).contains { view.has(.say, at: $0) }
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
  private func isUsableName(_ hit: Hit, _ name: NameEntry) -> Bool {
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
    view.hits(at: index).contains { $0.entry.kind == .predicate }
  }

  /// Whether a word is a noun of the lexicon, and not only a participle.
  func isStanceNoun(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .noun
    }
  }

  func isPredicateNoun(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech != .verb
    }
  }
}
