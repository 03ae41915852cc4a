import EntenteModel

/// Who does what an Arabic verb says: behind it, before it, or the one of the verb before.
extension SentenceReader {
  /// The token behind which a verb's own arguments end: the clause's end or the next verb.
  func arabicLimit(after index: Int) -> Int {
    let end = clauseEnd(after: index)
    var next = index
    while next < end {
      if let aside = asides.first(where: { $0.lowerBound == next && !$0.contains(index) }) {
        next = aside.upperBound
        continue
      }
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
      (group.standing == .actor || isAttack(of: group, after: hit.end))
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
    if let first = post.first, relativeAntecedent(of: hit) != nil || isBehindDeed(hit.start),
      resumes(hit, before: limit)
    {
      let rest = after.filter { $0.tokens.lowerBound >= first.tokens.upperBound }
      return (
        reader.argument(first, .subjectAfter, distance: first.tokens.lowerBound - hit.end), rest
      )
    }
    if let owner = ownerOfThing(before: hit.start) { return (owner, after) }
    // A verb behind و opens its own clause, unless it answers أما.
    let isOpening = hit.clitics.contains(.conjunction) && !answersTopic(hit)
    let isMarkedPlural = hit.features.contains(.plural) && !hit.features.contains(.firstPerson)
    var topic = isOpening ? nil : arabicTopic(before: hit.start)
    if isMarkedPlural, let one = topic, !mayBeMany(one) {
      topic = groups.last {
        $0.tokens.upperBound <= one.tokens.lowerBound && $0.isBare && $0.standing == .actor
          && mayBeMany($0)
      }
      if topic == nil { return (nil, after) }
    }
    if topic == nil, hasUnknownTopic(before: hit.start) { return (nil, after) }
    if topic == nil, hit.suffix.isEmpty, let deed = relativeDeed(before: hit.start) {
      let owner = reader.ownerOfDeed(at: deed) ?? reader.lastDeedOwner
      let doer = owner.map {
        reader.argument($0, at: deed..<(deed + 1), .subjectOwner, via: .description)
      }
      return (doer, after)
    }
    if let topic {
      let topicAgrees = agrees(topic, hit.features)
      let postAgrees = post.first.map { agrees($0, hit.features) } ?? false
      let isUnsure =
        postAgrees && hit.features.contains(.feminine) && mayBeEither(topic)
        && !(post.first.map { mayBeEither($0) } ?? true)
      if isMarkedPlural || topicAgrees && !isUnsure || !postAgrees {
        return (
          reader.argument(topic, .subjectBefore, distance: hit.start - topic.tokens.upperBound),
          after
        )
      }
    }
    if isMarkedPlural {
      let inherited = inheritedSubject(at: hit.start)
      return (inherited.flatMap { mayBeMany($0) ? $0 : nil }, after)
    }
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

  /// إن جهات خارجية تمول الهيئة: behind أن the verb has its subject before it, known or not.
  private func hasUnknownTopic(before verb: Int) -> Bool {
    let start = reader.clauseStart(before: verb, in: sentence)
    guard start > sentence.lowerBound, start < verb, verb - start <= 4,
      view.has(.complementizer, at: start - 1), !view.hasConjunctionClitic(verb)
    else { return false }
    return (start..<verb).allSatisfy {
      view.isWord($0) && reader.mentionAt[$0] < 0 && reader.isOpenWord($0)
        && view.cliticPreposition(at: $0) == nil
        && (!reader.isVerbForm($0) || reader.isNounForm($0))
    }
  }

  /// قتلت غارة إسرائيلية ثلاثة: the attack stands for who made it.
  private func isAttack(of group: Group, after index: Int) -> Bool {
    guard group.standing == .modifier, let noun = group.noun, noun == index else { return false }
    return isAttack(noun)
  }

  /// نفذت غارة نددت بها مصر: behind a deed without article a verb tells of it.
  private func isBehindDeed(_ verb: Int) -> Bool {
    let noun = verb - 1
    return noun > sentence.lowerBound && reader.mentionAt[noun] < 0 && !view.hasArticle(noun)
      && !view.hasConjunctionClitic(verb) && view.has(.deed, at: noun)
  }

  /// Whether a relative clause's verb or a preposition behind it bears a pronoun.
  private func resumes(_ hit: Hit, before limit: Int) -> Bool {
    if !hit.suffix.isEmpty { return true }
    return (hit.end..<max(hit.end, limit)).contains { token in
      reader.pronounPreposition(at: token) != nil
        || view.hits(at: token).contains { $0.entry.kind == .preposition && !$0.suffix.isEmpty }
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
        if group.isBare, group.standing == .actor, !isLeader(group) {
          // باريس التي تساند الأخير تعرض: the one inside the relative clause is its object.
          if hasVerb(start..<max(start, group.tokens.lowerBound)), start > sentence.lowerBound,
            view.has(.relative, at: start - 1), let antecedent = antecedent(before: start - 1)
          {
            return antecedent
          }
          return group
        }
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
      return antecedent(before: start - 1)
    }
    return nil
  }

  /// The group right before a relative pronoun.
  func antecedent(before relative: Int) -> Group? {
    groups.last { group in
      group.tokens.upperBound <= relative && group.tokens.upperBound >= relative - 4
        // إسرائيل عن المدن التي: the towns, not Israel.
        && !(group.tokens.upperBound..<relative).contains {
          // شجبت مصر الغارات التي: the raids, not Egypt.
          view.preposition(at: $0) != nil || isDefiniteDeed($0)
        }
    }
  }

  /// آليات للتنظيم كانت تطلق النار: right behind a noun phrase كان tells of it.
  private func ownerOfThing(before verb: Int) -> Argument? {
    let auxiliary = verb - 1
    guard auxiliary > sentence.lowerBound, view.has(.auxiliary, at: auxiliary),
      reader.mentionAt[auxiliary - 1] >= 0, !view.hasConjunctionClitic(auxiliary),
      let owner = groups.last(where: { $0.tokens.upperBound == auxiliary }),
      isThing(owner.noun ?? owner.tokens.lowerBound - 1)
    else { return nil }
    return reader.argument(owner, .subjectBefore, distance: 1)
  }

  /// آليات, مواقع: somebody's things, any of them.
  private func isThing(_ index: Int) -> Bool {
    index >= sentence.lowerBound && view.isWord(index) && reader.mentionAt[index] < 0
      && !view.hasArticle(index) && (view.has(.asset, at: index) || view.has(.force, at: index))
  }

  private func isDefiniteDeed(_ index: Int) -> Bool {
    view.isWord(index) && reader.mentionAt[index] < 0 && view.hasArticle(index)
      && view.has(.deed, at: index)
  }

  /// الغارات التي دمرت المواقع: the deed that is a relative clause's subject, and so its doer's, known
  /// or not.
  private func relativeDeed(before verb: Int) -> Int? {
    let start = reader.clauseStart(before: verb, in: sentence)
    guard start > sentence.lowerBound + 1, start == verb, view.has(.relative, at: start - 1),
      isDefiniteDeed(start - 2)
    else { return nil }
    return start - 2
  }

  private func hasVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      view.isWord($0) && reader.mentionAt[$0] < 0 && reader.isVerbForm($0) && !reader.isNounForm($0)
    }
  }

