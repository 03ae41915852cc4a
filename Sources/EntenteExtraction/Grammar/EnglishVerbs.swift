import EntenteModel

/// English verbs: subjects before them, objects and prepositions behind, passives, infinitives.
extension SentenceReader {
  /// Whether a word that may be a verb is one here.
  func isVerbalHere(_ hit: Hit) -> Bool {
    let features = hit.features
    let index = hit.start
    let isAmbiguous =
      reader.isPredicateNoun(index) || view.has(.asset, at: index) || view.has(.thing, at: index)
      || features.contains(.base)
    if isAmbiguous, takesNounPreposition(hit) { return false }
    if features.contains(.base) {
      return reader.looksVerbal(index) || followsPlural(index)
    }
    if features.contains(.thirdPerson), isAmbiguous {
      return reader.looksVerbal(index) || followsConjoinedVerb(index)
    }
    if features.contains(.progressive), isAmbiguous {
      return !view.has(.determiner, at: index - 1)
    }
    return !view.has(.determiner, at: index - 1)
  }

  /// "US sanctions on Iran", "Israeli strikes have": what follows calls for the noun.
  func takesNounPreposition(_ hit: Hit) -> Bool {
    guard !hit.features.isDisjoint(with: [.base, .thirdPerson]),
      reader.mentionAt.indices.contains(hit.start - 1), reader.mentionAt[hit.start - 1] >= 0,
      reader.isPredicateNoun(hit.start)
    else { return false }
    if view.has(.auxiliary, at: hit.end) { return true }
    let isThird = hit.features.contains(.thirdPerson)
    if isThird, reader.mentionAt.indices.contains(hit.end), reader.mentionAt[hit.end] < 0,
      let verb = anyVerb(at: hit.end), verb.features.contains(.perfect)
    {
      return true  // "wants UN sanctions lifted"
    }
    guard let next = view.preposition(at: hit.end) else { return false }
    func takes(_ isVerb: Bool) -> Bool {
      view.hits(at: hit.start).contains {
        guard $0.entry.kind == .predicate, $0.end == hit.end else { return false }
        let predicate = pack.predicates[Int($0.entry.index)]
        return (predicate.partOfSpeech == .verb) == isVerb && predicate.withSymbols.isEmpty
          && predicate.prepositionNumbers.contains(next.entry.index)
      }
    }
    let isForNouns =
      isThird && ["for", "over", "by"].contains { view.folded(hit.end).elementsEqual($0.utf8) }
    return (isForNouns || takes(false)) && !takes(true)
  }

  /// "Trump said he would nominate": what speakers say that they themselves would do.
  func isOwnPledge(of source: Argument, _ hit: PredicateHit) -> Bool {
    guard pack.language == .english, let lastSaying, lastSaying.token < hit.hit.start,
      view.folded(hit.hit.start - 1).elementsEqual("would".utf8),
      source.entities == lastSaying.subject.entities
    else { return false }
    return !(sentence.lowerBound..<hit.hit.start).contains {
      view.has(.condition, at: $0) && !view.has(.auxiliary, at: $0)
    }
  }

  /// "rebels attack": a base form behind a plural subject.
  func followsPlural(_ index: Int) -> Bool {
    guard view.isValid(index - 1), let mention = reader.mention(at: index - 1) else {
      if view.has(.conjunction, at: index - 1) { return lastVerb != nil || lastSubject != nil }
      return false
    }
    return !mention.isPossessive && mention.standing == .actor && mention.via != .demonym
  }

  func followsConjoinedVerb(_ index: Int) -> Bool {
    view.has(.conjunction, at: index - 1) && lastSubject != nil
  }

  /// Where a verb's own arguments end.
  func limit(after index: Int) -> Int {
    var next = index
    while next < sentence.upperBound {
      if reader.isClauseBoundary(next) { return next }
      if reader.mentionAt[next] < 0, view.isWord(next), next > index,
        let hit = anyVerb(at: next), isVerbalHere(hit),
        hit.features.isDisjoint(with: [.progressive, .participle])
          || hit.features.contains(.progressive) && view.preposition(at: next - 1) != nil
      {
        return next
      }
      next += 1
    }
    return next
  }

