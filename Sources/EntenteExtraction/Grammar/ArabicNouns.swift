import EntenteModel

/// Arabic verbal nouns with possessor and object, mutual nouns and roles.
extension SentenceReader {
  mutating func readArabicNoun(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = clauseEnd(after: hit.end)
    let reach = min(end, hit.end + 14)
    var source: Argument?
    var genitive: Group?
    var afterGenitive = hit.hit.end
    if !hit.hit.suffix.isEmpty {
      if let other = ownerOfOpposed(hit.hit) {
        source = other
      } else if let referent = reader.referent(
        of: hit.hit.suffix, before: hit.hit.start, in: sentence)
      {
        source = suffixed(referent, hit.hit, at: hit.tokens, .possessorSuffix)
      }
    } else if let next = groups(in: hit.hit.end..<reach).first,
      next.tokens.lowerBound - hit.hit.end - numbers(before: next) <= 2,
      next.isBare || next.noun == hit.hit.start || next.prepositionToken == hit.hit.start,
      !crossesPreposition(hit.hit.end..<next.tokens.lowerBound),
      !crossesVerb(hit.hit.end..<next.tokens.lowerBound)
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
      source =
        arabicNounAgent(of: predicate, after: hit.hit.end, end: reach)
        ?? arabicOwner(of: hit, predicate, end: reach)
        ?? attacker(of: predicate, after: afterGenitive, end: reach)
        ?? doerByVerb(of: predicate, after: hit.hit.end)
    }
    addVictims(of: source ?? genitive.map { reader.argument($0, .genitive) }, hit, predicate)
    let target = arabicOblique(after: hit.hit.end, start: afterGenitive, predicate, end: reach)
    if predicate.has(.possessorObject), target == nil, source == nil, genitive != nil,
      hit.collocate != afterGenitive,
      view.cliticPreposition(at: afterGenitive) == 1 || isObject(afterGenitive)
    {
      // إدانة واشنطن لتسعة أشخاص, احتضان الدوحة جماعات: the genitive acts, on whom the text doesn't name.
      return
    }
    if predicate.has(.possessorObject) {
      let second = groups(in: afterGenitive..<reach).first {
        $0.isBare && $0.tokens.lowerBound - afterGenitive <= 1
          && !view.hasConjunctionClitic(afterGenitive)
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
      hit.hit.clitics.contains(.lam), view.preposition(at: afterGenitive) == nil
    {
      // لمساندة الجيش السوري: in a purpose clause the genitive is the object.
      add(
        inheritedForNoun(hit, before: genitive), reader.argument(genitive, .genitive), hit,
        .possessorObject)
      return
    }
    if let owner = source, let target, owner.path == .agent, owner.tokens == target.tokens {
      return
    }
    guard let target else {
      addImpliedTarget(
        of: source ?? genitive.map { reader.argument($0, .genitive) }, hit, predicate)
      return
    }
    if source == nil, let genitive { source = reader.argument(genitive, .genitive) }
    add(source ?? inheritedForNoun(hit, before: nil), target, hit, .possessorOblique)
  }

  /// احتجاجا على موافقتها: nobody is against a deed of their own, so that it is the one's whom the
  /// sentence's verb acts on.
  private func ownerOfOpposed(_ hit: Hit) -> Argument? {
    guard let lastObject, let lastSubject, hit.suffix.isDisjoint(with: [.suffixWe]),
      lastObject.entities.count == 1,
      let link = view.preposition(at: hit.start - 1).map({ $0.start })
        ?? (view.cliticPreposition(at: hit.start) != nil ? hit.start : nil),
      view.hits(at: link - 1).contains(where: {
        $0.entry.kind == .predicate
          && pack.predicates[Int($0.entry.index)].polarity == .oppose
      }), reader.mentionAt[link - 1] < 0, lastObject.entities != lastSubject.entities
    else { return nil }
    return reader.argument(lastObject.entities[0], at: hit.start..<hit.end, .possessorSuffix)
  }

  /// A noun without article behind a name is the object of what governs the name.
  private func isObject(_ index: Int) -> Bool {
    guard index < sentence.upperBound, view.isWord(index), reader.mentionAt[index] < 0,
      !view.hasArticle(index), !view.hasConjunctionClitic(index),
      view.cliticPreposition(at: index) == nil, reader.isOpenWord(index),
      !reader.isVerbForm(index)
    else { return false }
    // انتخاب جونسون زعيما says what he becomes.
    if let (noun, _) = reader.headNoun(at: index) { return !noun.isPerson }
    return view.has(.asset, at: index)
      || view.folded(index).suffix(4).elementsEqual("ات".utf8)
  }

  /// Numbers and determiners before a group: طرد 60 دبلوماسيا روسيا.
  func numbers(before group: Group) -> Int {
    var count = 0
    var index = group.tokens.lowerBound - 1
    while index > sentence.lowerBound, count < 4,
      view.kind(index) == .number || view.has(.determiner, at: index)
        || view.preposition(at: index) != nil && view.has(.determiner, at: index - 1)
        || reader.quantityStart(endingAt: index, from: sentence.lowerBound) != nil
    {
      let start = reader.quantityStart(endingAt: index, from: sentence.lowerBound) ?? index
      count += index - start + 1
      index = start - 1
    }
    return count
  }

  func crossesPreposition(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      view.kind($0) == .comma
        || view.preposition(at: $0) != nil
          && reader.quantityStart(endingAt: $0, from: sentence.lowerBound) == nil
    }
  }