  /// الحزب، بقيادة أويحيى، تخلى: who leads the subject is not the subject.
  private func isLeader(_ group: Group) -> Bool {
    let before = group.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, reader.mentionAt[before] < 0 else { return false }
    return view.hits(at: before).contains {
      pack.isPredicate($0.entry, .phrase)
        && pack.predicates[Int($0.entry.index)].has(.describedAgent)
    }
  }

  private func mayBeMany(_ argument: Argument) -> Bool {
    if argument.entities.count > 1 { return true }
    if let group = groups.first(where: { $0.tokens == argument.tokens }) { return mayBeMany(group) }
    return argument.entities.first.map {
      reader.entities[$0].kind != .person && !reader.isState($0)
    } ?? false
  }

  /// Whether a group may be the subject of a verb in the plural: not one person, not one state.
  private func mayBeMany(_ group: Group) -> Bool {
    if group.members.count > 1 { return true }
    let mention = reader.mentions[group.members.lowerBound]
    switch reader.entities[mention.entity].kind {
    case .person: return false
    case .state: return mention.via != .name && mention.via != .metonym
    default: return true
    }
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

  /// Whether a group is a person by name alone, which doesn't tell a woman from a man.
  private func mayBeEither(_ group: Group) -> Bool {
    let mention = reader.mentions[group.members.lowerBound]
    let entity = reader.entities[mention.entity]
    return entity.kind == .person && mention.via == .name && entity.isFeminine == nil
  }

  /// Gender agreement of a verb with a subject, where both are marked.
  func agrees(_ group: Group, _ features: FormFeatures) -> Bool {
    let first = reader.mentions[group.members.lowerBound]
    // Plurals of things are feminine, but go with a masculine verb before them as well.
    if reader.isPlural(first) { return true }
    if mayBeEither(group) { return true }
    let isMasculine = reader.isMasculine(first)
    return features.contains(.feminine) != isMasculine
      || features.isDisjoint(with: [.perfect, .imperfect])
  }
}
