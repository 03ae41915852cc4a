import EntenteModel

/// Reads the relations of one sentence, verb by verb from left to right.
///
/// Holds what the grammar needs to remember within a sentence: the groups of mentions, the subject
/// that a coordinated verb inherits, the accusation that makes what follows a claim.
struct SentenceReader {
  var reader: DocumentReader
  let sentence: Range<Int>
  let groups: [Group]
  /// Relative clauses that the sentence goes on behind.
  let asides: [Range<Int>]
  var candidates: [Candidate] = []
  /// The subject of the last verb, which a verb behind "and" or an infinitive takes over.
  var lastSubject: Argument?
  /// Whether the last verb's subject is nobody known, so that a verb behind it has none to take over.
  var isSubjectUnknown = false
  /// The object of the last verb, which controls the infinitive that depends on it.
  var lastObject: Argument?
  /// The last predicate verb: its polarity decides what a noun in its object inherits.
  var lastVerb: (token: Int, polarity: Polarity, event: EventClass)?
  /// The last request and who made it: who asks for support of X supports X.
  var lastRequest: (token: Int, subject: Argument)?
  /// The last verb of saying whose subject stands before it, and that subject.
  var lastSaying: (token: Int, subject: Argument)?
  /// Whether the predicate being read tells what a text says that somebody rejects: who votes against
  /// condemning X stands by X.
  var isInsideRejected = false
  /// The verb of an accusation whose accused is nobody known: what follows by -ing is his.
  var unknownAccused: Int?
  /// The accused of the sentence's accusation, and by whom.
  var accusation: (accuser: Int, accused: Int, token: Int)?

  /// Words that a longer reading has used up: the collocate of a verb states nothing by itself.
  private var used: Set<Int> = []
  /// Heads whose collocation was read, so that the bare head is not.
  private var settledHeads: Set<Int> = []

  init(reader: DocumentReader, sentence: Range<Int>, groups: [Group]) {
    self.reader = reader
    self.sentence = sentence
    self.groups = groups
    asides = Self.asides(of: sentence, in: reader)
  }

  var view: TextView { reader.view }
  var pack: LanguagePack { reader.pack }
  func predicate(_ hit: PredicateHit) -> Predicate { pack.predicates[Int(hit.number)] }

  /// Reads every word that no mention covers, from left to right.
  mutating func read() {
    for index in sentence where view.isWord(index) {
      if reader.mentionAt[index] >= 0 {
        readPair(at: index)
        continue
      }
      switch pack.language {
      case .arabic: readArabicWord(at: index)
      case .english: readEnglishWord(at: index)
      }
    }
    if pack.language == .english { addNamesOfTheLed() }
    dropReversedGuesses()
    addFightsAgainst()
    addStandsAgainst()
    if pack.language == .english { addClaimants() }
  }

  /// Drops guesses that turn round what a frame has read close by: who was attacked has not attacked.
  private mutating func dropReversedGuesses() {
    let read = candidates.filter { $0.surroundings == nil && $0.modality.isEvidence }
    candidates.removeAll { guess in
      guess.surroundings != nil
        && read.contains {
          $0.source == guess.target && $0.target == guess.source && $0.polarity == guess.polarity
            && abs($0.predicateTokens.lowerBound - guess.predicateTokens.lowerBound) <= 8
        }
    }
  }

  /// الخصمان, "the two rivals": what those are to each other whom one word means.
  private mutating func readPair(at index: Int) {
    guard let mention = reader.mention(at: index), mention.via == .pronoun,
      let pair = groups.first(where: { $0.tokens == mention.tokens && $0.members.count == 2 })
    else { return }
    for hit in view.hits(at: index)
    where hit.entry.kind == .predicate && hit.end <= mention.tokens.upperBound {
      let predicate = pack.predicates[Int(hit.entry.index)]
      guard predicate.has(.roleMutual) || predicate.has(.role) else { continue }
      addMutual(
        reader.argument(pair, .between), PredicateHit(number: hit.entry.index, hit: hit),
        .roleMutual)
      return
    }
  }

  // MARK: Predicates

