import EntenteModel

/// English participles, hyphen compounds, prefixes and fixed phrases.
extension SentenceReader {
  /// Iran-backed Hezbollah, US-led coalition, Al-Qaeda-linked group.
  mutating func readCompound(_ hit: PredicateHit, _ predicate: Predicate) {
    guard let (agent, described) = compoundSides(of: hit) ?? sidesOfDeed(hit) else { return }
    if predicate.has(.subjectObject) || predicate.has(.describedAgent) {
      add(agent, described, hit, .describedAgent)
    } else if predicate.has(.describedMutual) {
      add(described, agent, hit, .describedMutual, mutual: true)
    } else if predicate.has(.describedOblique) {
      add(described, agent, hit, .describedOblique)
    }
  }

  /// The name before a hyphenated participle and the group that the compound describes.
  func compoundSides(of hit: PredicateHit) -> (Argument, Argument)? {
    let index = hit.hit.start
    let before = groups.last { $0.tokens.upperBound == index }
    let after = groups.first {
      $0.tokens.lowerBound >= hit.hit.end && $0.tokens.lowerBound < hit.hit.end + 5
    }
    guard let before, let after, let last = before.members.last else { return nil }
    if after.standing == .modifier, let noun = after.noun,
      let head = reader.headNoun(at: noun)?.noun,
      head == .group || head == .force || head == .rebels
    {
      // "Hezbollah, the Iran-backed Lebanese group": not Lebanon.
      guard let number = reader.describedByPhrase(endingAt: noun, from: sentence.lowerBound),
        let named = groups.first(where: { $0.members.contains(number) })
      else { return nil }
      return (
        reader.argument(single(last, of: before), .compound), reader.argument(named, .described)
      )
    }
    for token in hit.hit.end..<after.tokens.lowerBound
    where view.preposition(at: token) != nil || view.kind(token) == .comma
      || view.has(.conjunction, at: token) || reader.isFiniteVerb(token)
    {
      return nil
    }
    return (
      reader.argument(single(last, of: before), .compound), reader.argument(after, .described)
    )
  }

  /// "drove rebels out in a Russian-backed offensive": the agent stands by the sentence's subject.
  private func sidesOfDeed(_ hit: PredicateHit) -> (Argument, Argument)? {
    let deed = hit.hit.end
    guard view.isWord(deed), reader.isStanceNoun(deed), !view.has(.asset, at: deed),
      let before = groups.last(where: { $0.tokens.upperBound == hit.hit.start }),
      let last = before.members.last, let subject = lastSubject
    else { return nil }
    return (
      reader.argument(single(last, of: before), .compound), inherited(subject, at: hit.hit.start)
    )
  }

  func single(_ member: Int, of group: Group) -> Group {
    var one = group
    one.members = member..<(member + 1)
    one.tokens = reader.mentions[member].tokens
    return one
  }

