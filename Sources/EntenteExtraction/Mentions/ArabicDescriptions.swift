import EntenteModel

/// Arabic noun phrases that name nobody: the body, office or group alone, whose bearer the text has
/// named before or is about.
extension DocumentReader {
  /// الحركة, هذا التنظيم: a body named before by a longer name that begins with the same noun.
  func shortenedName(_ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>) -> Mention? {
    guard !noun.isPerson, tokens.count == 1, view.hasArticle(hit.start),
      countBehind(hit.start) == nil,
      let known = namedBody(headLetters(of: hit.start))
    else { return nil }
    // الحزب الحاكم is another one, الحزب الشيعي and هذه الوحدات الشريك aren't.
    let next = tokens.upperBound
    if describesKnownBody(hit) {
      return finish(Mention(entity: known, tokens: hit.start..<(next + 1), via: .description))
    }
    if view.isWord(next), view.hasArticle(next), isOpenWord(next), !isVerbForm(next),
      !view.has(.determiner, at: hit.start - 1)
    {
      return nil
    }
    return finish(Mention(entity: known, tokens: tokens, via: .description))
  }

  /// الحزب الشيعي, الحركة الإسلامية: an adjective that describes a body named before.
  func describesKnownBody(_ hit: Hit) -> Bool {
    guard view.hasArticle(hit.start), view.isWord(hit.end), view.hasArticle(hit.end),
      !view.hasConjunctionClitic(hit.end), namedBody(headLetters(of: hit.start)) != nil
    else { return false }
    var letters = headLetters(of: hit.end)
    if letters.suffix(2).elementsEqual("ة".utf8) { letters.removeLast(2) }
    return pack.has(letters, in: .creed)
  }

  /// The body that a head noun alone means: one introduced by it, or the last one mentioned that the
  /// gazetteer knows by a name beginning with it.
  private func namedBody(_ head: Letters) -> Int? {
    if let known = bodyHeads[head] { return known }
    guard pack.has(head, in: .kindNoun) else { return nil }
    var best: Int?
    for (number, entity) in entities.enumerated()
    where entity.actor >= 0 && entity.lastMention >= 0 && entity.kind != .state
      && entity.kind != .person
      && entity.lastMention > (best.map { entities[$0].lastMention } ?? -1)
      && isKnown(entity.actor, by: head)
    {
      best = number
    }
    return best
  }

  private func isKnown(_ actor: Int32, by head: Letters) -> Bool {
    let names = lexicon.names(of: actor, in: .arabic)
    return names.contains { name in
      let letters = name.utf8
      return letters.count > head.count && letters.starts(with: head)
        && letters[letters.index(letters.startIndex, offsetBy: head.count)] == 0x20
    }
  }

  /// The letters of an Arabic noun without و ف ب ل ك and the article.
  func headLetters(of index: Int) -> Letters {
    var letters = view.folded(index)
    if view.hasConjunctionClitic(index) { letters = letters.dropFirst(2) }
    if letters.starts(with: "لل".utf8) { return letters.dropFirst(4) }
    if view.cliticPreposition(at: index) != nil { letters = letters.dropFirst(2) }
    if letters.starts(with: "ال".utf8) { letters = letters.dropFirst(4) }
    return letters
  }

  /// The government, the army, the opposition: of the state that the text is about.
  mutating func arabicDescription(
    _ noun: HeadNoun, _ hit: Hit, _ tokens: Range<Int>, isFormer: Bool
  ) -> Mention? {
    let isDefinite = view.hasArticle(hit.start) || view.hasArticle(hit.end - 1)
    guard isDefinite || noun == .rebels || noun == .collective else { return nil }
    guard let meant = described(noun, hit, isDefinite: isDefinite, isFormer: isFormer) else {
      return nil
    }
    return finish(Mention(entity: meant, tokens: tokens, via: .description))
  }

  private mutating func described(
    _ noun: HeadNoun, _ hit: Hit, isDefinite: Bool, isFormer: Bool
  ) -> Int? {
    let isCentral = view.has(.central, at: hit.start)
    switch noun {
    case .organ, .force:
      return isDefinite && isCentral ? stateSpokenOf(at: hit.start) : nil
    case .collective, .rebels:
      // صنفها جماعة إرهابية: one unnamed group is nobody.
      if !isDefinite,
        isOneGroup(hit.start) || isConstruct(hit) || isMilitants(hit.start) || isGunmen(hit.start)
      {
        return nil
      }
      if isDefinite, hit.end - hit.start == 1, let known = bodyHeads[rebelLetters(of: hit.start)] {
        return known
      }
      // هذه الفصائل: those named last.
      if isDefinite, hit.start > 0, view.has(.determiner, at: hit.start - 1),
        let last = lastGroup(before: hit.start)
      {
        return last
      }
      if isDefinite, noun == .rebels, isMilitants(hit.start) || isGunmen(hit.start) {
        // مجموعة من المتشددين is any of them; المتشددون are no opposition.
        let isSome = quantityStart(endingAt: hit.start - 1, from: 0) != nil
        if !isSome, let group = lastArmedGroup() { return group }
        if isSome || isMilitants(hit.start) { return nil }
      }
      let place = noun == .rebels ? placeSpokenOf(at: hit.start) : nil
      guard let state = place ?? contestedStateEntity() else { return nil }
      if noun == .rebels {
        return hasRebels(state) || isRebels(hit.start) ? rebels(against: state) : nil
      }
      return entity(for: noun, of: state)
    case .office, .leader, .speaker, .member, .rank:
      // الرئيس المعزول is whoever was called so.
      if let holder = titleHolders[titleLetters(of: hit, isFormer: isFormer)] {
        // وفي كراكاس، … للرئيس: the one of the place spoken of.
        guard noun == .office, isCentral, !isFormer, let place = openingPlace(before: hit.start),
          entities[place].polityID != entities[holder].polityID
        else { return holder }
        return place
      }
      if isFormer { return titleHolders[titleLetters(of: hit, isFormer: false)] }
      return noun == .office && isCentral ? stateSpokenOf(at: hit.start) : nil
    default: return nil
    }
  }