  /// The predicate words that begin at a token, outside of mentions, with their collocates found.
  func predicateHits(at index: Int) -> [PredicateHit] {
    guard reader.mentionAt[index] < 0 else { return [] }
    var found: [PredicateHit] = []
    var longest = 0
    for hit in view.hits(at: index) where hit.entry.kind == .predicate {
      let predicate = pack.predicates[Int(hit.entry.index)]
      if isFunctionWord(hit, predicate) { continue }
      if !predicate.withSymbols.isEmpty {
        guard let collocate = collocate(of: predicate, hit) else { continue }
        found.append(PredicateHit(number: hit.entry.index, hit: hit, collocate: collocate))
      } else {
        found.append(PredicateHit(number: hit.entry.index, hit: hit, collocate: nil))
      }
      // "fight against" is a verb, but in "Ukraine's fight against Russia" it isn't one.
      let isNoVerb =
        pack.language == .english && predicate.partOfSpeech == .verb && !isVerbalHere(hit)
      if !isNoVerb { longest = max(longest, hit.end) }
    }
    return found.filter { $0.hit.end == longest || $0.collocate != nil }
      .sorted { ($0.collocate != nil ? 0 : 1) < ($1.collocate != nil ? 0 : 1) }
  }

  /// Whether a word that looks like a verb is a function word: أنه is no أنوه.
  private func isFunctionWord(_ hit: Hit, _ predicate: Predicate) -> Bool {
    predicate.partOfSpeech == .verb && hit.end - hit.start == 1
      && view.hasAny(Self.functionWords, at: hit.start)
  }

  private static let functionWords: WordClasses = [
    WordClasses(.complementizer), WordClasses(.relative), WordClasses(.conjunction),
    WordClasses(.not),
  ]

  /// Whether a collocation that was read already covers a predicate word.
  func isOutdone(_ hit: PredicateHit) -> Bool {
    used.contains(hit.hit.start) && !hasDoer(hit.hit.start)
      || pack.language == .english && (hit.hit.start..<hit.hit.end).contains { used.contains($0) }
      || hit.collocate == nil && settledHeads.contains(hit.hit.start)
  }

  /// ردا على العدوان الإسرائيلي على سوريا: a collocate that names its own doer states more.
  private func hasDoer(_ index: Int) -> Bool {
    pack.language == .arabic
      && groups.contains { $0.standing == .modifier && $0.noun == index }
  }

  /// Notes that a predicate has stated a relation.
  mutating func settle(_ hit: PredicateHit) {
    guard let collocate = hit.collocate else { return }
    used.insert(collocate)
    settledHeads.insert(hit.hit.start)
  }

  /// The nearest word that a predicate needs beside its head, after it or, in passives and relative
  /// clauses, before it.
  private func collocate(of predicate: Predicate, _ hit: Hit) -> Int? {
    func isCollocate(_ index: Int) -> Bool {
      // وحدات حماية الشعب: a word inside a name is no collocate, but its head noun may be.
      if let mention = reader.mention(at: index), mention.via == .name,
        mention.tokens.lowerBound != index
      {
        return false
      }
      return view.readings(index).contains { predicate.withSymbols.contains($0.symbol) }
    }
    var passed = 0
    for index in hit.end..<min(hit.end + 8, sentence.upperBound) {
      if view.kind(index) == .semicolon { break }
      if pack.language == .english, let mention = reader.mention(at: index),
        mention.tokens.lowerBound == index, mention.standing == .actor
      {
        // "supporting Assad against rebels seeking to overthrow him"
        if passed > 0, mention.preposition >= 0, !mention.isPossessive, !isCollocate(index) {
          break
        }
        passed += 1
      }
      // "warned Iran not to", but not "recognised Iran, not Iraq".
      let isNegation = view.has(.not, at: index) && !view.has(.infinitive, at: index + 1)
      if view.isWord(index), isCollocate(index), !isNegation { return index }
    }
    for index in stride(
      from: hit.start - 1, through: max(sentence.lowerBound, hit.start - 20), by: -1)
    where view.isWord(index) && (hit.start - index <= 5 || view.has(.between, at: index + 1)) {
      if isCollocate(index) { return index }
    }
    return nil
  }

  // MARK: Groups

  /// Groups that begin in a range of tokens, but for those of asides that the range begins before.
  func groups(in tokens: Range<Int>) -> [Group] {
    groups.filter {
      tokens.contains($0.tokens.lowerBound) && !isInAside($0, of: tokens.lowerBound)
    }
  }

