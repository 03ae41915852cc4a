import EntenteModel

/// Finding mentions in Arabic: names, titles before names, nationality adjectives behind nouns.
extension DocumentReader {
  mutating func findArabicMentions(_ tokens: Range<Int>) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard view.isWord(index) else {
        index += 1
        continue
      }
      if let skipped = view.phrase(at: index)?.end ?? nonActorEnd(at: index) {
        index = skipped
      } else if let mention = arabicNominal(at: index, end: tokens.upperBound, depth: 0) {
        index = mention.tokens.upperBound
        add(mention)
      } else if let mention = arabicName(at: index, end: tokens.upperBound) {
        index = mention.tokens.upperBound
        add(mention)
      } else if let mention = arabicAdjective(at: index, start: tokens.lowerBound) {
        index = mention.tokens.upperBound
        add(mention)
      } else {
        index += 1
      }
    }
  }

  /// A noun of office, organ, force or group with what belongs to it:
  /// وزير الخارجية الروسي سيرغي لافروف، قوات النظام السوري، المتحدث باسم الكرملين.
  private mutating func arabicNominal(at index: Int, end: Int, depth: Int) -> Mention? {
    guard depth < 4, let (noun, hit) = headNoun(at: index) else { return nil }
    // A longer name wins: هيئة تحرير الشام is no هيئة.
    if let (name, _) = Self.nameHit(at: index, view, pack), name.end >= hit.end { return nil }
    if isVerbalNoun(hit, noun) { return nil }
    var next = hit.end
    var polity: Int?
    var person: Int?
    var via = Via.title
    var isFormer = noun == .former
    let limit = min(end, index + 14)

    // What follows: adjectives, genitives, a nested title, a name.
    var unknownAdjectives = 0
    scan: while next < limit {
      if view.kind(next) == .quote || view.kind(next) == .openParenthesis {
        guard noun == .group || person == nil && noun.isPerson, next + 1 < limit,
          Self.nameHit(at: next + 1, view, pack) != nil || noun == .group
        else { break }
        if noun == .group, polity == nil, person == nil {
          if let quoted = quotedGroup(head: index, open: next, end: end) { return quoted }
        }
        break
      }
      if view.kind(next) == .comma, noun.isPerson, person == nil,
        let (name, entry) = Self.nameHit(at: next + 1, view, pack),
        lexicon.actors[Int(entry.actor)].kind == .person
      {
        let found = entity(of: entry.actor)
        person = found
        introduce(found, tokens: name.start..<name.end)
        next = name.end
        break
      }
      guard view.isWord(next) else { break }
      if view.hasConjunctionClitic(next) { break }
      if view.has(.formerOffice, at: next) {
        isFormer = true
        next += 1
        continue
      }
      if let (name, entry) = Self.nameHit(at: next, view, pack),
        name.clitics.isDisjoint(with: [.conjunction])
      {
        if name.clitics.hasPreposition, !isLinkToPolity(noun, name) { break }
        let actor = lexicon.actors[Int(entry.actor)]
        if actor.kind == .person {
          let found = entity(of: entry.actor)
          // A name that answers to another state isn't the holder of this office.
          if let polity, noun.speaksForPolity, isState(polity),
            entities[found].polityID != entities[found].id,
            entities[found].polityID != entities[polityEntity(of: polity)].polityID
          {
            break
          }
          person = found
          introduce(found, tokens: name.start..<name.end)
          next = name.end
          break
        }
        if polity == nil {
          polity = entity(of: entry.actor)
          if entry.isPeople, noun != .people, noun != .force, !noun.isPerson { via = .demonym }
          next = name.end
          continue
        }
        // A second nationality or seat inside one phrase: الجيش السوري الحر is a name; stop here.
        if entry.via == .demonym {
          next = name.end
          continue
        }
        break
      }
      if let localEntity = localName(at: next), noun.isPerson {
        person = localEntity
        next += 1
        break
      }
      if polity == nil || noun.isPerson, person == nil, let nested = headNoun(at: next),
        polity == nil || nested.noun == .honorific || nested.noun == .rank,
        nested.hit.clitics.isDisjoint(with: [.conjunction, .ba, .kaf]),
        let inner = arabicNominal(at: next, end: end, depth: depth + 1)
      {
        let innerEntity = inner.entity
        if entities[innerEntity].kind == .person {
          person = innerEntity
        } else {
          polity = innerEntity
        }
        next = inner.tokens.upperBound
        if noun.isPerson, entities[innerEntity].kind != .person { continue }
        break
      }
      // An adjective of its own: القوات المسلحة, الحكومة الشرعية.
      if polity == nil || noun.isPerson, unknownAdjectives < 1, isOpenWord(next),
        view.hasArticle(next),
        view.cliticPreposition(at: next) == nil
      {
        if hasNationality(after: next, limit: limit) {
          unknownAdjectives += 1
          next += 1
          continue
        }
      }
      if noun.isPerson || noun == .group, person == nil,
        let name = unknownArabicName(at: next, end: limit, noun)
      {
        let bytes = text(name)
        let isGroup = noun == .group
        let nameText = isGroup ? nameOfGroup(head: index, name) : substring(view.range(name))
        let holder = !isFormer && (noun.speaksForPolity || noun == .leader) ? polity : nil
        let found = entity(
          named: nameText, id: Slug.make(isGroup ? text(index..<name.upperBound) : bytes),
          kind: isGroup ? .organisation : .person, polity: isGroup ? nil : holder)
        introduce(found, tokens: name)
        person = found
        next = name.upperBound
        break scan
      }
      break
    }

    let tokens = index..<max(next, hit.end)
    if let person {
      if let polity, !isFormer, noun.speaksForPolity, entities[person].actor < 0 {
        entities[person].polityID = entities[polityEntity(of: polity)].polityID
        entities[person].polityName = entities[polityEntity(of: polity)].polityName
      }
      return finish(Mention(entity: person, tokens: tokens, via: via == .demonym ? .title : via))
    }
    if let polity {
      switch noun {
      case .member, .honorific, .former: return nil
      case .group:
        // حركة حماس is Hamas; حزب سوري is nobody known.
        guard !isState(polity) else { return nil }
      case .people where !isState(polity): return nil
      default: break
      }
      if isFormer { return nil }
      return finish(
        Mention(entity: entity(for: noun, of: polity), tokens: tokens, via: via))
    }
    return shortenedName(noun, hit, tokens) ?? arabicDescription(noun, hit, tokens)
  }

  /// الحركة, الوحدات: a body named before by a longer name that begins with the same noun.
  private func shortenedName(_ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>) -> Mention? {
    guard !noun.isPerson, tokens.count == 1, view.hasArticle(hit.start),
      let known = bodyHeads[headLetters(of: hit.start)]
    else { return nil }
    // الحزب الحاكم is another one.
    let next = tokens.upperBound
    if view.isWord(next), view.hasArticle(next), isOpenWord(next), !isVerbForm(next) { return nil }
    return finish(Mention(entity: known, tokens: tokens, via: .description))
  }

  /// The letters of an Arabic noun without و ف ب ل ك and the article.
  func headLetters(of index: Int) -> [UInt8] {
    var letters = view.folded(index)
    if view.hasConjunctionClitic(index) { letters = letters.dropFirst(2) }
    if letters.starts(with: "لل".utf8) { return Array(letters.dropFirst(4)) }
    if view.cliticPreposition(at: index) != nil { letters = letters.dropFirst(2) }
    if letters.starts(with: "ال".utf8) { letters = letters.dropFirst(4) }
    return Array(letters)
  }

  /// The government, the army, the opposition: of the state that the text is about.
  private mutating func arabicDescription(_ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>)
    -> Mention?
  {
    let isDefinite = view.hasArticle(hit.start) || view.hasArticle(hit.end - 1)
    guard isDefinite || noun == .rebels || noun == .collective else { return nil }
    if noun != .rebels, noun != .collective, !view.has(.central, at: hit.start) { return nil }
    switch noun {
    case .organ, .collective, .rebels:
      guard let state = noun == .organ ? dominantStateEntity() : contestedStateEntity() else {
        return nil
      }
      return finish(
        Mention(entity: entity(for: noun, of: state), tokens: tokens, via: .description))
    case .force:
      guard isDefinite, let state = dominantStateEntity() else { return nil }
      return finish(Mention(entity: state, tokens: tokens, via: .description))
    case .office:
      if let holder = lastPerson(before: tokens.lowerBound, officeOnly: true) {
        return finish(Mention(entity: holder, tokens: tokens, via: .description))
      }
      guard let state = dominantStateEntity() else { return nil }
      return finish(Mention(entity: state, tokens: tokens, via: .description))
    default: return nil
    }
  }

  /// A name of the gazetteer, or a part of one that the document has introduced.
  private mutating func arabicName(at index: Int, end: Int) -> Mention? {
    if let (hit, name) = Self.nameHit(at: index, view, pack) {
      if name.via == .demonym { return nil }
      if isSuppressedName(hit, name) { return nil }
      let found = entity(of: name.actor)
      var next = hit.end
      // A nationality behind a name is part of it: حزب الله اللبناني.
      if !isState(found), next < end, let (adjective, entry) = Self.nameHit(at: next, view, pack),
        entry.via == .demonym, !entry.isPeople, adjective.clitics.isSubset(of: [.article])
      {
        next = adjective.end
      }
      if entities[found].kind == .person { introduce(found, tokens: hit.start..<hit.end) }
      return finish(Mention(entity: found, tokens: index..<next, via: name.via))
    }
    if let known = localName(at: index) {
      return finish(Mention(entity: known, tokens: index..<(index + 1), via: .name))
    }
    return nil
  }

  /// A nationality adjective and the noun before it: الغارات الإسرائيلية, or a people: السوريون.
  private mutating func arabicAdjective(at index: Int, start: Int) -> Mention? {
    guard let (hit, name) = Self.nameHit(at: index, view, pack), name.via == .demonym else {
      return nil
    }
    let found = entity(of: name.actor)
    var mention = Mention(entity: found, tokens: hit.start..<hit.end, via: .demonym)
    // A second adjective on the same noun: الروسية والسورية.
    if hit.clitics.contains(.conjunction), index > start, let before = self.mention(at: index - 1),
      before.tokens.upperBound == index, before.via != .name
    {
      mention.standing = before.standing
      mention.noun = before.noun
      mention.isCoordinated = true
      return finish(mention)
    }
    // 17 فلسطينيا
    if index > start, view.kind(index - 1) == .number { return finish(mention) }
    var noun = index - 1
    var steps = 0
    while noun >= start, steps < 3, view.isWord(noun), mentionAt[noun] < 0, isOpenWord(noun),
      !isNounLike(noun)
    {
      noun -= 1
      steps += 1
    }
    if noun < start || !view.isWord(noun) || mentionAt[noun] >= 0 || !isNounLike(noun) {
      noun = index - 1
    }
    guard noun >= start, view.isWord(noun), mentionAt[noun] < 0,
      isNounLike(noun) || isOpenWord(noun)
    else {
      guard name.isPeople else { return nil }
      return finish(mention)
    }
    let isVerb = isVerbForm(noun) && !isNounLike(noun)
    if name.isPeople, !view.has(.asset, at: noun),
      isVerb || !isArabicPredicate(at: noun, besides: nil)
    {
      return finish(mention)
    }
    if view.has(.thing, at: noun) { return nil }
    mention.noun = noun
    mention.standing =
      isArabicPredicate(at: noun, besides: nil)
      ? .modifier : view.has(.asset, at: noun) ? .belonging : .modifier
    return finish(mention)
  }

  // MARK: Pieces

  /// Whether a head noun is a verbal noun here, going on with a preposition or a genitive:
  /// القضاء على, معارضة ألمانيا لـ.
  private func isVerbalNoun(_ hit: Hit, _ noun: HeadNoun) -> Bool {
    if noun.isPerson { return false }
    if noun == .collective, hit.end - hit.start == 1, !view.hasArticle(hit.start),
      let (_, name) = Self.nameHit(at: hit.end, view, pack), name.via != .demonym
    {
      return true
    }
    for other in view.hits(at: hit.start)
    where other.entry.kind == .predicate && other.end >= hit.end {
      let prepositions = pack.predicates[Int(other.entry.index)].prepositionNumbers
      var next = other.end
      // معارضة أميركية لنص تركي
      if !view.hasArticle(hit.start), let (name, entry) = Self.nameHit(at: next, view, pack),
        entry.via == .demonym, !view.hasArticle(next)
      {
        next = name.end
      }
      if let word = view.preposition(at: next), prepositions.contains(word.entry.index) {
        return true
      }
      if let clitic = view.cliticPreposition(at: next), prepositions.contains(clitic) {
        return true
      }
    }
    return false
  }

  private func isLinkToPolity(_ noun: HeadNoun, _ name: Hit) -> Bool {
    // القيادي بحماس, المتحدث بـ, السفير لدى: the preposition links office and body.
    (noun == .leader || noun == .speaker || noun == .member) && name.clitics.contains(.ba)
  }

  /// Whether a word has no grammatical role known: it may be a name, a noun, an adjective.
  func isOpenWord(_ index: Int) -> Bool {
    guard view.isWord(index) else { return false }
    if view.preposition(at: index) != nil { return false }
    let closed: [WordClass] = [
      .conjunction, .companion, .boundary, .complementizer, .relative, .determiner, .auxiliary,
      .adverb, .agentMarker, .between, .infinitive, .say, .not, .condition, .accordingTo, .verb,
      .masculinePronoun, .femininePronoun, .neuterPronoun, .pluralPronoun, .firstPluralPronoun,
      .firstPronoun, .masculinePossessive, .femininePossessive, .neuterPossessive,
      .pluralPossessive, .firstPossessive,
    ]
    for wordClass in closed where view.has(wordClass, at: index) { return false }
    return true
  }

  private func isNounLike(_ index: Int) -> Bool {
    view.has(.asset, at: index) || view.has(.thing, at: index)
      || view.hits(at: index).contains {
        $0.entry.kind == .predicate
          && pack.predicates[Int($0.entry.index)].partOfSpeech == .noun
      }
  }

  /// Whether the token is a predicate word, other than through `hit`.
  func isArabicPredicate(at index: Int, besides hit: Hit?) -> Bool {
    view.hits(at: index).contains { $0.entry.kind == .predicate && $0.end >= (hit?.end ?? 0) }
  }

  private func hasNationality(after index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, let (_, name) = Self.nameHit(at: index + 1, view, pack) else {
      return false
    }
    return name.via == .demonym
  }

  func localName(at index: Int) -> Int? {
    guard view.isWord(index), !localNames.isEmpty else { return nil }
    var letters = Array(view.folded(index))
    if let known = localNames[letters], isOpenWord(index) { return known }
    guard pack.language == .arabic, letters.count >= 8 else { return nil }
    // Behind و ف ب ل.
    let lead = (letters[0], letters[1])
    if lead == (0xD9, 0x88) || lead == (0xD9, 0x81) || lead == (0xD8, 0xA8) || lead == (0xD9, 0x84)
    {
      letters.removeFirst(2)
      if let known = localNames[letters] { return known }
    }
    // العشماوي for عشماوي.
    if letters.count > 8, letters.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) {
      return localNames[Array(letters.dropFirst(4))]
    }
    return nil
  }

  /// Words behind a title that can only be a name: open words, none of which bears the marks of a
  /// sentence going on.
  private func unknownArabicName(at index: Int, end: Int, _ noun: HeadNoun) -> Range<Int>? {
    var next = index
    let most = noun == .group ? 3 : 4
    while next < end, next - index < most, view.isWord(next), isOpenWord(next),
      view.token(next).flags.contains(.arabicScript),
      Self.nameHit(at: next, view, pack) == nil
        || next > index && noun != .group && Self.nameHit(at: next, view, pack)?.name.via == .name,
      view.cliticPreposition(at: next) == nil
    {
      if next > index, view.hasConjunctionClitic(next) { break }
      let isKnownVocabulary =
        isArabicPredicate(at: next, besides: nil) || view.has(.asset, at: next)
        || view.has(.thing, at: next) || headNoun(at: next) != nil
      if isKnownVocabulary { break }
      if noun != .group, next == index, view.hasArticle(next) { break }
      next += 1
    }
    guard next > index else { return nil }
    let isPerson = noun != .group
    // One unknown word behind an office is as often a verb as a name.
    if isPerson, next - index < 2, noun == .member || noun == .office || noun == .leader {
      return nil
    }
    if !isPerson, !view.hasArticle(index), next - index < 2 { return nil }
    // الائتلاف الحكومي describes; only a bare head noun begins a name: حزب الوطن.
    if !isPerson, index > 0, view.hasArticle(index - 1) { return nil }
    return index..<next
  }

  private func nameOfGroup(head: Int, _ name: Range<Int>) -> String {
    substring(view.range(head..<name.upperBound))
  }

  /// حركة "كفى": a group's name in quotation marks.
  private mutating func quotedGroup(head: Int, open: Int, end: Int) -> Mention? {
    var close = open + 1
    while close < min(end, open + 6), view.kind(close) != .quote,
      view.kind(close) != .closeParenthesis
    {
      close += 1
    }
    guard close < view.count, close > open + 1, close < min(end, open + 6) else { return nil }
    if let (hit, name) = Self.nameHit(at: open + 1, view, pack), hit.end >= close, name.via == .name
    {
      return finish(
        Mention(entity: entity(of: name.actor), tokens: head..<(close + 1), via: .name))
    }
    guard view.kind(open) == .quote else { return nil }
    let inner = (open + 1)..<close
    guard inner.allSatisfy({ view.isWord($0) }) else { return nil }
    let bytes = text(inner)
    if bytes.count >= 4, let known = localNames[bytes] {
      return finish(Mention(entity: known, tokens: head..<(close + 1), via: .name))
    }
    let name = substring(view.range(inner))
    let found = entity(named: name, id: Slug.make(bytes), kind: .organisation)
    if inner.count == 1 { introduce(found, tokens: inner) }
    return finish(Mention(entity: found, tokens: head..<(close + 1), via: .title))
  }

  /// Whether a name is part of something else here: a place in a paper's name, a month.
  private func isSuppressedName(_ hit: Hit, _ name: NameEntry) -> Bool {
    hit.start > 0 && view.has(.thing, at: hit.start - 1) && name.via != .name
      && mentionAt[hit.start - 1] < 0
  }
}
