import EntenteModel

/// The persons who hold an office: وزير الخارجية … فلان.
extension DocumentReader {
  /// What stands between an office and its holder's name: السفير التركي [في روسيا] فلان.
  mutating func readDetour(_ phrase: inout ArabicPhrase) -> Bool {
    let next = phrase.next
    guard phrase.seeksPerson, isSingular(phrase.head), let link = view.preposition(at: next),
      link.end == next + 1
    else {
      return false
    }
    var end: Int
    var body: Int?
    if let (name, entry) = nameHit(at: link.end), name.clitics.isEmpty,
      lexicon.kind(of: entry.actor) != .person
    {
      end = name.end
      body = entity(of: entry.actor)
    } else if let inner = arabicNominal(
      at: link.end, end: phrase.limit, depth: phrase.depth + 1),
      entities[inner.entity].kind != .person
    {
      end = inner.tokens.upperBound
      body = inner.entity
    } else {
      return false
    }
    guard let person = personName(at: end, phrase) else { return false }
    if phrase.polity == nil { phrase.polity = body }
    take(person, into: &phrase)
    return true
  }

  /// Words behind the head that can only be a name.
  mutating func readUnknownName(_ phrase: inout ArabicPhrase) -> Bool {
    let next = phrase.next
    if phrase.noun == .group {
      guard phrase.head.suffix.isEmpty, phrase.polity == nil, !describesKnownBody(phrase.head),
        let name = unknownGroupName(behind: phrase.head, limit: phrase.limit)
      else { return false }
      let tokens = knownPart(of: phrase.head.start..<name.upperBound)
      let bare = bareName(tokens)
      let found = entity(
        named: bare.name, id: Slug.make(bare.letters), kind: .organisation,
        polity: parentBody(behind: name.upperBound))
      phrase.person = found
      phrase.next = tokens.upperBound
      phrase.isDone = true
      return true
    }
    guard phrase.seeksPerson, isSingular(phrase.head),
      let name = unknownPersonName(at: next, phrase)
    else { return false }
    take(fullerName(name, phrase) ?? .unknown(name), into: &phrase)
    return true
  }

  /// السفير الألماني بتونس، فلان، …: the holder's name between commas.
  mutating func readBehindComma(_ phrase: inout ArabicPhrase) {
    guard view.kind(phrase.next) == .comma,
      phrase.noun != .member || phrase.next > phrase.head.end,
      let person = personName(at: phrase.next + 1, phrase)
    else { return }
    if case .unknown(let name) = person {
      guard phrase.polity != nil, name.count > 1, endsApposition(name.upperBound) else { return }
    }
    take(person, into: &phrase)
  }

  /// الرئيس اللبناني ميشال نعيم عون, أنور محمد قرقاش: a fuller name of somebody whom the gazetteer
  /// knows by the last word of it.
  private mutating func fullerName(_ name: Range<Int>, _ phrase: ArabicPhrase) -> PersonName? {
    guard let (last, entry) = nameHit(at: name.upperBound), last.clitics.isEmpty,
      lexicon.kind(of: entry.actor) == .person
    else { return nil }
    let known = entity(of: entry.actor)
    let first = substring(view.token(name.lowerBound).range)
    let sharesFirst = lexicon.names(of: entry.actor, in: .arabic)
      .contains { $0.utf8.starts(with: first.utf8) }
    guard
      sharesFirst
        || phrase.polity.map({ entities[$0].polityID == entities[known].polityID }) ?? false
    else { return nil }
    return .known(known, name.lowerBound..<last.end)
  }

  /// The beginning of an unknown body's name that the text has used before as the whole of it.
  private func knownPart(of tokens: Range<Int>) -> Range<Int> {
    for end in (tokens.lowerBound + 2)..<max(tokens.lowerBound + 2, tokens.upperBound)
    where entityOfName[Slug.make(bareName(tokens.lowerBound..<end).letters)] != nil {
      return tokens.lowerBound..<end
    }
    return tokens
  }

  /// لجنة الإغاثة التابعة للجامعة العربية: a civil body belongs to whom it is said to belong to.
  private mutating func parentBody(behind index: Int) -> Int? {
    guard view.isWord(index) else { return nil }
    let letters = headLetters(of: index)
    guard letters.elementsEqual("تابع".utf8) || letters.elementsEqual("تابعة".utf8),
      let (name, entry) = nameHit(at: index + 1), name.clitics.contains(.lam)
    else { return nil }
    let parent = entity(of: entry.actor)
    return isState(parent) ? nil : parent
  }

  private enum PersonName {
    case known(Int, Range<Int>)
    case unknown(Range<Int>)
  }

  private mutating func personName(at index: Int, _ phrase: ArabicPhrase) -> PersonName? {
    if let (name, entry) = nameHit(at: index) {
      guard name.clitics.isEmpty, lexicon.kind(of: entry.actor) == .person else {
        return nil
      }
      return .known(entity(of: entry.actor), name.start..<name.end)
    }
    if let local = localNameHit(at: index) { return .known(local.entity, index..<local.end) }
    return unknownPersonName(at: index, phrase).flatMap { $0.count > 1 ? .unknown($0) : nil }
  }

  private mutating func take(_ person: PersonName, into phrase: inout ArabicPhrase) {
    switch person {
    case .known(let entity, let tokens):
      phrase.person = entity
      introduce(entity, tokens: tokens)
      phrase.next = tokens.upperBound
    case .unknown(let tokens):
      let holder = phrase.isFormer ? nil : holderPolity(of: phrase)
      let found = entity(
        named: plainName(tokens), id: Slug.make(text(tokens)), kind: .person,
        polity: holder)
      introduce(found, tokens: tokens)
      phrase.person = found
      phrase.next = tokens.upperBound
    }
    phrase.isDone = true
  }

  /// Whom an unknown holder answers to: who the phrase names, else the state spoken of.
  mutating func holderPolity(of phrase: ArabicPhrase) -> Int? {
    guard phrase.noun.speaksForPolity else { return nil }
    if let polity = phrase.polity { return polityEntity(of: polity) }
    // Kings and princes are known by name; an unknown one is somebody else's.
    let head = headLetters(of: phrase.head.start)
    let isRoyal = ["ملك", "امير", "عاهل", "ولي"].contains { head.elementsEqual($0.utf8) }
    guard phrase.noun == .office, !isRoyal, view.has(.central, at: phrase.head.start) else {
      return nil
    }
    return stateSpokenOf(at: phrase.head.start)
  }

  /// Lets a person roll up to whom the text says that they speak for.
  ///
  /// The gazetteer's dated roles go first, but not before the text's own word that somebody leads a
  /// party.
  mutating func answer(_ person: Int, to body: Int, as noun: HeadNoun) {
    let polity = polityEntity(of: body)
    let isUnplaced = entities[person].polityID == entities[person].id
    guard entities[person].actor < 0 || isUnplaced || noun == .leader && !isState(polity) else {
      return
    }
    entities[person].polityID = entities[polity].polityID
    entities[person].polityName = entities[polity].polityName
  }
}