  /// The first group behind a token that one of `prepositions` governs, before `end`.
  func oblique(after index: Int, _ prepositions: [Int32], end: Int) -> Argument? {
    for group in groups
    where group.tokens.lowerBound >= index && !isInAside(group, of: index)
      && (group.tokens.lowerBound < end
        || pack.language == .arabic && (index..<max(index, end)).contains(group.prepositionToken))
    {
      if group.preposition >= 0, group.prepositionToken >= index,
        prepositions.contains(group.preposition), !isPlace(group)
      {
        return reader.argument(
          ownedActor(behind: group, end: end) ?? group, .oblique,
          distance: group.prepositionToken - index)
      }
      if let governor = prepositionOfStandIns(for: group, from: index),
        prepositions.contains(governor.entry.index)
      {
        return reader.argument(group, .oblique, distance: governor.start - index)
      }
      // "broke away from": the last word of a longer preposition is the predicate's own.
      if group.prepositionToken >= 0, group.prepositionToken < index,
        index - group.prepositionToken < 3,
        let own = view.preposition(at: index), own.end <= group.tokens.lowerBound,
        prepositions.contains(own.entry.index)
      {
        return reader.argument(group, .oblique)
      }
    }
    return nil
  }

  /// نفذت غارة في طرابلس: a capital behind في is a place.
  private func isPlace(_ group: Group) -> Bool {
    pack.language == .arabic && group.preposition == preposition("في")
      && reader.mentions[group.members.lowerBound].via == .metonym
  }

  /// ضربات دعما للجيش: a group whose preposition goes with the predicate word right before it.
  ///
  /// - Parameter index: where the predicate that asks ends.
  func isAnothers(_ group: Group, after index: Int, of predicate: Predicate) -> Bool {
    let governor = group.prepositionToken - 1
    guard governor >= index, reader.mentionAt[governor] < 0,
      // خفضت الرسوم على الصين: a collocate is no other predicate.
      !view.readings(governor).contains(where: { predicate.withSymbols.contains($0.symbol) })
    else { return false }
    return view.hits(at: governor).contains { hit in
      guard hit.entry.kind == .predicate else { return false }
      let other = pack.predicates[Int(hit.entry.index)]
      // ناقلة تابعة لبريطانيا: a participle only describes what the first predicate acts on.
      return other.partOfSpeech != .adjective
        && other.prepositionNumbers.contains(group.preposition)
    }
  }

  /// A verb at a token that states no relation itself.
  func plainVerb(at index: Int) -> Hit? {
    for wordClass in [WordClass.say, .verb, .request, .pledge, .deny, .refuse] {
      if let hit = view.hit(wordClass, at: index) { return hit }
    }
    return nil
  }

  func preposition(_ text: String) -> Int32 { pack.prepositionNumber(text) ?? -2 }

  // MARK: Results

  mutating func add(
    _ source: Argument?, _ target: Argument?, _ hit: PredicateHit, _ frame: Frame,
    mutual: Bool = false, surroundings: Surroundings? = nil
  ) {
    guard let named = source, let target else { return }
    let source =
      (surroundings == nil && !isAskedToCease(hit) ? requester(of: hit, named) : nil) ?? named
    let predicate = predicate(hit)
    var (modality, polarity) = modality(
      of: hit, predicate, sourceIsOwn: source.path.isOwn && source.via.first != .pronoun)
    // A refusal needs a subject that the grammar knows.
    if surroundings != nil, pack.language == .english, polarity != predicate.polarity { return }
    if modality == .hypothetical, isOwnPledge(of: source, hit) { modality = .pledged }
    if reverses(hit, target), polarity == .support || Self.judgements.contains(predicate.event) {
      polarity = polarity.reversed
    }
    if isInsideRejected { polarity = polarity.reversed }
    let targetOwnsByPronoun =
      reader.mention(at: target.tokens.lowerBound).map { $0.isPossessive && $0.via == .pronoun }
      ?? false
    for (sourceIndex, sourceEntity) in source.entities.enumerated() {
      for (targetIndex, targetEntity) in target.entities.enumerated() {
        guard sourceEntity != targetEntity,
          // "Bahrain and Oman backed their neighbour": not each other.
          !targetOwnsByPronoun || !source.entities.contains(targetEntity),
          // "fined Google for abusing its power": its own.
          !targetOwnsByPronoun || source.path != .subjectController
        else { continue }
        var candidate = Candidate(
          source: sourceEntity, target: targetEntity,
          sourceTokens: source.mentionTokens[sourceIndex],
          targetTokens: target.mentionTokens[targetIndex],
          sourceVia: source.via[sourceIndex], targetVia: target.via[targetIndex],
          sourcePath: source.path, targetPath: target.path, targetStanding: target.standing,
          sourceDistance: source.distance, targetDistance: target.distance, polarity: polarity,
          event: predicate.event, predicate: hit.number, predicateTokens: hit.tokens, frame: frame,
          modality: modality)
        candidate.sourcePreposition = source.preposition
        candidate.targetPreposition = target.preposition
        candidate.sourceSkips = skips(between: hit, and: source.tokens)
        candidate.targetSkips = skips(between: hit, and: target.tokens)
        candidate.rivals = rivals(of: hit, source.tokens, target.tokens)
        candidate.crowd = groups.count
        candidate.surroundings = surroundings
        if modality == .actual, let accusation, hit.hit.start > accusation.token,
          accusation.accused == sourceEntity, !source.path.isOwn
        {
          candidate.modality = .claimed
          candidate.holder = accusation.accuser
        }
        candidates.append(candidate)
        if mutual, source.path == named.path, predicate.event != .reject || !isOwned(target) {
          swap(&candidate.source, &candidate.target)
          swap(&candidate.sourceTokens, &candidate.targetTokens)
          swap(&candidate.sourceVia, &candidate.targetVia)
          candidates.append(candidate)
        }
      }
    }
    if surroundings == nil, predicate.event == .accuse, let accuser = source.entities.first,
      let accused = target.entities.first
    {
      accusation = (accuser, accused, hit.hit.start)
    }
  }

