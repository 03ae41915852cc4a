import EntenteModel

/// What pronouns and other words that refer back mean, by who was mentioned last.
extension DocumentReader {
  /// The person mentioned last before a token.
  ///
  /// - Parameter officeOnly: only persons who answer to a polity.
  func lastPerson(before token: Int, officeOnly: Bool = false) -> Int? {
    var best: Int?
    for (number, entity) in entities.enumerated()
    where entity.kind == .person && entity.lastMention >= 0 && entity.lastMention < token
      && (!officeOnly || entity.polityID != entity.id)
    {
      if entity.lastMention > (best.map { entities[$0].lastMention } ?? -1) { best = number }
    }
    return best
  }

  /// The state or body mentioned last before a token.
  func lastBody(before token: Int, statesOnly: Bool = false) -> Int? {
    var best: Int?
    for (number, entity) in entities.enumerated()
    where entity.kind != .person && entity.lastMention >= 0 && entity.lastMention < token
      && (!statesOnly || entity.kind == .state)
    {
      if entity.lastMention > (best.map { entities[$0].lastMention } ?? -1) { best = number }
    }
    return best
  }

  /// Finds who speaks in a sentence before its pronouns are read: the mention next to a verb of
  /// saying, on whichever side the language and the sentence have it.
  mutating func findSpeaker(_ tokens: Range<Int>) {
    for index in tokens where view.has(.say, at: index) && mentionAt[index] < 0 {
      let isArabic = pack.language == .arabic
      let before = mentions.last {
        $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 2
      }
      let after = mentions.first {
        $0.tokens.lowerBound > index && $0.tokens.lowerBound - index <= (isArabic ? 6 : 2)
      }
      guard let mention = isArabic ? after ?? before : before ?? after,
        mention.standing == .actor, !mention.isQuoted
      else { continue }
      speaker = mention.entity
      return
    }
  }

  /// Adds mentions for the pronouns of a sentence, whose names are all found by now.
  mutating func findPronouns(_ tokens: Range<Int>) {
    for index in tokens where view.isWord(index) && mentionAt[index] < 0 {
      if pack.language == .arabic { addListMembers(at: index) }
      guard mentionAt[index] < 0, let (entity, via) = referent(of: index, in: tokens) else { continue }
      let length = pronounLength(at: index)
      guard (index..<(index + length)).allSatisfy({ mentionAt[$0] < 0 }) else { continue }
      var mention = Mention(entity: entity, tokens: index..<(index + length), via: via)
      mention.isPossessive = isPossessivePronoun(index) && length == 1
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

  private func isPossessivePronoun(_ index: Int) -> Bool {
    let set: [WordClass] = [
      .masculinePossessive, .femininePossessive, .neuterPossessive, .pluralPossessive,
      .firstPossessive,
    ]
    return set.contains { view.has($0, at: index) }
  }

  private mutating func referent(of index: Int, in tokens: Range<Int>) -> (Int, Via)? {
    if view.has(.ownCountry, at: index) {
      guard
        let owner = subjectBefore(index, in: tokens, persons: true) ?? lastPerson(before: index)
          ?? (speaker >= 0 ? speaker : nil)
      else { return nil }
      return (polityEntity(of: owner), .pronoun)
    }
    if view.has(.latter, at: index) {
      // اجتماعه الأخير: an adjective behind its noun.
      if pack.language == .arabic, index > tokens.lowerBound, view.isWord(index - 1),
        mentionAt[index - 1] < 0, isOpenWord(index - 1), !isVerbForm(index - 1)
      {
        return nil
      }
      guard let last = lastMentioned(before: index) else { return nil }
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
      guard let person = lastPerson(before: index) else { return nil }
      return (person, .pronoun)
    }
    if view.has(.neuterPronoun, at: index) || view.has(.neuterPossessive, at: index) {
      guard let body = subjectBefore(index, in: tokens, persons: false) ?? lastBody(before: index)
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

  /// Him and them: the last one mentioned who isn't the sentence's subject.
  private func objectPronoun(at index: Int, in tokens: Range<Int>) -> Int? {
    let word = view.folded(index)
    let isHim = word.elementsEqual("him".utf8)
    guard isHim || word.elementsEqual("them".utf8) else { return nil }
    let subject = subjectBefore(index, in: tokens, persons: true)
    return entities.indices.filter {
      $0 != subject && entities[$0].lastMention >= 0 && entities[$0].lastMention < index
        && (entities[$0].kind == .person) == isHim
    }.max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// The state that البلاد, المملكة, السلطنة mean.
  private func countryMeant(at index: Int) -> Int? {
    guard let ids = Self.realms[headLetters(of: index)] else {
      return lastBody(before: index, statesOnly: true) ?? dominantStateEntityIfKnown()
    }
    return entities.indices
      .filter { entities[$0].lastMention >= 0 && ids.contains(entities[$0].id) }
      .max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// The states that are called by their form of government.
  private static let realms: [[UInt8]: Set<String>] = [
    Array("مملكة".utf8): ["SAU", "JOR", "MAR", "BHR", "GBR", "ESP", "THA"],
    Array("سلطنة".utf8): ["OMN", "BRN"], Array("امارة".utf8): ["QAT", "KWT"],
  ]

  private func dominantStateEntityIfKnown() -> Int? {
    dominantState >= 0 ? entityOfActor[dominantState] : nil
  }

  private func lastMentioned(before token: Int) -> Int? {
    entities.indices.filter { entities[$0].lastMention >= 0 && entities[$0].lastMention < token }
      .max { entities[$0].lastMention < entities[$1].lastMention }
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
