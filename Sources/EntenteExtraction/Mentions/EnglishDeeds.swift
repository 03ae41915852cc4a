import EntenteModel

/// English deeds that name nobody: "condemned the strikes", "welcomed this deal". They are those of
/// whoever did, decided or said so sentences before.
extension DocumentReader {
  /// Adds a mention of its owners for a deed that says neither whose it is nor what it was aimed at.
  mutating func addEnglishDeed(at index: Int, in sentence: Range<Int>) {
    guard view.has(.deed, at: index), mentionAt[index] < 0 else { return }
    if let comma = commaBefore(index, from: sentence.lowerBound) {
      for owner in subjects(before: comma, from: sentence.lowerBound) {
        addBelonging(owner, at: index, via: .description)
      }
      return
    }
    guard isBareEnglishDeed(index, from: sentence.lowerBound) else { return }
    for owner in owners(ofEnglishDeedAt: index) {
      addBelonging(owner, at: index, via: .description)
    }
  }

  /// Whose a deed is: of what is said, the speaker's before; of deals, the partners'; of what is done
  /// to others, whose the like was in the sentence before, else the first of its kind; of the rest,
  /// whose the last deed of its name was, or the lead's.
  private func owners(ofEnglishDeedAt index: Int) -> [Int] {
    let events = kinds(ofDeedAt: index)
    if let owner = deedOwners[deedLetters(of: index)] { return [owner] }
    if view.has(.say, at: index), earlierSpeaker >= 0 { return [earlierSpeaker] }
    if events.isEmpty {
      return (doersBefore.last ?? leadDoer).map { Array($0.entities) } ?? []
    }
    let known = doersBefore.last(of: events) ?? firstDoers.first(of: events)
    return known.map { Array($0.entities) } ?? []
  }

  /// "…, a step condemned by", "…, a move that Turkey called": the comma behind which a deed sums up
  /// what its clause has told.
  private func commaBefore(_ index: Int, from start: Int) -> Int? {
    guard index - start > 3 else { return nil }
    var first = index - 1
    if mentionAt[first] < 0, isOpenWord(first) { first -= 1 }
    guard first - 1 > start, view.kind(first - 1) == .comma, view.isWord(first),
      ["a", "an"].contains(where: { view.folded(first).elementsEqual($0.utf8) })
    else { return nil }
    let next = index + 1
    let isResumed =
      view.has(.relative, at: next) || view.has(.complementizer, at: next)
      || mention(at: next)?.standing == .actor
      || view.hits(at: next).contains {
        $0.entry.kind == .predicate && $0.features.contains(.participle)
      }
    return isResumed ? first - 1 : nil
  }

  /// Who acts in the clause before a comma: the actors before its first verb.
  private func subjects(before comma: Int, from start: Int) -> [Int] {
    let verb =
      (start..<comma).first { mentionAt[$0] < 0 && view.isWord($0) && isFiniteVerb($0) } ?? comma
    return mentions.filter {
      $0.tokens.upperBound <= verb && $0.tokens.lowerBound >= start && $0.standing == .actor
        && !$0.isPossessive && view.preposition(at: $0.tokens.lowerBound - 1) == nil
    }.map(\.entity)
  }

  /// What kinds of acts a noun names.
  private func kinds(ofDeedAt index: Int) -> EventClasses {
    var events: EventClasses = []
    for hit in view.hits(at: index) where hit.entry.kind == .predicate {
      guard pack.isPredicate(hit.entry, .noun) else { continue }
      events.insert(pack.predicates[Int(hit.entry.index)].event)
    }
    return events.isDisjoint(with: Self.agreements) ? events : Self.agreements
  }

  /// Whether a definite noun stands alone as somebody's object, or as what somebody reacts to.
  private func isBareEnglishDeed(_ index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    var first = index - 1
    while first > start, index - first <= 2, mentionAt[first] < 0, isOpenWord(first) { first -= 1 }
    guard first > start, view.isWord(first), isPointed(first) else {
      return first == start && view.isWord(first) && isPointed(first) && isActedOn(index + 1)
    }
    return isReaction(first - 1) && endsPhrase(index + 1, behindVerdict: isVerdict(first - 1))
      || isActedOn(index + 1)
  }

  private func isPointed(_ index: Int) -> Bool {
    ["the", "this", "that", "these", "those", "such"].contains {
      view.folded(index).elementsEqual($0.utf8)
    }
  }

  /// "was condemned", "has been welcomed": what is done to the deed.
  private func isActedOn(_ index: Int) -> Bool {
    var next = index
    var sawAuxiliary = false
    while view.hasAny([WordClasses(.auxiliary), WordClasses(.adverb)], at: next) {
      sawAuxiliary = true
      next += 1
    }
    return sawAuxiliary
      && view.hits(at: next).contains {
        $0.entry.kind == .predicate && $0.features.contains(.participle)
      }
  }

  /// Whether a word before a noun phrase governs it, and says more of it than when or where.
  private func isReaction(_ index: Int) -> Bool {
    guard view.isWord(index), mentionAt[index] < 0 else { return false }
    if view.preposition(at: index)?.end == index + 1 {
      return ["with", "at", "against", "over", "for", "of", "by", "to", "behind"].contains {
        view.folded(index).elementsEqual($0.utf8)
      } && (isPredicateWord(index - 1) || isPredicateWord(index - 2))
    }
    return isPredicateWord(index)
  }