  /// "disagreed with Turkey's decision": what somebody owns doesn't disagree.
  private func isOwned(_ target: Argument) -> Bool {
    guard pack.language == .english else { return false }
    return target.standing == .belonging
      || reader.mention(at: target.tokens.lowerBound)?.isPossessive ?? false
  }

  /// Who asked for what a predicate says, where it is asked for: "urged Turkey to support Syria" is
  /// support by the one who urges.
  private func requester(of hit: PredicateHit, _ source: Argument) -> Argument? {
    guard let lastRequest, !source.path.isOwn, hit.hit.start > lastRequest.token,
      hit.hit.start - lastRequest.token <= 10,
      !(lastRequest.token..<hit.hit.start).contains(where: {
        view.kind($0) == .comma || view.has(.boundary, at: $0)
      })
    else { return nil }
    var subject = lastRequest.subject
    subject.path = .subjectController
    subject.distance = hit.hit.start - lastRequest.token
    return subject
  }

  /// Who is against a fall is for him who would fall; who threatens it is against him.
  static let judgements: Set<EventClass> = [.accuse, .reject, .protest]

  /// How many groups stand between a predicate and a phrase.
  private func skips(between hit: PredicateHit, and tokens: Range<Int>) -> Int {
    let span =
      tokens.lowerBound >= hit.hit.end
      ? hit.hit.end..<tokens.lowerBound
      : min(tokens.upperBound, hit.hit.start)..<hit.hit.start
    return groups.count { span.contains($0.tokens.lowerBound) }
  }

  /// How many other predicate words stand between the outermost of predicate, source and target.
  private func rivals(of hit: PredicateHit, _ source: Range<Int>, _ target: Range<Int>) -> Int {
    let low = min(hit.hit.start, source.lowerBound, target.lowerBound)
    let high = max(hit.hit.end, source.upperBound, target.upperBound)
    return (low..<high).count { index in
      index != hit.hit.start && view.isValid(index) && reader.mentionAt[index] < 0
        && reader.isPredicateWord(index)
    }
  }

  /// Whether the target is named as what falls, ends or leaves: "welcomed the fall of Assad",
  /// "rejected the resignation of the government".
  private func reverses(_ hit: PredicateHit, _ target: Argument) -> Bool {
    guard hit.hit.end < target.tokens.lowerBound, target.tokens.lowerBound - hit.hit.end <= 5 else {
      return false
    }
    return (hit.hit.end..<target.tokens.lowerBound).contains {
      view.has(.reversal, at: $0) && reader.mentionAt[$0] < 0 && $0 != hit.collocate
        && !isOwnPreposition(of: hit, at: $0)
    }
  }

