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

  /// التحالف بقيادة السعودية, التحالف الذي تقوده السعودية: a name that says who leads.
  mutating func addLeadersInNames() {
    for number in reader.mentions.indices {
      let mention = reader.mentions[number]
      guard mention.via == .name || mention.via == .title, mention.tokens.count > 2,
        let (hit, leader) = leader(in: mention.tokens),
        let group = groups.first(where: { $0.members.contains(number) })
      else { continue }
      let agent = reader.argument(
        reader.entity(of: leader.name.actor), at: leader.hit.start..<leader.hit.end, .compound,
        via: leader.name.via)
      add(
        agent, reader.argument(single(number, of: group), .described),
        PredicateHit(number: hit.entry.index, hit: hit), .describedAgent)
    }
  }

  /// A word of leading within a name, with the name of the leader right behind it.
  private func leader(in tokens: Range<Int>) -> (Hit, (hit: Hit, name: NameEntry))? {
    for index in (tokens.lowerBound + 1)..<(tokens.upperBound - 1) {
      let word = view.hits(at: index).first { hit in
        guard hit.entry.kind == .predicate, hit.end == index + 1 else { return false }
        let predicate = pack.predicates[Int(hit.entry.index)]
        return predicate.partOfSpeech == .phrase && predicate.has(.describedAgent)
          || predicate.event == .cooperate && !hit.suffix.isEmpty
      }
      if let word, let leader = reader.nameHit(at: index + 1), leader.hit.end <= tokens.upperBound {
        return (word, leader)
      }
    }
    return nil
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
    if predicate(hit).partOfSpeech == .phrase, predicate(hit).polarity == .oppose,
      reader.mentionAt[noun] < 0, view.hasArticle(noun), view.has(.deed, at: noun)
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
