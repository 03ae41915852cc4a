import EntenteModel

/// Arabic participles and adjectives behind what they describe.
extension SentenceReader {
  mutating func readArabicAdjective(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 8)
    guard
      predicate.has(.describedOblique) || predicate.has(.describedMutual)
        || predicate.has(.describedAgent)
    else { return }
    guard let described = arabicDescribed(by: hit) else { return }
    if predicate.has(.describedAgent) {
      var agent = arabicOblique(after: hit.hit.end, start: hit.hit.end, predicate, end: end)
      // مدعومة إيرانيا; بقيادة السعودية
      if agent == nil, let next = adjacent(hit.hit.end),
        predicate.prepositionNumbers.isEmpty || next.via.first == .demonym
      {
        agent = next
      }
      // ائتلاف بزعامة العبادي: who heads a party is one of it.
      if let agent, predicate.partOfSpeech == .phrase,
        agent.entities.allSatisfy({ reader.entities[$0].kind == .person })
      {
        return
      }
      add(agent, described, hit, .describedAgent)
      return
    }
    let target =
      predicate.prepositionNumbers.isEmpty
      ? adjacent(hit.hit.end)
      : arabicOblique(after: hit.hit.end, start: hit.hit.end, predicate, end: end)
    let frame: Frame = predicate.has(.describedMutual) ? .describedMutual : .describedOblique
    add(described, target, hit, frame, mutual: frame.isMutual)
  }

  /// The group that begins at a token, unless a preposition of its own governs it:
  /// مدعومة إيرانيا; بقيادة السعودية; تحت راية إيران.
  func adjacent(_ token: Int) -> Argument? {
    groups.first {
      $0.tokens.lowerBound == token && ($0.isBare || $0.prepositionToken < token)
    }.map { reader.argument($0, .compound) }
  }

  /// The noun phrase that a participle or adjective stands behind.
  func arabicDescribed(by hit: PredicateHit) -> Argument? {
    let near = groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= sentence.lowerBound
    }
    guard let near else { return nil }
    // حرب التحالف على اليمن بقيادة السعودية: a coalition is led, not the state it acts on.
    if predicate(hit).has(.describedAgent),
      reader.isState(reader.mentions[near.members.lowerBound].entity),
      let body = groups.last(where: {
        $0.tokens.upperBound <= near.tokens.lowerBound && hit.hit.start - $0.tokens.upperBound <= 5
          && !reader.isState(reader.mentions[$0.members.lowerBound].entity)
      })
    {
      return reader.argument(body, .described, distance: hit.hit.start - body.tokens.upperBound)
    }
    let gap = near.tokens.upperBound..<hit.hit.start
    if gap.contains(where: { reader.isClauseBoundary($0) && !view.has(.relative, at: $0) }) {
      return nil
    }
    // ائتلاف لا نعرفه بزعامة العبادي: who leads stands right behind who is led.
    if predicate(hit).partOfSpeech == .phrase, predicate(hit).prepositionNumbers.isEmpty,
      predicate(hit).has(.describedAgent)
    {
      return gap.count <= 2 ? reader.argument(near, .described, distance: gap.count) : nil
    }
    // الاتهامات ضد ترامب: a known deed that nobody is named for.
    let noun = hit.hit.start - 1
    if predicate(hit).partOfSpeech == .phrase, reader.mentionAt[noun] < 0, view.hasArticle(noun),
      view.has(.deed, at: noun)
    {
      return nil
    }
    if predicate(hit).partOfSpeech == .phrase, let subject = lastSubject,
      hit.hit.start - subject.tokens.upperBound <= 25
    {
      return subject
    }
    // هادي، الذي يحظى بتأييد الجربا، محسوب على السعودية: behind an aside it is said of the subject.
    if !hit.hit.clitics.contains(.article), gap.contains(where: { view.kind($0) == .comma }),
      let topic = arabicTopicOfSentence(before: near), topic.tokens != near.tokens
    {
      return reader.argument(topic, .copula, distance: hit.hit.start - topic.tokens.upperBound)
    }
    // مناطق خاضعة لسيطرة الفصائل
    if view.has(.held, at: hit.hit.start), isIndefinite(hit.hit.start - 1) { return nil }
    if gap.count <= 2 { return reader.argument(near, .described, distance: gap.count) }
    // السجون التابعة للجيش: with the article it describes the noun before it and no one else.
    if hit.hit.clitics.contains(.article) { return nil }
    let topic = groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.isBare && $0.standing == .actor
    }
    guard let topic, hit.hit.start - topic.tokens.upperBound <= 8,
      !isOfAnotherNoun(hit.hit, than: topic)
    else { return nil }
    return reader.argument(topic, .copula, distance: hit.hit.start - topic.tokens.upperBound)
  }

  /// قصف الطيران مناطق خاضعة للفصائل: where a verb has the topic for its subject, an adjective
  /// without article is that of the noun before it.
  private func isOfAnotherNoun(_ adjective: Hit, than topic: Group) -> Bool {
    guard isIndefinite(adjective.start - 1) else { return false }
    let start = reader.clauseStart(before: adjective.start, in: sentence)
    return (start..<adjective.start).contains {
      view.isWord($0) && reader.mentionAt[$0] < 0 && reader.isVerbForm($0)
        && !reader.isNounForm($0) && !view.has(.auxiliary, at: $0)
    }
  }

  /// The first bare actor of a sentence whose relative clause a group stands in.
  private func arabicTopicOfSentence(before group: Group) -> Group? {
    guard let first = groups.first(where: { $0.isBare && $0.standing == .actor }),
      first.tokens.upperBound <= group.tokens.lowerBound,
      (first.tokens.upperBound..<group.tokens.lowerBound).contains(where: {
        view.has(.relative, at: $0)
      })
    else { return nil }
    return first
  }
}
