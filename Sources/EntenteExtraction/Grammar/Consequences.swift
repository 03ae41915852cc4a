import EntenteModel

/// What follows from relations that have been read, and what they rule out.
extension SentenceReader {
  /// Drops guesses that turn round what a frame has read: who was attacked close by has not attacked,
  /// and who thanks is not at war.
  mutating func dropReversedGuesses() {
    guard candidates.contains(where: { $0.surroundings == nil && $0.modality.isEvidence }) else {
      return
    }
    // What was read is kept, wherever it moves.
    var kept = 0
    for place in candidates.indices where !isReversed(candidates[place]) {
      if kept < place { candidates[kept] = candidates[place] }
      kept += 1
    }
    candidates.removeSubrange(kept...)
  }

  private func isReversed(_ guess: Candidate) -> Bool {
    guess.surroundings != nil
      && candidates.contains { read in
        guard read.surroundings == nil, read.modality.isEvidence else { return false }
        return read.source == guess.source && read.target == guess.target
          && read.polarity != guess.polarity
          || read.source == guess.target && read.target == guess.source
            && read.polarity == guess.polarity
            && abs(read.predicateTokens.lowerBound - guess.predicateTokens.lowerBound) <= 8
      }
  }

  /// Those killed in an attack are its targets: "three Palestinians were killed in an Israeli raid",
  /// مقتل جنود سودانيين في كمين نصبه الحوثيون.
  mutating func addVictims(of source: Argument?, _ hit: PredicateHit, _ predicate: Predicate) {
    guard let source, predicate.event == .assault, predicate.polarity == .oppose else { return }
    let start = hit.hit.start
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 12), by: -1)
    where view.has(.victim, at: index) && reader.mentionAt[index] < 0 {
      let behind = groups.first {
        $0.tokens.lowerBound > index && $0.tokens.upperBound <= start && $0.standing != .belonging
      }
      // Who tells of the dead is none of them.
      let before = groups.last {
        $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 5
          && !$0.members.contains { reader.mentions[$0].entity == reader.speaker }
      }
      let isArabicNoun = pack.language == .arabic
      guard let victims = isArabicNoun ? behind ?? before : before ?? behind,
        victims.tokens != source.tokens
      else { return }
      add(source, reader.argument(victims, .described), hit, .possessorObject)
      return
    }
  }

  /// An attack by rebels that names no target is on the state that they rebel against.
  mutating func addImpliedTarget(of source: Argument?, _ hit: PredicateHit, _ predicate: Predicate)
  {
    guard let source, predicate.event == .assault, predicate.polarity == .oppose,
      let state = reader.contestedStateIfKnown()
    else { return }
    for (number, entity) in source.entities.enumerated()
    where reader.opposes(entity, state) {
      var one = source
      one.entities = [entity]
      one.mentionTokens = [source.mentionTokens[number]]
      one.via = [source.via[number]]
      add(
        one, reader.argument(state, at: hit.tokens, .implied, via: .description), hit,
        .subjectObject)
    }
  }

  /// A helps B against C: A stands against C too.
  ///
  /// Holds where B's act follows within the reach of the help: "helps Yemen combat al-Qaeda",
  /// تساعد القوات السورية في صد الفصائل.
  mutating func addFightsAgainst() {
    for help in candidates
    where help.polarity == .support && help.modality.isEvidence && help.surroundings == nil {
      guard help.frame == .subjectObject || help.frame == .subjectOblique else { continue }
      for fight in candidates
      where fight.polarity == .oppose && fight.source == help.target && fight.surroundings == nil
        && fight.modality.isEvidence && fight.target != help.source
        && fight.predicateTokens.lowerBound > help.predicateTokens.lowerBound
        && fight.predicateTokens.lowerBound - help.targetTokens.upperBound <= 4
        && fight.predicateTokens.lowerBound >= help.targetTokens.upperBound
        && !(help.targetTokens.upperBound..<fight.predicateTokens.lowerBound).contains(where: {
          pack.language == .english && view.has(.relative, at: $0)
        })
      {
        var consequence = fight
        consequence.source = help.source
        consequence.sourceTokens = help.sourceTokens
        consequence.sourceVia = help.sourceVia
        consequence.sourcePath = .subjectController
        candidates.append(consequence)
      }
    }
  }

  /// A supports B against C: A stands against C too.
  mutating func addStandsAgainst() {
    let against: (Int32, Int32) =
      pack.language == .arabic
      ? (preposition(.didda), preposition(.fiMuwajaha))
      : (preposition(.against), preposition(.against))
    for help in candidates
    where help.polarity == .support && help.modality.isEvidence && help.surroundings == nil
      && !help.frame.isMutual
    {
      let end = max(
        help.targetTokens.upperBound, help.sourceTokens.upperBound, help.predicateTokens.upperBound)
      guard
        let foe = groups.first(where: {
          ($0.preposition == against.0 || $0.preposition == against.1) && $0.prepositionToken >= end
            && $0.prepositionToken - end <= 3 && $0.standing != .modifier && !$0.isPossessive
        }),
        (end..<foe.prepositionToken).allSatisfy({
          !reader.isClauseBoundary($0) && view.kind($0) != .comma
            && !reader.isPredicateWord($0)
        })
      else { continue }
      for member in foe.members {
        let mention = reader.mentions[member]
        guard mention.entity != help.source, mention.entity != help.target else { continue }
        var stand = help
        stand.polarity = .oppose
        stand.target = mention.entity
        stand.targetTokens = mention.tokens
        stand.targetVia = mention.via
        stand.targetStanding = mention.standing
        stand.targetPath = .oblique
        stand.targetPreposition = foe.preposition
        stand.targetDistance = foe.prepositionToken - end
        candidates.append(stand)
      }
    }
  }

  /// "rebels claimed that Russian jets hit their outpost": who tells of a blow to himself stands against
  /// him who dealt it.
  mutating func addClaimants() {
    guard let saying = lastSaying,
      ["claim", "claims", "claimed", "allege", "alleges", "alleged"].contains(where: {
        view.folded(saying.token).elementsEqual($0.utf8)
      })
    else { return }
    for blow in candidates
    where blow.polarity == .oppose && blow.event == .assault && blow.modality.isEvidence
      && blow.predicateTokens.lowerBound > saying.token
      && saying.subject.entities.contains(blow.target)
      && !candidates.contains(where: {
        $0.source == blow.target && $0.target == blow.source && $0.surroundings == nil
      })
    {
      var claim = blow
      swap(&claim.source, &claim.target)
      claim.sourceTokens = saying.subject.mentionTokens[0]
      claim.sourceVia = saying.subject.via[0]
      claim.sourcePath = .subjectSpeaker
      claim.targetTokens = blow.sourceTokens
      claim.targetVia = blow.sourceVia
      claim.targetPath = .described
      candidates.append(claim)
    }
  }
}
