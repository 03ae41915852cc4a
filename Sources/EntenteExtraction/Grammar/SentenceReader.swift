import EntenteModel

/// Reads the relations of one sentence, verb by verb from left to right.
///
/// Holds what the grammar needs to remember within a sentence: the groups of mentions, the subject
/// that a coordinated verb inherits, the accusation that makes what follows a claim.
struct SentenceReader: ~Copyable {
  var reader: DocumentReader
  let sentence: Range<Int>
  let groups: [Group]
  /// Relative clauses that the sentence goes on behind.
  let asides: [Range<Int>]
  var candidates: [Candidate] = []
  /// The subject of the last verb, which a verb behind "and" or an infinitive takes over.
  var lastSubject: Argument?
  /// The last subject as it was before the word that is being read.
  var subjectBeforeWord: Argument?
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
  /// The last verb that says of itself that somebody is against something.
  var lastRejection: Int?
  /// Whether the predicate being read tells what a text says that somebody rejects: who votes against
  /// condemning X stands by X.
  var isInsideRejected = false
  /// The verb of an accusation whose accused is nobody known: what follows by -ing is his.
  var unknownAccused: Int?
  /// The accused of the sentence's accusation, and by whom.
  var accusation: (accuser: Int, accused: Int, token: Int)?

  /// Words that a longer reading has used up: the collocate of a verb states nothing by itself.
  private var used: [Int] = []
  /// Heads whose collocation was read, so that the bare head is not.
  private var settledHeads: [Int] = []

  init(reader: consuming DocumentReader, sentence: Range<Int>, groups: [Group]) {
    self.reader = reader
    self.sentence = sentence
    self.groups = groups
    asides = Self.asides(of: sentence, in: self.reader)
    swap(&candidates, &self.reader.candidates)
    candidates.removeAll(keepingCapacity: true)
  }

  /// Hands the document's reader back, with what the sentence states.
  consuming func finish() -> DocumentReader {
    swap(&candidates, &reader.candidates)
    return reader
  }

  var view: TextView { reader.view }
  var pack: LanguagePack { reader.pack }
  func predicate(_ hit: PredicateHit) -> Predicate { pack.predicates[Int(hit.number)] }

  /// Reads every word that no mention covers, from left to right.
  mutating func read() {
    // Nobody acts where nobody is named; Arabic names some by a pronoun that is written onto a verb.
    if groups.isEmpty, pack.language == .english { return }
    var hits: [PredicateHit] = []
    swap(&hits, &reader.predicateHits)
    for index in sentence where view.isWord(index) {
      if reader.mentionAt[index] >= 0 {
        readPair(at: index)
        continue
      }
      guard view.hasHit(.predicate, at: index) || view.hasAny(Self.telling, at: index) else {
        continue
      }
      findPredicates(at: index, into: &hits)
      switch pack.language {
      case .arabic: readArabicWord(at: index, &hits)
      case .english: readEnglishWord(at: index, &hits)
      }
    }
    swap(&hits, &reader.predicateHits)
    switch pack.language {
    case .arabic: addLeadersInNames()
    case .english: addNamesOfTheLed()
    }
    dropReversedGuesses()
    addFightsAgainst()
    addStandsAgainst()
    if pack.language == .english { addClaimants() }
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

  /// Finds the predicate words that begin at a token, outside of mentions, with their collocates.
  func findPredicates(at index: Int, into found: inout [PredicateHit]) {
    found.removeAll(keepingCapacity: true)
    guard view.hasHit(.predicate, at: index) else { return }
    let isFunctionWord = view.hasAny(Self.functionWords, at: index)
    var longest = 0
    // The collocates around the hits of each length.
    var near: (end: Int, reach: Int, words: SymbolMask) = (-1, -1, [])
    for hit in view.hits(at: index) where hit.entry.kind == .predicate {
      let isVerb = pack.partOfSpeech(of: hit.entry.index) == .verb
      // أنه is no أنوه.
      if isFunctionWord, isVerb, hit.end - hit.start == 1 { continue }
      let words = pack.collocates.mask(of: hit.entry.index)
      var collocate: Int?
      if !words.isEmpty {
        if near.end != hit.end {
          let reach = collocateReach(behind: hit)
          near = (hit.end, reach, collocates(near: hit, before: reach))
        }
        if near.words.isDisjoint(with: words) { continue }
        collocate = self.collocate(of: hit, before: near.reach)
        if collocate == nil { continue }
      }
      found.append(PredicateHit(number: hit.entry.index, hit: hit, collocate: collocate))
      // "fight against" is a verb, but in "Ukraine's fight against Russia" it isn't one.
      if hit.end > longest, !isVerb || pack.language == .arabic || isVerbalHere(hit) {
        longest = hit.end
      }
    }
    found.removeAll { $0.hit.end != longest && $0.collocate == nil }
    guard found.count > 1, found.contains(where: { $0.collocate != nil }) else { return }
    found.sort { $0.collocate != nil && $1.collocate == nil }
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

  /// ردا على القصف التركي على العراق: a collocate that names its own doer states more.
  private func hasDoer(_ index: Int) -> Bool {
    pack.language == .arabic
      && groups.contains { $0.standing == .modifier && $0.noun == index }
  }

  /// Marks a word as read by the predicate that it belongs to.
  mutating func use(_ token: Int) { used.append(token) }

  /// Notes that a predicate has stated a relation.
  mutating func settle(_ hit: PredicateHit) {
    guard let collocate = hit.collocate else { return }
    used.append(collocate)
    settledHeads.append(hit.hit.start)
  }

  // MARK: Groups

  /// Groups that begin in a range of tokens, but for those of asides that the range begins before.
  func groups(in tokens: Range<Int>) -> ArraySlice<Group> {
    // In the order in which they begin.
    let behind = groups.drop { $0.tokens.lowerBound < tokens.lowerBound }
    let found = behind.prefix { $0.tokens.lowerBound < tokens.upperBound }
    return asides.isEmpty ? found : found.filter { !isInAside($0, of: tokens.lowerBound) }[...]
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
    pack.language == .arabic && group.preposition == preposition(.fi)
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
    guard view.hasAny(Self.plainVerbs, at: index) else { return nil }
    for wordClass in [WordClass.say, .verb, .request, .pledge, .deny, .refuse] {
      if let hit = view.hit(wordClass, at: index) { return hit }
    }
    return nil
  }

  private static let plainVerbs: WordClasses = [
    WordClasses(.say), WordClasses(.verb), WordClasses(.request), WordClasses(.pledge),
    WordClasses(.deny), WordClasses(.refuse),
  ]

  /// What words are that tell the grammar something without being predicates; an auxiliary may stand
  /// for a verb that is left out.
  private static let telling = plainVerbs.union(WordClasses(.auxiliary))

  func preposition(_ known: KnownPreposition) -> Int32 { pack.number(of: known) }
}
