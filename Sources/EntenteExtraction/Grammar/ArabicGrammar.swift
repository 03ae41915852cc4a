import EntenteModel

/// Arabic frames: verbs before their subjects, verbal nouns with possessors, participles behind
/// the nouns that they describe.
extension SentenceReader {
  mutating func readArabic() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if view.isWord(index), reader.mentionAt[index] < 0 {
        readArabicWord(at: index)
      }
      index += 1
    }
  }

  private mutating func readArabicWord(at index: Int) {
    var readVerb = false
    var statedByVerb = false
    let hits = predicateHits(at: index)
    let read = candidates.count
    for hit in hits {
      if isOutdone(hit) { continue }
      let before = candidates.count
      let predicate = predicate(hit)
      switch predicate.partOfSpeech {
      case .verb:
        guard !hit.hit.clitics.contains(.article), !isVerbalNoun(hit) else { continue }
        readArabicVerb(hit, predicate)
        readVerb = true
        if candidates.count > before { statedByVerb = true }
      case .noun:
        // وطرد الغرب دبلوماسيين: what was read as a verb is no verbal noun too.
        if statedByVerb { continue }
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
    if candidates.count == read, let first = hits.first { addLoose(first) }
    if !readVerb, view.has(.say, at: index) || view.has(.verb, at: index)
      || view.has(.request, at: index) || view.has(.pledge, at: index)
      || view.has(.deny, at: index) || view.has(.refuse, at: index)
    {
      guard let hit = plainVerb(at: index), !hit.clitics.contains(.article) else { return }
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
  }

  /// Whether a word that may be verb or verbal noun is the noun: قطع العلاقات مع قطر من طرف مصر.
  private func isVerbalNoun(_ hit: PredicateHit) -> Bool {
    // No verb stands behind a preposition.
    if prepositionBefore(hit.hit.start) || hit.hit.clitics.contains(.ba) { return true }
    guard hit.hit.features == .perfect, reader.isPredicateNoun(hit.hit.start) else { return false }
    // أعلن … دعمهم لـ: behind its verb a word with a pronoun is the noun.
    if !hit.hit.suffix.isEmpty, lastSubject != nil || plainVerbBefore(hit.hit.start) { return true }
    if prepositionBefore(hit.hit.start) || hit.hit.clitics.hasPreposition { return true }
    let end = reader.clauseEnd(after: hit.end, in: sentence)
    return arabicAgent(after: hit.end, end: end) != nil
  }

  private func plainVerbBefore(_ index: Int) -> Bool {
    (max(sentence.lowerBound, index - 6)..<index).contains {
      reader.mentionAt[$0] < 0 && reader.isVerbForm($0)
    }
  }

  private func prepositionBefore(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, reader.mentionAt[index - 1] < 0,
      view.preposition(at: index - 1)?.end == index
    else { return false }
    // حتى and منذ go before verbs too.
    let word = view.folded(index - 1)
    return !word.elementsEqual("حتي".utf8) && !word.elementsEqual("منذ".utf8)
  }

  // MARK: Verbs

  /// The token behind which a verb's own arguments end: the clause's end or the next verb.
  private func arabicLimit(after index: Int) -> Int {
    let end = reader.clauseEnd(after: index, in: sentence)
    var next = index
    while next < end {
      if reader.mentionAt[next] < 0, view.isWord(next), reader.isVerbForm(next),
        !reader.isNounForm(next)
      {
        return next
      }
      next += 1
    }
    return end
  }

  /// A verb's subject, and the bare groups behind it that are left for its object.
  ///
  /// - Parameter isPlain: whether the verb states no relation, so that a verbal noun behind it may.
  private mutating func arabicSubject(of hit: Hit, isPlain: Bool) -> (Argument?, [Group]) {
    let limit = arabicLimit(after: hit.end)
    let after = groups(in: hit.end..<limit).filter(\.isBare)
    // قررت دعم سوريا: the genitive of a verbal noun is no subject.
    let post = after.filter { group in
      group.standing == .actor
        && !(group.noun.map {
          isPlain && $0 >= hit.end && $0 == group.tokens.lowerBound - 1 && reader.isPredicateNoun($0)
        } ?? false)
    }
    if hit.features.contains(.firstPerson), reader.speaker >= 0 {
      return (
        reader.argument(reader.speaker, at: hit.start..<hit.end, .subjectSpeaker, via: .speaker),
        after
      )
    }
    // A verb behind و opens its own clause.
    let topic = hit.clitics.contains(.conjunction) ? nil : arabicTopic(before: hit.start)
    let isMarkedPlural = hit.features.contains(.plural) && !hit.features.contains(.firstPerson)
    if let topic {
      let topicAgrees = agrees(topic, hit.features)
      let postAgrees = post.first.map { agrees($0, hit.features) } ?? false
      if isMarkedPlural || topicAgrees || !postAgrees {
        return (
          reader.argument(topic, .subjectBefore, distance: hit.start - topic.tokens.upperBound),
          after
        )
      }
    }
    if isMarkedPlural { return (inheritedSubject(at: hit.start), after) }
    if let first = post.first, first.tokens.lowerBound - hit.end <= 6 {
      let rest = after.filter { $0.tokens.lowerBound >= first.tokens.upperBound }
      if !agrees(first, hit.features), let inherited = inheritedSubject(at: hit.start) {
        return (inherited, after)
      }
      return (reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end), rest)
    }
    return (inheritedSubject(at: hit.start), after)
  }

  /// The group before a verb in its clause that nothing governs: إن روسيا تدعم.
  private func arabicTopic(before token: Int) -> Group? {
    let start = reader.clauseStart(before: token, in: sentence)
    var index = token - 1
    while index >= start {
      let number = reader.mentionAt[index]
      if number >= 0 {
        guard let group = groups.last(where: { $0.tokens.contains(index) }) else { return nil }
        if group.isBare, group.standing == .actor { return group }
        index = group.tokens.lowerBound - 1
        continue
      }
      if view.isWord(index), reader.isVerbForm(index), !reader.isNounForm(index),
        !view.has(.auxiliary, at: index)
      {
        return nil
      }
      index -= 1
    }
    // A relative clause is about the noun before it.
    if start > sentence.lowerBound, view.has(.relative, at: start - 1) {
      return groups.last {
        $0.tokens.upperBound <= start - 1 && $0.tokens.upperBound >= start - 3
      }
    }
    return nil
  }

  private func inheritedSubject(at token: Int) -> Argument? {
    if var subject = lastSubject {
      subject.path = .subjectInherited
      subject.distance = token - subject.tokens.upperBound
      return subject
    }
    guard reader.speaker >= 0, view.token(token).flags.contains(.quoted) else { return nil }
    return reader.argument(
      reader.speaker, at: token..<(token + 1), .subjectSpeaker, via: .speaker)
  }

  /// Gender agreement of a verb with a subject, where both are marked.
  private func agrees(_ group: Group, _ features: FormFeatures) -> Bool {
    let first = reader.mentions[group.members.lowerBound]
    let isMasculine = reader.isMasculine(first)
    return features.contains(.feminine) != isMasculine
      || features.isDisjoint(with: [.perfect, .imperfect])
  }

  private mutating func readArabicVerb(_ hit: PredicateHit, _ predicate: Predicate) {
    var (subject, rest) = arabicSubject(of: hit.hit, isPlain: false)
    let limit = arabicLimit(after: hit.end)
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), limit + 12)
    // A passive's agent.
    if let agent = arabicAgent(after: hit.end, end: end) {
      let patient = subject
      if predicate.has(.subjectObject), patient != nil {
        add(agent, patient, hit, .subjectObject)
        return
      }
    }
    var object: Argument?
    if !hit.hit.suffix.isEmpty,
      let referent = reader.referent(of: hit.hit.suffix, before: hit.hit.start, in: sentence)
    {
      object = relativeAntecedent(of: hit) ?? reader.argument(referent, at: hit.tokens, .objectSuffix)
      // تدعمها روسيا: the suffix is the object, so what follows is the subject.
      if let first = groups(in: hit.hit.end..<limit).first(where: { $0.isBare && $0.standing == .actor }) {
        subject = reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end)
      }
    } else if rest.isEmpty, predicate.polarity == .oppose, predicate.has(.subjectObject),
      let pair = groups(in: hit.end..<end).first,
      view.has(.between, at: max(pair.prepositionToken, 0)), pair.prepositionToken - hit.end <= 4
    {
      // ترفض اتفاقا بين الإمارات وأرض الصومال
      object = reader.argument(pair, .object, distance: pair.tokens.lowerBound - hit.end)
      add(subject, object, hit, .subjectObject)
      return
    } else if let first = rest.first, first.tokens.lowerBound < limit {
      object = reader.argument(
        first, .object, distance: first.tokens.lowerBound - hit.end)
    }
    // أنها تدعم سوريا: behind its complementizer the verb has its subject from before, and the one
    // group behind it is the object.
    if predicate.has(.subjectObject), object == nil, let only = subject, only.path == .subjectAfter,
      let inherited = inheritedForSingle(hit, only)
    {
      object = relabel(only, .object)
      subject = inherited
    }
    if let subject {
      lastSubject = subject
      if predicate.event == .accuse, let speaker = subject.entities.first { reader.speaker = speaker }
    }
    lastVerb = (hit.hit.start, predicate.polarity, predicate.event)
    lastObject = nil
    if predicate.has(.subjectObject), let target = object {
      if isDirect(from: hit.end, to: target, after: subject) {
        add(subject, target, hit, .subjectObject)
        lastObject = target
      }
    }
    let start = hit.collocate.map { max($0, hit.hit.end) } ?? hit.hit.end
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual) {
      let frame: Frame = predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique
      if let target = arabicOblique(after: hit.hit.end, start: start, predicate, end: end) {
        add(
          subject.flatMap { $0.tokens == target.tokens ? nil : $0 }, target, hit, frame,
          mutual: frame.isMutual)
        lastObject = target
      } else if frame.isMutual, let subject, subject.entities.count > 1 {
        addMutual(subject, hit, frame)
      } else {
        addImpliedTarget(of: subject, hit, predicate)
      }
    }
    if predicate.has(.receiverAgent),
      let giver = arabicOblique(after: hit.hit.end, start: start, predicate, end: end)
    {
      add(giver, subject, hit, .receiverAgent)
    }
  }

  /// The noun before a relative clause, which the verb's object pronoun resumes:
  /// الحزب الذي تصنفه تركيا.
  private func relativeAntecedent(of hit: PredicateHit) -> Argument? {
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    guard start > sentence.lowerBound, view.has(.relative, at: start - 1) else { return nil }
    return groups.last {
      $0.tokens.upperBound <= start - 1 && $0.tokens.upperBound >= start - 3
    }.map { reader.argument($0, .objectSuffix) }
  }

  /// With one group behind the verb and a subject to inherit, the group may be the object: behind
  /// أن or إنها, and behind و in the same sentence.
  private func inheritedForSingle(_ hit: PredicateHit, _ only: Argument) -> Argument? {
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    let isContent = start > sentence.lowerBound && view.has(.complementizer, at: start - 1)
    let isConjoined =
      hit.hit.clitics.contains(.conjunction) && hit.hit.start > sentence.lowerBound
      && lastSubject.map { $0.tokens.lowerBound >= sentence.lowerBound } ?? false
    guard isContent || isConjoined else { return nil }
    guard let inherited = inheritedSubject(at: hit.hit.start),
      inherited.entities.first != only.entities.first
    else { return nil }
    return inherited
  }

  private func relabel(_ argument: Argument, _ path: Path) -> Argument {
    var argument = argument
    argument.path = path
    return argument
  }

  /// Whether nothing but the verb's own noun phrase stands between it and its object.
  private func isDirect(from start: Int, to target: Argument, after subject: Argument?) -> Bool {
    if target.path == .objectSuffix { return true }
    var first = start
    if let subject, subject.path == .subjectAfter { first = max(first, subject.tokens.upperBound) }
    guard first <= target.tokens.lowerBound else { return true }
    var index = first
    while index < target.tokens.lowerBound {
      defer { index += 1 }
      if view.kind(index) == .comma { return false }
      if let determiner = view.hit(.determiner, at: index) {
        index = determiner.end - 1  // كلا من
        continue
      }
      if view.preposition(at: index) != nil || view.cliticPreposition(at: index) != nil {
        return false
      }
    }
    return target.tokens.lowerBound - first <= 5
  }

  private mutating func arabicOblique(
    after index: Int, start: Int, _ predicate: Predicate, end: Int
  ) -> Argument? {
    // معها, ضده, إلى جانبهم
    for token in index..<max(index, end) {
      for hit in view.hits(at: token)
      where hit.entry.kind == .preposition && !hit.suffix.isEmpty
        && predicate.prepositionNumbers.contains(hit.entry.index)
      {
        if let referent = reader.referent(of: hit.suffix, before: token, in: sentence) {
          return reader.argument(referent, at: hit.start..<hit.end, .obliqueSuffix)
        }
      }
    }
    return oblique(after: index, predicate.prepositionNumbers, end: end)
  }

  /// من قبل, على يد: who did it.
  private func arabicAgent(after index: Int, end: Int) -> Argument? {
    for group in groups(in: index..<max(index, end)) where group.prepositionToken >= index {
      let token = group.prepositionToken
      if view.has(.agentMarker, at: token) {
        var agent = reader.argument(group, .agent, distance: token - index)
        agent.path = .agent
        return agent
      }
    }
    return nil
  }

  // MARK: Nouns

  private mutating func readArabicNoun(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = reader.clauseEnd(after: hit.end, in: sentence)
    let reach = min(end, hit.end + 14)
    var source: Argument?
    var genitive: Group?
    var afterGenitive = hit.hit.end
    if !hit.hit.suffix.isEmpty {
      if let referent = reader.referent(of: hit.hit.suffix, before: hit.hit.start, in: sentence) {
        source = reader.argument(referent, at: hit.tokens, .possessorSuffix)
      }
    } else if let next = groups(in: hit.hit.end..<reach).first,
      next.tokens.lowerBound - hit.hit.end - numbers(before: next) <= 2, next.isBare || next.noun == hit.hit.start,
      !crossesPreposition(hit.hit.end..<next.tokens.lowerBound)
    {
      let first = reader.mentions[next.members.lowerBound]
      if first.via == .demonym, first.standing != .actor || view.hasArticle(hit.hit.start),
        first.noun == hit.hit.start || next.tokens.lowerBound - hit.hit.end <= 1
      {
        source = reader.argument(next, .possessorAdjective)
        afterGenitive = next.tokens.upperBound
      } else if next.tokens.lowerBound - hit.hit.end - numbers(before: next) <= 1,
        !hit.hit.clitics.contains(.article)
      {
        genitive = next
        afterGenitive = next.tokens.upperBound
      }
    }
    readArabicMutualNoun(hit, predicate, source: source, genitive: genitive, end: reach)
    readArabicRole(hit, predicate, suffix: source, genitive: genitive, end: reach)
    guard predicate.has(.possessorOblique) || predicate.has(.possessorObject) else { return }

    if source == nil {
      source = arabicNounAgent(after: hit.hit.end, end: reach)
        ?? arabicOwner(of: hit, predicate, end: reach)
    }
    addVictims(of: source ?? genitive.map { reader.argument($0, .genitive) }, hit, predicate)
    let target = arabicOblique(after: hit.hit.end, start: afterGenitive, predicate, end: reach)
    if predicate.has(.possessorObject) {
      let second = groups(in: afterGenitive..<reach).first {
        $0.isBare && $0.tokens.lowerBound - afterGenitive <= 1
          && !(reader.mentions[$0.members.lowerBound].via == .demonym)
      }
      if let genitive {
        if let second, source == nil {
          add(
            reader.argument(genitive, .genitive), reader.argument(second, .object), hit,
            .possessorObject)
          return
        }
        if target == nil || source != nil {
          add(
            source ?? inheritedForNoun(hit, before: genitive),
            reader.argument(genitive, .genitive), hit, .possessorObject)
          if target == nil { return }
        }
      } else if let second, source?.path == .possessorSuffix {
        add(source, reader.argument(second, .object), hit, .possessorObject)
        return
      }
    }
    if target == nil, let genitive, source == nil, !predicate.has(.possessorObject),
      hit.hit.clitics.contains(.lam)
    {
      // لمساندة الجيش السوري: in a purpose clause the genitive is the object.
      add(
        inheritedForNoun(hit, before: genitive), reader.argument(genitive, .genitive), hit,
        .possessorObject)
      return
    }
    guard let target else {
      addImpliedTarget(of: source ?? genitive.map { reader.argument($0, .genitive) }, hit, predicate)
      return
    }
    if source == nil, let genitive { source = reader.argument(genitive, .genitive) }
    add(source ?? inheritedForNoun(hit, before: nil), target, hit, .possessorOblique)
  }

  /// Numbers and determiners before a group: طرد 60 دبلوماسيا روسيا.
  private func numbers(before group: Group) -> Int {
    var count = 0
    var index = group.tokens.lowerBound - 1
    while index > sentence.lowerBound, count < 4,
      view.kind(index) == .number || view.has(.determiner, at: index)
        || view.preposition(at: index) != nil && view.has(.determiner, at: index - 1)
    {
      count += 1
      index -= 1
    }
    return count
  }

  private func crossesPreposition(_ tokens: Range<Int>) -> Bool {
    tokens.contains { view.preposition(at: $0) != nil || view.kind($0) == .comma }
  }

  /// بدعم من روسيا, بقصف من قبل إسرائيل.
  private func arabicNounAgent(after index: Int, end: Int) -> Argument? {
    if let agent = arabicAgent(after: index, end: min(end, index + 6)) { return agent }
    let from = preposition("من")
    for group in groups(in: index..<min(end, index + 4))
    where group.preposition == from && group.prepositionToken == index {
      return reader.argument(group, .agent)
    }
    return nil
  }

  /// Whose act a verbal noun is when it doesn't say so: that of the subject it depends on, unless
  /// it is what that subject opposes.
  private func inheritedForNoun(_ hit: PredicateHit, before genitive: Group?) -> Argument? {
    if let lastVerb, lastVerb.polarity == .oppose, hit.hit.start - lastVerb.token < 12 {
      return nil
    }
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    let near = groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start && $0.isBare
        && $0.standing == .actor
    }
    if let near {
      return reader.argument(
        near, .subjectController, distance: hit.hit.start - near.tokens.upperBound)
    }
    return inheritedSubject(at: hit.hit.start)
  }

  /// غارة لطائرات التحالف: of an attack, ل names who made it.
  private func arabicOwner(of hit: PredicateHit, _ predicate: Predicate, end: Int) -> Argument? {
    let of = preposition("ل")
    guard predicate.event == .assault, !predicate.prepositionNumbers.contains(of) else { return nil }
    return oblique(after: hit.hit.end, [of], end: min(end, hit.hit.end + 4)).map {
      relabel($0, .agent)
    }
  }

  private mutating func readArabicMutualNoun(
    _ hit: PredicateHit, _ predicate: Predicate, source: Argument?, genitive: Group?, end: Int
  ) {
    guard predicate.has(.nounMutual) else { return }
    // بين روسيا وأوكرانيا
    for token in hit.hit.end..<max(hit.hit.end, min(end, hit.hit.end + 7))
    where view.has(.between, at: token) {
      if let pair = theTwo(after: token) {
        addMutual(pair, hit, .nounMutual)
        return
      }
      guard let first = groups(in: token..<end).first else { continue }
      if first.members.count > 1 {
        addMutual(reader.argument(first, .between), hit, .nounMutual)
      } else if let second = groups(in: first.tokens.upperBound..<end).first,
        second.tokens.lowerBound - first.tokens.upperBound <= 8,
        view.hasConjunctionClitic(second.tokens.lowerBound)
          || view.hasConjunctionClitic(second.tokens.lowerBound - 1)
      {
        add(
          reader.argument(first, .between), reader.argument(second, .between), hit, .nounMutual,
          mutual: true)
      }
      return
    }
    // العلاقات الروسية الصينية, الحرب الروسية الأوكرانية
    let adjectives = groups(in: hit.hit.end..<min(end, hit.hit.end + 3)).filter {
      reader.mentions[$0.members.lowerBound].via == .demonym
    }
    if adjectives.count == 2, adjectives[0].tokens.upperBound == adjectives[1].tokens.lowerBound {
      add(
        reader.argument(adjectives[0], .possessorAdjective),
        reader.argument(adjectives[1], .possessorAdjective), hit, .nounMutual, mutual: true)
      return
    }
    if let target = arabicOblique(after: hit.hit.end, start: hit.hit.end, predicate, end: end) {
      let owner =
        source ?? genitive.map { reader.argument($0, .genitive) }
        ?? inheritedForNoun(hit, before: nil)
      add(owner, target, hit, .nounMutual, mutual: true)
    }
  }

  /// بين البلدين: the two that the sentence or the text has named last.
  private func theTwo(after token: Int) -> Argument? {
    guard let hit = view.hit(.theTwo, at: token + 1) ?? view.hit(.theTwo, at: token) else {
      return nil
    }
    return lastPair(before: hit.start, at: hit.start..<hit.end)
  }

  func lastPair(before token: Int, at tokens: Range<Int>) -> Argument? {
    var found: [Int] = []
    let recent = reader.entities.indices
      .filter { reader.entities[$0].lastMention >= 0 && reader.entities[$0].lastMention < token }
      .sorted { reader.entities[$0].lastMention > reader.entities[$1].lastMention }
    var polities: [String] = []
    for entity in recent where !polities.contains(reader.entities[entity].polityID) {
      found.append(entity)
      polities.append(reader.entities[entity].polityID)
      if found.count == 2 { break }
    }
    guard found.count == 2 else { return nil }
    found.sort { reader.entities[$0].lastMention < reader.entities[$1].lastMention }
    return Argument(
      entities: found, tokens: tokens, mentionTokens: [tokens, tokens], via: [.pronoun, .pronoun],
      path: .between, standing: .actor, distance: 0)
  }

  /// حليف دمشق روسيا; روسيا، حليفة دمشق; روسيا وحلفاؤها.
  private mutating func readArabicRole(
    _ hit: PredicateHit, _ predicate: Predicate, suffix: Argument?, genitive: Group?, end: Int
  ) {
    guard predicate.has(.role) || predicate.has(.roleMutual) else { return }
    let frame: Frame = predicate.has(.roleMutual) ? .roleMutual : .role
    var afterTarget = hit.hit.end
    var target = suffix
    if let genitive {
      target = reader.argument(genitive, .genitive)
      afterTarget = genitive.tokens.upperBound
    } else if target == nil || target?.path == .possessorAdjective {
      if let found = arabicOblique(after: hit.hit.end, start: hit.hit.end, predicate, end: min(end, hit.hit.end + 6)) {
        target = found
        afterTarget = found.tokens.upperBound
      }
    }
    guard let target else { return }
    if let described = groups(in: afterTarget..<min(end, afterTarget + 2)).first,
      described.isBare, !view.hasConjunctionClitic(described.tokens.lowerBound),
      described.tokens.lowerBound != target.tokens.lowerBound
    {
      add(reader.argument(described, .apposition), target, hit, frame, mutual: frame.isMutual)
      return
    }
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    let before = groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start && $0.isBare
        && $0.standing == .actor
    }
    if let before, !view.hasConjunctionClitic(hit.hit.start) {
      let distance = hit.hit.start - before.tokens.upperBound
      guard distance <= 6 else { return }
      add(
        reader.argument(before, distance <= 1 ? .apposition : .copula, distance: distance), target,
        hit, frame, mutual: frame.isMutual)
    }
  }

  // MARK: Adjectives

  private mutating func readArabicAdjective(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 8)
    guard predicate.has(.describedOblique) || predicate.has(.describedMutual)
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
  private func adjacent(_ token: Int) -> Argument? {
    groups.first {
      $0.tokens.lowerBound == token && ($0.isBare || $0.prepositionToken < token)
    }.map { reader.argument($0, .compound) }
  }

  /// The noun phrase that a participle or adjective stands behind.
  private func arabicDescribed(by hit: PredicateHit) -> Argument? {
    let near = groups.last { $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= sentence.lowerBound }
    guard let near else { return nil }
    // حرب التحالف على اليمن بقيادة السعودية: a coalition is led, not the state it acts on.
    if predicate(hit).has(.describedAgent), reader.isState(reader.mentions[near.members.lowerBound].entity),
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
    if predicate(hit).partOfSpeech == .phrase, let subject = lastSubject,
      hit.hit.start - subject.tokens.upperBound <= 25
    {
      return subject
    }
    if gap.count <= 2 { return reader.argument(near, .described, distance: gap.count) }
    let topic = groups.last { $0.tokens.upperBound <= hit.hit.start && $0.isBare && $0.standing == .actor }
    guard let topic, hit.hit.start - topic.tokens.upperBound <= 8 else { return nil }
    return reader.argument(topic, .copula, distance: hit.hit.start - topic.tokens.upperBound)
  }
}
