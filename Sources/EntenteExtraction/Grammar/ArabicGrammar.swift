import EntenteModel

/// Arabic frames: verbs before their subjects, verbal nouns with possessors, participles behind
/// the nouns that they describe.
extension SentenceReader {
  /// - Parameter hits: the predicate words that begin at the token.
  mutating func readArabicWord(at index: Int, _ hits: inout [PredicateHit]) {
    var readVerb = false
    var statedByVerb = false
    // A verb is tried before the noun that is spelled alike.
    if hits.count > 1 { hits.sort { rank($0) < rank($1) } }
    let read = candidates.count
    subjectBeforeWord = lastSubject
    isInsideRejected = saysWhatIsRejected(index)
    defer { isInsideRejected = false }
    for hit in hits {
      if isOutdone(hit) { continue }
      let before = candidates.count
      let predicate = predicate(hit)
      if Self.isVerdict(predicate) {
        readArabicVerdict(hit)
        continue
      }
      switch predicate.partOfSpeech {
      case .verb:
        guard !hit.hit.clitics.contains(.article), !isVerbalNoun(hit) else { continue }
        readArabicVerb(hit, predicate)
        if candidates.count > before {
          readVerb = true
          statedByVerb = true
        }
      case .noun:
        // وطرد الغرب دبلوماسيين: what was read as a verb is no verbal noun too.
        // المهلة التي منحها الجيش: right behind a relative pronoun stands the verb.
        if statedByVerb || followsRelative(hit.hit) && hits.contains(where: { isVerb($0) }) {
          continue
        }
        readArabicNoun(hit, predicate)
      case .adjective:
        readArabicAdjective(hit, predicate)
      case .phrase:
        if predicate.has(.subjectObject) || predicate.has(.subjectOblique)
          || predicate.has(.subjectMutual) || predicate.has(.receiverAgent)
        {
          readArabicVerb(hit, predicate)
        }
        readArabicNoun(hit, predicate)
        readArabicAdjective(hit, predicate)
      }
      if candidates.count > before { settle(hit) }
    }
    if candidates.count == read {
      hits.removeAll { Self.isVerdict(predicate($0)) }
      addGuesses(hits)
    }
    if !readVerb,
      view.has(.say, at: index) || view.has(.verb, at: index)
        || view.has(.request, at: index) || view.has(.pledge, at: index)
        || view.has(.deny, at: index) || view.has(.refuse, at: index)
    {
      guard let hit = plainVerb(at: index), !hit.clitics.contains(.article),
        !prepositionBefore(index), !hit.clitics.contains(.ba)
      else { return }
      let (subject, _) = arabicSubject(of: hit, isPlain: true)
      if let subject {
        lastSubject = subject
        if view.has(.request, at: index) { lastRequest = (index, subject) }
        if view.has(.say, at: index), let entity = subject.entities.first {
          reader.speaker = entity
        }
      } else if view.has(.say, at: index), reader.speaker >= 0 {
        lastSubject = reader.argument(
          reader.speaker, at: hit.start..<hit.end, .subjectSpeaker, via: .speaker)
      }
      lastVerb = nil
    }
    if view.has(.say, at: index), readVerb || plainVerb(at: index) != nil, let lastSubject,
      lastSaying == nil || !view.has(.relative, at: index - 1)
    {
      lastSaying = (index, lastSubject)
    }
  }

  private func isVerb(_ hit: PredicateHit) -> Bool { pack.isPredicate(hit.hit.entry, .verb) }

  /// Which of the predicates of one word is tried first: with a collocate, then verbs.
  private func rank(_ hit: PredicateHit) -> Int {
    (hit.collocate == nil ? 2 : 0) + (isVerb(hit) ? 0 : 1)
  }

  /// Whether a word that may be verb or verbal noun is the noun: قطع العلاقات مع قطر من طرف مصر.
  func isVerbalNoun(_ hit: PredicateHit) -> Bool {
    // No verb stands behind a preposition.
    if prepositionBefore(hit.hit.start) || hit.hit.clitics.contains(.ba) { return true }
    guard hit.hit.features == .perfect, reader.isPredicateNoun(hit.hit.start) else { return false }
    // أعلن … دعمهم لـ: behind its verb a word with a pronoun is the noun.
    if !hit.hit.suffix.isEmpty, lastSubject != nil || plainVerbBefore(hit.hit.start) { return true }
    if hit.hit.clitics.hasPreposition { return true }
    if hit.hit.clitics.isEmpty, followsVerb(hit.hit.start) { return true }
    if hit.hit.clitics.contains(.conjunction), followsVerbalNoun(hit.hit.start) { return true }
    let end = reader.clauseEnd(after: hit.end, in: sentence)
    return arabicAgent(after: hit.end, end: end) != nil
  }

  /// اتضح لنا دعم قطر: no second verb follows one in a clause.
  private func followsVerb(_ index: Int) -> Bool {
    let start = reader.clauseStart(before: index, in: sentence)
    for before in stride(from: index - 1, through: start, by: -1) {
      if view.kind(before) == .comma { return false }
      guard reader.mentionAt[before] < 0, view.isWord(before) else { continue }
      if view.has(.auxiliary, at: before) { return false }
      if reader.isVerbForm(before), !reader.isNounForm(before) { return true }
    }
    return false
  }

  /// لتبرير التوسع ودعم المتمردين: behind a verbal noun that a preposition governs, و goes on with another
  /// verbal noun rather than a verb.
  private func followsVerbalNoun(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(sentence.lowerBound, index - 8), by: -1) {
      if view.kind(before) == .comma || reader.isClauseBoundary(before) { return false }
      guard reader.mentionAt[before] < 0, view.isWord(before) else { continue }
      if reader.isVerbForm(before), !reader.isNounForm(before) { return false }
      if view.cliticPreposition(at: before) == 1, !view.hasArticle(before),
        !reader.isNounForm(before), !reader.isVerbForm(before)
      {
        return true  // لتبرير: a verbal noun that the lexicon doesn't know
      }
      if reader.isPredicateNoun(before) {
        return view.cliticPreposition(at: before) != nil || prepositionBefore(before)
      }
    }
    return false
  }

  func plainVerbBefore(_ index: Int) -> Bool {
    (max(sentence.lowerBound, index - 6)..<index).contains {
      reader.mentionAt[$0] < 0 && reader.isVerbForm($0)
    }
  }

  func prepositionBefore(_ index: Int) -> Bool {
    index > sentence.lowerBound && reader.followsPreposition(index)
  }
}
