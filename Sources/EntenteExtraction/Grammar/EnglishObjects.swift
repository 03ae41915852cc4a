import EntenteModel

/// Whom an English verb acts on: its object, what the object is owned by, the collocate's sides.
extension SentenceReader {
  /// "blocked its membership bid for the union": whose the collocate is, unless it is the subject's.
  func collocateOwner(_ hit: PredicateHit, _ subject: Argument?) -> Argument? {
    guard let collocate = hit.collocate, collocate >= hit.hit.end,
      predicate(hit).polarity == .oppose,
      // "wants UN sanctions lifted": whose the sanctions are is not who suffers them.
      predicate(hit).event != .sanction || !isSanction(collocate),
      let owner = englishPossessor(of: collocate), owner.tokens.lowerBound >= hit.hit.end,
      !owner.entities.contains(where: { entity in
        subject?.entities.contains {
          reader.entities[$0].polityID == reader.entities[entity].polityID
        } ?? true
      })
    else { return nil }
    return owner
  }

  private func isSanction(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      guard $0.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int($0.entry.index)]
      return predicate.partOfSpeech == .noun && predicate.event == .sanction
    }
  }

  /// "relations between Russia and Iran have improved": who the noun before the verb joins.
  func sidesOfCollocate(_ hit: PredicateHit) -> Argument? {
    guard let collocate = hit.collocate, collocate < hit.hit.start,
      let between = (collocate + 1..<min(collocate + 3, hit.hit.start)).first(where: {
        view.has(.between, at: $0)
      }),
      let sides = groups(in: between..<hit.hit.start).first, sides.members.count > 1
    else { return nil }
    return reader.argument(sides, .between)
  }

  /// "attacked each other", "voted against one another"
  func meansEachOther(after index: Int) -> Bool {
    (index..<min(index + 3, sentence.upperBound)).contains { view.has(.eachOther, at: $0) }
  }

  /// A verb's object, behind it or, in a relative clause, before it.
  func verbObject(of hit: PredicateHit, end: Int) -> Argument? {
    let behind = englishObject(after: hit.hit.end, end: end)
    if let behind, behind.distance == 0 { return behind }
    return relativeObject(of: hit) ?? behind
  }

  /// A verb's object behind it: the group right behind it, with nothing but its own noun phrase before it, or
  /// the agent that the phrase names: "condemned the attack on Syria by Israel".
  func englishObject(after index: Int, end: Int) -> Argument? {
    var from = index
    var isFirst = true
    while let group = groups(in: from..<max(from, end)).first {
      if let words = wordsBefore(group, from: index, isFirst: isFirst) {
        let named = ownedActor(behind: group, end: end) ?? group
        return words <= 9 ? reader.argument(named, .object, distance: words) : nil
      }
      isFirst = false
      from = group.tokens.upperBound
      guard from - index <= 10 else { return nil }
    }
    return nil
  }

  /// "condemned both Erdogan's policies and the German government's decision": the other owner.
  func secondObject(behind object: Argument, end: Int) -> Argument? {
    guard
      let group = groups(in: object.tokens.upperBound..<max(object.tokens.upperBound, end)).first,
      group.isPossessive,
      let and = (object.tokens.upperBound..<group.tokens.lowerBound).last(where: {
        view.has(.conjunction, at: $0)
      }),
      and - object.tokens.upperBound <= 4,
      (and + 1..<group.tokens.lowerBound).allSatisfy({ view.has(.determiner, at: $0) }),
      (object.tokens.upperBound..<and).allSatisfy({
        view.kind($0) != .comma && view.preposition(at: $0) == nil
      })
    else { return nil }
    return reader.argument(group, .object, distance: group.tokens.lowerBound - and)
  }

  /// How many words stand between a verb and a group of its object's noun phrase; `nil` if the group
  /// is no part of it.
  func wordsBefore(_ group: Group, from index: Int, isFirst: Bool) -> Int? {
    if reader.isSubjectPronoun(group.tokens.lowerBound) { return nil }
    var words = 0
    var token = index
    while token < group.tokens.lowerBound {
      if view.kind(token) == .comma || view.kind(token) == .dash { return nil }
      if view.has(.conjunction, at: token) {
        // "training and advising both": two verbs, one object.
        guard words == 0, reader.mentionAt[token + 1] < 0, anyVerb(at: token + 1) != nil else {
          return nil
        }
        token += 2
        continue
      }
      if let determiner = view.hit(.determiner, at: token) {
        token = determiner.end
        continue
      }
      if let preposition = view.preposition(at: token) {
        let isLast =
          preposition.end > group.prepositionToken
          && preposition.start == group.prepositionToken
        let isAgent = view.has(.agentMarker, at: token) && isLast
        let isOf = view.folded(preposition.start).elementsEqual("of".utf8)
        if isOf, isOpposingRole(token - 1) { return nil }  // "condemned opponents of Assad"
        // "a reaction, an account backed by Iran": the participle's agent, not the verb's object.
        if isAgent, isOtherParticiple(token - 1) { return nil }
        // "condemned the attack on Syria": another noun's object isn't the verb's.
        guard words > 0, isAgent || isOf || !isFirst && !isLast || isCarriedOut(token) else {
          return nil
        }
      }
      if view.isWord(token) { words += 1 }
      token += 1
    }
    // "killed 24 people, the Observatory said": the group speaks.
    if group.standing == .actor, view.has(.say, at: group.tokens.upperBound),
      group.members.count > 1 || !isThingNamed(group.tokens.upperBound)
    {
      return nil
    }
    if !isFirst, !view.has(.agentMarker, at: max(group.prepositionToken, 0)) { return nil }
    return words
  }

  func isOtherParticiple(_ token: Int) -> Bool {
    view.hits(at: token).contains {
      $0.entry.kind == .predicate && $0.features.contains(.participle) && $0.end == token + 1
    }
  }

  /// The out of "carried out by".
  func isCarriedOut(_ token: Int) -> Bool {
    view.has(.agentMarker, at: token + 1) && view.isWord(token - 1)
  }

  /// "routed his Fatah forces", "with its Houthi enemies": the actor whom a possessor's phrase names
  /// itself.
  func ownedActor(behind group: Group, end: Int) -> Group? {
    if let named = namedBehindRole(group) { return named }
    guard pack.language == .english, group.isPossessive,
      let next = groups(in: group.tokens.upperBound..<max(group.tokens.upperBound, end)).first,
      !next.isPossessive, next.tokens.lowerBound - group.tokens.upperBound <= 3,
      (group.tokens.upperBound..<next.tokens.lowerBound).allSatisfy({
        view.kind($0) == .possessive
          || view.isWord($0) && view.preposition(at: $0) == nil && !view.has(.conjunction, at: $0)
            && !reader.isFiniteVerb($0)
      })
    else { return nil }
    if next.standing == .actor, reader.mentions[next.members.lowerBound].via != .pronoun {
      return next
    }
    // its Houthi enemies
    guard let noun = next.noun, noun == next.tokens.upperBound, isRole(noun) else { return nil }
    var named = next
    named.standing = .actor
    return named
  }

  /// "accused his ousted predecessor, Francois Bozize, of": the person whom a comma names.
  private func namedBehindRole(_ group: Group) -> Group? {
    guard pack.language == .english, group.isPossessive,
      let comma = (group.tokens.upperBound..<min(group.tokens.upperBound + 4, sentence.upperBound))
        .first(where: { view.kind($0) == .comma }),
      comma > group.tokens.upperBound,
      (group.tokens.upperBound..<comma).allSatisfy({
        view.isWord($0) && reader.mentionAt[$0] < 0 && view.preposition(at: $0) == nil
          && !view.has(.conjunction, at: $0) && !view.has(.thing, at: $0)
          && (!view.has(.asset, at: $0) || reader.headNoun(at: $0) != nil)
      }),
      let named = groups.first(where: { $0.tokens.lowerBound == comma + 1 }),
      !named.isPossessive, named.members.count == 1, named.standing == .actor,
      reader.entities[reader.mentions[named.members.lowerBound].entity].kind == .person
    else { return nil }
    return named
  }

  private func isRole(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      guard $0.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int($0.entry.index)]
      return predicate.has(.role) || predicate.has(.roleMutual)
    }
  }

  /// "condemned opponents of Assad": who is named as another's foe.
  func isBehindFoes(_ group: Group) -> Bool {
    switch pack.language {
    case .english:
      group.preposition == preposition(.of) && isOpposingRole(group.prepositionToken - 1)
    case .arabic: group.noun.map { $0 < group.tokens.lowerBound && isOpposingRole($0) } ?? false
    }
  }

  private func isOpposingRole(_ index: Int) -> Bool {
    isRole(index)
      && view.hits(at: index).contains {
        $0.entry.kind == .predicate && $0.features.contains(.plural)
          && pack.predicates[Int($0.entry.index)].polarity == .oppose
      }
  }

  /// "clashed with supporters of Morales": the preposition that governs those who stand for a group.
  func prepositionOfStandIns(for group: Group, from index: Int) -> Hit? {
    guard pack.language == .english, group.preposition == preposition(.of) else { return nil }
    let noun = group.prepositionToken - 1
    guard noun >= index, reader.mentionAt[noun] < 0, !isOpposingRole(noun),
      reader.headNoun(at: noun) != nil || isRole(noun)
    else { return nil }
    var token = noun - 1
    while token >= index, noun - token <= 4, view.isWord(token), reader.mentionAt[token] < 0 {
      if let found = view.preposition(at: token),
        !view.folded(token).elementsEqual("of".utf8)
      {
        return found
      }
      if reader.isFiniteVerb(token) || view.has(.conjunction, at: token) { return nil }
      token -= 1
    }
    return nil
  }
}