  private func isOwnPreposition(of hit: PredicateHit, at index: Int) -> Bool {
    let prepositions = predicate(hit).prepositionNumbers
    return (max(hit.hit.end, index - 3)...index).contains { start in
      view.hits(at: start).contains {
        $0.entry.kind == .preposition && $0.end > index && prepositions.contains($0.entry.index)
      }
    }
  }

  /// Both directions between all members of one group: the war between A and B.
  mutating func addMutual(_ group: Argument, _ hit: PredicateHit, _ frame: Frame) {
    let predicate = predicate(hit)
    let (modality, polarity) = modality(of: hit, predicate, sourceIsOwn: true)
    for first in group.entities.indices {
      for second in group.entities.indices where first != second {
        guard group.entities[first] != group.entities[second] else { continue }
        candidates.append(
          Candidate(
            source: group.entities[first], target: group.entities[second],
            sourceTokens: group.mentionTokens[first], targetTokens: group.mentionTokens[second],
            sourceVia: group.via[first], targetVia: group.via[second], sourcePath: group.path,
            targetPath: group.path, targetStanding: group.standing, sourceDistance: group.distance,
            targetDistance: group.distance, polarity: polarity, event: predicate.event,
            predicate: hit.number, predicateTokens: hit.tokens, frame: frame, modality: modality))
      }
    }
  }

  // MARK: Modality

  /// How the words before a predicate change what it says.
  ///
  /// - Parameter sourceIsOwn: whether the predicate names its source itself, so that a refusal
  ///   before it is somebody else's: "rejects an agreement between A and B".
  func modality(of hit: PredicateHit, _ predicate: Predicate, sourceIsOwn: Bool)
    -> (Modality, Polarity)
  {
    var polarity = predicate.polarity
    var modality = Modality.actual
    let isArabic = pack.language == .arabic
    if isArabic, hit.hit.clitics.contains(.future) { modality = .pledged }
    let reach = 5
    let near = isArabic ? 3 : 5
    var index = hit.hit.start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < reach {
      // "should resign", "does not recognise": the predicate's own word.
      if index == hit.collocate, view.has(.not, at: index) || reader.endsNoLonger(index) { break }
      if index == hit.collocate || isDuty(index, of: predicate) {
        index -= 1
        steps += 1
        continue
      }
      if view.kind(index) == .comma
        || reader.isClauseBoundary(index) && !view.has(.condition, at: index)
      {
        break
      }
      if view.has(.not, at: index), steps < near {
        if polarity == .support, !sourceIsOwn, isRefusal(index) { return (.actual, .oppose) }
        modality = .negated
        break
      }
      if view.has(.refuse, at: index), steps < 3, !sourceIsOwn {
        if polarity == .support { polarity = .oppose } else { modality = .negated }
        return (modality, polarity)
      }
      if view.has(.cease, at: index), steps < 3, !sourceIsOwn, reader.mentionAt[index] < 0,
        !isAskedToCease(hit), !isArabic || predicate.partOfSpeech == .noun
      {
        if polarity == .support { polarity = .oppose } else { modality = .negated }
        return (modality, polarity)
      }
      if view.has(.deny, at: index), steps < 3 {
        modality = .negated
        break
      }
      if view.has(.condition, at: index) || view.has(.possibility, at: index) {
        modality = .hypothetical
        break
      }
      if view.has(.pledge, at: index), steps < near { modality = .pledged }
      // A mention is one step, however long: نفى المتحدث باسم الحوثيين تلقي أسلحة.
      index = isArabic ? (reader.mention(at: index)?.tokens.lowerBound ?? index) - 1 : index - 1
      steps += 1
    }
    if modality == .actual, opensWithCondition(hit.hit.start) { modality = .hypothetical }
    if modality == .actual, isDenied(hit.hit.start) { modality = .negated }
    if modality == .actual, isAsked || isUncertainImperfect(hit.hit) { modality = .hypothetical }
    return (modality, polarity)
  }

  /// "said Assad should be tried": what a judge holds for right, rather than for possible.
  private func isDuty(_ index: Int, of predicate: Predicate) -> Bool {
    pack.language == .english && Self.judgements.contains(predicate.event)
      && (predicate.has(.describedAgent) || predicate.partOfSpeech == .adjective)
      && view.isWord(index) && view.folded(index).elementsEqual("should".utf8)
  }

