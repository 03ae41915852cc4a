import EntenteModel

/// What pronouns and other words that refer back mean, by who was mentioned last.
extension DocumentReader {
  /// The person mentioned last before a token.
  ///
  /// - Parameter officeOnly: only persons who answer to a polity.
  func lastPerson(before token: Int, officeOnly: Bool = false) -> Int? {
    lastEntity(before: token) {
      $0.kind == .person && (!officeOnly || $0.polityID != $0.id)
    }
  }

  /// The state or body mentioned last before a token.
  func lastBody(before token: Int, statesOnly: Bool = false) -> Int? {
    lastEntity(before: token) { $0.kind != .person && (!statesOnly || $0.kind == .state) }
  }

  /// The entity mentioned last before a token, of those that fit.
  private func lastEntity(before token: Int, where fits: (borrowing Entity) -> Bool) -> Int? {
    var best: Int?
    var last = -1
    for number in entities.indices {
      let mentioned = entities[number].lastMention
      if mentioned > last, mentioned < token, fits(entities[number]) {
        best = number
        last = mentioned
      }
    }
    return best
  }

  /// One of these every word belongs to that ``findPronouns(_:)`` makes something of; most words belong
  /// to none.
  private static let referring: WordClasses = [
    WordClasses(.masculinePronoun), WordClasses(.femininePronoun), WordClasses(.neuterPronoun),
    WordClasses(.pluralPronoun), WordClasses(.firstPluralPronoun), WordClasses(.firstPronoun),
    WordClasses(.masculinePossessive), WordClasses(.femininePossessive),
    WordClasses(.neuterPossessive), WordClasses(.pluralPossessive), WordClasses(.firstPossessive),
    WordClasses(.ownCountry), WordClasses(.latter), WordClasses(.theTwo), WordClasses(.country),
    // whose; both, all three
    WordClasses(.relative), WordClasses(.determiner), WordClasses(.deed),
  ]

  /// Adds mentions for the pronouns of a sentence, whose names are all found by now.
  mutating func findPronouns(_ tokens: Range<Int>) {
    for index in tokens where view.isWord(index) && mentionAt[index] < 0 {
      if pack.language == .arabic {
        addListMembers(at: index)
        addDeed(at: index)
        if mentionAt[index] >= 0 { continue }
      }
      guard view.hasAny(Self.referring, at: index) else { continue }
      if pack.language == .english {
        if let neighbour = neighbour(at: index, in: tokens) {
          let last = entities[neighbour.entity].lastMention
          add(finish(withPossessive(neighbour)))
          entities[neighbour.entity].lastMention = last
          continue
        }
        if let pair = pair(at: index, in: tokens) {
          add(pair)
          continue
        }
        addEnglishDeed(at: index, in: tokens)
        if mentionAt[index] >= 0 { continue }
      }
      guard let (entity, via) = referent(of: index, in: tokens) else { continue }
      let length = pronounLength(at: index)
      guard (index..<(index + length)).allSatisfy({ mentionAt[$0] < 0 }) else { continue }
      // "the repression of his people" is of no one but themselves.
      if isPossessivePronoun(index), view.has(.people, at: index + 1) { continue }
      var mention = Mention(entity: entity, tokens: index..<(index + length), via: via)
      mention.isPossessive = isPossessivePronoun(index) && length == 1
      if mention.isPossessive, pack.language == .english,
        let (noun, body) = headNoun(at: index + 1),
        noun == .organ || noun == .force, !isStanceNoun(body.end),
        body.end <= tokens.upperBound, mentionAt[index + 1] < 0
      {
        mention.tokens = index..<body.end  // its army
        mention.entity = polityEntity(of: entity)
        mention.isPossessive = view.kind(body.end) == .possessive
      }
      let last = entities[entity].lastMention
      add(mention)
      entities[entity].lastMention = max(last, entities[entity].lastMention)
    }
  }

  private func pronounLength(at index: Int) -> Int {
    for wordClass in [WordClass.ownCountry, .counterpart, .latter] {
      if let hit = view.hit(wordClass, at: index) { return hit.end - index }
    }
    return 1
  }

  func isPossessivePronoun(_ index: Int) -> Bool {
    view.hasAny(Self.possessives, at: index) || isWhose(index)
  }

