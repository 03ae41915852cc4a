import EntenteModel

/// Arabic verbs: subjects behind or before them, objects, prepositions, object pronouns, agents.
extension SentenceReader {
  /// The token behind which a verb's own arguments end: the clause's end or the next verb.
  func arabicLimit(after index: Int) -> Int {
    let end = reader.clauseEnd(after: index, in: sentence)
    var next = index
    while next < end {
      if reader.mentionAt[next] < 0, view.isWord(next), reader.isVerbForm(next),
        !reader.isNounForm(next), !view.has(.determiner, at: next)
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
  mutating func arabicSubject(of hit: Hit, isPlain: Bool) -> (Argument?, [Group]) {
    let limit = arabicLimit(after: hit.end)
    let after = groups(in: hit.end..<limit).filter(\.isBare)
    // قررت دعم سوريا: the genitive of a verbal noun is no subject.
    let post = after.filter { group in
      group.standing == .actor
        && !(group.noun.map {
          isPlain && $0 >= hit.end && $0 == group.tokens.lowerBound - 1
            && reader.isPredicateNoun($0)
        } ?? false)
    }
    if hit.features.contains(.firstPerson), reader.speaker >= 0 {
      return (
        reader.argument(reader.speaker, at: hit.start..<hit.end, .subjectSpeaker, via: .speaker),
        after
      )
    }
    // متهما إيران: a participle goes with the subject of the verb before it.
    if hit.features.contains(.participle) { return (inheritedSubject(at: hit.start), after) }
    // التي خاضت لندن حربا ضدها: the antecedent comes back as a pronoun, so it is no subject.
    if let first = post.first, relativeAntecedent(of: hit) != nil, resumes(hit, before: limit) {
      let rest = after.filter { $0.tokens.lowerBound >= first.tokens.upperBound }
      return (
        reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end), rest
      )
    }
    // A verb behind و opens its own clause, unless it answers أما.
    let isOpening = hit.clitics.contains(.conjunction) && !answersTopic(hit)
    let topic = isOpening ? nil : arabicTopic(before: hit.start)
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
      return (
        reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end), rest
      )
    }
    return (inheritedSubject(at: hit.start), after)
  }

  /// Whether a relative clause's verb or a preposition behind it bears a pronoun.
  private func resumes(_ hit: Hit, before limit: Int) -> Bool {
    if !hit.suffix.isEmpty { return true }
    return (hit.end..<max(hit.end, limit)).contains { token in
      view.hits(at: token).contains { $0.entry.kind == .preposition && !$0.suffix.isEmpty }
    }
  }

  /// أما حزب الله فجدد: the verb behind ف has its subject before it.
  private func answersTopic(_ hit: Hit) -> Bool {
    let start = reader.clauseStart(before: hit.start, in: sentence)
    return view.isWord(start) && view.folded(start).elementsEqual("اما".utf8)
      && view.folded(hit.start).starts(with: "ف".utf8)
  }

  /// The group before a verb in its clause that nothing governs: إن روسيا تدعم.
  func arabicTopic(before token: Int) -> Group? {
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
        $0.tokens.upperBound <= start - 1 && $0.tokens.upperBound >= start - 5
      }
    }
    return nil
  }

  func inheritedSubject(at token: Int) -> Argument? {
    if var subject = lastSubject {
      subject.path = .subjectInherited
      subject.distance = token - subject.tokens.upperBound
      return subject
    }
    // Behind a verb that the lexicon doesn't know: the first actor of the sentence.
    if let first = groups.first(where: { $0.isBare && $0.standing == .actor }),
      first.tokens.upperBound <= token
    {
      return reader.argument(
        first, .subjectInherited, distance: token - first.tokens.upperBound)
    }
    guard reader.speaker >= 0, view.token(token).flags.contains(.quoted) else { return nil }
    return reader.argument(
      reader.speaker, at: token..<(token + 1), .subjectSpeaker, via: .speaker)
  }

  /// Gender agreement of a verb with a subject, where both are marked.
  func agrees(_ group: Group, _ features: FormFeatures) -> Bool {
    let first = reader.mentions[group.members.lowerBound]
    let isMasculine = reader.isMasculine(first)
    return features.contains(.feminine) != isMasculine
      || features.isDisjoint(with: [.perfect, .imperfect])
  }

  mutating func readArabicVerb(_ hit: PredicateHit, _ predicate: Predicate) {
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
    if isKilledInAttack(hit, predicate, end: end) { return }
    var object: Argument?
    if !hit.hit.suffix.isEmpty,
      let referent = reader.referent(of: hit.hit.suffix, before: hit.hit.start, in: sentence)
    {
      object =
        relativeAntecedent(of: hit.hit)
        ?? suffixed(referent, hit.hit, at: hit.tokens, .objectSuffix)
      // تدعمها روسيا: the suffix is the object, so what follows is the subject.
      if let first = groups(in: hit.hit.end..<limit).first(where: {
        $0.isBare && $0.standing == .actor
      }) {
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
    if object == nil, predicate.has(.subjectObject), let collocate = hit.collocate {
      object = judgedInClause(hit.hit, before: collocate)
    }
    if object == nil, predicate.has(.subjectObject), Self.judgements.contains(predicate.event) {
      object = doerOfObject(after: subject?.tokens.upperBound ?? hit.end, hit)
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
      if predicate.event == .accuse, let speaker = subject.entities.first {
        reader.speaker = speaker
      }
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

  /// اعتبر أردوغان أن إسرائيل دولة إرهابية: who is judged in the clause behind أن.
  private func judgedInClause(_ hit: Hit, before collocate: Int) -> Argument? {
    guard
      let opening = (hit.end..<max(hit.end, collocate)).first(where: {
        view.has(.complementizer, at: $0)
      })
    else { return nil }
    return groups(in: opening..<collocate).first { $0.isBare && $0.standing == .actor }
      .map { reader.argument($0, .object, distance: $0.tokens.lowerBound - hit.end) }
  }

  /// الهجوم الذي نفذته حركة طالبان: who condemns a deed is against who did it.
  private func doerOfObject(after start: Int, _ hit: PredicateHit) -> Argument? {
    let from = max(start, hit.hit.end)
    guard
      let relative = (from..<min(from + 5, sentence.upperBound)).first(where: {
        view.has(.relative, at: $0)
      }), relative > from, view.hasArticle(from),
      (from..<relative).allSatisfy({ view.isWord($0) && reader.mentionAt[$0] < 0 }),
      relative + 1 < sentence.upperBound, reader.isVerbForm(relative + 1)
    else { return nil }
    let doer = groups(
      in: (relative + 2)..<max(relative + 2, min(relative + 5, sentence.upperBound))
    )
    .first { $0.isBare && $0.standing == .actor }
    return doer.map { reader.argument($0, .object, distance: $0.tokens.lowerBound - from) }
  }

  /// قتل ثلاثة جنود في غارة إسرائيلية: what looks like the active is the passive, and the attack says
  /// who did it.
  private func isKilledInAttack(_ hit: PredicateHit, _ predicate: Predicate, end: Int) -> Bool {
    guard predicate.event == .assault, hit.hit.features.contains(.perfect), hit.hit.suffix.isEmpty
    else { return false }
    return (hit.hit.end..<max(hit.hit.end, end)).contains { index in
      guard reader.mentionAt[index] < 0, index != hit.collocate else { return false }
      let isGoverned = view.cliticPreposition(at: index) != nil || prepositionBefore(index)
      return isGoverned
        && view.hits(at: index).contains {
          $0.entry.kind == .predicate
            && pack.predicates[Int($0.entry.index)].partOfSpeech == .noun
            && pack.predicates[Int($0.entry.index)].event == .assault
        }
    }
  }

  /// What a pronoun suffix stands for: with ها and هم the whole list that its referent is part of.
  func suffixed(_ referent: Int, _ hit: Hit, at tokens: Range<Int>, _ path: Path) -> Argument {
    let one = reader.argument(referent, at: tokens, path)
    guard !hit.suffix.contains(.suffixHe) else { return one }
    let list = groups.last { group in
      group.members.count > 1 && group.tokens.upperBound <= tokens.lowerBound && group.isBare
        && group.standing == .actor
        && group.members.contains { reader.mentions[$0].entity == referent }
    }
    guard let list else { return one }
    var argument = one
    argument.entities = list.members.map { reader.mentions[$0].entity }
    argument.mentionTokens = argument.entities.map { _ in tokens }
    argument.via = argument.entities.map { _ in .pronoun }
    return argument
  }

  /// The noun before a relative clause, which the verb's object pronoun resumes:
  /// الحزب الذي تصنفه تركيا.
  func relativeAntecedent(of hit: Hit) -> Argument? {
    let start = reader.clauseStart(before: hit.start, in: sentence)
    guard start > sentence.lowerBound, view.has(.relative, at: start - 1) else { return nil }
    return groups.last {
      $0.tokens.upperBound <= start - 1 && $0.tokens.upperBound >= start - 5
    }.map { reader.argument($0, .objectSuffix) }
  }

  /// With one group behind the verb and a subject to inherit, the group may be the object: behind
  /// أن or إنها, and behind و in the same sentence.
  func inheritedForSingle(_ hit: PredicateHit, _ only: Argument) -> Argument? {
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

  func relabel(_ argument: Argument, _ path: Path) -> Argument {
    var argument = argument
    argument.path = path
    return argument
  }

  /// Whether nothing but the verb's own noun phrase stands between it and its object.
  func isDirect(from start: Int, to target: Argument, after subject: Argument?) -> Bool {
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

  mutating func arabicOblique(
    after index: Int, start: Int, _ predicate: Predicate, end: Int
  ) -> Argument? {
    // معها, ضده, إلى جانبهم
    for token in index..<max(index, end) {
      for hit in view.hits(at: token)
      where hit.entry.kind == .preposition && !hit.suffix.isEmpty
        && predicate.prepositionNumbers.contains(hit.entry.index)
      {
        if let referent = reader.referent(of: hit.suffix, before: token, in: sentence) {
          return relativeAntecedent(of: hit).map { relabel($0, .obliqueSuffix) }
            ?? suffixed(referent, hit, at: hit.start..<hit.end, .obliqueSuffix)
        }
      }
    }
    let found = oblique(after: index, predicate.prepositionNumbers, end: end).flatMap { argument in
      groups.contains {
        $0.tokens.lowerBound == argument.tokens.lowerBound
          && (isAnothers($0, after: index, of: predicate)
            || isComplete(predicate, from: index, before: $0))
      } ? nil : argument
    }
    // دعا إلى دعم سوريا, أداة لتبرير سياسة روسيا: the preposition governs a verbal noun, which says
    // itself what it does to whom. Who judges a deed judges its doer.
    if let found, !Self.judgements.contains(predicate.event), predicate.event != .support,
      found.standing == .actor,
      let group = groups.first(where: { $0.tokens.lowerBound == found.tokens.lowerBound }),
      let noun = group.noun, noun < group.tokens.lowerBound, reader.isPredicateNoun(noun),
      !view.has(.asset, at: noun)
    {
      return nil
    }
    if found == nil, predicate.event == .assault { return holder(of: index..<end) }
    return found
  }

  /// التصدي للهجمات، وفقا للرئاسة: the preposition has its noun before, and that is no actor.
  private func isComplete(_ predicate: Predicate, from index: Int, before group: Group) -> Bool {
    (index..<max(index, group.prepositionToken)).contains { token in
      guard view.isWord(token), reader.mentionAt[token] < 0,
        let preposition = view.cliticPreposition(at: token), preposition == group.preposition
      else { return false }
      return predicate.prepositionNumbers.contains(preposition)
    }
  }

  /// هجوما على منبج الخاضعة لقسد: an attack on a place is one on who holds it, if that is said.
  private func holder(of tokens: Range<Int>) -> Argument? {
    groups(in: tokens).first { group in
      let governor = group.prepositionToken >= 0 ? group.prepositionToken : group.tokens.lowerBound
      return group.standing == .actor
        && (max(tokens.lowerBound, governor - 2)..<group.tokens.lowerBound).contains {
          view.has(.held, at: $0) && reader.mentionAt[$0] < 0
        }
    }.map { reader.argument($0, .oblique, distance: $0.tokens.lowerBound - tokens.lowerBound) }
  }

  /// من قبل, على يد: who did it.
  func arabicAgent(after index: Int, end: Int) -> Argument? {
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
}
