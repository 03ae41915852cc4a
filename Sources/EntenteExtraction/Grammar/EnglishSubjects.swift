import EntenteModel

/// Whose act an English verb is: subjects before it, inherited ones, those of infinitives.
extension SentenceReader {
  /// The subject left of a verb: the nearest group that no preposition governs.
  func englishSubject(of hit: Hit) -> Argument? {
    let verb = hit.start
    var index = verb - 1
    // Past auxiliaries, adverbs and the infinitive particle.
    var isInfinitive = false
    while index >= sentence.lowerBound,
      view.hasAny(
        [
          WordClasses(.auxiliary), WordClasses(.adverb), WordClasses(.not),
          WordClasses(.infinitive),
        ],
        at: index) || reader.endsNoLonger(index)
    {
      if view.has(.infinitive, at: index), view.folded(index).elementsEqual("to".utf8) {
        isInfinitive = true
      }
      index -= 1
    }
    if isInfinitive { return subjectOfGap(before: verb) ?? controller(at: verb) }
    if index >= sentence.lowerBound, view.has(.conjunction, at: index) {
      if let subject = lastSubject { return inherited(subject, at: verb) }
      return firstBare(before: index)
    }
    if hit.features.contains(.progressive), reader.mentionAt[max(index, 0)] < 0,
      index < sentence.lowerBound || view.kind(index) == .comma
        || view.preposition(at: index) != nil
    {
      if index >= sentence.lowerBound, let object = lastObject, view.preposition(at: index) != nil {
        // accused Iran of arming, criticised Israel for bombing
        return inherited(object, at: verb, path: .subjectController)
      }
      if let lastVerb, lastVerb.event == .accuse { return nil }
      if let accusedUnknown = unknownAccused, accusedUnknown < verb { return nil }
      // ", supplying them": of the sentence's subject; "By supplying them, Russia" of what follows.
      return firstBare(before: verb) ?? lastSubject.map { inherited($0, at: verb) }
        ?? firstBehindComma(after: hit.end)
    }
    if hit.features.contains(.progressive), index == verb - 1, reader.mentionAt[max(index, 0)] >= 0,
      let behind = nearestLeft(of: verb), behind.standing == .actor,
      !(reader.mention(at: index)?.isPossessive ?? false), opensParticiple(behind)
    {
      return behind  // with government forces fighting rebels
    }
    // "the situation surrounding": the participle is the noun's.
    if hit.features.contains(.progressive), index == verb - 1, isStranger(index) {
      return antecedent(of: verb).map { reader.argument($0, .described, distance: 1) }
    }
    // Who, which: the noun before.
    if index > sentence.lowerBound, reader.mentionAt[index] < 0, reader.isRelative(index) {
      return relativeSubject(index)
    }
    if index > sentence.lowerBound, let subject = subjectBeforeInsertion(endingAt: index) {
      return subject
    }
    if closesStrangersClause(index) { return nil }
    var crossedComma = 0
    var strangers = 0
    while index >= sentence.lowerBound {
      if reader.mentionAt[index] >= 0,
        let group = groups.last(where: { $0.tokens.contains(index) })
      {
        if group.isBare, !group.isPossessive, group.standing == .actor {
          return reader.argument(
            group, .subjectBefore, distance: verb - group.tokens.upperBound + crossedComma)
        }
        if group.isBare, crossedComma == 0 { return owner(group, ofSubjectBefore: verb) }
        index = group.tokens.lowerBound - 1
        continue
      }
      if view.kind(index) == .comma { crossedComma += 1 }
      if crossedComma == 0 {
        // What a preposition governs is no subject.
        let isGoverned = view.preposition(at: index) != nil && !reader.isClauseBoundary(index)
        strangers = isGoverned ? 0 : strangers + (isStranger(index) ? 1 : 0)
      }
      if reader.isClauseBoundary(index), !view.has(.relative, at: index) { break }
      if view.isWord(index), reader.isFiniteVerb(index), let other = anyVerb(at: index),
        other.features.isDisjoint(with: [.progressive, .base])
      {
        // An inner relative clause ends here; otherwise the verb's own subject is taken over.
        break
      }
      index -= 1
    }
    if index >= sentence.lowerBound, view.has(.complementizer, at: index) { return nil }
    // "said fighters attacked": a subject that is no actor is nobody else's either.
    if strangers > 0 { return nil }
    return lastSubject.map { inherited($0, at: verb) }
  }

  /// "The Shi'ite movement, which props up Assad, drove": a verb behind the relative clause of somebody
  /// unknown is his.
  private func closesStrangersClause(_ comma: Int) -> Bool {
    guard comma > sentence.lowerBound, view.kind(comma) == .comma else { return false }
    var index = comma - 1
    while index > sentence.lowerBound + 1, comma - index <= 25 {
      if view.kind(index) == .semicolon || view.kind(index) == .comma { return false }
      if view.has(.relative, at: index), view.kind(index - 1) == .comma {
        return isStranger(index - 2)
          && !groups.contains { $0.isBare && $0.tokens.upperBound <= index - 1 }
      }
      index -= 1
    }
    return false
  }

  /// Whether a word may head a noun phrase that names nobody known.
  private func isStranger(_ index: Int) -> Bool {
    view.isWord(index) && reader.mentionAt[index] < 0
      && (reader.isOpenWord(index) || reader.headNoun(at: index) != nil
        || view.has(.asset, at: index) || view.has(.thing, at: index))
      && !reader.isFiniteVerb(index)
  }

