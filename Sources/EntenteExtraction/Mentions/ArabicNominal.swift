import EntenteModel

/// An Arabic noun phrase while it is being read: its head, and what has been found to belong to it.
struct ArabicPhrase {
  var noun: HeadNoun
  let head: Hit
  let depth: Int
  let limit: Int
  /// The first token behind what has been read.
  var next: Int
  var polity: Int?
  var person: Int?
  var via = Via.title
  var isFormer: Bool
  var isDone = false
  var adjectives = 0
  /// Some of a body, who act as the body: مسلحون من طالبان.
  var isPart = false

  /// Whether what comes next may still name the holder of the office or the body's state.
  var isOpen: Bool { polity == nil || noun.isPerson }
  var seeksPerson: Bool { noun.isPerson && person == nil }
}

/// Arabic noun phrases headed by a noun of office, organ, force or group, with what belongs to them:
/// وزير الخارجية الروسي سيرغي لافروف، قوات النظام السوري، المتحدث باسم الكرملين.
extension DocumentReader {
  mutating func arabicNominal(at index: Int, end: Int, depth: Int) -> Mention? {
    guard depth < 4, let (noun, hit) = headNoun(at: index), !isInsideAdverb(index) else {
      return nil
    }
    // A longer name wins: هيئة تحرير الشام is no هيئة.
    if let (name, _) = nameHit(at: index), name.end >= hit.end { return nil }
    if isArabicVerbalNoun(hit, noun) { return nil }
    var phrase = ArabicPhrase(
      noun: isDissident(noun, hit) ? .member : noun, head: hit, depth: depth,
      limit: min(end, index + 14), next: hit.end, isFormer: noun == .former)
    // قيادي معارض, الحزب المعارض: the adjective of another noun.
    if phrase.noun != noun || isOfficeAdjective(index), isBehindNoun(index) { return nil }
    if noun == .group, hit.suffix.isSubset(of: .suffixOther),
      let quoted = quotedGroup(behind: hit, end: end)
    {
      return quoted
    }
    if !hit.suffix.isEmpty { takeOwner(into: &phrase) }
    while !phrase.isDone, phrase.next < phrase.limit, readOn(&phrase) {}
    if phrase.seeksPerson { readBehindComma(&phrase) }
    return mention(of: phrase)
  }

  /// Reads the next piece of the phrase, if what stands there belongs to it.
  private mutating func readOn(_ phrase: inout ArabicPhrase) -> Bool {
    if readQuoted(&phrase) { return true }
    let next = phrase.next
    guard view.isWord(next), !view.hasConjunctionClitic(next) else { return false }
    if view.has(.formerOffice, at: next) {
      phrase.isFormer = true
      phrase.next += 1
      return true
    }
    if let (name, entry) = nameHit(at: next) {
      return readName(name, entry, &phrase)
    }
    if phrase.noun.isPerson, let local = localNameHit(at: next) {
      phrase.person = local.entity
      phrase.next = local.end
      phrase.isDone = true
      return true
    }
    return readNested(&phrase) || readWhole(&phrase) || readAdjective(&phrase)
      || readDetour(&phrase) || readParty(&phrase)
      || readUnknownName(&phrase)
  }

  /// مسلحو «حزب الله», زعيم حزب «شين فين» فلان: a body's name in quotation marks.
  private mutating func readQuoted(_ phrase: inout ArabicPhrase) -> Bool {
    guard view.kind(phrase.next) == .quote, phrase.polity == nil, phrase.person == nil,
      phrase.noun != .group, phrase.noun != .honorific,
      let (name, entry) = nameHit(at: phrase.next + 1), name.clitics.isEmpty,
      lexicon.kind(of: entry.actor) != .person, view.kind(name.end) == .quote
    else { return false }
    phrase.polity = entity(of: entry.actor)
    phrase.next = name.end + 1
    return true
  }