  /// المتمردون, whom a text about a state with no known opposition may be about.
  private func isRebels(_ index: Int) -> Bool {
    headLetters(of: index).starts(with: "متمرد".utf8)
  }

  private func isGunmen(_ index: Int) -> Bool { headLetters(of: index).starts(with: "مسلح".utf8) }

  /// المتشددون, الإرهابيون: hardly ever said of an opposition.
  private func isMilitants(_ index: Int) -> Bool {
    let letters = headLetters(of: index)
    return Self.militants.contains { letters.starts(with: $0) }
  }

  private static let militants = ["متشدد", "متطرف", "جهادي", "ارهابي", "تكفيري", "انتحاري"]
    .map {
      Array($0.utf8)
    }

  /// The party, movement or armed group named last.
  private func lastGroup(before token: Int) -> Int? {
    entities.indices.filter {
      let kind = entities[$0].kind
      return entities[$0].lastMention >= 0 && entities[$0].lastMention < token && kind != .state
        && kind != .person && kind != .organ
    }.max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// The armed group named last that answers to nobody.
  private func lastArmedGroup() -> Int? {
    entities.indices.filter {
      entities[$0].kind == .armedGroup && entities[$0].polityID == entities[$0].id
        && entities[$0].lastMention >= 0
    }.max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// مسلحو, متمردي: nobody without whom they belong to.
  private func isConstruct(_ hit: Hit) -> Bool {
    guard hit.end - hit.start == 1 else { return false }
    let ending = view.folded(hit.start).suffix(2)
    return ending.elementsEqual("و".utf8) || ending.elementsEqual("ي".utf8)
  }

  /// جماعة مسلحة, منظمة إرهابية: one group, not all of them.
  private func isOneGroup(_ index: Int) -> Bool {
    view.hits(of: .group, at: index).contains {
      $0.end == index + 1 && $0.features.isDisjoint(with: [.plural, .dual])
    }
  }

  /// The letters by which a title is remembered: الوزير and وزير الخارجية are both وزير.
  private func titleLetters(of hit: Hit, isFormer: Bool) -> [UInt8] {
    var letters = Array(headLetters(of: hit.start))
    let isRank = letters.starts(with: "وزير".utf8) || letters.starts(with: "سفير".utf8)
    if !isRank {
      for index in (hit.start + 1)..<max(hit.start + 1, hit.end) where view.isWord(index) {
        letters.append(0x20)
        letters.append(contentsOf: view.folded(index))
      }
    }
    if isFormer { letters.append(0x2D) }
    return letters
  }

  /// المتمردون and المتمردين without their endings.
  func rebelLetters(of index: Int) -> Letters {
    var letters = headLetters(of: index)
    if letters.count > 8,
      letters.suffix(4).elementsEqual("ون".utf8)
        || letters.suffix(4).elementsEqual("ين".utf8)
    {
      letters.removeLast(4)
    }
    return letters
  }

  /// Remembers who bears a title, so that the title alone means them later on.
  mutating func noteTitle(_ phrase: ArabicPhrase, _ holder: Int) {
    guard phrase.noun.isPerson, phrase.noun != .honorific, phrase.noun != .former else { return }
    titleHolders[titleLetters(of: phrase.head, isFormer: phrase.isFormer)] = holder
  }

  /// The state whose government a sentence speaks of: the one it opens with ("in Turkey, …"), else
  /// the one that the text is about.
  mutating func stateSpokenOf(at token: Int) -> Int? {
    if let opening = openingPlace(before: token) { return opening }
    return dominantStateEntity()
  }

  /// وفي تركيا، …; ومن عمان …
  private mutating func openingPlace(before token: Int) -> Int? {
    guard let sentence = view.sentences.first(where: { $0.tokens.contains(token) }),
      let first = sentence.tokens.first, first + 1 < token, isPlacePreposition(first)
    else { return nil }
    return state(at: first + 1)
  }

  /// The state that the sentence names as the place, before a token: في مالي, شمال اليمن.
  private mutating func placeSpokenOf(at token: Int) -> Int? {
    guard let sentence = view.sentences.first(where: { $0.tokens.contains(token) }) else {
      return nil
    }
    for index in sentence.tokens where isPlacePreposition(index) && view.isValid(index + 1) {
      if let state = state(at: index + 1), isState(state) { return state }
    }
    return nil
  }

  private mutating func state(at index: Int) -> Int? {
    guard let (hit, name) = nameHit(at: index), hit.clitics.isEmpty,
      name.via != .demonym, lexicon.kind(of: name.actor) == .state
    else { return nil }
    return entity(of: name.actor)
  }

  /// في, شمال, جنوب: what stands before the place where something happens.
  func isPlacePreposition(_ index: Int) -> Bool {
    Self.isPlacePreposition(index, view, pack)
  }

  static func isPlacePreposition(_ index: Int, _ view: TextView, _ pack: LanguagePack) -> Bool {
    guard view.isWord(index) else { return false }
    var letters = view.folded(index)
    if view.hasConjunctionClitic(index) { letters = letters.dropFirst(2) }
    return pack.has(letters, in: .placePreposition)
  }

}