  /// "said Peskov": a subject behind its verb.
  func englishSubjectAfter(_ hit: Hit) -> Argument? {
    groups(in: hit.end..<min(hit.end + 3, sentence.upperBound)).first { $0.isBare }
      .map { reader.argument($0, .subjectAfter) }
  }

  /// Whose act an infinitive is: the object of the verb it depends on if that verb controls it,
  /// else that verb's subject.
  func controller(at token: Int) -> Argument? {
    if let object = lastObject, object.tokens.upperBound <= token,
      token - object.tokens.upperBound <= 3
    {
      // "cast its veto to protect", but not "plotted with his opponents to unseat him"
      if reader.mention(at: object.tokens.lowerBound)?.isPossessive ?? false {
        guard let subject = lastSubject, subject.entities == object.entities else { return nil }
        return inherited(subject, at: token)
      }
      return inherited(object, at: token, path: .subjectController)
    }
    if let subject = lastSubject { return inherited(subject, at: token) }
    return firstBare(before: token)
  }

  /// The first group of the clause that nothing governs: the subject of verbs that the lexicon
  /// doesn't know.
  func firstBare(before token: Int) -> Argument? {
    if isSubjectUnknown { return nil }
    return groups.first {
      $0.tokens.upperBound <= token && $0.isBare && $0.standing == .actor && !$0.isPossessive
    }.map {
      reader.argument($0, .subjectInherited, distance: token - $0.tokens.upperBound)
    }
  }

  func firstBehindComma(after index: Int) -> Argument? {
    guard let comma = (index..<sentence.upperBound).first(where: { view.kind($0) == .comma }) else {
      return nil
    }
    let first = groups.first { $0.tokens.lowerBound > comma }
    return first.flatMap {
      $0.isBare && $0.standing == .actor && $0.tokens.lowerBound <= comma + 2
        ? reader.argument($0, .subjectAfter, distance: $0.tokens.lowerBound - index) : nil
    }
  }

  func inherited(
    _ argument: Argument, at token: Int, path: Path = .subjectInherited
  ) -> Argument {
    var argument = argument
    argument.path = path
    argument.distance = max(0, token - argument.tokens.upperBound)
    return argument
  }

  /// The group that a participle or adjective stands right behind: "rebels in Syria backed by".
  func nearestLeft(of token: Int) -> Argument? {
    guard var group = groups.last(where: { $0.tokens.upperBound <= token }),
      token - group.tokens.upperBound <= 1
    else {
      // "Kurum, a former minister backed by Erdogan"
      guard token > sentence.lowerBound, view.isWord(token - 1) else { return nil }
      return antecedent(of: token).map { reader.argument($0, .described, distance: 1) }
    }
    if group.preposition >= 0,
      let head = groups.last(where: {
        $0.tokens.upperBound == group.prepositionToken
      })
    {
      group = head
    }
    return reader.argument(group, .described, distance: token - group.tokens.upperBound)
  }

  /// "Russia's support for Syria infuriated": the owner of a subject that is a deed or a thing of
  /// its own, rather than somebody else.
  private func owner(_ nearest: Group, ofSubjectBefore verb: Int) -> Argument? {
    let group = ownerOfInfinitive(before: nearest) ?? nearest
    let head =
      group.noun.flatMap { $0 >= group.tokens.upperBound ? $0 : nil }
      ?? group.tokens.upperBound + (view.kind(group.tokens.upperBound) == .possessive ? 1 : 0)
    let isOwn = (head..<min(head + 3, verb)).contains {
      reader.mentionAt[$0] < 0 && (reader.isStanceNoun($0) || view.has(.asset, at: $0))
    }
    guard isOwn else { return nil }
    var argument = reader.argument(
      group, .subjectOwner, distance: verb - group.tokens.upperBound)
    argument.standing = .actor
    return argument
  }

  /// Whether a participle right behind a phrase is its own: "with Russia fighting", not "hit an
  /// outpost near the border with Turkey, killing".
  private func opensParticiple(_ argument: Argument) -> Bool {
    guard argument.preposition >= 0, argument.preposition != preposition(.of) else { return true }
    guard let group = groups.first(where: { $0.tokens == argument.tokens }) else { return true }
    let before = group.prepositionToken - 1
    return before < sentence.lowerBound || !view.isWord(before)
  }

  /// Remembers a verb's subject for the verbs behind it that take it over.
  mutating func noteSubject(_ subject: Argument?, of hit: Hit) {
    if let subject {
      guard subject.path != .subjectController else { return }
      lastSubject = subject
      isSubjectUnknown = false
    } else if hit.features.isDisjoint(with: [.progressive, .base, .participle]) {
      lastSubject = nil
      isSubjectUnknown = true
    }
  }

  /// "Turkey's decision to buy Russian missiles angered": whose the noun is that an infinitive depends
  /// on.
  private func ownerOfInfinitive(before group: Group) -> Group? {
    var index = group.tokens.lowerBound - 1
    var sawInfinitive = false
    while index >= sentence.lowerBound, group.tokens.lowerBound - index <= 10 {
      if reader.mentionAt[index] >= 0 {
        guard sawInfinitive else { return nil }
        return groups.last { $0.tokens.contains(index) && $0.isBare && $0.isPossessive }
      }
      if view.kind(index) != .possessive, reader.isClauseBoundary(index) { return nil }
      if view.has(.infinitive, at: index) { sawInfinitive = true }
      index -= 1
    }
    return nil
  }
}
