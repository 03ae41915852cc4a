import EntenteModel

/// What actors do, decide and say, as nouns: القرار, تصريحاته. Whoever is for or against such a deed
/// is for or against its owner, whom the text may have named sentences before.
extension DocumentReader {
  /// Adds a mention of its owner for a deed that names nobody, or that a pronoun owns.
  mutating func addDeed(at index: Int) {
    guard view.has(.deed, at: index), mentionAt[index] < 0 else { return }
    if let owned = view.hits(of: .deed, at: index).first(where: { !$0.suffix.isEmpty }) {
      addOwned(owned)
    } else if isBareDeed(index), let owner = owner(ofDeedAt: index) {
      addBelonging(owner, at: index, via: .description)
    }
  }

  /// Whose a deed is that the text has named before.
  func ownerOfDeed(at index: Int) -> Int? { deedOwners[deedLetters(of: index)] }

  /// Whose a deed is: whose the last of its name was, for words whoever spoke last, else the doer of
  /// the last deed.
  private func owner(ofDeedAt index: Int) -> Int? {
    let letters = deedLetters(of: index)
    if let owner = deedOwners[letters] { return owner }
    if Self.words.contains(letters), earlierSpeaker >= 0 { return earlierSpeaker }
    return lastDeedOwner
  }

  /// By their first letters: تصريح, خطاب, كلمة, بيان, مزاعم, ادعاء, انتقاد, تهديد, اتهام.
  private static let words: WordSet = [
    "تصر", "خطا", "كلم", "بيا", "مزا", "ادع", "انت", "تهد", "اته",
  ]

  /// قراره, خطتها: the pronoun names the owner.
  private mutating func addOwned(_ hit: Hit) {
    guard !isPredicateNoun(hit.start),
      let owner = referent(of: hit.suffix, before: hit.start, in: hit.start..<hit.end)
    else { return }
    addBelonging(owner, at: hit.start, via: .pronoun)
  }

  mutating func addBelonging(_ owner: Int, at index: Int, via: Via) {
    let last = entities[owner].lastMention
    add(
      finish(
        Mention(entity: owner, tokens: index..<(index + 1), via: via, standing: .belonging)))
    entities[owner].lastMention = last
  }

  /// Whether a definite noun stands alone, so that what came before says whose it is.
  private func isBareDeed(_ index: Int) -> Bool {
    guard view.hasArticle(index), !isName(index) else { return false }
    var next = index + 1
    while next - index <= 2, view.isWord(next), view.hasArticle(next), isAdjectiveLike(next) {
      next += 1
    }
    guard view.isWord(next) else { return true }
    if mentionAt[next] >= 0, !view.hasConjunctionClitic(next) {
      // القرار الأمريكي names its owner; وصف القرار الرئيس is another phrase.
      return mention(at: next)?.via != .demonym && view.cliticPreposition(at: next) == nil
    }
    if view.has(.relative, at: next) { return isResumed(next + 1) }
    guard
      let preposition = view.preposition(at: next)?.entry.index ?? view.cliticPreposition(at: next)
    else { return true }
    // الهجوم على دمشق says whom it was on, and its predicate reads that.
    return !view.hits(at: index).contains {
      $0.entry.kind == .predicate
        && pack.predicates[Int($0.entry.index)].prepositionNumbers.contains(preposition)
    }
  }

  /// وصف الضربة بالعدوان: what a deed is called is another deed's name.
  private func isName(_ index: Int) -> Bool {
    guard view.cliticPreposition(at: index) == 0 || view.kind(index - 1) == .quote else {
      return false
    }
    return view.hits(at: index).contains {
      $0.entry.kind == .predicate
        && SentenceReader.isVerdict(pack.predicates[Int($0.entry.index)])
    }
  }

  private func isAdjectiveLike(_ index: Int) -> Bool {
    mentionAt[index] < 0 && !view.hasConjunctionClitic(index) && !view.has(.relative, at: index)
      && view.cliticPreposition(at: index) == nil && !isVerbForm(index)
  }

  /// المبادرة التي رفضها: the relative clause takes the deed up as its object.
  private func isResumed(_ index: Int) -> Bool {
    view.hits(at: index).contains { $0.entry.kind == .predicate && !$0.suffix.isEmpty }
  }

  /// Remembers whose deeds a sentence has named.
  mutating func noteDeeds(_ groups: [Group], _ candidates: [Candidate]) {
    for group in groups {
      let mention = mentions[group.members.lowerBound]
      guard mention.via != .description, mention.via != .pronoun,
        let noun = mention.noun, view.has(.deed, at: noun)
      else { continue }
      deedOwners[deedLetters(of: noun)] = mention.entity
      lastDeedOwner = mention.entity
    }
    for candidate in candidates
    where candidate.surroundings == nil && candidate.modality == .actual
      && candidate.polarity == .oppose && Self.deeds.contains(candidate.event)
    {
      lastDeedOwner = candidate.source
      let word = candidate.predicateTokens.lowerBound
      if view.has(.deed, at: word) { deedOwners[deedLetters(of: word)] = candidate.source }
    }
  }

  static let deeds: EventClasses = [.assault, .sanction, .coerce, .mobilize, .threaten]

  /// The first letters of a deed, which singular and plural mostly share.
  func deedLetters(of index: Int) -> Letters { headLetters(of: index).prefix(6) }
}
