import EntenteModel

/// English frames: subjects before verbs, passives, nouns with possessors, hyphen compounds.
extension SentenceReader {
  mutating func readEnglish() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if view.isWord(index), reader.mentionAt[index] < 0 {
        readEnglishWord(at: index)
      }
      index += 1
    }
  }

  private mutating func readEnglishWord(at index: Int) {
    var readVerb = false
    let hits = predicateHits(at: index)
    let read = candidates.count
    for hit in hits {
      if isOutdone(hit) { continue }
      let before = candidates.count
      let predicate = predicate(hit)
      switch predicate.partOfSpeech {
      case .verb:
        if readEnglishVerb(hit, predicate) { readVerb = true }
      case .noun:
        readEnglishNoun(hit, predicate)
      case .adjective:
        readEnglishAdjective(hit, predicate)
      case .phrase:
        readEnglishPhrase(hit, predicate)
      }
      if candidates.count > before { settle(hit) }
    }
    if candidates.count == read, let first = hits.first { addLoose(first) }
    if !readVerb, let hit = plainVerb(at: index), isVerbalHere(hit) {
      let subject = englishSubject(of: hit)
      if view.has(.say, at: index) {
        let speaker = subject ?? englishSubjectAfter(hit)
        if let entity = speaker?.entities.first { reader.speaker = entity }
        lastSubject = speaker ?? lastSubject
      } else if let subject {
        lastSubject = subject
        if view.has(.request, at: index) { lastRequest = (index, subject) }
      }
      lastObject = groups(in: hit.end..<limit(after: hit.end)).first.map {
        reader.argument($0, .object)
      }
      lastVerb = nil
    }
  }

  // MARK: Verbs

  /// Whether a word that may be a verb is one here.
  private func isVerbalHere(_ hit: Hit) -> Bool {
    let features = hit.features
    let index = hit.start
    let isAmbiguous =
      reader.isPredicateNoun(index) || view.has(.asset, at: index) || view.has(.thing, at: index)
      || features.contains(.base)
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

  /// "rebels attack": a base form behind a plural subject.
  private func followsPlural(_ index: Int) -> Bool {
    guard view.isValid(index - 1), let mention = reader.mention(at: index - 1) else {
      if view.has(.conjunction, at: index - 1) { return lastVerb != nil || lastSubject != nil }
      return false
    }
    return !mention.isPossessive && mention.standing == .actor && mention.via != .demonym
  }

  private func followsConjoinedVerb(_ index: Int) -> Bool {
    view.has(.conjunction, at: index - 1) && lastSubject != nil
  }

  /// Where a verb's own arguments end.
  private func limit(after index: Int) -> Int {
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

  private func anyVerb(at index: Int) -> Hit? {
    if let plain = plainVerb(at: index) { return plain }
    return view.hits(at: index).first {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .verb
    }
  }

  /// The subject left of a verb: the nearest group that no preposition governs.
  private func englishSubject(of hit: Hit) -> Argument? {
    let verb = hit.start
    var index = verb - 1
    // Past auxiliaries, adverbs and the infinitive particle.
    var isInfinitive = false
    while index >= sentence.lowerBound,
      view.hasAny(
        [WordClasses(.auxiliary), WordClasses(.adverb), WordClasses(.not), WordClasses(.infinitive)],
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
      index < sentence.lowerBound || view.kind(index) == .comma || view.preposition(at: index) != nil
    {
      if index >= sentence.lowerBound, let object = lastObject, view.preposition(at: index) != nil {
        // accused Iran of arming, criticised Israel for bombing
        return inherited(object, at: verb, path: .subjectController)
      }
      if let lastVerb, lastVerb.event == .accuse { return nil }
      // ", supplying them": of the sentence's subject.
      return firstBare(before: verb) ?? lastSubject.map { inherited($0, at: verb) }
    }
    // Who, which: the noun before.
    if index > sentence.lowerBound, view.has(.relative, at: index) {
      var before = index - 1
      if view.kind(before) == .comma { before -= 1 }
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
  private func englishSubjectAfter(_ hit: Hit) -> Argument? {
    groups(in: hit.end..<min(hit.end + 3, sentence.upperBound)).first { $0.isBare }
      .map { reader.argument($0, .subjectAfter) }
  }

  /// Whose act an infinitive is: the object of the verb it depends on if that verb controls it,
  /// else that verb's subject.
  private func controller(at token: Int) -> Argument? {
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
  private func firstBare(before token: Int) -> Argument? {
    groups.first {
      $0.tokens.upperBound <= token && $0.isBare && $0.standing == .actor && !$0.isPossessive
    }.map {
      reader.argument($0, .subjectInherited, distance: token - $0.tokens.upperBound)
    }
  }

  private func inherited(
    _ argument: Argument, at token: Int, path: Path = .subjectInherited
  ) -> Argument {
    var argument = argument
    argument.path = path
    argument.distance = max(0, token - argument.tokens.upperBound)
    return argument
  }

  /// - Returns: whether the word was a verb here.
  private mutating func readEnglishVerb(_ hit: PredicateHit, _ predicate: Predicate) -> Bool {
    let features = hit.hit.features
    let index = hit.hit.start
    if view.token(index).flags.contains(.hyphenated) {
      if features.contains(.participle) { readCompound(hit, predicate) }
      return false
    }
    guard isVerbalHere(hit.hit) else { return false }
    let end = limit(after: hit.end)
    if features.contains(.participle), isPassive(hit.hit) {
      readEnglishPassive(hit, predicate, end: end)
      return true
    }
    let subject = englishSubject(of: hit.hit)
    let controlled = subject?.path == .subjectController
    if let subject, !controlled { lastSubject = subject }
    lastVerb = (index, predicate.polarity, predicate.event)
    lastObject = nil
    let start = hit.hit.end
    if predicate.has(.subjectObject), let object = englishObject(after: start, end: end) {
      add(subject, object, hit, .subjectObject)
      lastObject = object
    }
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual) {
      let frame: Frame = predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique
      if let target = oblique(after: start, predicate.prepositionNumbers, end: min(end, start + 12)) {
        add(subject, target, hit, frame, mutual: frame.isMutual)
        lastObject = target
      } else if frame.isMutual, let subject, subject.entities.count > 1 {
        addMutual(subject, hit, frame)
      } else if frame.isMutual, let pair = englishTheTwo(before: index) {
        addMutual(pair, hit, frame)
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

  /// A verb's object: the group right behind it, with nothing but its own noun phrase before it, or
  /// the agent that the phrase names: "condemned the attack on Syria by Israel".
  private func englishObject(after index: Int, end: Int) -> Argument? {
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

  /// How many words stand between a verb and a group of its object's noun phrase; `nil` if the group
  /// is no part of it.
  private func wordsBefore(_ group: Group, from index: Int, isFirst: Bool) -> Int? {
    var words = 0
    var token = index
    while token < group.tokens.lowerBound {
      if view.kind(token) == .comma || view.kind(token) == .dash { return nil }
      if view.has(.conjunction, at: token) { return nil }
      if let determiner = view.hit(.determiner, at: token) {
        token = determiner.end
        continue
      }
      if let preposition = view.preposition(at: token) {
        let isLast = preposition.end > group.prepositionToken
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
    if view.has(.say, at: group.tokens.upperBound) { return nil }
    if !isFirst, !view.has(.agentMarker, at: max(group.prepositionToken, 0)) { return nil }
    return words
  }

  private func isOtherParticiple(_ token: Int) -> Bool {
    view.hits(at: token).contains {
      $0.entry.kind == .predicate && $0.features.contains(.participle) && $0.end == token + 1
    }
  }

  /// The out of "carried out by".
  private func isCarriedOut(_ token: Int) -> Bool {
    view.has(.agentMarker, at: token + 1) && view.isWord(token - 1)
  }

  private func isPassive(_ hit: Hit) -> Bool {
    var index = hit.start - 1
    while index >= sentence.lowerBound,
      view.has(.adverb, at: index) || view.has(.not, at: index)
    {
      index -= 1
    }
    guard index >= sentence.lowerBound else { return hit.features.contains(.participle) && agentFollows(hit) }
    let word = view.folded(index)
    for form in ["is", "are", "was", "were", "be", "been", "being", "'re", "gets", "got", "get"]
    where word.elementsEqual(form.utf8) {
      return true
    }
    if view.has(.auxiliary, at: index) { return false }
    // "rebels backed by Turkey"
    return agentFollows(hit)
  }

  private func agentFollows(_ hit: Hit) -> Bool {
    for index in hit.end..<min(hit.end + 2, sentence.upperBound)
    where view.has(.agentMarker, at: index) {
      return true
    }
    return false
  }

  private mutating func readEnglishPassive(
    _ hit: PredicateHit, _ predicate: Predicate, end: Int
  ) {
    let patient = englishSubject(of: hit.hit) ?? nearestLeft(of: hit.hit.start)
    var agent: Argument?
    for group in groups(in: hit.hit.end..<max(hit.hit.end, end)) where group.prepositionToken >= hit.hit.end {
      if view.has(.agentMarker, at: group.prepositionToken) {
        agent = reader.argument(group, .agent, distance: group.prepositionToken - hit.hit.end)
        break
      }
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
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual),
      let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    {
      // "sanctions imposed by the US on Iran", "an agreement signed by Russia with Iran"
      add(agent, target, hit, predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique,
        mutual: predicate.has(.subjectMutual))
    }
  }

  private func isAuxiliary(before index: Int) -> Bool {
    var before = index - 1
    while view.has(.adverb, at: before) { before -= 1 }
    return view.has(.auxiliary, at: before)
  }

  /// The group that a participle or adjective stands right behind: "rebels in Syria backed by".
  private func nearestLeft(of token: Int) -> Argument? {
    guard var group = groups.last(where: { $0.tokens.upperBound <= token }),
      token - group.tokens.upperBound <= 1
    else { return nil }
    if group.preposition >= 0, let head = groups.last(where: {
      $0.tokens.upperBound == group.prepositionToken
    }) {
      group = head
    }
    return reader.argument(group, .described, distance: token - group.tokens.upperBound)
  }

  private func englishTheTwo(before token: Int) -> Argument? {
    for index in stride(from: token - 1, through: max(sentence.lowerBound, token - 6), by: -1) {
      if let hit = view.hit(.theTwo, at: index) {
        return lastPair(before: hit.start, at: hit.start..<hit.end)
      }
    }
    return nil
  }

  // MARK: Nouns

  private mutating func readEnglishNoun(_ hit: PredicateHit, _ predicate: Predicate) {
    let index = hit.hit.start
    // A word that is a verb here is no noun.
    if view.hits(at: index).contains(where: {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .verb
        && isVerbalHere($0) && !$0.features.contains(.progressive)
    }) {
      return
    }
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 14)
    let possessor = englishPossessor(of: index)
    readEnglishMutualNoun(hit, predicate, possessor: possessor, end: end)
    readEnglishRole(hit, predicate, possessor: possessor, end: end)
    if predicate.has(.receiverAgent),
      let giver = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: min(end, hit.hit.end + 4))
    {
      add(giver, possessor ?? inheritedForNoun(hit), hit, .receiverAgent)
    }
    guard predicate.has(.possessorOblique) || predicate.has(.possessorObject) else { return }
    var source = possessor
    if source == nil { source = englishNounAgent(after: hit.hit.end, end: end) }
    addVictims(of: source, hit, predicate)
    let of = preposition("of")
    if predicate.has(.possessorObject),
      let object = oblique(after: hit.hit.end, [of], end: min(end, hit.hit.end + 6))
    {
      add(source ?? inheritedForNoun(hit), object, hit, .possessorObject)
    }
    guard predicate.has(.possessorOblique) else { return }
    if let target = oblique(after: hit.hit.end, predicate.prepositionNumbers.filter { $0 != of || !predicate.has(.possessorObject) }, end: end) {
      if source == nil, let owner = oblique(after: hit.hit.end, [of], end: target.tokens.lowerBound) {
        source = owner
        source?.path = .genitive
      }
      add(source ?? inheritedForNoun(hit), target, hit, .possessorOblique)
    }
  }

  /// Russia's support, Russian support, its support.
  private func englishPossessor(of index: Int) -> Argument? {
    var before = index - 1
    var words = 0
    while before >= sentence.lowerBound, words <= 3 {
      if view.kind(before) == .possessive { before -= 1; continue }
      guard view.isWord(before) else { return nil }
      if reader.mentionAt[before] >= 0 {
        guard let group = groups.last(where: { $0.tokens.contains(before) }) else { return nil }
        if group.isPossessive { return reader.argument(group, .possessor, distance: words) }
        let mention = reader.mentions[reader.mentionAt[before]]
        if mention.via == .demonym, mention.standing != .actor || mention.noun == index {
          return reader.argument(group, .possessorAdjective, distance: words)
        }
        if words == 0, mention.via == .name || mention.via == .title, isAttributive(before, index) {
          return reader.argument(group, .possessorAdjective, distance: words)
        }
        return nil
      }
      if view.preposition(at: before) != nil || view.has(.determiner, at: before)
        || view.has(.conjunction, at: before) || reader.isFiniteVerb(before)
      {
        return nil
      }
      words += 1
      before -= 1
    }
    return nil
  }

  /// "US sanctions", "the Assad regime attack": a name right before a noun that is no verb.
  private func isAttributive(_ before: Int, _ index: Int) -> Bool {
    reader.mentions[reader.mentionAt[before]].noun == index
      || !(reader.isVerbForm(index))
  }

  /// support from Russia, an attack by Israel
  private func englishNounAgent(after index: Int, end: Int) -> Argument? {
    let from = preposition("from")
    for group in groups(in: index..<max(index, min(end, index + 6))) where group.prepositionToken >= index {
      if view.has(.agentMarker, at: group.prepositionToken)
        || group.preposition == from && group.prepositionToken == index
      {
        return reader.argument(group, .agent, distance: group.prepositionToken - index)
      }
    }
    return nil
  }

  private func inheritedForNoun(_ hit: PredicateHit) -> Argument? {
    if let lastVerb, lastVerb.polarity == .oppose, hit.hit.start - lastVerb.token < 10 {
      return nil
    }
    if let subject = lastSubject, hit.hit.start - subject.tokens.upperBound < 30 {
      return inherited(subject, at: hit.hit.start)
    }
    // The verb is unknown: its subject is the nearest group that nothing governs.
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    return groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start && $0.isBare
        && $0.standing == .actor && !$0.isPossessive
    }.map {
      reader.argument(
        $0, .subjectController, distance: hit.hit.start - $0.tokens.upperBound)
    }
  }

  private mutating func readEnglishMutualNoun(
    _ hit: PredicateHit, _ predicate: Predicate, possessor: Argument?, end: Int
  ) {
    guard predicate.has(.nounMutual) else { return }
    let index = hit.hit.start
    if let possessor, possessor.entities.count > 1 {
      addMutual(possessor, hit, .nounMutual)  // the Saudi-Iranian rift
      return
    }
    for token in hit.hit.end..<max(hit.hit.end, min(end, hit.hit.end + 6))
    where view.has(.between, at: token) {
      if let two = view.hit(.theTwo, at: token + 1),
        let pair = lastPair(before: index, at: two.start..<two.end)
      {
        addMutual(pair, hit, .nounMutual)
      } else if let first = groups(in: token..<end).first {
        if first.members.count > 1 {
          addMutual(reader.argument(first, .between), hit, .nounMutual)
        } else if let second = groups(in: first.tokens.upperBound..<end).first,
          (first.tokens.upperBound..<second.tokens.lowerBound).contains(where: {
            view.has(.conjunction, at: $0)
          })
        {
          add(
            reader.argument(first, .between), reader.argument(second, .between), hit,
            .nounMutual, mutual: true)
        }
      }
      return
    }
    if let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: min(end, hit.hit.end + 8)) {
      add(possessor ?? inheritedForNoun(hit), target, hit, .nounMutual, mutual: true)
    }
  }

  /// Syria's ally Russia; Russia, an ally of Syria; Russia is Syria's ally.
  private mutating func readEnglishRole(
    _ hit: PredicateHit, _ predicate: Predicate, possessor: Argument?, end: Int
  ) {
    guard predicate.has(.role) || predicate.has(.roleMutual) else { return }
    let frame: Frame = predicate.has(.roleMutual) ? .roleMutual : .role
    var target = possessor
    var afterTarget = hit.hit.end
    if target == nil,
      let found = oblique(
        after: hit.hit.end, predicate.prepositionNumbers + [preposition("of")],
        end: min(end, hit.hit.end + 6))
    {
      target = found
      afterTarget = found.tokens.upperBound
    }
    if let owner = possessor, owner.path == .possessorAdjective,
      let named = oblique(
        after: hit.hit.end, predicate.prepositionNumbers + [preposition("of")],
        end: min(end, hit.hit.end + 4))
    {
      // Lebanese loyalists of Syria: the adjective describes, the phrase is the target.
      add(owner, named, hit, frame, mutual: frame.isMutual)
      return
    }
    guard let target else { return }
    if let next = groups(in: afterTarget..<min(sentence.upperBound, afterTarget + 3)).first,
      next.isBare,
      (afterTarget..<next.tokens.lowerBound).allSatisfy({ view.kind($0) == .comma || view.kind($0) == .dash }),
      !isAuxiliary(before: next.tokens.lowerBound)
    {
      add(reader.argument(next, .apposition), target, hit, frame, mutual: frame.isMutual)
      return
    }
    let start = possessor?.tokens.lowerBound ?? hit.hit.start
    let described = groups.last {
      $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 7 && $0.isBare
        && !$0.isPossessive
    }
    guard let described else { return }
    let gap = described.tokens.upperBound..<start
    let isApposition = gap.first.map { view.kind($0) == .comma || view.kind($0) == .dash } ?? false
    guard isApposition || gap.contains(where: { isCopula($0) }) else { return }
    add(
      reader.argument(described, isApposition ? .apposition : .copula, distance: gap.count), target,
      hit, frame, mutual: frame.isMutual)
  }

  /// Is, was, became, remains; not "has killed".
  private func isCopula(_ index: Int) -> Bool {
    guard view.isWord(index) else { return false }
    let word = view.folded(index)
    return [
      "is", "are", "was", "were", "be", "been", "being", "'re", "'s", "become", "becomes", "became",
      "remain", "remains", "remained",
    ].contains { word.elementsEqual($0.utf8) }
  }

  // MARK: Adjectives and phrases

  /// Iran-backed Hezbollah, US-led coalition, Al-Qaeda-linked group.
  private mutating func readCompound(_ hit: PredicateHit, _ predicate: Predicate) {
    guard let (agent, described) = compoundSides(of: hit) else { return }
    if predicate.has(.subjectObject) || predicate.has(.describedAgent) {
      add(agent, described, hit, .describedAgent)
    } else if predicate.has(.describedMutual) {
      add(described, agent, hit, .describedMutual, mutual: true)
    } else if predicate.has(.describedOblique) {
      add(described, agent, hit, .describedOblique)
    }
  }

  /// The name before a hyphenated participle and the group that the compound describes.
  private func compoundSides(of hit: PredicateHit) -> (Argument, Argument)? {
    let index = hit.hit.start
    let before = groups.last { $0.tokens.upperBound == index }
    let after = groups.first {
      $0.tokens.lowerBound >= hit.hit.end && $0.tokens.lowerBound < hit.hit.end + 5
    }
    guard let before, let after, let last = before.members.last else { return nil }
    for token in hit.hit.end..<after.tokens.lowerBound
    where view.preposition(at: token) != nil || view.kind(token) == .comma
      || reader.isFiniteVerb(token)
    {
      return nil
    }
    return (
      reader.argument(single(last, of: before), .compound), reader.argument(after, .described)
    )
  }

  private func single(_ member: Int, of group: Group) -> Group {
    var one = group
    one.members = member..<(member + 1)
    one.tokens = reader.mentions[member].tokens
    return one
  }

  private mutating func readEnglishAdjective(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 8)
    if predicate.has(.prefix) {
      readPrefix(hit, predicate)
      return
    }
    if view.token(hit.hit.start).flags.contains(.hyphenated) {
      readCompound(hit, predicate)
      return
    }
    if predicate.has(.describedAgent) {
      guard let agent = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end),
        agent.distance <= 1
      else { return }
      add(agent, englishDescribed(by: hit), hit, .describedAgent)
      return
    }
    guard predicate.has(.describedOblique) || predicate.has(.describedMutual) else { return }
    let frame: Frame = predicate.has(.describedMutual) ? .describedMutual : .describedOblique
    let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    add(englishDescribed(by: hit), target, hit, frame, mutual: frame.isMutual)
  }

  private mutating func readPrefix(_ hit: PredicateHit, _ predicate: Predicate) {
    guard let named = groups.first(where: {
      $0.tokens.lowerBound == hit.hit.end && view.token(hit.hit.end).flags.contains(.hyphenated)
    }) else { return }
    let target = reader.argument(single(named.members.lowerBound, of: named), .compound)
    let after = named.members.lowerBound + 1 < named.members.upperBound
      ? single(named.members.lowerBound + 1, of: named)
      : groups(in: target.tokens.upperBound..<min(target.tokens.upperBound + 3, sentence.upperBound)).first
    if let after {
      add(reader.argument(after, .described), target, hit, .prefix)
    }
  }

  /// Whom an adjective describes: the phrase right before it, or the subject before a copula.
  private func englishDescribed(by hit: PredicateHit) -> Argument? {
    let index = hit.hit.start
    if isAuxiliary(before: index) || view.has(.verb, at: index - 1) {
      return englishSubject(of: hit.hit).map { subject in
        var subject = subject
        subject.path = .copula
        return subject
      }
    }
    return nearestLeft(of: index)
  }

  private mutating func readEnglishPhrase(_ hit: PredicateHit, _ predicate: Predicate) {
    let end = min(reader.clauseEnd(after: hit.end, in: sentence), hit.end + 10)
    let subject = englishSubject(of: hit.hit) ?? lastSubject
    for frame in predicate.frames {
      switch frame {
      case .subjectObject:
        add(subject, englishObject(after: hit.hit.end, end: end), hit, frame)
      case .possessorOblique, .nounMutual:
        readEnglishNoun(hit, predicate)
      case .subjectOblique, .subjectMutual, .describedOblique, .describedMutual:
        add(subject, phraseArgument(hit, predicate, end: end), hit, frame, mutual: frame.isMutual)
      case .describedAgent, .receiverAgent:
        let agent = phraseArgument(hit, predicate, end: end)
        add(agent, subject ?? nearestLeft(of: hit.hit.start), hit, frame)
      case .possessorObject, .role, .roleMutual, .prefix:
        break
      }
    }
  }

  /// What a fixed phrase goes on with: a phrase under one of its prepositions, or the next group.
  private func phraseArgument(_ hit: PredicateHit, _ predicate: Predicate, end: Int) -> Argument? {
    if let found = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end) {
      return found
    }
    // "in support of" is a preposition too, which then governs the group from its first word.
    return groups.first {
      $0.tokens.lowerBound >= hit.hit.end && $0.tokens.lowerBound <= hit.hit.end + 4
        && ($0.isBare || $0.prepositionToken <= hit.hit.start)
    }.map { reader.argument($0, .oblique) }
  }
}