  /// بدعم من روسيا, بقصف من قبل إسرائيل.
  func arabicNounAgent(of predicate: Predicate, after index: Int, end: Int) -> Argument? {
    if let agent = arabicAgent(after: index, end: end) { return agent }
    let from = preposition(.min)
    // الانتقام من إسرائيل: with its own من a noun has no agent.
    if predicate.prepositionNumbers.contains(from) { return nil }
    for group in groups(in: index..<min(end, index + 4))
    where group.preposition == from && group.prepositionToken == index {
      return reader.argument(group, .agent)
    }
    return nil
  }

  /// اغتيال سليماني بضربة أميركية: who made the attack by which it was done.
  private func attacker(of predicate: Predicate, after index: Int, end: Int) -> Argument? {
    guard predicate.event == .assault, predicate.has(.possessorObject) else { return nil }
    return groups(in: index..<max(index, end)).first { group in
      guard group.standing == .modifier, let noun = group.noun, noun >= index,
        view.cliticPreposition(at: noun) != nil || prepositionBefore(noun)
      else { return false }
      return isAttack(noun)
    }.map { relabel(reader.argument($0, .agent), .agent) }
  }

  /// محاولة اغتيال نفذتها طالبان: whose attack it is, by the verb that takes it up.
  private func doerByVerb(of predicate: Predicate, after index: Int) -> Argument? {
    guard predicate.event == .assault else { return nil }
    let verb = view.has(.relative, at: index) ? index + 1 : index
    guard verb < sentence.upperBound, reader.mentionAt[verb] < 0, reader.isVerbForm(verb),
      view.hits(at: verb).contains(where: { !$0.suffix.isEmpty })
    else { return nil }
    return groups(in: (verb + 1)..<min(verb + 3, sentence.upperBound)).first {
      $0.isBare && $0.standing == .actor
    }.map { relabel(reader.argument($0, .agent), .agent) }
  }