  /// "would not recognise", "will never accept": who says what he won't do refuses it.
  private func isRefusal(_ index: Int) -> Bool {
    guard pack.language == .english, view.isWord(index) else { return false }
    func isAny(_ words: [String], at index: Int) -> Bool {
      view.isWord(index) && words.contains { view.folded(index).elementsEqual($0.utf8) }
    }
    return isAny(["won't", "wouldn't"], at: index)
      || isAny(["not", "never"], at: index) && isAny(["will", "would", "'ll"], at: index - 1)
  }

  /// دعا سوريا إلى الكف عن دعم الحزب: who is asked to end something does it.
  private func isAskedToCease(_ hit: PredicateHit) -> Bool {
    guard pack.language == .arabic, predicate(hit).partOfSpeech == .noun else { return false }
    let before = max(sentence.lowerBound, hit.hit.start - 3)..<hit.hit.start
    guard let ending = before.last(where: { view.has(.cease, at: $0) && reader.mentionAt[$0] < 0 })
    else { return false }
    return (max(sentence.lowerBound, ending - 8)..<ending).contains {
      view.has(.request, at: $0) && reader.mentionAt[$0] < 0
    }
  }

  /// Whether the sentence is a yes-or-no question.
  private var isAsked: Bool {
    guard view.kind(sentence.upperBound) == .question, let first = sentence.first else {
      return false
    }
    return view.has(.auxiliary, at: first) || view.has(.condition, at: first)
  }

  /// قد before an imperfect: it may be so.
  private func isUncertainImperfect(_ hit: Hit) -> Bool {
    pack.language == .arabic && hit.features.contains(.imperfect) && hit.start > sentence.lowerBound
      && view.folded(hit.start - 1).elementsEqual("قد".utf8)
  }

  /// Whether a token's clause is what somebody denies: "denied that it had attacked Israel".
  private func isDenied(_ token: Int) -> Bool {
    let start = reader.clauseStart(before: token, in: sentence)
    guard start > sentence.lowerBound, view.has(.complementizer, at: start - 1) else {
      return false
    }
    return (max(sentence.lowerBound, start - 4)..<start).contains {
      view.has(.deny, at: $0) || pack.language == .english && isRejectedClaim($0, before: start - 1)
    }
  }