  func anyVerb(at index: Int) -> Hit? {
    if let plain = plainVerb(at: index) { return plain }
    return view.hits(at: index).first {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .verb
    }
  }

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
        at: index)
    {
      if view.has(.infinitive, at: index), view.folded(index).elementsEqual("to".utf8) {
        isInfinitive = true
      }
      index -= 1
    }
    if isInfinitive { return controller(at: verb) }
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
      // ", supplying them": of the sentence's subject; "By supplying them, Russia" of what follows.
      return firstBare(before: verb) ?? lastSubject.map { inherited($0, at: verb) }
        ?? firstBehindComma(after: hit.end)
    }
    if hit.features.contains(.progressive), index == verb - 1, reader.mentionAt[max(index, 0)] >= 0,
      let behind = nearestLeft(of: verb), behind.standing == .actor
    {
      return behind  // with government forces fighting rebels
    }
    // Who, which: the noun before.
    if index > sentence.lowerBound, view.has(.relative, at: index) {
      var before = index - 1
      if view.kind(before) == .comma || view.kind(before) == .dash { before -= 1 }
      if let group = groups.last(where: { $0.tokens.upperBound == before + 1 }) {
        return reader.argument(group, .subjectBefore, distance: 1)
      }
      return nil
    }
    var crossedComma = 0
    while index >= sentence.lowerBound {
      if reader.mentionAt[index] >= 0,
        let group = groups.last(where: { $0.tokens.contains(index) })
      {
        if group.isBare, !group.isPossessive, group.standing == .actor {
          return reader.argument(
            group, .subjectBefore, distance: verb - group.tokens.upperBound + crossedComma)
        }
        index = group.tokens.lowerBound - 1
        continue
      }
      if view.kind(index) == .comma { crossedComma += 1 }
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
    return lastSubject.map { inherited($0, at: verb) }
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
      return inherited(object, at: token, path: .subjectController)
    }
    if let subject = lastSubject { return inherited(subject, at: token) }
    return firstBare(before: token)
  }

  /// The first group of the clause that nothing governs: the subject of verbs that the lexicon
  /// doesn't know.
  func firstBare(before token: Int) -> Argument? {
    groups.first {
      $0.tokens.upperBound <= token && $0.isBare && $0.standing == .actor && !$0.isPossessive
    }.map {
      reader.argument($0, .subjectInherited, distance: token - $0.tokens.upperBound)
    }
  }

  private func firstBehindComma(after index: Int) -> Argument? {
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

  /// - Returns: whether the word was a verb here.
  mutating func readEnglishVerb(_ hit: PredicateHit, _ predicate: Predicate) -> Bool {
    let features = hit.hit.features
    let index = hit.hit.start
    if view.token(index).flags.contains(.hyphenated) {
      if features.contains(.participle) { readCompound(hit, predicate) }
      return false
    }
    guard isVerbalHere(hit.hit) else { return false }
    let end = limit(after: hit.end)
    let takesBy = predicate.row.prepositions.contains("by")
    if features.contains(.participle), isPassive(hit.hit), !takesBy || isAuxiliary(before: index) {
      readEnglishPassive(hit, predicate, end: end)
      return true
    }
    if predicate.has(.describedAgent) {
      readJudgement(hit, of: englishSubject(of: hit.hit))
      return false
    }
    let subject = englishSubject(of: hit.hit)
    let controlled = subject?.path == .subjectController
    if let subject, !controlled { lastSubject = subject }
    lastVerb = (index, predicate.polarity, predicate.event)
    lastObject = nil
    let start = hit.hit.end
    if let subject, subject.entities.count > 1, meansEachOther(after: start) {
      addMutual(subject, hit, predicate.frames[0])
    } else if predicate.has(.subjectObject), let object = englishObject(after: start, end: end) {
      add(subject, object, hit, .subjectObject)
      lastObject = object
      if let second = secondObject(behind: object, end: end) {
        add(subject, second, hit, .subjectObject)
      }
    }
    if predicate.event == .assault, isBehindWhen(index) { addVictims(of: subject, hit, predicate) }
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual) {
      let frame: Frame = predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique
      if let owner = collocateOwner(hit, subject) {
        add(subject, owner, hit, frame, mutual: frame.isMutual)
        lastObject = owner
      } else if let target = oblique(
        after: start, predicate.prepositionNumbers, end: min(end, start + 12))
      {
        add(subject, target, hit, frame, mutual: frame.isMutual)
        lastObject = target
      } else if frame.isMutual, let sides = sidesOfCollocate(hit) {
        addMutual(sides, hit, frame)
      } else if frame.isMutual, let subject, subject.entities.count > 1 {
        addMutual(subject, hit, frame)
      }
    }
    if predicate.has(.receiverAgent),
      let giver = oblique(after: start, predicate.prepositionNumbers, end: min(end, start + 12))
    {
      add(giver, subject, hit, .receiverAgent)
    }
    if lastObject == nil {
      lastObject = groups(in: start..<end).first.map { reader.argument($0, .object) }
    }
    return true
  }

  /// "blocked its membership bid for the union": whose the collocate is, unless it is the subject's.
  private func collocateOwner(_ hit: PredicateHit, _ subject: Argument?) -> Argument? {
    guard let collocate = hit.collocate, collocate >= hit.hit.end,
      predicate(hit).polarity == .oppose,
      let owner = englishPossessor(of: collocate), owner.tokens.lowerBound >= hit.hit.end,
      !owner.entities.contains(where: { entity in
        subject?.entities.contains {
          reader.entities[$0].polityID == reader.entities[entity].polityID
        } ?? true
      })
    else { return nil }
    return owner
  }

  /// "relations between Russia and Iran have improved": who the noun before the verb joins.
  private func sidesOfCollocate(_ hit: PredicateHit) -> Argument? {
    guard let collocate = hit.collocate, collocate < hit.hit.start,
      let between = (collocate + 1..<min(collocate + 3, hit.hit.start)).first(where: {
        view.has(.between, at: $0)
      }),
      let sides = groups(in: between..<hit.hit.start).first, sides.members.count > 1
    else { return nil }
    return reader.argument(sides, .between)
  }

  /// Whether a verb's clause says when something befell others: "were killed when jets struck".
  private func isBehindWhen(_ index: Int) -> Bool {
    let start = reader.clauseStart(before: index, in: sentence)
    return start > sentence.lowerBound && view.isWord(start - 1)
      && ["when", "after", "as"].contains { view.folded(start - 1).elementsEqual($0.utf8) }
  }

  /// "attacked each other", "voted against one another"
  func meansEachOther(after index: Int) -> Bool {
    (index..<min(index + 3, sentence.upperBound)).contains { view.has(.eachOther, at: $0) }
  }

  /// A verb's object: the group right behind it, with nothing but its own noun phrase before it, or
  /// the agent that the phrase names: "condemned the attack on Syria by Israel".
  func englishObject(after index: Int, end: Int) -> Argument? {
    var from = index
    var isFirst = true
    while let group = groups(in: from..<max(from, end)).first {
      if let words = wordsBefore(group, from: index, isFirst: isFirst) {
        return words <= 9 ? reader.argument(group, .object, distance: words) : nil
      }
      isFirst = false
      from = group.tokens.upperBound
      guard from - index <= 10 else { return nil }
    }
    return nil
  }

  /// "condemned both Erdogan's policies and the German government's decision": the other owner.
  private func secondObject(behind object: Argument, end: Int) -> Argument? {
    guard
      let group = groups(in: object.tokens.upperBound..<max(object.tokens.upperBound, end)).first,
      group.isPossessive,
      let and = (object.tokens.upperBound..<group.tokens.lowerBound).last(where: {
        view.has(.conjunction, at: $0)
      }),
      and - object.tokens.upperBound <= 4,
      (and + 1..<group.tokens.lowerBound).allSatisfy({ view.has(.determiner, at: $0) }),
      (object.tokens.upperBound..<and).allSatisfy({
        view.kind($0) != .comma && view.preposition(at: $0) == nil
      })
    else { return nil }
    return reader.argument(group, .object, distance: group.tokens.lowerBound - and)
  }

  /// How many words stand between a verb and a group of its object's noun phrase; `nil` if the group
  /// is no part of it.
  func wordsBefore(_ group: Group, from index: Int, isFirst: Bool) -> Int? {
    var words = 0
    var token = index
    while token < group.tokens.lowerBound {
      if view.kind(token) == .comma || view.kind(token) == .dash { return nil }
      if view.has(.conjunction, at: token) {
        // "training and advising both": two verbs, one object.
        guard words == 0, reader.mentionAt[token + 1] < 0, anyVerb(at: token + 1) != nil else {
          return nil
        }
        token += 2
        continue
      }
      if let determiner = view.hit(.determiner, at: token) {
        token = determiner.end
        continue
      }
      if let preposition = view.preposition(at: token) {
        let isLast =
          preposition.end > group.prepositionToken
          && preposition.start == group.prepositionToken
        let isAgent = view.has(.agentMarker, at: token) && isLast
        let isOf = view.folded(preposition.start).elementsEqual("of".utf8)
        // "a reaction, an account backed by Iran": the participle's agent, not the verb's object.
        if isAgent, isOtherParticiple(token - 1) { return nil }
        // "condemned the attack on Syria": another noun's object isn't the verb's.
        guard words > 0, isAgent || isOf || !isFirst && !isLast || isCarriedOut(token) else {
          return nil
        }
      }
      if view.isWord(token) { words += 1 }
      token += 1
    }
    // "killed 24 people, the Observatory said": the group speaks.
    if group.standing == .actor, view.has(.say, at: group.tokens.upperBound) { return nil }
    if !isFirst, !view.has(.agentMarker, at: max(group.prepositionToken, 0)) { return nil }
    return words
  }

  func isOtherParticiple(_ token: Int) -> Bool {
    view.hits(at: token).contains {
      $0.entry.kind == .predicate && $0.features.contains(.participle) && $0.end == token + 1
    }
  }

  /// The out of "carried out by".
  func isCarriedOut(_ token: Int) -> Bool {
    view.has(.agentMarker, at: token + 1) && view.isWord(token - 1)
  }

  func isPassive(_ hit: Hit) -> Bool {
    var index = hit.start - 1
    while index >= sentence.lowerBound,
      view.has(.adverb, at: index) || view.has(.not, at: index)
    {
      index -= 1
    }
    guard index >= sentence.lowerBound else {
      return hit.features.contains(.participle) && agentFollows(hit)
    }
    let word = view.folded(index)
    for form in ["is", "are", "was", "were", "be", "been", "being", "'re", "gets", "got", "get"]
    where word.elementsEqual(form.utf8) {
      return true
    }
    if view.has(.auxiliary, at: index) { return false }
    // "rebels backed by Turkey"
    return agentFollows(hit)
  }

  func agentFollows(_ hit: Hit) -> Bool {
    for index in hit.end..<min(hit.end + 2, sentence.upperBound) {
      if reader.mentionAt[index] >= 0 { return false }
      if view.has(.agentMarker, at: index) { return true }
    }
    return false
  }

  mutating func readEnglishPassive(
    _ hit: PredicateHit, _ predicate: Predicate, end: Int
  ) {
    let patient = englishSubject(of: hit.hit) ?? nearestLeft(of: hit.hit.start)
    var agent: Argument?
    for group in groups(in: hit.hit.end..<max(hit.hit.end, end))
    where group.prepositionToken >= hit.hit.end {
      if view.has(.agentMarker, at: group.prepositionToken) {
        agent = reader.argument(group, .agent, distance: group.prepositionToken - hit.hit.end)
        break
      }
    }
    if predicate.has(.describedAgent) {
      readJudgement(hit, of: agent)  // "has been hijacked by the government"
      return
    }
    if let patient { lastSubject = patient }
    lastVerb = nil
    lastObject = nil
    if predicate.has(.subjectObject) {
      var left =
        agentFollows(hit.hit) && !isAuxiliary(before: hit.hit.start)
        ? nearestLeft(of: hit.hit.start) : patient
      left?.path = .subjectPassive
      add(agent, left, hit, .subjectObject)
      return
    }
    if predicate.has(.subjectMutual), let agent, agent.entities.count > 1 {
      addMutual(agent, hit, .subjectMutual)  // "a mechanism established by Russia and Iran"
      return
    }
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual),
      let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    {
      // "sanctions imposed by the US on Iran", "an agreement signed by Russia with Iran"
      add(
        agent, target, hit, predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique,
        mutual: predicate.has(.subjectMutual))
    }
  }

  func isAuxiliary(before index: Int) -> Bool {
    var before = index - 1
    while view.has(.adverb, at: before) { before -= 1 }
    return view.has(.auxiliary, at: before)
  }

  /// The group that a participle or adjective stands right behind: "rebels in Syria backed by".
  func nearestLeft(of token: Int) -> Argument? {
    guard var group = groups.last(where: { $0.tokens.upperBound <= token }),
      token - group.tokens.upperBound <= 1
    else { return nil }
    if group.preposition >= 0,
      let head = groups.last(where: {
        $0.tokens.upperBound == group.prepositionToken
      })
    {
      group = head
    }
    return reader.argument(group, .described, distance: token - group.tokens.upperBound)
  }
}