  private func crossesVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      view.isWord($0) && reader.isVerbForm($0) && !reader.isNounForm($0)
        && !view.has(.determiner, at: $0)
    }
  }

  func isAttack(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      pack.isPredicate($0.entry, .noun)
        && pack.predicates[Int($0.entry.index)].event == .assault
    }
  }

  /// Whose act a verbal noun is when it doesn't say so: that of the subject it depends on, unless
  /// it is what that subject opposes.
  func inheritedForNoun(_ hit: PredicateHit, before genitive: Group?) -> Argument? {
    if let lastVerb, lastVerb.polarity == .oppose, Self.judgements.contains(lastVerb.event),
      hit.hit.start - lastVerb.token < 12
    {
      return nil
    }
    // التحقيق في الهجوم على سكريبال: what is known already is not what the subject does.
    if predicate(hit).polarity == .oppose, hit.hit.clitics.contains(.article),
      prepositionBefore(hit.hit.start), !predicate(hit).has(.nounMutual)
    {
      return nil
    }
    if isInsideBareRelative(hit.hit.start) { return nil }
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    let before = groups.filter {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start
        && $0.standing == .actor
    }
    // غداة إقرار واشنطن مساعدات لكييف: the genitive of a noun behind a preposition acts too.
    let bare = before.last { $0.isBare && !isGenitiveOfRole($0) }
    let genitive = before.last { $0.distance >= 1 && $0.noun == $0.tokens.lowerBound - 1 }
    // قيام إسرائيل بغارات: the nearer, where it is the agent of a verbal noun.
    let isNearer = genitive.map { $0.tokens.lowerBound > (bare?.tokens.lowerBound ?? -1) } ?? false
    let near = isNearer && isAgentOfNoun(genitive) ? genitive : bare ?? genitive
    // القرار الأمريكي رفع العقوبات: the noun tells what an actor's decision or plan is.
    if let owner = groups.last(where: { $0.tokens.upperBound == hit.hit.start }),
      owner.standing == .belonging
    {
      return reader.argument(owner, .subjectController)
    }
    if let near {
      return reader.argument(
        near, .subjectController, distance: hit.hit.start - near.tokens.upperBound)
    }
    let inherited = inheritedSubject(at: hit.hit.start)
    return isOnlyTold(by: inherited, hit) ? nil : inherited
  }

  /// مستودعات تستخدم لتهريب السلاح: behind a noun without article a verb tells of it, and so does what
  /// depends on the verb.
  private func isInsideBareRelative(_ noun: Int) -> Bool {
    let start = max(reader.clauseStart(before: noun, in: sentence), noun - 4)
    return (start..<max(start, noun)).contains { index in
      view.isWord(index) && reader.mentionAt[index] < 0 && !view.hasConjunctionClitic(index)
        && looksPassive(index) && isIndefinite(index - 1)
    }
  }

  /// تستخدم, يستعمل: imperfects that have no object behind them.
  private func looksPassive(_ index: Int) -> Bool {
    let letters = view.folded(index)
    return letters.count >= 8
      && (letters.starts(with: "تست".utf8) || letters.starts(with: "يست".utf8))
      && !reader.isNounForm(index)
  }

  /// قيام إسرائيل, إقدام روسيا: nouns that say that somebody does what follows behind ب or على.
  private func isAgentOfNoun(_ group: Group?) -> Bool {
    guard let noun = group?.noun else { return false }
    return pack.has(reader.headLetters(of: noun), in: .undertaking)
  }

  /// قالت روسيا إن الغارات على سوريا: who tells of violence has not done it.
  private func isOnlyTold(by teller: Argument?, _ hit: PredicateHit) -> Bool {
    let event = predicate(hit).event
    guard let teller, !hit.hit.clitics.contains(.lam),
      [.assault, .coerce, .mobilize, .threaten].contains(event),
      predicate(hit).polarity == .oppose
    else { return false }
    if teller.via.first == .speaker { return true }
    guard let lastSaying, teller.entities == lastSaying.subject.entities else { return false }
    return (lastSaying.token..<max(lastSaying.token, hit.hit.start)).contains {
      view.has(.complementizer, at: $0)
    }
  }

  /// حليف طهران: whom another is described by.
  private func isGenitiveOfRole(_ group: Group) -> Bool {
    guard let noun = group.noun, noun == group.tokens.lowerBound - 1 else { return false }
    return view.hits(at: noun).contains {
      $0.entry.kind == .predicate
        && !pack.predicates[Int($0.entry.index)].frames.allSatisfy {
          $0 != .role && $0 != .roleMutual
        }
    }
  }

  /// غارة لطائرات التحالف: of an attack, ل names who made it.
  func arabicOwner(of hit: PredicateHit, _ predicate: Predicate, end: Int) -> Argument? {
    let of = preposition(.li)
    // الضربة المشتركة لبريطانيا: an attack that is known is whose it is, ضربة لبريطانيا is on her.
    guard predicate.event == .assault,
      !predicate.prepositionNumbers.contains(of)
        || hit.hit.clitics.contains(.article) && !predicate.has(.possessorObject)
    else { return nil }
    return oblique(after: hit.hit.end, [of], end: min(end, hit.hit.end + 4)).map {
      relabel($0, .agent)
    }
  }
}
