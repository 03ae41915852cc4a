import EntenteModel

/// English verbs: which words are verbs here, and what a verb states.
extension SentenceReader {
  /// Whether a word that may be a verb is one here.
  func isVerbalHere(_ hit: Hit) -> Bool {
    let features = hit.features
    let index = hit.start
    let isAmbiguous =
      reader.isPredicateNoun(index) || view.has(.asset, at: index) || view.has(.thing, at: index)
      || features.contains(.base)
    if isAmbiguous, takesNounPreposition(hit) { return false }
    if features.contains(.base) {
      return reader.looksVerbal(index) || followsPlural(index)
    }
    if features.contains(.thirdPerson), isAmbiguous {
      return reader.looksVerbal(index) || followsConjoinedVerb(index)
    }
    return !view.has(.determiner, at: index - 1)
      || view.has(.complementizer, at: index - 1) && reader.isRelative(index - 1)
  }

  /// "US sanctions on Iran", "Israeli strikes have": what follows calls for the noun.
  func takesNounPreposition(_ hit: Hit) -> Bool {
    guard !hit.features.isDisjoint(with: [.base, .thirdPerson]),
      reader.mentionAt.indices.contains(hit.start - 1), reader.mentionAt[hit.start - 1] >= 0,
      reader.isPredicateNoun(hit.start)
    else { return false }
    if view.has(.auxiliary, at: hit.end) { return true }
    let isThird = hit.features.contains(.thirdPerson)
    if isThird, reader.mentionAt.indices.contains(hit.end), reader.mentionAt[hit.end] < 0,
      let verb = anyVerb(at: hit.end), verb.features.contains(.perfect)
    {
      return true  // "wants UN sanctions lifted"
    }
    guard let next = view.preposition(at: hit.end) else { return false }
    func takes(_ isVerb: Bool) -> Bool {
      view.hits(at: hit.start).contains {
        guard $0.entry.kind == .predicate, $0.end == hit.end else { return false }
        let predicate = pack.predicates[Int($0.entry.index)]
        return (predicate.partOfSpeech == .verb) == isVerb && predicate.withSymbols.isEmpty
          && predicate.prepositionNumbers.contains(next.entry.index)
      }
    }
    let isForNouns =
      isThird && ["for", "over", "by"].contains { view.folded(hit.end).elementsEqual($0.utf8) }
    return (isForNouns || takes(false)) && !takes(true)
  }

  /// "Trump said he would nominate": what speakers say that they themselves would do.
  func isOwnPledge(of source: Argument, _ hit: PredicateHit) -> Bool {
    guard pack.language == .english, let lastSaying, lastSaying.token < hit.hit.start,
      view.folded(hit.hit.start - 1).elementsEqual("would".utf8),
      source.entities == lastSaying.subject.entities
    else { return false }
    return !(sentence.lowerBound..<hit.hit.start).contains {
      view.has(.condition, at: $0) && !view.has(.auxiliary, at: $0)
    }
  }

  /// "rebels attack": a base form behind a plural subject.
  func followsPlural(_ index: Int) -> Bool {
    guard view.isValid(index - 1), let mention = reader.mention(at: index - 1) else {
      if view.has(.conjunction, at: index - 1) { return lastVerb != nil || lastSubject != nil }
      return false
    }
    return !mention.isPossessive && mention.standing == .actor && mention.via != .demonym
  }

  func followsConjoinedVerb(_ index: Int) -> Bool {
    view.has(.conjunction, at: index - 1) && lastSubject != nil
  }

  /// Where a verb's own arguments end.
  func limit(after index: Int) -> Int {
    var next = index
    while next < sentence.upperBound {
      if reader.isClauseBoundary(next) { return next }
      if reader.mentionAt[next] < 0, view.isWord(next), next > index || isGerund(next),
        let hit = anyVerb(at: next), isVerbalHere(hit),
        hit.features.isDisjoint(with: [.progressive, .participle])
          || hit.features.contains(.progressive)
            && (view.preposition(at: next - 1) != nil || anyVerb(at: next - 1) != nil)
      {
        return next
      }
      next += 1
    }
    return next
  }

  /// "favoured crushing the rebels": what a verb right behind another acts on is its own.
  private func isGerund(_ index: Int) -> Bool {
    anyVerb(at: index)?.features.contains(.progressive) ?? false
  }

  func anyVerb(at index: Int) -> Hit? {
    if let plain = plainVerb(at: index) { return plain }
    guard view.hasHit(.verb, at: index) else { return nil }
    return view.hits(at: index).first { pack.isPredicate($0.entry, .verb) }
  }