  mutating func readEnglishAdjective(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 8)
    if predicate.has(.prefix) {
      readPrefix(hit, predicate)
      return
    }
    if view.token(hit.hit.start).flags.contains(.hyphenated) {
      readCompound(hit, predicate)
      return
    }
    if predicate.has(.describedAgent) {
      guard let agent = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end),
        agent.distance <= 1
      else { return }
      add(agent, englishDescribed(by: hit), hit, .describedAgent)
      return
    }
    if predicate.has(.subjectObject) {
      readJudgement(hit, end: end)
      return
    }
    guard predicate.has(.describedOblique) || predicate.has(.describedMutual) else { return }
    let frame: Frame = predicate.has(.describedMutual) ? .describedMutual : .describedOblique
    let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    add(englishDescribed(by: hit), target, hit, frame, mutual: frame.isMutual)
  }

  /// "the heinous attacks by Israel", "Assad's brutal rule": a speaker's judgement of somebody's act.
  mutating func readJudgement(_ hit: PredicateHit, end: Int) {
    let index = hit.hit.start
    var judged = englishPossessor(of: index)
    if judged == nil,
      reader.isCopula(index - 1) || view.has(.adverb, at: index - 1) && reader.isCopula(index - 2)
    {
      judged = englishSubject(of: hit.hit)
      judged?.path = .copula
    }
    if judged == nil,
      let behind = groups(in: hit.hit.end..<max(hit.hit.end, min(end, hit.hit.end + 6))).first,
      isWithinPhrase(hit.hit.end..<behind.tokens.lowerBound, behind)
    {
      judged = reader.argument(behind, .described, distance: behind.tokens.lowerBound - hit.hit.end)
    }
    readJudgement(hit, of: judged)
  }

  /// A judgement by whoever speaks: "said that Israel was lying".
  mutating func readJudgement(_ hit: PredicateHit, of judged: Argument?) {
    guard let judged, let judge = englishSpeaker(at: hit.hit.start),
      judged.tokens.lowerBound != judge.tokens.lowerBound
    else { return }
    add(judge, judged, hit, predicate(hit).frame)
  }

  /// Whether words belong to one noun phrase with the group behind them: attacks by, group of.
  private func isWithinPhrase(_ words: Range<Int>, _ group: Group) -> Bool {
    words.allSatisfy { index in
      if view.kind(index) == .comma {
        return view.hits(at: index + 1).contains { $0.entry.kind == .predicate }
      }
      guard view.isWord(index) || view.kind(index) == .quote else { return false }
      if let preposition = view.preposition(at: index) {
        return preposition.start == group.prepositionToken
          && (view.has(.agentMarker, at: index) || view.folded(index).elementsEqual("of".utf8))
      }
      return index == words.lowerBound || !reader.isFiniteVerb(index)
        || view.has(.determiner, at: index) || reader.isPredicateNoun(index)
    }
  }

  /// Who says what stands at a token: the subject of a verb of saying before it, or whose quotation
  /// it is in.
  func englishSpeaker(at token: Int) -> Argument? {
    if let lastSaying, lastSaying.token < token {
      return inherited(lastSaying.subject, at: token, path: .subjectSpeaker)
    }
    if let lastRequest, lastRequest.token < token {
      return inherited(lastRequest.subject, at: token, path: .subjectSpeaker)
    }
    guard view.token(token).flags.contains(.quoted) else { return speakerBehind(token) }
    guard reader.speaker >= 0 else { return nil }
    if let group = groups.first(where: { group in
      group.members.count == 1
        && reader.mentions[group.members.lowerBound].entity == reader.speaker
        && !view.token(group.tokens.lowerBound).flags.contains(.quoted)
    }) {
      return reader.argument(group, .subjectSpeaker)
    }
    return reader.argument(
      reader.speaker, at: token..<(token + 1), .subjectSpeaker, via: .speaker)
  }

  /// "Trump must go, said Pelosi", "…, the minister said": who speaks at the sentence's end.
  private func speakerBehind(_ token: Int) -> Argument? {
    for index in token + 1..<max(token + 1, sentence.upperBound)
    where view.has(.say, at: index) && reader.mentionAt[index] < 0 {
      let speaker = groups.first { group in
        guard group.isBare, group.standing == .actor, !group.isPossessive else { return false }
        if group.tokens.upperBound == index { return opensAttribution(group.tokens.lowerBound) }
        return opensAttribution(index)
          && (index + 1...index + 2).contains(group.tokens.lowerBound)
      }
      if let speaker { return reader.argument(speaker, .subjectSpeaker) }
    }
    return nil
  }

  private func opensAttribution(_ index: Int) -> Bool {
    var before = index - 1
    while view.has(.determiner, at: before) || view.kind(before) == .quote { before -= 1 }
    return view.kind(before) == .comma
  }

  /// "the US-led coalition", "Iran-backed Houthis" as names of the lexicon: who leads or backs them
  /// is in the name.
  mutating func addNamesOfTheLed() {
    for number in reader.mentions.indices {
      let mention = reader.mentions[number]
      let second = mention.tokens.lowerBound + 1
      guard mention.via == .name, mention.tokens.count > 2,
        view.token(second).flags.contains(.hyphenated),
        let (name, entry) = DocumentReader.nameHit(
          at: mention.tokens.lowerBound, before: second, view, pack),
        let hit = view.hits(at: second).first(where: {
          $0.entry.kind == .predicate && $0.end == second + 1
            && pack.predicates[Int($0.entry.index)].has(.describedAgent)
        }),
        let group = groups.first(where: { $0.members.contains(number) })
      else { continue }
      let agent = reader.argument(
        reader.entity(of: entry.actor), at: name.start..<name.end, .compound, via: entry.via)
      add(
        agent, reader.argument(single(number, of: group), .described),
        PredicateHit(number: hit.entry.index, hit: hit, collocate: nil), .describedAgent)
    }
  }

  mutating func readPrefix(_ hit: PredicateHit, _ predicate: Predicate) {
    guard
      let named = groups.first(where: {
        $0.tokens.lowerBound == hit.hit.end && view.token(hit.hit.end).flags.contains(.hyphenated)
      })
    else { return }
    let target = reader.argument(single(named.members.lowerBound, of: named), .compound)
    let after =
      named.members.lowerBound + 1 < named.members.upperBound
      ? single(named.members.lowerBound + 1, of: named)
      : groups(
        in: target.tokens.upperBound..<min(target.tokens.upperBound + 3, sentence.upperBound)
      ).first
    if let after {
      add(reader.argument(after, .described), target, hit, .prefix)
    }
  }

  /// Whom an adjective describes: the phrase right before it, or the subject before a copula.
  func englishDescribed(by hit: PredicateHit) -> Argument? {
    let index = hit.hit.start
    let isPredicative =
      view.hit(.verb, at: index - 1).map {
        $0.end == index && !$0.features.isDisjoint(with: [.perfect, .thirdPerson])
      } ?? false
    if isAuxiliary(before: index) || isPredicative {
      return englishSubject(of: hit.hit).map { subject in
        var subject = subject
        subject.path = .copula
        return subject
      }
    }
    if view.kind(index - 1) == .openParenthesis,
      let before = groups.last(where: { $0.tokens.upperBound < index }),
      index - before.tokens.upperBound <= 5
    {
      return reader.argument(before, .described, distance: index - before.tokens.upperBound)
    }
    return nearestLeft(of: index)
  }

  mutating func readEnglishPhrase(_ hit: PredicateHit, _ predicate: Predicate) {
    // A boundary right behind may be the phrase's own preposition: "on the same side as".
    let end = max(
      min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 10),
      min(hit.end + 3, sentence.upperBound))
    // "At the request of Mali, France sent troops"
    let subject =
      hit.hit.start == sentence.lowerBound
      ? firstBehindComma(after: hit.hit.end)
      : view.kind(hit.hit.start - 1) == .comma && lastSubject != nil
        ? lastSubject : englishSubject(of: hit.hit) ?? lastSubject
    for frame in predicate.frames {
      switch frame {
      case .subjectObject:
        add(subject, englishObject(after: hit.hit.end, end: end), hit, frame)
      case .possessorOblique, .nounMutual:
        readEnglishNoun(hit, predicate)
      case .subjectOblique, .subjectMutual, .describedOblique, .describedMutual:
        let other = phraseArgument(hit, predicate, end: end)
        if other == nil, frame.isMutual, let subject, subject.entities.count > 1 {
          addMutual(subject, hit, frame)  // "who are still at war"
        }
        add(subject, other, hit, frame, mutual: frame.isMutual)
      case .describedAgent, .receiverAgent:
        let agent = phraseArgument(hit, predicate, end: end)
        add(agent, subject ?? nearestLeft(of: hit.hit.start), hit, frame)
      case .possessorObject, .role, .roleMutual, .prefix:
        break
      }
    }
  }

  /// What a fixed phrase goes on with: a phrase under one of its prepositions, or the next group.
  func phraseArgument(_ hit: PredicateHit, _ predicate: Predicate, end: Int) -> Argument? {
    if let found = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end) {
      return found
    }
    // "in support of" is a preposition too, which then governs the group from its first word.
    return groups.first {
      $0.tokens.lowerBound >= hit.hit.end && $0.tokens.lowerBound <= hit.hit.end + 4
        && ($0.isBare || $0.prepositionToken <= hit.hit.start)
    }.map { reader.argument($0, .oblique) }
  }
}