  /// "rejects accusations that": the verb before what somebody else says.
  private func isRejectedClaim(_ verb: Int, before complementizer: Int) -> Bool {
    guard verb < complementizer - 1, view.has(.deed, at: complementizer - 1) else { return false }
    return view.hits(at: verb).contains {
      guard $0.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int($0.entry.index)]
      return predicate.partOfSpeech == .verb && predicate.event == .reject
    }
  }

  /// Marks a word as read by the predicate that it belongs to.
  mutating func use(_ token: Int) { used.insert(token) }

  /// Whether the clause of a token opens with if, unless, إذا, لو.
  private func opensWithCondition(_ token: Int) -> Bool {
    var index = token - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 8 {
      if view.kind(index) == .comma || view.kind(index) == .semicolon { return false }
      if view.has(.condition, at: index), !view.has(.auxiliary, at: index) { return true }
      index -= 1
      steps += 1
    }
    return false
  }

  // MARK: Consequences

  /// Those killed in an attack are its targets: "three Palestinians were killed in an Israeli raid",
  /// مقتل جنود سودانيين في كمين نصبه الحوثيون.
  mutating func addVictims(of source: Argument?, _ hit: PredicateHit, _ predicate: Predicate) {
    guard let source, predicate.event == .assault, predicate.polarity == .oppose else { return }
    let start = hit.hit.start
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 12), by: -1)
    where view.has(.victim, at: index) && reader.mentionAt[index] < 0 {
      let behind = groups.first {
        $0.tokens.lowerBound > index && $0.tokens.upperBound <= start && $0.standing != .belonging
      }
      // Who tells of the dead is none of them.
      let before = groups.last {
        $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 5
          && !$0.members.contains { reader.mentions[$0].entity == reader.speaker }
      }
      let isArabicNoun = pack.language == .arabic
      guard let victims = isArabicNoun ? behind ?? before : before ?? behind,
        victims.tokens != source.tokens
      else { return }
      add(source, reader.argument(victims, .described), hit, .possessorObject)
      return
    }
  }

  /// An attack by rebels that names no target is on the state that they rebel against.
  mutating func addImpliedTarget(of source: Argument?, _ hit: PredicateHit, _ predicate: Predicate)
  {
    guard let source, predicate.event == .assault, predicate.polarity == .oppose,
      let state = reader.contestedStateIfKnown()
    else { return }
    for (number, entity) in source.entities.enumerated()
    where reader.opposes(entity, state) {
      var one = source
      one.entities = [entity]
      one.mentionTokens = [source.mentionTokens[number]]
      one.via = [source.via[number]]
      add(
        one, reader.argument(state, at: hit.tokens, .implied, via: .description), hit,
        .subjectObject)
    }
  }

  /// A helps B against C: A stands against C too.
  ///
  /// Holds where B's act follows within the reach of the help: "helps Yemen combat al-Qaeda",
  /// تساعد القوات السورية في صد الفصائل.
  mutating func addFightsAgainst() {
    for help in candidates
    where help.polarity == .support && help.modality.isEvidence && help.surroundings == nil {
      guard help.frame == .subjectObject || help.frame == .subjectOblique else { continue }
      for fight in candidates
      where fight.polarity == .oppose && fight.source == help.target && fight.surroundings == nil
        && fight.modality.isEvidence && fight.target != help.source
        && fight.predicateTokens.lowerBound > help.predicateTokens.lowerBound
        && fight.predicateTokens.lowerBound - help.targetTokens.upperBound <= 4
        && fight.predicateTokens.lowerBound >= help.targetTokens.upperBound
        && !(help.targetTokens.upperBound..<fight.predicateTokens.lowerBound).contains(where: {
          pack.language == .english && view.has(.relative, at: $0)
        })
      {
        var consequence = fight
        consequence.source = help.source
        consequence.sourceTokens = help.sourceTokens
        consequence.sourceVia = help.sourceVia
        consequence.sourcePath = .subjectController
        candidates.append(consequence)
      }
    }
  }

  /// A supports B against C: A stands against C too.
  mutating func addStandsAgainst() {
    let against: Set<Int32> =
      pack.language == .arabic
      ? [preposition("ضد"), preposition("في مواجهة")] : [preposition("against")]
    for help in candidates
    where help.polarity == .support && help.modality.isEvidence && help.surroundings == nil
      && !help.frame.isMutual
    {
      let end = max(
        help.targetTokens.upperBound, help.sourceTokens.upperBound, help.predicateTokens.upperBound)
      guard
        let foe = groups.first(where: {
          against.contains($0.preposition) && $0.prepositionToken >= end
            && $0.prepositionToken - end <= 3 && $0.standing != .modifier && !$0.isPossessive
        }),
        (end..<foe.prepositionToken).allSatisfy({
          !reader.isClauseBoundary($0) && view.kind($0) != .comma
            && !reader.isPredicateWord($0)
        })
      else { continue }
      for member in foe.members {
        let mention = reader.mentions[member]
        guard mention.entity != help.source, mention.entity != help.target else { continue }
        var stand = help
        stand.polarity = .oppose
        stand.target = mention.entity
        stand.targetTokens = mention.tokens
        stand.targetVia = mention.via
        stand.targetStanding = mention.standing
        stand.targetPath = .oblique
        stand.targetPreposition = foe.preposition
        stand.targetDistance = foe.prepositionToken - end
        candidates.append(stand)
      }
    }
  }

  /// "rebels claimed that Russian jets hit their outpost": who tells of a blow to himself stands against
  /// him who dealt it.
  private mutating func addClaimants() {
    guard let saying = lastSaying,
      ["claim", "claims", "claimed", "allege", "alleges", "alleged"].contains(where: {
        view.folded(saying.token).elementsEqual($0.utf8)
      })
    else { return }
    for blow in candidates
    where blow.polarity == .oppose && blow.event == .assault && blow.modality.isEvidence
      && blow.predicateTokens.lowerBound > saying.token
      && saying.subject.entities.contains(blow.target)
      && !candidates.contains(where: {
        $0.source == blow.target && $0.target == blow.source && $0.surroundings == nil
      })
    {
      var claim = blow
      swap(&claim.source, &claim.target)
      claim.sourceTokens = saying.subject.mentionTokens[0]
      claim.sourceVia = saying.subject.via[0]
      claim.sourcePath = .subjectSpeaker
      claim.targetTokens = blow.sourceTokens
      claim.targetVia = blow.sourceVia
      claim.targetPath = .described
      candidates.append(claim)
    }
  }
}