  private mutating func referent(of index: Int, in tokens: Range<Int>) -> (Int, Via)? {
    if let owner = ownerByRelative(at: index, from: tokens.lowerBound) { return (owner, .pronoun) }
    if view.has(.ownCountry, at: index) {
      guard
        let owner = subjectBefore(index, in: tokens, persons: true) ?? lastPerson(before: index)
          ?? (speaker >= 0 ? speaker : nil)
      else { return nil }
      return (homelands[owner] ?? polityEntity(of: owner), .pronoun)
    }
    if view.has(.latter, at: index) {
      // اجتماعه الأخير: an adjective behind its noun.
      if pack.language == .arabic, index > tokens.lowerBound, view.isWord(index - 1),
        mentionAt[index - 1] < 0, isOpenWord(index - 1), !isVerbForm(index - 1)
      {
        return nil
      }
      guard let last = latter(at: index, in: tokens) ?? lastMentioned(before: index) else {
        return nil
      }
      return (last, .pronoun)
    }
    // هو and هي hardly ever are subjects in news; they part subject and predicate.
    if pack.language == .arabic,
      view.has(.masculinePronoun, at: index) || view.has(.femininePronoun, at: index)
        || view.has(.pluralPronoun, at: index)
    {
      return nil
    }
    if let object = objectPronoun(at: index, in: tokens) { return (object, .pronoun) }
    if view.has(.masculinePronoun, at: index) || view.has(.masculinePossessive, at: index)
      || view.has(.femininePronoun, at: index) || view.has(.femininePossessive, at: index)
    {
      if let person = topicPerson, pack.language == .english, index == tokens.lowerBound {
        return (person, .pronoun)
      }
      let person = lastPerson(before: index)
      if let holder = lastHolder, pack.language == .english,
        holder.token > (person.map { entities[$0].lastMention } ?? -1), holder.token < index
      {
        return (holder.entity, .pronoun)
      }
      guard let person else { return nil }
      return (person, .pronoun)
    }
    if view.has(.neuterPronoun, at: index) || view.has(.neuterPossessive, at: index) {
      if pack.language == .english {
        if isExpletive(index) || takesUpThing(index, in: tokens) { return nil }
        if let owner = ownerInClause(index, in: tokens) { return (owner, .pronoun) }
      }
      guard
        let body = subjectBefore(index, in: tokens, persons: false) ?? topicOfPrevious(
          index, tokens)
          ?? lastBody(before: index)
      else { return nil }
      return (body, .pronoun)
    }
    if view.has(.pluralPossessive, at: index) || view.has(.pluralPronoun, at: index) {
      guard let body = subjectBefore(index, in: tokens, persons: false) ?? lastBody(before: index)
      else { return nil }
      return (body, .pronoun)
    }
    if view.has(.firstPluralPronoun, at: index) || view.has(.firstPossessive, at: index)
      || view.has(.firstPronoun, at: index)
    {
      guard view.token(index).flags.contains(.quoted), speaker >= 0 else { return nil }
      return (speaker, .pronoun)
    }
    if pack.language == .arabic, let country = view.hit(.country, at: index),
      view.hasArticle(index), headNoun(at: index) == nil, !view.has(.theTwo, at: index),
      country.features.isDisjoint(with: [.plural, .dual])
    {
      guard let state = countryMeant(at: index) else { return nil }
      return (state, .description)
    }
    return nil
  }

  /// "it is foolish to wait", "it seems": a subject that means nobody.
  private func isExpletive(_ index: Int) -> Bool {
    guard view.has(.neuterPronoun, at: index), view.isWord(index + 1) else { return false }
    var next = index + 1
    guard isCopula(next) || view.has(.auxiliary, at: next) else { return false }
    while view.hasAny([WordClasses(.auxiliary), WordClasses(.adverb), WordClasses(.not)], at: next)
    {
      next += 1
    }
    guard view.isWord(next), mentionAt[next] < 0, !isVerbForm(next), view.isWord(next + 1) else {
      return false
    }
    return view.has(.infinitive, at: next + 1) || view.has(.complementizer, at: next + 1)
      || view.folded(next + 1).elementsEqual("for".utf8)
  }

  /// "This crime is a turning point because it": a pronoun behind a clause whose subject is a thing.
  private func takesUpThing(_ index: Int, in tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard view.has(.neuterPronoun, at: index), index - first >= 4,
      ["this", "that", "these", "such"].contains(where: {
        view.isWord(first) && view.folded(first).elementsEqual($0.utf8)
      }), mentionAt[first] < 0, mentionAt[first + 1] < 0
    else { return false }
    return !mentions.contains {
      $0.standing == .actor && $0.tokens.upperBound <= index
        && entities[$0.entity].kind != .person
    }
  }