  /// A name of the gazetteer inside the phrase: the holder, or the state or body.
  private mutating func readName(
    _ name: Hit, _ entry: NameEntry, _ phrase: inout ArabicPhrase
  ) -> Bool {
    if name.clitics.hasPreposition, !isLinkToPolity(phrase, name) { return false }
    // حذرت الوزيرة إسرائيل: a noun with the article has no genitive.
    if phrase.next == phrase.head.start + 1, view.hasArticle(phrase.head.start),
      entry.via != .demonym, lexicon.kind(of: entry.actor) != .person
    {
      return false
    }
    let found = entity(of: entry.actor)
    if lexicon.kind(of: entry.actor) == .person {
      // A name that answers to another state isn't the holder of this office.
      if !phrase.isFormer, let polity = phrase.polity, phrase.noun.speaksForPolity, isState(polity),
        entities[found].polityID != entities[found].id,
        entities[found].polityID != entities[polityEntity(of: polity)].polityID
      {
        return false
      }
      phrase.person = found
      introduce(found, tokens: name.start..<name.end)
      phrase.next = name.end
      phrase.isDone = true
      return true
    }
    if phrase.polity == nil {
      phrase.polity = found
      if entry.isPeople, phrase.noun != .people, phrase.noun != .force, !phrase.noun.isPerson {
        phrase.via = .demonym
      }
      phrase.next = name.end
      return true
    }
    // A second nationality inside one phrase.
    guard entry.via == .demonym else { return false }
    phrase.next = name.end
    return true
  }

  /// A title or body inside the phrase: المتحدث باسم [وزارة الدفاع], وزير الخارجية [السيد فلان].
  private mutating func readNested(_ phrase: inout ArabicPhrase) -> Bool {
    guard phrase.isOpen, phrase.person == nil, let nested = headNoun(at: phrase.next),
      phrase.polity == nil || nested.noun == .honorific || nested.noun == .rank,
      nested.hit.clitics.isDisjoint(with: [.conjunction, .ba, .kaf])
    else { return false }
    // استدعت وزارة الخارجية السفير: a body that is complete has no person in it.
    if !phrase.noun.isPerson, nested.noun.isPerson, view.hasArticle(phrase.head.end - 1) {
      return false
    }
    guard let inner = arabicNominal(at: phrase.next, end: phrase.limit, depth: phrase.depth + 1)
    else { return false }
    phrase.next = inner.tokens.upperBound
    if entities[inner.entity].kind == .person {
      phrase.person = inner.entity
      phrase.isDone = true
    } else {
      phrase.polity = inner.entity
      phrase.isDone = !phrase.noun.isPerson
    }
    return true
  }

  /// An adjective before a nationality or a name: القوات المسلحة السورية, الإرهابي المصري الخطير فلان.
  private func readAdjective(_ phrase: inout ArabicPhrase) -> Bool {
    let next = phrase.next
    guard phrase.isOpen, phrase.adjectives < 2, isOpenWord(next), view.hasArticle(next),
      view.cliticPreposition(at: next) == nil
    else { return false }
    let isBeforeNationality =
      next + 1 < phrase.limit
      && nameHit(at: next + 1).map { $0.name.via == .demonym } ?? false
    guard isBeforeNationality || phrase.seeksPerson && startsPersonName(next + 1, phrase) else {
      return false
    }
    phrase.adjectives += 1
    phrase.next += 1
    return true
  }

  func isSingular(_ head: Hit) -> Bool { head.features.isDisjoint(with: [.plural, .dual]) }

  /// أمينه العام, زعيمها, المتحدث باسمه: the pronoun names the body.
  private mutating func takeOwner(into phrase: inout ArabicPhrase) {
    guard phrase.noun.speaksForPolity, phrase.noun != .force,
      !view.has(.counterpart, at: phrase.head.start),
      let owner = referent(
        of: phrase.head.suffix, before: phrase.head.start,
        in: phrase.head.start..<phrase.head.end)
    else { return }
    phrase.polity = polityEntity(of: owner)
  }