  /// - Returns: whether the word was a verb here.
  mutating func readEnglishVerb(_ hit: PredicateHit, _ predicate: Predicate) -> Bool {
    let features = hit.hit.features
    let index = hit.hit.start
    if view.token(index).flags.contains(.hyphenated) {
      if features.contains(.participle), hit.collocate == nil { readCompound(hit, predicate) }
      return false
    }
    guard isVerbalHere(hit.hit) else { return false }
    let end = limit(after: hit.end)
    if features.contains(.participle), isPassive(hit.hit),
      !predicate.takesBy || isAuxiliary(before: index)
    {
      readEnglishPassive(hit, predicate, end: end)
      return true
    }
    if predicate.has(.describedAgent) {
      readJudgement(hit, of: englishSubject(of: hit.hit))
      return false
    }
    let subject = englishSubject(of: hit.hit)
    noteSubject(subject, of: hit.hit)
    if !predicate.has(.subjectMutual), isSubject(hit.collocate, of: hit.hit, subject) {
      return true
    }
    lastVerb = (index, predicate.polarity, predicate.event)
    lastObject = nil
    let start = hit.hit.end
    if let subject, subject.entities.count > 1, meansEachOther(after: start) {
      addMutual(subject, hit, predicate.frame)
    } else if predicate.has(.subjectObject),
      let object = verbObject(of: hit, end: end)
    {
      add(subject, object, hit, .subjectObject)
      lastObject = object
      if let second = secondObject(behind: object, end: end) {
        add(subject, second, hit, .subjectObject)
      }
    }
    if predicate.event == .assault, isBehindWhen(index) { addVictims(of: subject, hit, predicate) }
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual) {
      let frame: Frame = predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique
      if let owner = collocateOwner(hit, subject) {
        add(subject, owner, hit, frame, mutual: frame.isMutual)
        lastObject = owner
      } else if let target = oblique(
        after: start, predicate.prepositionNumbers, end: min(end, start + 12))
      {
        add(subject, target, hit, frame, mutual: frame.isMutual)
        if hit.collocate != nil { use(start + target.distance) }  // "vetoed a text condemning"
        lastObject = target
      } else if let target = relativeObject(of: hit, prepositions: predicate.prepositionNumbers) {
        add(subject, target, hit, frame, mutual: frame.isMutual)
      } else if frame.isMutual, let sides = sidesOfCollocate(hit) {
        addMutual(sides, hit, frame)
      } else if frame.isMutual, let subject, subject.entities.count > 1, !isForOthers(hit.hit),
        subject.path == .subjectBefore || subject.distance <= 8
      {
        addMutual(subject, hit, frame)
      }
    }
    if predicate.has(.receiverAgent),
      let giver = predicate.prepositionNumbers.isEmpty
        ? verbObject(of: hit, end: end)  // "infuriated Ankara"
        : oblique(after: start, predicate.prepositionNumbers, end: min(end, start + 12))
    {
      add(giver, subject, hit, .receiverAgent)
    }
    if predicate.event == .accuse, lastObject == nil { unknownAccused = index }
    if lastObject == nil {
      lastObject = groups(in: start..<end).first.map { reader.argument($0, .object) }
    }
    return true
  }

  /// "envoys returned to Cairo": the word that a predicate needs is its object, not its subject.
  private func isSubject(_ collocate: Int?, of hit: Hit, _ subject: Argument?) -> Bool {
    guard let collocate, let subject, collocate < hit.start, !predicateIsJudgement(hit),
      !reader.endsNoLonger(collocate)
    else { return false }
    let tokens = subject.tokens
    return tokens.contains(collocate)
      || tokens.upperBound <= collocate && !view.hasAny(Self.functional, at: collocate)
  }

  private static let functional: WordClasses = [
    WordClasses(.not), WordClasses(.auxiliary), WordClasses(.possibility), WordClasses(.adverb),
  ]

  private func predicateIsJudgement(_ hit: Hit) -> Bool {
    pack.predicates[Int(hit.entry.index)].has(.describedAgent)
  }

  /// "argued for an end", "agreed that": what two say together, not of each other.
  private func isForOthers(_ hit: Hit) -> Bool {
    view.has(.say, at: hit.start) && view.isWord(hit.end)
      && ["for", "against", "that"].contains { view.folded(hit.end).elementsEqual($0.utf8) }
  }

  /// Whether a verb's clause says when something befell others: "were killed when jets struck".
  private func isBehindWhen(_ index: Int) -> Bool {
    let start = reader.clauseStart(before: index, in: sentence)
    return start > sentence.lowerBound && view.isWord(start - 1)
      && ["when", "after", "as"].contains { view.folded(start - 1).elementsEqual($0.utf8) }
  }
}
