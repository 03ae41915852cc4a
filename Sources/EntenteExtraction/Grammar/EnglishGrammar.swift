import EntenteModel

/// English frames: subjects before verbs, passives, nouns with possessors, hyphen compounds.
extension SentenceReader {
  /// "envoys returned": a verb whose collocate stands before it.
  private func isBehindCollocate(_ hit: PredicateHit) -> Bool {
    hit.collocate.map { $0 < hit.hit.start && !view.has(.not, at: $0) } ?? false
      && !predicate(hit).has(.subjectMutual)
  }

  /// "pro-war bloggers", "a post-war order": what a prefix is put to states nothing by itself.
  private func isPrefixedNoun(_ hit: PredicateHit) -> Bool {
    view.token(hit.hit.start).flags.contains(.hyphenated)
      && predicate(hit).partOfSpeech == .noun && hit.hit.start > sentence.lowerBound
      && reader.mentionAt[hit.hit.start - 1] < 0
  }

  /// - Parameter hits: the predicate words that begin at the token.
  mutating func readEnglishWord(at index: Int, _ hits: inout [PredicateHit]) {
    readEllipsis(at: index)
    var readVerb = false
    hits.removeAll { isOutdone($0) || isPrefixedNoun($0) }
    let read = candidates.count
    for hit in hits {
      if isOutdone(hit) { continue }
      let before = candidates.count
      let predicate = predicate(hit)
      switch predicate.partOfSpeech {
      case .verb:
        if readEnglishVerb(hit, predicate) { readVerb = true }
      case .noun:
        readEnglishNoun(hit, predicate)
      case .adjective:
        readEnglishAdjective(hit, predicate)
      case .phrase:
        readEnglishPhrase(hit, predicate)
      }
      if candidates.count > before { settle(hit) }
    }
    // English order leaves little to guess where a frame was read, and nobody but the neighbours; a
    // participle that no agent follows says nothing of them.
    if candidates.count == read {
      hits.removeAll {
        predicate($0).has(.describedAgent) && !predicate($0).has(.subjectObject)
          || readVerb && isBehindCollocate($0)
      }
      addGuesses(hits)
    }
    if readVerb, view.has(.request, at: index), let subject = lastSubject, lastVerb?.token == index
    {
      lastRequest = (index, subject)
    }
    if !readVerb, let hit = plainVerb(at: index), isVerbalHere(hit) {
      let subject = englishSubject(of: hit)
      if view.has(.say, at: index) {
        let speaker = subject ?? englishSubjectAfter(hit)
        if let entity = speaker?.entities.first { reader.speaker = entity }
        if let subject { lastSaying = (index, subject) }
        noteSubject(speaker, of: hit)
      } else {
        noteSubject(subject, of: hit)
        if let subject, view.has(.request, at: index) { lastRequest = (index, subject) }
      }
      lastObject = groups(in: hit.end..<limit(after: hit.end)).first.map {
        reader.argument($0, .object)
      }
      lastVerb = nil
    }
  }
}
