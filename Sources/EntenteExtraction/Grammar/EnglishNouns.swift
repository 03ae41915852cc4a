import EntenteModel

/// English nouns that state a relation: Russia's support for Syria, the war between A and B, ally.
extension SentenceReader {
  mutating func readEnglishNoun(_ hit: PredicateHit, _ predicate: Predicate) {
    let index = hit.hit.start
    // A word that is a verb here is no noun.
    if predicate.partOfSpeech == .noun,
      view.hits(at: index).contains(where: {
        pack.isPredicate($0.entry, .verb)
          && isVerbalHere($0) && !$0.features.contains(.progressive)
      })
    {
      return
    }
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 14)
    let possessor = englishPossessor(of: index)
    readEnglishMutualNoun(hit, predicate, possessor: possessor, end: end)
    readEnglishRole(hit, predicate, possessor: possessor, end: end)
    if predicate.has(.receiverAgent),
      let giver = oblique(
        after: hit.hit.end, predicate.prepositionNumbers, end: min(end, hit.hit.end + 4))
    {
      add(giver, possessor ?? inheritedForNoun(hit), hit, .receiverAgent)
    }
    guard predicate.has(.possessorOblique) || predicate.has(.possessorObject) else { return }
    let read = candidates.count
    defer {
      if candidates.count == read, predicate.event == .sanction { addSanctioned(possessor, hit) }
      if candidates.count == read {
        addReceived(
          from: englishNounAgent(after: hit.hit.end, end: end)
            ?? circumstance(possessor, predicate), hit)
      }
    }
    var source = possessor
    if source == nil { source = englishNounAgent(after: hit.hit.end, end: end) }
    addVictims(of: source, hit, predicate)
    let of = preposition(.of)
    if predicate.has(.possessorObject),
      let object = oblique(after: hit.hit.end, [of], end: min(end, hit.hit.end + 6))
    {
      add(source ?? inheritedForNoun(hit), object, hit, .possessorObject)
    }
    guard predicate.has(.possessorOblique) else { return }
    let isOwn = predicate.has(.possessorObject) && predicate.prepositionNumbers.contains(of)
    let prepositions =
      isOwn ? predicate.prepositionNumbers.filter { $0 != of } : predicate.prepositionNumbers
    if let target = oblique(after: hit.hit.end, prepositions, end: end) {
      if source == nil, let owner = oblique(after: hit.hit.end, [of], end: target.tokens.lowerBound)
      {
        source = owner
        source?.path = .genitive
      }
      if source == nil, isBehindComma(target, hit) { return }
      add(
        source ?? rising(hit, predicate, target) ?? inheritedForNoun(hit), target, hit,
        .possessorOblique)
    }
  }

  /// "the uprising against Assad": a rising that nobody owns is the opposition's.
  private mutating func rising(
    _ hit: PredicateHit, _ predicate: Predicate, _ target: Argument
  ) -> Argument? {
    guard predicate.event == .protest, target.entities.count == 1,
      let state = reader.contestedStateIfKnown(),
      reader.entities[target.entities[0]].polityID == reader.entities[state].id
    else { return nil }
    let opposition = reader.opposition(of: state)
    guard reader.entities[opposition].actor >= 0 else { return nil }
    return reader.argument(opposition, at: hit.tokens, .implied, via: .description)
  }

  /// "faces criticism from Turkey", "amid attacks by rebels": the clause's subject receives what
  /// names its giver only.
  private mutating func addReceived(from giver: Argument?, _ hit: PredicateHit) {
    guard let giver else { return }
    if isFronted(hit), let receiver = firstBehindComma(after: max(giver.tokens.upperBound, hit.end))
    {
      add(giver, receiver, hit, .receiverAgent)  // "Amid opposition from France, Germany"
      return
    }
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    guard
      let receiver = groups.last(where: {
        $0.tokens.lowerBound >= start && $0.tokens.upperBound <= hit.hit.start && $0.isBare
          && $0.standing == .actor && !$0.isPossessive
      }),
      (receiver.tokens.upperBound..<hit.hit.start).contains(where: { reader.isFiniteVerb($0) })
    else { return }
    var target = reader.argument(
      receiver, .implied, distance: hit.hit.start - receiver.tokens.upperBound)
    target.standing = .actor
    add(giver, target, hit, .receiverAgent)
  }

  /// "advanced with Russian air support", "despite French opposition": whose help or blow it is that
  /// goes with what a clause tells.
  private func circumstance(_ possessor: Argument?, _ predicate: Predicate) -> Argument? {
    guard let possessor, let group = groups.first(where: { $0.tokens == possessor.tokens }),
      group.prepositionToken >= sentence.lowerBound
    else { return nil }
    let words = predicate.polarity == .support ? ["with", "thanks", "under"] : ["despite", "amid"]
    return words.contains { view.folded(group.prepositionToken).elementsEqual($0.utf8) }
      ? possessor : nil
  }

  /// Whether a noun's phrase opens the sentence: "Despite criticism from".
  private func isFronted(_ hit: PredicateHit) -> Bool {
    hit.hit.start - sentence.lowerBound <= 3
      && view.preposition(at: sentence.lowerBound)?.end ?? .max <= hit.hit.start
  }

  /// "Iran wants UN sanctions lifted": sanctions on nobody in particular are on the state that the
  /// text is about, if it is the sentence's subject.
  private mutating func addSanctioned(_ source: Argument?, _ hit: PredicateHit) {
    guard let source, let subject = lastSubject, subject.entities.count == 1,
      reader.dominantState >= 0, let state = reader.entityOfActor[reader.dominantState],
      reader.entities[subject.entities[0]].polityID == reader.entities[state].id
    else { return }
    var target = inherited(subject, at: hit.hit.start, path: .implied)
    target.standing = .actor
    add(source, target, hit, .possessorOblique)
  }

  /// Russia's support, Russian support, its support.
  func englishPossessor(of index: Int) -> Argument? {
    var before = index - 1
    var words = 0
    while before >= sentence.lowerBound, words <= 3 {
      if view.kind(before) == .possessive {
        before -= 1
        continue
      }
      guard view.isWord(before) else { return nil }
      if reader.mentionAt[before] >= 0 {
        guard let group = groups.last(where: { $0.tokens.contains(before) }) else { return nil }
        if group.isPossessive { return reader.argument(group, .possessor, distance: words) }
        let mention = reader.mentions[reader.mentionAt[before]]
        if mention.via == .demonym, mention.standing != .actor || mention.noun == index {
          return reader.argument(group, .possessorAdjective, distance: words)
        }
        if words == 0, mention.via == .name || mention.via == .title, isAttributive(before, index) {
          return reader.argument(group, .possessorAdjective, distance: words)
        }
        return nil
      }
      if view.preposition(at: before) != nil || view.has(.determiner, at: before)
        || view.has(.conjunction, at: before) || reader.isFiniteVerb(before)
      {
        return nil
      }
      words += 1
      before -= 1
    }
    return nil
  }

  /// "US sanctions", "the Assad regime attack": a name right before a noun that is no verb.
  func isAttributive(_ before: Int, _ index: Int) -> Bool {
    reader.mentions[reader.mentionAt[before]].noun == index
      || !reader.isVerbForm(index)
      || view.hits(at: index).contains { takesNounPreposition($0) } || isThingNamed(index)
  }

  /// "the UN report": a noun whose verb would need an -s behind one name.
  func isThingNamed(_ index: Int) -> Bool {
    view.has(.asset, at: index)
      && view.hits(at: index).allSatisfy {
        $0.features.isDisjoint(with: [.thirdPerson, .perfect, .participle, .progressive])
      }
  }

  /// support from Russia, an attack by Israel
  func englishNounAgent(after index: Int, end: Int) -> Argument? {
    let from = preposition(.from)
    for group in groups(in: index..<max(index, min(end, index + 6)))
    where group.prepositionToken >= index && !governsGerund(group) {
      if view.has(.agentMarker, at: group.prepositionToken)
        || group.preposition == from && group.prepositionToken == index
      {
        return reader.argument(group, .agent, distance: group.prepositionToken - index)
      }
    }
    return nil
  }

  /// "prolonged the war by arming Hamas": the preposition is the gerund's.
  private func governsGerund(_ group: Group) -> Bool {
    (group.prepositionToken + 1..<max(group.prepositionToken + 1, group.tokens.lowerBound))
      .contains { anyVerb(at: $0)?.features.contains(.progressive) ?? false }
  }

  func inheritedForNoun(_ hit: PredicateHit) -> Argument? {
    if isBackground(hit) { return nil }
    if let lastVerb, lastVerb.polarity == .oppose, hit.hit.start - lastVerb.token < 10,
      !isManner(hit, lastVerb.event)
    {
      return nil
    }
    if let subject = lastSubject, hit.hit.start - subject.tokens.upperBound < 30 {
      return inherited(subject, at: hit.hit.start)
    }
    // The verb is unknown: its subject is the nearest group that nothing governs.
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    return groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start && $0.isBare
        && $0.standing == .actor && !$0.isPossessive
    }.map {
      reader.argument(
        $0, .subjectController, distance: hit.hit.start - $0.tokens.upperBound)
    }
  }

  /// "investigates the attack on", "during an uprising against": a blow that is known already, or that
  /// only says when, is not the subject's.
  private func isBackground(_ hit: PredicateHit) -> Bool {
    guard predicate(hit).polarity == .oppose,
      [.assault, .coerce, .protest].contains(predicate(hit).event)
    else { return false }
    var before = hit.hit.start - 1
    while before > sentence.lowerBound, hit.hit.start - before <= 5, view.isWord(before),
      reader.mentionAt[before] < 0, !view.has(.determiner, at: before),
      view.preposition(at: before) == nil, !view.has(.conjunction, at: before)
    {
      before -= 1
    }
    if view.has(.determiner, at: before) { before -= 1 }
    return view.isWord(before)
      && ["during", "amid", "after", "since", "before", "following", "despite", "into", "about"]
        .contains { view.folded(before).elementsEqual($0.utf8) }
  }

  /// "killed soldiers in an ambush on Nigeria's army": the act that the verb names.
  private func isManner(_ hit: PredicateHit, _ event: EventClass) -> Bool {
    guard event == .assault, predicate(hit).event == .assault else { return false }
    var before = hit.hit.start - 1
    while view.has(.determiner, at: before) { before -= 1 }
    return view.isWord(before)
      && ["in", "during", "with"].contains { view.folded(before).elementsEqual($0.utf8) }
  }

  mutating func readEnglishMutualNoun(
    _ hit: PredicateHit, _ predicate: Predicate, possessor: Argument?, end: Int
  ) {
    guard predicate.has(.nounMutual) else { return }
    if let possessor, possessor.entities.count > 1 {
      addMutual(possessor, hit, .nounMutual)  // the Saudi-Iranian rift
      return
    }
    for token in hit.hit.end..<max(hit.hit.end, min(end, hit.hit.end + 6))
    where view.has(.between, at: token) {
      if let first = groups(in: token..<end).first {
        if first.members.count > 1 {
          addMutual(reader.argument(first, .between), hit, .nounMutual)
        } else if let second = groups(in: first.tokens.upperBound..<end).first,
          (first.tokens.upperBound..<second.tokens.lowerBound).contains(where: {
            view.has(.conjunction, at: $0)
          })
        {
          add(
            reader.argument(first, .between), reader.argument(second, .between), hit,
            .nounMutual, mutual: true)
        }
      }
      return
    }
    if let target = oblique(
      after: hit.hit.end, predicate.prepositionNumbers, end: min(end, hit.hit.end + 8))
    {
      add(possessor ?? inheritedForNoun(hit), target, hit, .nounMutual, mutual: true)
    }
  }

  /// Syria's ally Russia; Russia, an ally of Syria; Russia is Syria's ally.
  mutating func readEnglishRole(
    _ hit: PredicateHit, _ predicate: Predicate, possessor: Argument?, end: Int
  ) {
    guard predicate.has(.role) || predicate.has(.roleMutual) else { return }
    let frame: Frame = predicate.has(.roleMutual) ? .roleMutual : .role
    var target = possessor
    var afterTarget = hit.hit.end
    if target == nil,
      let found = oblique(
        after: hit.hit.end, predicate.prepositionNumbers + [preposition(.of)],
        end: min(end, hit.hit.end + 6))
    {
      target = found
      afterTarget = found.tokens.upperBound
    }
    if let owner = possessor, owner.path == .possessorAdjective,
      let named = oblique(
        after: hit.hit.end, predicate.prepositionNumbers + [preposition(.of)],
        end: min(end, hit.hit.end + 4))
    {
      // Lebanese loyalists of Syria: the adjective describes, the phrase is the target.
      add(owner, named, hit, frame, mutual: frame.isMutual)
      return
    }
    // One "Arab ally" is somebody whom the sentence names; "Arab allies" are the Arabs.
    if let adjective = possessor, adjective.path == .possessorAdjective, adjective.distance == 0,
      hit.hit.features.contains(.plural),
      let owner = groups.last(where: { $0.tokens.upperBound <= adjective.tokens.lowerBound }),
      owner.isPossessive,
      (owner.tokens.upperBound..<adjective.tokens.lowerBound).allSatisfy({
        view.kind($0) == .possessive || reader.isOpenWord($0)
      })
    {
      // Assad's Iranian backers, his Republican supporters
      add(adjective, reader.argument(owner, .possessor), hit, frame, mutual: frame.isMutual)
      return
    }
    guard let target else { return }
    if let next = groups(in: afterTarget..<min(sentence.upperBound, afterTarget + 3)).first,
      next.isBare,
      (afterTarget..<next.tokens.lowerBound).allSatisfy({
        view.kind($0) == .comma || view.kind($0) == .dash
      }),
      !isAuxiliary(before: next.tokens.lowerBound)
    {
      add(reader.argument(next, .apposition), target, hit, frame, mutual: frame.isMutual)
      return
    }
    let start = possessor?.tokens.lowerBound ?? hit.hit.start
    let described = groups.last {
      $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 7 && $0.isBare
        && !$0.isPossessive
    }
    guard let described else { return }
    let gap = described.tokens.upperBound..<start
    // Copies of news often lose the comma: "Hezbollah an ally of Syria".
    let isApposition =
      gap.first.map {
        view.kind($0) == .comma || view.kind($0) == .dash || view.folded($0).elementsEqual("a".utf8)
          || view.folded($0).elementsEqual("an".utf8)
      } ?? false
    guard isApposition || gap.contains(where: { reader.isCopula($0) }) else { return }
    add(
      reader.argument(described, isApposition ? .apposition : .copula, distance: gap.count), target,
      hit, frame, mutual: frame.isMutual)
  }

  /// "attached to loans, handing a triumph to Tsipras": another clause's phrase.
  private func isBehindComma(_ target: Argument, _ hit: PredicateHit) -> Bool {
    (hit.hit.end..<max(hit.hit.end, target.tokens.lowerBound)).contains { view.kind($0) == .comma }
  }
}