  /// "called the move", "branded the attack": a verb that says behind its object what that is.
  private func isVerdict(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].event == .accuse
    }
  }

  /// Whether nothing behind a noun says more of it: no second noun, no "by", "on" or "to".
  private func endsPhrase(_ index: Int, behindVerdict: Bool) -> Bool {
    guard view.isWord(index) else { return view.kind(index) != .possessive }
    if mentionAt[index] >= 0 { return false }
    if view.has(.relative, at: index) || view.has(.complementizer, at: index)
      || view.has(.infinitive, at: index) || view.token(index).flags.contains(.hyphenated)
    {
      return false
    }
    if view.hasAny(Self.behindDeeds, at: index) { return true }
    if view.preposition(at: index) != nil {
      return view.folded(index).elementsEqual("as".utf8) || view.has(.adverb, at: index + 1)
    }
    return behindVerdict || isVerbForm(index) && !isNounForm(index)
  }

  private static let behindDeeds: WordClasses = [
    WordClasses(.conjunction), WordClasses(.auxiliary), WordClasses(.adverb),
    WordClasses(.boundary),
  ]

  /// Remembers whose deeds an English sentence has named, and who did what.
  mutating func noteEnglishDeeds(
    _ groups: [Group], _ candidates: [Candidate], in sentence: Range<Int>
  ) {
    doersBefore.removeAll()
    for group in groups where group.members.count == 1 {
      let mention = mentions[group.members.lowerBound]
      guard mention.via != .description, let noun = ownedDeed(behind: mention) else { continue }
      deedOwners[deedLetters(of: noun)] = mention.entity
      for event in kinds(ofDeedAt: noun) where !Self.agreements.contains(event) {
        note(Doer(entities: [mention.entity], token: noun), of: event)
      }
    }
    for candidate in candidates where candidate.surroundings == nil && candidate.modality.isEvidence
    {
      let token = candidate.predicateTokens.lowerBound
      if Self.agreements.contains(candidate.event) {
        guard candidate.frame.isMutual else { continue }
        let known =
          doersBefore[.agree].flatMap { $0.token == token ? Array($0.entities) : nil } ?? []
        let others = [candidate.source, candidate.target].filter { !known.contains($0) }
        for event in Self.agreements {
          note(Doer(entities: Few(known + others), token: token), of: event)
        }
      } else if candidate.polarity == .oppose, Self.deeds.contains(candidate.event) {
        note(Doer(entities: [candidate.source], token: token), of: candidate.event)
      }
    }
    noteLead(groups, in: sentence)
  }

  private static let agreements: EventClasses = [.agree, .cooperate]

  private mutating func note(_ doer: Doer, of event: EventClass) {
    doersBefore[event] = doer
    if firstDoers[event].map({ $0.token == doer.token }) ?? true { firstDoers[event] = doer }
  }

  /// The subject of the first sentence that names anybody: what a text tells of is what he did.
  private mutating func noteLead(_ groups: [Group], in sentence: Range<Int>) {
    guard !hasLead, let first = groups.first else { return }
    hasLead = true
    let start = first.tokens.lowerBound
    guard first.isBare, first.standing != .modifier || first.noun != nil,
      (sentence.lowerBound..<start).allSatisfy({ view.has(.determiner, at: $0) }),
      !first.isPossessive || ownedDeed(behind: mentions[first.members.lowerBound]) != nil
    else { return }
    leadDoer = Doer(entities: Few(mentions[first.members].lazy.map(\.entity)), token: start)
  }

  /// "Turkey's new plan", "Israeli strikes", "the US decision": the deed that a mention owns.
  private func ownedDeed(behind mention: Mention) -> Int? {
    if mention.isPossessive {
      let first = mention.tokens.upperBound
      return (first..<first + 4).prefix { view.kind($0) == .possessive || view.isWord($0) }
        .first { view.has(.deed, at: $0) && mentionAt[$0] < 0 }
    }
    guard let noun = mention.noun, mention.standing != .actor || noun == mention.tokens.upperBound,
      view.has(.deed, at: noun)
    else { return nil }
    return noun
  }
}

/// Who did something, and where the text says so.
struct Doer: Sendable {
  var entities: Few<Int>
  var token: Int
}

/// Who did each kind of thing.
struct Doers {
  private var entries: [(event: EventClass, doer: Doer)] = []

  subscript(event: EventClass) -> Doer? {
    get { entries.first { $0.event == event }?.doer }
    set {
      entries.removeAll { $0.event == event }
      if let newValue { entries.append((event, newValue)) }
    }
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  /// The one whom the text names last.
  var last: Doer? { entries.max { $0.doer.token < $1.doer.token }?.doer }

  func last(of events: EventClasses) -> Doer? {
    entries.filter { events.contains($0.event) }.max { $0.doer.token < $1.doer.token }?.doer
  }

  func first(of events: EventClasses) -> Doer? {
    entries.filter { events.contains($0.event) }.min { $0.doer.token < $1.doer.token }?.doer
  }
}
