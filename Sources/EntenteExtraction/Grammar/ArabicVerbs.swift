import EntenteModel

/// Arabic verbs: what their subjects, objects, prepositions and agents make of them.
extension SentenceReader {
  mutating func readArabicVerb(_ hit: PredicateHit, _ predicate: Predicate) {
    // أدخل مقاتلين: fighters, not fighting.
    if hit.hit.features.contains(.participle), hit.hit.features.contains(.plural),
      reader.headNoun(at: hit.hit.start) != nil
    {
      return
    }
    if predicate.partOfSpeech == .verb, predicate.has(.describedAgent) {
      readArabicMisdeed(hit)
      return
    }
    var (subject, rest) = arabicSubject(of: hit.hit, isPlain: false)
    let limit = arabicLimit(after: hit.end)
    let end = min(clauseEnd(after: hit.end), limit + 12)
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
    var holder: Argument?
    let hasPronoun = !hit.hit.suffix.isEmpty
    if hasPronoun {
      object = resumed(
        hit.hit, reader.referent(of: hit.hit.suffix, before: hit.hit.start, in: sentence))
      // تدعمها روسيا: the suffix is the object, so what follows is the subject.
      if let first = groups(in: hit.hit.end..<limit).first(where: {
        $0.isBare && $0.standing == .actor
      }) {
        subject = reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end)
      }
      // نطالبهم: who speaks is none of them.
      if let acting = subject, let meant = object,
        !Set(acting.entities).isDisjoint(with: meant.entities)
      {
        object = nil
      }
    } else if rest.isEmpty, predicate.polarity == .oppose, predicate.has(.subjectObject),
      let pair = groups(in: hit.end..<end).first,
      view.has(.between, at: max(pair.prepositionToken, 0)), pair.prepositionToken - hit.end <= 4
    {
      // ترفض اتفاقا بين الإمارات وأرض الصومال
      object = reader.argument(pair, .object, distance: pair.tokens.lowerBound - hit.end)
      add(subject, object, hit, .subjectObject)
      return
    } else if let first = rest.first, first.tokens.lowerBound < limit, !isBehindFoes(first) {
      object = reader.argument(
        first, .object, distance: first.tokens.lowerBound - hit.end)
    }
    if object == nil, !hasPronoun, predicate.has(.subjectObject), let collocate = hit.collocate {
      object = judgedInClause(hit.hit, before: collocate)
    }
    if object == nil, !hasPronoun, predicate.has(.subjectObject),
      Self.judgements.contains(predicate.event) || predicate.event == .support
    {
      object = doerOfObject(after: subject?.tokens.upperBound ?? hit.end, hit)
    }
    if object == nil, !hasPronoun, predicate.has(.subjectObject), predicate.polarity == .oppose {
      object = ownerOfObject(from: subject?.tokens.upperBound ?? hit.end, hit, predicate, end: end)
    }
    if object == nil, !hasPronoun, predicate.has(.subjectObject), predicate.event == .assault {
      holder = self.holder(of: max(subject?.tokens.upperBound ?? 0, hit.end)..<end)
      object = holder
    }
    // أنها تدعم سوريا: behind its complementizer the verb has its subject from before, and the one
    // group behind it is the object.
    if predicate.has(.subjectObject), object == nil, !hasPronoun, let only = subject,
      only.path == .subjectAfter, let inherited = inheritedForSingle(hit, only)
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
    if hit.collocate == nil, predicate.polarity == .oppose,
      Self.judgements.contains(predicate.event)
    {
      lastRejection = hit.hit.start
    }
    lastObject = nil
    if predicate.has(.subjectObject), let target = object {
      if holder != nil || isDirect(from: hit.end, to: target, after: subject) {
        add(subject, target, hit, .subjectObject)
        lastObject = target
      }
    }
    let start = hit.collocate.map { max($0, hit.hit.end) } ?? hit.hit.end
    // تقاتل التنظيم مع الأميركيين: beside them.
    let isBeside =
      predicate.has(.subjectMutual) && predicate.polarity == .oppose && object != nil
      && !predicate.has(.subjectObject)
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual) && !isBeside {
      let frame: Frame = predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique
      if let target = arabicOblique(after: hit.hit.end, start: start, predicate, end: end) {
        add(
          subject.flatMap { $0.tokens == target.tokens ? nil : $0 }, target, hit, frame,
          mutual: frame.isMutual)
        lastObject = target
      } else if frame.isMutual, let subject, subject.entities.count > 1, !isTransitive(hit) {
        addMutual(subject, hit, frame)
      } else {
        addImpliedTarget(of: subject, hit, predicate)
      }
    }
    if predicate.has(.receiverAgent), let owned = ownedSubject(of: hit.hit) {
      // أغضب القرار الأميركي تركيا: what looks like the subject is the object.
      if let other = subject, other.path == .subjectAfter,
        other.tokens.lowerBound > owned.tokens.lowerBound
      {
        object = relabel(other, .object)
      }
      subject = owned
    }
    if predicate.has(.receiverAgent),
      let giver = arabicOblique(after: hit.hit.end, start: start, predicate, end: end)
        ?? giverOf(hit.collocate) ?? (isFeeling(hit, predicate) ? object : nil)
    {
      add(giver, subject, hit, .receiverAgent)
    }
  }

  /// رفضت روسيا مشروع قرار يدين سوريا: a verb that tells what the text says that somebody rejects.
  func saysWhatIsRejected(_ verb: Int) -> Bool {
    var noun = verb - 1
    // قرارات أممية تدين دمشق
    if noun > sentence.lowerBound, !view.hasArticle(noun),
      reader.mention(at: noun).map({ $0.via == .demonym && $0.noun == noun - 1 }) ?? false
    {
      noun -= 1
    }
    // منعت صدور قرارات ضد سوريا
    if let lastVerb, lastVerb.polarity == .oppose, lastVerb.token < noun,
      verb - lastVerb.token <= 8,
      view.preposition(at: verb)?.entry.index == preposition(.didda), reader.mentionAt[noun] < 0,
      view.has(.deed, at: noun), !view.hasArticle(noun), !isAttack(noun)
    {
      return true
    }
    guard noun > sentence.lowerBound, !view.hasConjunctionClitic(verb),
      reader.mentionAt[noun] < 0, !view.hasArticle(noun),
      view.has(.deed, at: noun) || view.has(.asset, at: noun)
    else { return false }
    if let lastRejection, lastRejection < noun, verb - lastRejection <= 10 { return true }
    // صوتت ضد مشروع قرار يدين سوريا
    let against = preposition(.didda)
    return lastSubject != nil
      && (max(sentence.lowerBound, noun - 2)..<noun).contains {
        view.preposition(at: $0)?.entry.index == against
      }
  }

  /// أغضبت تركيا اليونان: who is made to feel something is the verb's object.
  private func isFeeling(_ hit: PredicateHit, _ predicate: Predicate) -> Bool {
    predicate.prepositionNumbers.isEmpty && !hit.hit.features.contains(.participle)
  }

  /// قوبل القرار الأميركي برفض: what is met with something is an actor's own.
  private func ownedSubject(of hit: Hit) -> Argument? {
    groups(in: hit.end..<min(hit.end + 4, sentence.upperBound)).first {
      $0.standing != .actor && $0.isBare && $0.noun == hit.end
    }.map { reader.argument($0, .subjectAfter) }
  }

  /// تواجه مشكلات is she faces, not they face each other.
  private func isTransitive(_ hit: PredicateHit) -> Bool {
    hit.hit.features.isDisjoint(with: [.plural, .dual])
      && view.hits(at: hit.hit.start).contains {
        $0.entry.kind == .predicate && $0.features.contains(.imperfect)
          && pack.predicates[Int($0.entry.index)].has(.subjectObject)
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
    if let doer = doerOfWhat(from) { return doer }
    guard
      let relative = (from..<min(from + 5, sentence.upperBound)).first(where: {
        view.has(.relative, at: $0)
      }), relative > from, view.hasArticle(from),
      (from..<relative).allSatisfy({ view.isWord($0) && reader.mentionAt[$0] < 0 }),
      relative + 1 < sentence.upperBound, reader.isVerbForm(relative + 1),
      // الغارات التي دمرت مواقع الجيش: without a pronoun the verb is the raids' own.
      hasObjectPronoun(relative + 1)
    else { return nil }
    let doer = groups(
      in: (relative + 2)..<max(relative + 2, min(relative + 5, sentence.upperBound))
    )
    .first { $0.isBare && $0.standing == .actor }
    return doer.map { reader.argument($0, .object, distance: $0.tokens.lowerBound - from) }
  }

  private func hasObjectPronoun(_ index: Int) -> Bool {
    if view.hits(at: index).contains(where: { !$0.suffix.isEmpty }) { return true }
    let letters = view.folded(index)
    return letters.count > 6
      && (letters.suffix(4).elementsEqual("ها".utf8) || letters.suffix(2).elementsEqual("ه".utf8))
  }

  /// يحظى بتأييد الجربا, تتلقى أسلحة إيرانية: whose it is that is received.
  private func giverOf(_ collocate: Int?) -> Argument? {
    guard let collocate else { return nil }
    if let adjective = groups.first(where: {
      $0.standing != .actor && $0.noun == collocate
        && reader.mentions[$0.members.lowerBound].via == .demonym
    }) {
      return reader.argument(adjective, .possessorAdjective)
    }
    guard !view.hasArticle(collocate) else { return nil }
    return groups.first {
      $0.tokens.lowerBound == collocate + 1 && $0.standing == .actor
        && ($0.isBare || $0.prepositionToken == collocate)
    }.map { reader.argument($0, .genitive) }
  }

  /// أدان الاستبداد المتغطرس للاتحاد الأوروبي: whose the object is.
  private func ownerOfObject(
    from start: Int, _ hit: PredicateHit, _ predicate: Predicate, end: Int
  ) -> Argument? {
    let of = preposition(.li)
    guard !predicate.prepositionNumbers.contains(of),
      let group = groups(in: max(start, hit.end)..<max(start, hit.end, end)).first,
      group.preposition == of, group.standing == .actor,
      group.tokens.lowerBound - group.prepositionToken <= 1
    else { return nil }
    var before = group.prepositionToken - 1
    while view.kind(before) == .quote { before -= 1 }
    guard before >= hit.end, view.isWord(before), reader.mentionAt[before] < 0 else { return nil }
    let words = hit.end...before
    // أحبط محاولات للحوثيين, but not أدان الضربة لسوريا.
    let isOwned =
      Self.judgements.contains(predicate.event)
      ? view.hasArticle(before)
        && !words.contains { view.has(.deed, at: $0) || reader.isPredicateNoun($0) }
      : words.contains { view.has(.asset, at: $0) }
    guard isOwned else { return nil }
    return reader.argument(group, .object, distance: group.tokens.lowerBound - hit.end)
  }

  /// ما فعلته إسرائيل: who did what is judged.
  func doerOfWhat(_ index: Int) -> Argument? {
    guard view.isWord(index), view.folded(index).elementsEqual("ما".utf8) else { return nil }
    return doerOfWhat(from: index)
  }

  /// Who does what the verb behind ما says.
  func doerOfWhat(from index: Int) -> Argument? {
    guard index + 1 < sentence.upperBound, reader.mentionAt[index + 1] < 0,
      reader.isVerbForm(index + 1)
        || !view.hasArticle(index + 1) && reader.isOpenWord(index + 1)
    else { return nil }
    return groups(in: (index + 2)..<max(index + 2, min(index + 5, sentence.upperBound)))
      .first { $0.isBare && $0.standing == .actor }
      .map { reader.argument($0, .object, distance: $0.tokens.lowerBound - index) }
  }

  /// قتل ثلاثة جنود في غارة إسرائيلية: what looks like the active is the passive, and the attack says
  /// who did it.
  private func isKilledInAttack(_ hit: PredicateHit, _ predicate: Predicate, end: Int) -> Bool {
    guard predicate.event == .assault, hit.hit.features.contains(.perfect), hit.hit.suffix.isEmpty
    else { return false }
    return (hit.hit.end..<max(hit.hit.end, end)).contains { index in
      guard reader.mentionAt[index] < 0, index != hit.collocate else { return false }
      let isGoverned = view.cliticPreposition(at: index) != nil || prepositionBefore(index)
      return isGoverned && isAttack(index)
    }
  }
}
