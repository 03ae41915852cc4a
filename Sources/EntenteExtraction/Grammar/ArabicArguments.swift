import EntenteModel

/// What Arabic predicates act on: bare objects, phrases behind prepositions, pronoun suffixes, agents.
extension SentenceReader {
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
    argument.entities = Few(list.members.map { reader.mentions[$0].entity })
    argument.mentionTokens = Few(list.members.map { _ in tokens })
    argument.via = Few(list.members.map { _ in .pronoun })
    return argument
  }

  /// What a verb's object pronoun takes up: the noun before a relative clause, with or without a
  /// relative pronoun, what somebody did (وهو ما رفضته), else whom it refers to.
  func resumed(_ hit: Hit, _ referent: Int?) -> Argument? {
    if let antecedent = relativeAntecedent(of: hit) { return antecedent }
    if let doer = doerOfDeed(beforeClauseAt: hit.start) { return doer }
    if followsRelative(hit) { return nil }
    let before = hit.start - 1
    if before > sentence.lowerBound, view.isWord(before), reader.mentionAt[before] < 0,
      view.folded(before).elementsEqual("ما".utf8), !view.hasConjunctionClitic(before)
    {
      return lastSubject.map { relabel($0, .objectSuffix) }
    }
    if hit.features.contains(.imperfect), hit.clitics.isSubset(of: .suffixes) {
      // فصائل تدعمها تركيا
      if let group = groups.last(where: { $0.tokens.upperBound == hit.start }),
        group.members.count == 1, !reader.isState(reader.mentions[group.members.lowerBound].entity)
      {
        return reader.argument(group, .objectSuffix)
      }
      if isIndefinite(before) { return nil }
    }
    return referent.map { suffixed($0, hit, at: hit.start..<hit.end, .objectSuffix) }
  }

  /// نفذ غارة نددت بها مصر, المبادرة التي رفضتها: a clause's pronoun takes up a deed, which is the doer's.
  private func doerOfDeed(beforeClauseAt verb: Int) -> Argument? {
    var noun = verb - 1
    let isRelative = noun > sentence.lowerBound && view.has(.relative, at: noun)
    if isRelative { noun -= 1 }
    guard noun >= sentence.lowerBound, view.isWord(noun), reader.mentionAt[noun] < 0,
      view.has(.deed, at: noun), view.hasArticle(noun) == isRelative
    else { return nil }
    if isRelative {
      return reader.ownerOfDeed(at: noun).map {
        reader.argument($0, at: noun..<(noun + 1), .objectSuffix, via: .description)
      }
    }
    guard let doer = subjectBeforeWord, doer.tokens.lowerBound >= sentence.lowerBound else {
      return nil
    }
    return relabel(doer, .objectSuffix)
  }

  /// ولايات إقليمية: a noun or adjective without article, whom no name belongs to.
  func isIndefinite(_ index: Int) -> Bool {
    index >= sentence.lowerBound && view.isWord(index) && reader.mentionAt[index] < 0
      && !view.hasArticle(index) && reader.isOpenWord(index) && !reader.isVerbForm(index)
  }

  /// المبادرة التي رفضتها: the suffix takes up a noun that may be no actor.
  func followsRelative(_ hit: Hit) -> Bool { followsRelative(at: hit.start) }

  private func followsRelative(at verb: Int) -> Bool {
    verb > sentence.lowerBound && view.has(.relative, at: verb - 1)
  }

  /// The noun before a relative clause, which the verb's object pronoun resumes:
  /// الحزب الذي تصنفه تركيا.
  func relativeAntecedent(of hit: Hit) -> Argument? {
    let start = reader.clauseStart(before: hit.start, in: sentence)
    guard start > sentence.lowerBound, view.has(.relative, at: start - 1),
      hit.suffix.isEmpty || hit.start == start || mayResume(hit.suffix, start - 1)
    else { return nil }
    return antecedent(before: start - 1).map { reader.argument($0, .objectSuffix) }
  }

  /// الذي صوت ضدها: the pronoun of another gender means somebody else.
  private func mayResume(_ suffix: Reading.Clitics, _ relative: Int) -> Bool {
    let word = view.folded(relative)
    if word.elementsEqual("الذي".utf8) { return !suffix.contains(.suffixShe) }
    if word.elementsEqual("التي".utf8) { return !suffix.contains(.suffixHe) }
    return true
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
    return isContent || agrees(inherited, hit.hit.features) || !agrees(only, hit.hit.features)
      ? inherited : nil
  }

  /// Agreement of a verb with whoever it inherits: one verb behind و with many is theirs in the plural.
  private func agrees(_ argument: Argument, _ features: FormFeatures) -> Bool {
    let isMany = argument.entities.count > 1
    if isMany, argument.tokens.lowerBound >= sentence.lowerBound,
      features.isDisjoint(with: [.plural, .dual])
    {
      return false
    }
    guard let group = groups.first(where: { $0.tokens == argument.tokens }) else { return true }
    return agrees(group, features)
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
    first = asideEnd(from: first, before: target.tokens.lowerBound)
    guard first <= target.tokens.lowerBound else { return true }
    var index = first
    while index < target.tokens.lowerBound {
      defer { index += 1 }
      if view.kind(index) == .comma { return false }
      if let determiner = view.hit(.determiner, at: index) {
        index = determiner.end - 1  // كلا من
        continue
      }
      if reader.quantityStart(endingAt: index, from: start) != nil { continue }
      if view.kind(index + 1) == .number, view.folded(index).elementsEqual("نحو".utf8) { continue }
      if view.preposition(at: index) != nil || view.cliticPreposition(at: index) != nil {
        // دان في الجلسة الهجمات: a phrase of its own, which the object doesn't belong to.
        guard target.preposition < 0, let behind = phraseEnd(from: index, before: target) else {
          return false
        }
        first += behind - index
        index = behind - 1
      }
    }
    return target.tokens.lowerBound - first <= 5
  }

  /// Where a prepositional phrase ends that stands before an object: behind one definite noun or one
  /// name, and what goes with it.
  private func phraseEnd(from preposition: Int, before target: Argument) -> Int? {
    var index = preposition
    if let word = view.preposition(at: index) { index = word.end }
    if let group = groups.first(where: { $0.tokens.lowerBound == index }),
      group.tokens.lowerBound < target.tokens.lowerBound
    {
      return group.tokens.upperBound
    }
    let start = target.tokens.lowerBound
    let noun = groups.first { $0.tokens == target.tokens }?.noun ?? start
    while index < min(noun, start), view.isWord(index), reader.mentionAt[index] < 0 {
      let isComplete = view.hasArticle(index)
      index += 1
      if isComplete {
        // Adjectives and days go with it: في الجلسة المغلقة الاثنين.
        while index < min(noun, start), view.isWord(index), view.hasArticle(index),
          reader.mentionAt[index] < 0
        {
          index += 1
        }
        return index
      }
    }
    return nil
  }

  /// اتهم الغنوشي، وهو رئيس النهضة، سعيد: where an aside between commas behind a noun ends.
  func asideEnd(from start: Int, before end: Int) -> Int {
    guard view.kind(start) == .comma, end > start + 1,
      let close = ((start + 1)..<end).last(where: { view.kind($0) == .comma })
    else { return start }
    return close + 1
  }

  mutating func arabicOblique(
    after index: Int, start: Int, _ predicate: Predicate, end: Int
  ) -> Argument? {
    // به, لها
    for token in index..<max(index, min(end, index + 3)) where reader.mentionAt[token] < 0 {
      guard let (governor, suffix) = reader.pronounPreposition(at: token),
        predicate.prepositionNumbers.contains(preposition(governor))
      else { continue }
      let tokens = token..<(token + 1)
      if let doer = doerOfDeed(beforeClauseAt: index - 1) { return relabel(doer, .obliqueSuffix) }
      if followsRelative(at: index - 1) { continue }
      return reader.referent(of: suffix, before: token, in: sentence).map {
        reader.argument($0, at: tokens, .obliqueSuffix)
      }
    }
    // معها, ضده, إلى جانبهم
    for token in index..<max(index, end) {
      for hit in view.hits(at: token)
      where hit.entry.kind == .preposition && !hit.suffix.isEmpty
        && predicate.prepositionNumbers.contains(hit.entry.index)
      {
        if let referent = reader.referent(of: hit.suffix, before: token, in: sentence) {
          return relativeAntecedent(of: hit).map { relabel($0, .obliqueSuffix) }
            ?? doerOfDeed(beforeClauseAt: index - 1).map { relabel($0, .obliqueSuffix) }
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
    if found == nil, predicate.event == .assault {
      return holder(of: index..<end) ?? ownerOfPlace(behind: index, end: end, predicate)
    }
    return found ?? doerOfWhatBehind(index..<max(index, end), predicate)
  }

  /// دعمها لما تبذله يانغون: whose doing it is that a preposition governs.
  private func doerOfWhatBehind(_ tokens: Range<Int>, _ predicate: Predicate) -> Argument? {
    for index in tokens.prefix(4) where view.isWord(index) && reader.mentionAt[index] < 0 {
      let letters = view.folded(index)
      guard
        letters.count == 6 && letters.suffix(4).elementsEqual("ما".utf8)
          || letters.elementsEqual("ما".utf8)
      else { continue }
      let governor =
        letters.count == 6
        ? letters.starts(with: "ل".utf8)
          ? preposition(.li) : letters.starts(with: "ب".utf8) ? preposition(.bi) : -2
        : view.preposition(at: index - 1)?.entry.index ?? -2
      guard predicate.prepositionNumbers.contains(governor) else { continue }
      return doerOfWhat(from: index).map { relabel($0, .oblique) }
    }
    return nil
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
  func holder(of tokens: Range<Int>) -> Argument? {
    guard tokens.lowerBound < tokens.upperBound else { return nil }
    var end = tokens.upperBound
    // القرى التي تسيطر عليها المعارضة
    if view.has(.relative, at: end), view.has(.held, at: end + 1) {
      end = reader.clauseEnd(after: end + 1, in: sentence)
    }
    return groups(in: tokens.lowerBound..<end).first { group in
      let governor = group.prepositionToken >= 0 ? group.prepositionToken : group.tokens.lowerBound
      return group.standing == .actor
        && (max(tokens.lowerBound, governor - 2)..<group.tokens.lowerBound).contains {
          view.has(.held, at: $0) && reader.mentionAt[$0] < 0
        }
    }.map { reader.argument($0, .oblique, distance: $0.tokens.lowerBound - tokens.lowerBound) }
  }

  /// أغارت على مقار للفصائل: whose the places are that a preposition governs.
  private func ownerOfPlace(behind index: Int, end: Int, _ predicate: Predicate) -> Argument? {
    let of = preposition(.li)
    guard
      let group = groups(in: index..<max(index, end)).first(where: {
        $0.preposition == of && $0.standing == .actor
      }), group.tokens.lowerBound - group.prepositionToken <= 1
    else { return nil }
    let words = index..<max(index, group.prepositionToken)
    guard
      let governor = words.first(where: { token in
        view.preposition(at: token).map {
          predicate.prepositionNumbers.contains($0.entry.index)
        } ?? false
      }),
      (governor + 1..<max(governor + 1, words.upperBound)).contains(where: {
        view.has(.asset, at: $0)
      })
    else { return nil }
    return reader.argument(group, .oblique, distance: group.tokens.lowerBound - index)
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
