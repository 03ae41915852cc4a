import EntenteModel

/// English participles, hyphen compounds, prefixes and fixed phrases.
extension SentenceReader {
  /// Iran-backed Hezbollah, US-led coalition, Al-Qaeda-linked group.
  mutating func readCompound(_ hit: PredicateHit, _ predicate: Predicate) {
    guard let (agent, described) = compoundSides(of: hit) else { return }
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
    for token in hit.hit.end..<after.tokens.lowerBound
    where view.preposition(at: token) != nil || view.kind(token) == .comma
      || reader.isFiniteVerb(token)
    {
      return nil
    }
    return (
      reader.argument(single(last, of: before), .compound), reader.argument(after, .described)
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
    guard predicate.has(.describedOblique) || predicate.has(.describedMutual) else { return }
    let frame: Frame = predicate.has(.describedMutual) ? .describedMutual : .describedOblique
    let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    add(englishDescribed(by: hit), target, hit, frame, mutual: frame.isMutual)
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
    if isAuxiliary(before: index) || view.has(.verb, at: index - 1) {
      return englishSubject(of: hit.hit).map { subject in
        var subject = subject
        subject.path = .copula
        return subject
      }
    }
    return nearestLeft(of: index)
  }

  mutating func readEnglishPhrase(_ hit: PredicateHit, _ predicate: Predicate) {
    // A boundary right behind may be the phrase's own preposition: "on the same side as".
    let end = max(
      min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 10),
      min(hit.end + 3, sentence.upperBound))
    let subject = englishSubject(of: hit.hit) ?? lastSubject
    for frame in predicate.frames {
      switch frame {
      case .subjectObject:
        add(subject, englishObject(after: hit.hit.end, end: end), hit, frame)
      case .possessorOblique, .nounMutual:
        readEnglishNoun(hit, predicate)
      case .subjectOblique, .subjectMutual, .describedOblique, .describedMutual:
        add(subject, phraseArgument(hit, predicate, end: end), hit, frame, mutual: frame.isMutual)
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