  /// What the finished phrase means.
  private mutating func mention(of phrase: ArabicPhrase) -> Mention? {
    let (noun, hit) = (phrase.noun, phrase.head)
    let tokens = hit.start..<max(phrase.next, hit.end)
    if let person = phrase.person {
      if let polity = phrase.polity {
        if !phrase.isFormer, noun.speaksForPolity {
          answer(person, to: polity, as: noun)
        } else if isState(polity), polityEntity(of: person) == person {
          homelands[person] = polity
        }
      } else if !phrase.isFormer, entities[person].actor >= 0,
        entities[person].polityID == entities[person].id,
        let polity = holderPolity(of: phrase)
      {
        answer(person, to: polity, as: noun)
      }
      noteTitle(phrase, person)
      return finish(
        Mention(
          entity: person, tokens: tokens, via: phrase.via == .demonym ? .title : phrase.via))
    }
    if phrase.isPart, let polity = phrase.polity {
      return finish(Mention(entity: polity, tokens: tokens, via: phrase.via))
    }
    if let polity = phrase.polity {
      switch noun {
      case .member, .honorific, .former: return nil
      case .group:
        // حركة حماس is Hamas; حزب سوري is nobody known.
        guard !isState(polity) else { return nil }
      case .people where !isState(polity): return nil
      default: break
      }
      if phrase.isFormer || !hit.suffix.isEmpty && tokens.count == 1 { return nil }
      // فصائل عراقية: not all that is armed is an opposition.
      if noun == .collective, isState(polity), !hasKnownOpposition(entities[polity].actor),
        !headLetters(of: hit.start).starts(with: "معارض".utf8), hit.end - hit.start == 1
      {
        return nil
      }
      let meant = entity(for: noun, of: polity)
      noteTitle(phrase, meant)
      return finish(Mention(entity: meant, tokens: tokens, via: phrase.via))
    }
    guard hit.suffix.isEmpty else { return owned(noun, hit) }
    return shortenedName(noun, hit, tokens)
      ?? arabicDescription(noun, hit, tokens, isFormer: phrase.isFormer)
  }

  /// قواته, حزبها: forces and bodies of the one whom the pronoun means.
  private mutating func owned(_ noun: HeadNoun, _ hit: Hit) -> Mention? {
    guard noun == .force || noun == .group, hit.end - hit.start == 1,
      let owner = referent(
        of: hit.suffix, before: hit.start, in: hit.start..<hit.end)
    else { return nil }
    let polity = polityEntity(of: owner)
    guard noun == .force || !isState(polity) else { return nil }
    return finish(Mention(entity: polity, tokens: hit.start..<hit.end, via: .pronoun))
  }

  // MARK: Pieces

  /// المعارض, الانفصالي: one person, who speaks for himself.
  private func isDissident(_ noun: HeadNoun, _ hit: Hit) -> Bool {
    (noun == .collective || noun == .rebels) && hit.end - hit.start == 1
      && view.kind(hit.start - 1) != .number
      && view.hits(of: .member, at: hit.start).contains {
        $0.features.isDisjoint(with: [.plural, .dual]) && $0.clitics == hit.clitics
          && $0.suffix.isEmpty
      }
  }

  /// الائتلاف الحاكم, الحزب المحافظ: words for an office that describe a body as well.
  private func isOfficeAdjective(_ index: Int) -> Bool {
    let letters = headLetters(of: index)
    return letters.elementsEqual("حاكم".utf8) || letters.elementsEqual("محافظ".utf8)
      || letters.elementsEqual("ممثل".utf8)
  }

  /// Whether an adjective stands behind its noun.
  private func isBehindNoun(_ index: Int) -> Bool {
    guard view.isWord(index - 1) else { return false }
    if mentionAt[index - 1] >= 0 { return true }
    return isOpenWord(index - 1) && !isVerbForm(index - 1)
      && view.cliticPreposition(at: index) == nil
      && view.hasArticle(index - 1) == view.hasArticle(index)
  }

  /// على الملأ is no mullah.
  private func isInsideAdverb(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { start in
      view.hit(.adverb, at: start).map { $0.end > index } ?? false
    }
  }

  /// Whether a head noun is a verbal noun here, going on with a preposition or a genitive:
  /// القضاء على, معارضة ألمانيا لـ.
  private func isArabicVerbalNoun(_ hit: Hit, _ noun: HeadNoun) -> Bool {
    if noun.isPerson { return false }
    if noun == .collective, hit.end - hit.start == 1, !view.hasArticle(hit.start),
      let (_, name) = nameHit(at: hit.end), name.via != .demonym
    {
      return true
    }
    for other in view.hits(at: hit.start)
    where other.entry.kind == .predicate && other.end >= hit.end {
      let prepositions = pack.predicates[Int(other.entry.index)].prepositionNumbers
      var next = other.end
      // معارضة أميركية لنص تركي
      if !view.hasArticle(hit.start), let (name, entry) = nameHit(at: next),
        entry.via == .demonym, !view.hasArticle(next)
      {
        next = name.end
      }
      if let word = view.preposition(at: next), prepositions.contains(word.entry.index) {
        return true
      }
      if let clitic = view.cliticPreposition(at: next), prepositions.contains(clitic) {
        return true
      }
    }
    return false
  }
}