  /// "which suspects Huawei of dodging its sanctions", "while Vietnam, which has its own quarrel": the
  /// antecedent of the relative clause, or the subject of a clause of its own, owns what is in it.
  private func ownerInClause(_ index: Int, in tokens: Range<Int>) -> Int? {
    // "Greece, which blocked its bid": another's.
    guard view.has(.neuterPossessive, at: index), !isPredicateWord(index - 1) else { return nil }
    var start = index - 1
    while start > tokens.lowerBound, view.kind(start) != .semicolon {
      if view.has(.relative, at: start), !isWhose(start) {
        guard index - start <= 8, let number = antecedent(of: start, from: tokens.lowerBound),
          mentions[number].standing == .actor, entities[mentions[number].entity].kind != .person
        else { return nil }
        return mentions[number].entity
      }
      let opensClause =
        view.has(.boundary, at: start) && view.preposition(at: start) == nil
        || view.has(.conjunction, at: start) && view.kind(start - 1) == .comma
      if opensClause { break }
      start -= 1
    }
    guard start > tokens.lowerBound else { return nil }
    return mentions.first {
      $0.tokens.lowerBound > start && $0.tokens.upperBound <= index && $0.standing == .actor
        && $0.via != .pronoun && entities[$0.entity].kind != .person
        && (start + 1..<$0.tokens.lowerBound).allSatisfy { view.has(.determiner, at: $0) }
    }?.entity
  }

  /// Him and them: the last one mentioned who isn't the sentence's subject.
  private func objectPronoun(at index: Int, in tokens: Range<Int>) -> Int? {
    let word = view.folded(index)
    let isHim = word.elementsEqual("him".utf8)
    guard isHim || word.elementsEqual("them".utf8) else { return nil }
    let start = clauseStart(before: index, in: tokens)
    let subject =
      clauseSubject(before: index, in: tokens)
      ?? mentions.first { $0.tokens.lowerBound >= start && $0.standing == .actor }?.entity
    return entities.indices.filter {
      $0 != subject && entities[$0].lastMention >= 0 && entities[$0].lastMention < index
        && (entities[$0].kind == .person) == isHim
    }.max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// The last mention before an object that a verb follows: the subject of its clause.
  private func clauseSubject(before index: Int, in tokens: Range<Int>) -> Int? {
    let start = clauseStart(before: index, in: tokens)
    return mentions.last {
      guard $0.tokens.upperBound <= index, $0.tokens.lowerBound >= start, $0.standing == .actor,
        !$0.isPossessive
      else { return false }
      var next = $0.tokens.upperBound
      while view.has(.adverb, at: next) { next += 1 }
      return view.has(.auxiliary, at: next) || isFiniteVerb(next)
    }?.entity
  }

  /// The state that البلاد, المملكة, السلطنة mean.
  private func countryMeant(at index: Int) -> Int? {
    guard let ids = Self.realms[headLetters(of: index)] else {
      return lastBody(before: index, statesOnly: true) ?? dominantStateEntityIfKnown()
    }
    return entities.indices
      .filter { entities[$0].lastMention >= 0 && ids.contains(entities[$0].id) }
      .max { entities[$0].lastMention < entities[$1].lastMention }
      ?? dominantRealm(ids)
  }

  private func dominantRealm(_ ids: Set<String>) -> Int? {
    dominantStateEntityIfKnown().flatMap { ids.contains(entities[$0].id) ? $0 : nil }
  }

  /// The states that are called by their form of government.
  private static let realms: LetterTable<Set<String>> = [
    "مملكة": ["SAU", "JOR", "MAR", "BHR", "GBR", "ESP", "THA"], "سلطنة": ["OMN", "BRN"],
  ]

  private func dominantStateEntityIfKnown() -> Int? {
    dominantState >= 0 ? entityOfActor[dominantState] : nil
  }

  /// باريس التي تساند الأخير: the one named last before the clause, whose subject is another.
  private func latter(at index: Int, in tokens: Range<Int>) -> Int? {
    guard pack.language == .arabic else { return nil }
    let start = clauseStart(before: index, in: tokens)
    let opening =
      start > tokens.lowerBound && view.has(.relative, at: start - 1) ? start - 1 : start
    return mentions.last {
      $0.standing == .actor && $0.tokens.upperBound < opening && $0.via != .pronoun
    }?.entity
  }

  private func lastMentioned(before token: Int) -> Int? {
    entities.indices.filter { entities[$0].lastMention >= 0 && entities[$0].lastMention < token }
      .max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// Whom "it" takes up where it opens a sentence: the subject of the sentence before.
  private func topicOfPrevious(_ index: Int, _ tokens: Range<Int>) -> Int? {
    guard pack.language == .english, index <= tokens.lowerBound + 1, topic >= 0,
      entities[topic].kind != .person
    else { return nil }
    return topic
  }

  /// The first mention of the sentence before a token: the likeliest subject.
  func subjectBefore(_ token: Int, in tokens: Range<Int>, persons: Bool) -> Int? {
    for mention in mentions where mention.tokens.upperBound <= token && mention.standing == .actor {
      if !persons, entities[mention.entity].kind == .person { continue }
      if mention.via == .pronoun { continue }
      return mention.entity
    }
    return nil
  }
}
