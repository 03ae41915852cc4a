import EntenteModel

/// Relations that a frame has found, put down as candidates.
extension SentenceReader {
  /// What a frame has read, if both sides are known.
  mutating func add(
    _ source: Argument?, _ target: Argument?, _ hit: PredicateHit, _ frame: Frame,
    mutual: Bool = false
  ) {
    guard let named = source, let target else { return }
    let source = requester(of: hit, named) ?? named
    let predicate = predicate(hit)
    let stance = modality(
      of: hit, predicate, sourceIsOwn: source.path.isOwn && source.via.first != .pronoun)
    put(source, target, hit, frame, stance, mutual: mutual && source.path == named.path)
    if predicate.event == .accuse, let accuser = source.entities.first,
      let accused = target.entities.first
    {
      accusation = (accuser, accused, hit.hit.start)
    }
  }

  /// Puts down that each source stands towards each target as a predicate says.
  ///
  /// - Parameter stance: what the words before the predicate make of it.
  mutating func put(
    _ source: Argument, _ target: Argument, _ hit: PredicateHit, _ frame: Frame,
    _ stance: (Modality, Polarity), mutual: Bool = false, surroundings: Surroundings? = nil
  ) {
    let predicate = predicate(hit)
    var (modality, polarity) = stance
    if modality == .hypothetical, isOwnPledge(of: source, hit) { modality = .pledged }
    if reverses(hit, target), polarity == .support || Self.judgements.contains(predicate.event) {
      polarity = polarity.reversed
    }
    if isInsideRejected { polarity = polarity.reversed }
    let targetOwnsByPronoun =
      reader.mention(at: target.tokens.lowerBound).map { $0.isPossessive && $0.via == .pronoun }
      ?? false
    for (sourceIndex, sourceEntity) in source.entities.enumerated() {
      for (targetIndex, targetEntity) in target.entities.enumerated() {
        guard sourceEntity != targetEntity,
          // "Bahrain and Oman backed their neighbour": not each other.
          !targetOwnsByPronoun || !source.entities.contains(targetEntity),
          // "fined Google for abusing its power": its own.
          !targetOwnsByPronoun || source.path != .subjectController
        else { continue }
        var candidate = Candidate(
          source: sourceEntity, target: targetEntity,
          sourceTokens: source.mentionTokens[sourceIndex],
          targetTokens: target.mentionTokens[targetIndex],
          sourceVia: source.via[sourceIndex], targetVia: target.via[targetIndex],
          sourcePath: source.path, targetPath: target.path, targetStanding: target.standing,
          sourceDistance: source.distance, targetDistance: target.distance, polarity: polarity,
          event: predicate.event, predicate: hit.number, predicateTokens: hit.tokens, frame: frame,
          modality: modality)
        candidate.sourcePreposition = source.preposition
        candidate.targetPreposition = target.preposition
        candidate.sourceSkips = skips(between: hit, and: source.tokens)
        candidate.targetSkips = skips(between: hit, and: target.tokens)
        candidate.rivals = rivals(of: hit, source.tokens, target.tokens)
        candidate.crowd = groups.count
        candidate.surroundings = surroundings
        if modality == .actual, let accusation, hit.hit.start > accusation.token,
          accusation.accused == sourceEntity, !source.path.isOwn
        {
          candidate.modality = .claimed
          candidate.holder = accusation.accuser
        }
        candidates.append(candidate)
        if mutual, predicate.event != .reject || !isOwned(target) {
          swap(&candidate.source, &candidate.target)
          swap(&candidate.sourceTokens, &candidate.targetTokens)
          swap(&candidate.sourceVia, &candidate.targetVia)
          candidates.append(candidate)
        }
      }
    }
  }

  /// "disagreed with Turkey's decision": what somebody owns doesn't disagree.
  private func isOwned(_ target: Argument) -> Bool {
    guard pack.language == .english else { return false }
    return target.standing == .belonging
      || reader.mention(at: target.tokens.lowerBound)?.isPossessive ?? false
  }

  /// Who asked for what a predicate says, where it is asked for: "urged Turkey to support Syria" is
  /// support by the one who urges.
  private func requester(of hit: PredicateHit, _ source: Argument) -> Argument? {
    guard let lastRequest, !source.path.isOwn, hit.hit.start > lastRequest.token,
      hit.hit.start - lastRequest.token <= 10,
      !(lastRequest.token..<hit.hit.start).contains(where: {
        view.kind($0) == .comma || view.has(.boundary, at: $0)
      }), !isAskedToCease(hit)
    else { return nil }
    var subject = lastRequest.subject
    subject.path = .subjectController
    subject.distance = hit.hit.start - lastRequest.token
    return subject
  }

  /// Who is against a fall is for him who would fall; who threatens it is against him.
  static let judgements: EventClasses = [.accuse, .reject, .protest]

  /// How many groups stand between a predicate and a phrase.
  private func skips(between hit: PredicateHit, and tokens: Range<Int>) -> Int {
    let span =
      tokens.lowerBound >= hit.hit.end
      ? hit.hit.end..<tokens.lowerBound
      : min(tokens.upperBound, hit.hit.start)..<hit.hit.start
    return groups.count { span.contains($0.tokens.lowerBound) }
  }

  /// How many other predicate words stand between the outermost of predicate, source and target.
  func rivals(of hit: PredicateHit, _ source: Range<Int>, _ target: Range<Int>) -> Int {
    let low = min(hit.hit.start, source.lowerBound, target.lowerBound)
    let high = max(hit.hit.end, source.upperBound, target.upperBound)
    return (low..<high).count { index in
      index != hit.hit.start && view.isValid(index) && reader.mentionAt[index] < 0
        && reader.isPredicateWord(index)
    }
  }

  /// Whether the target is named as what falls, ends or leaves: "welcomed the fall of Assad",
  /// "rejected the resignation of the government".
  private func reverses(_ hit: PredicateHit, _ target: Argument) -> Bool {
    guard hit.hit.end < target.tokens.lowerBound, target.tokens.lowerBound - hit.hit.end <= 5 else {
      return false
    }
    return (hit.hit.end..<target.tokens.lowerBound).contains {
      view.has(.reversal, at: $0) && reader.mentionAt[$0] < 0 && $0 != hit.collocate
        && !isOwnPreposition(of: hit, at: $0)
    }
  }

  private func isOwnPreposition(of hit: PredicateHit, at index: Int) -> Bool {
    let prepositions = predicate(hit).prepositionNumbers
    return (max(hit.hit.end, index - 3)...index).contains { start in
      view.hits(at: start).contains {
        $0.entry.kind == .preposition && $0.end > index && prepositions.contains($0.entry.index)
      }
    }
  }

  /// Both directions between all members of one group: the war between A and B.
  mutating func addMutual(_ group: Argument, _ hit: PredicateHit, _ frame: Frame) {
    let predicate = predicate(hit)
    let (modality, polarity) = modality(of: hit, predicate, sourceIsOwn: true)
    for first in group.entities.indices {
      for second in group.entities.indices where first != second {
        guard group.entities[first] != group.entities[second] else { continue }
        candidates.append(
          Candidate(
            source: group.entities[first], target: group.entities[second],
            sourceTokens: group.mentionTokens[first], targetTokens: group.mentionTokens[second],
            sourceVia: group.via[first], targetVia: group.via[second], sourcePath: group.path,
            targetPath: group.path, targetStanding: group.standing, sourceDistance: group.distance,
            targetDistance: group.distance, polarity: polarity, event: predicate.event,
            predicate: hit.number, predicateTokens: hit.tokens, frame: frame, modality: modality))
      }
    }
  }
}
