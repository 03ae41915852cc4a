import EntenteModel

/// Finding mentions in Arabic: names, titles before names, nationality adjectives behind nouns.
extension DocumentReader {
  mutating func findArabicMentions(_ tokens: Range<Int>) {
    var index = datelineEnd(tokens)
    while index < tokens.upperBound {
      guard view.isWord(index) else {
        index += 1
        continue
      }
      if let skipped = view.phrase(at: index)?.end ?? nonActorEnd(at: index) {
        index = skipped
      } else if let mention = arabicNominal(at: index, end: tokens.upperBound, depth: 0) {
        index = mention.tokens.upperBound
        introduceName(before: mention, start: tokens.lowerBound)
        add(mention)
      } else if let mention = arabicName(at: index, end: tokens.upperBound) {
        index = mention.tokens.upperBound
        add(mention)
      } else if let mention = arabicAdjective(at: index, start: tokens.lowerBound) {
        index = mention.tokens.upperBound
        add(mention)
      } else {
        index += 1
      }
    }
  }

  /// Where the text behind a dateline begins: دبي، الإمارات العربية المتحدة (CNN) -- قال; بيروت - أعلن.
  private func datelineEnd(_ tokens: Range<Int>) -> Int {
    guard tokens.lowerBound < 60, tokens.count > 10 else { return tokens.lowerBound }
    let lead = tokens.lowerBound..<(tokens.lowerBound + 10)
    var words = 0
    for index in lead {
      switch view.kind(index) {
      case .word:
        if isVerbForm(index), !isNounForm(index), nameHit(at: index) == nil {
          return tokens.lowerBound
        }
        words += 1
      case .closeParenthesis:
        let next = view.kind(index + 1)
        return next == .dash || next == .colon ? index + 2 : tokens.lowerBound
      case .dash:
        let isPlace = nameHit(at: tokens.lowerBound).map {
          $0.name.via == .metonym && $0.hit.end <= index
        }
        return words <= 3 && isPlace ?? false ? index + 1 : tokens.lowerBound
      case .comma, .openParenthesis, .quote: continue
      default: return tokens.lowerBound
      }
    }
    return tokens.lowerBound
  }

  /// A name of the gazetteer, or a part of one that the document has introduced.
  private mutating func arabicName(at index: Int, end: Int) -> Mention? {
    if let (hit, name) = nameHit(at: index) {
      if name.via == .demonym { return nil }
      if isSuppressedName(hit, name) { return nil }
      let found = entity(of: name.actor)
      var next = hit.end
      // A nationality behind a name is part of it: حزب الله اللبناني.
      if !isState(found), next < end, let (adjective, entry) = nameHit(at: next),
        entry.via == .demonym, !entry.isPeople, adjective.clitics.isSubset(of: [.article])
      {
        next = adjective.end
      }
      if entities[found].kind == .person { introduce(found, tokens: hit.start..<hit.end) }
      return finish(Mention(entity: found, tokens: index..<next, via: name.via))
    }
    if let known = localNameHit(at: index) {
      return finish(Mention(entity: known.entity, tokens: index..<known.end, via: .name))
    }
    return nil
  }

  /// A nationality adjective and the noun before it: الغارات الإسرائيلية, or a people: السوريون.
  private mutating func arabicAdjective(at index: Int, start: Int) -> Mention? {
    guard let (hit, name) = nameHit(at: index), name.via == .demonym else {
      return nil
    }
    let found = entity(of: name.actor)
    var mention = Mention(entity: found, tokens: hit.start..<hit.end, via: .demonym)
    // A second adjective on the same noun: الروسية والسورية.
    if hit.clitics.contains(.conjunction), index > start, let before = self.mention(at: index - 1),
      before.tokens.upperBound == index, before.via != .name || endsInNationality(before)
    {
      mention.standing = before.standing
      mention.noun = before.noun
      mention.isCoordinated = true
      return finish(mention)
    }
    // الخلاف السعودي الإيراني
    if index > start, let before = self.mention(at: index - 1), before.via == .demonym,
      before.standing == .modifier, before.tokens.upperBound == index,
      view.hasArticle(index) == view.hasArticle(index - 1)
    {
      mention.standing = .modifier
      mention.noun = before.noun
      // ضربات أمريكية بريطانية are both's; الخلاف السعودي الإيراني is between the two.
      mention.isCoordinated = before.noun.map { !isMutualNoun($0) } ?? false
      return finish(mention)
    }
    // 17 فلسطينيا
    if index > start, view.kind(index - 1) == .number { return finish(mention) }
    var noun = index - 1
    var steps = 0
    while noun >= start, steps < 3, view.isWord(noun), mentionAt[noun] < 0, isOpenWord(noun),
      !isNounLike(noun)
    {
      noun -= 1
      steps += 1
    }
    if noun < start || !view.isWord(noun) || mentionAt[noun] >= 0 || !isNounLike(noun) {
      noun = index - 1
    }
    guard noun >= start, view.isWord(noun), mentionAt[noun] < 0,
      isNounLike(noun) || isOpenWord(noun)
    else {
      guard name.isPeople else { return nil }
      return finish(mention)
    }
    let isVerb = isVerbForm(noun) && !isNounLike(noun)
    if name.isPeople, !view.has(.asset, at: noun),
      isVerb || !isArabicPredicate(at: noun, besides: nil)
    {
      return finish(mention)
    }
    if view.has(.thing, at: noun) { return nil }
    // ميليشيات عراقية, حزب لبناني: bodies of a country, not the country.
    if !view.hasArticle(noun), !isArabicPredicate(at: noun, besides: nil),
      !view.has(.asset, at: noun), headNoun(at: noun)?.noun == .group
    {
      return nil
    }
    mention.noun = noun
    mention.standing =
      isArabicPredicate(at: noun, besides: nil)
      ? .modifier : view.has(.asset, at: noun) ? .belonging : .modifier
    return finish(mention)
  }

  private func isMutualNoun(_ index: Int) -> Bool {
    view.hits(at: index).contains { hit in
      guard hit.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int(hit.entry.index)]
      return predicate.has(.nounMutual) || predicate.has(.roleMutual)
    }
  }

  /// القوات الأمريكية والبريطانية: a name whose last word is a nationality.
  private func endsInNationality(_ mention: Mention) -> Bool {
    nameHit(at: mention.tokens.upperBound - 1).map { $0.name.via == .demonym }
      ?? false
  }

  // MARK: Pieces

  /// Whether a word has no grammatical role known: it may be a name, a noun, an adjective.
  func isOpenWord(_ index: Int) -> Bool {
    guard view.isWord(index) else { return false }
    if view.preposition(at: index) != nil { return false }
    return !view.hasAny(Self.closed, at: index)
  }

  private static let closed: WordClasses = [
    WordClasses(.conjunction), WordClasses(.companion), WordClasses(.boundary),
    WordClasses(.complementizer), WordClasses(.relative), WordClasses(.determiner),
    WordClasses(.auxiliary), WordClasses(.adverb), WordClasses(.agentMarker), WordClasses(.between),
    WordClasses(.infinitive), WordClasses(.say), WordClasses(.not), WordClasses(.condition),
    WordClasses(.accordingTo), WordClasses(.verb), WordClasses(.masculinePronoun),
    WordClasses(.femininePronoun), WordClasses(.neuterPronoun), WordClasses(.pluralPronoun),
    WordClasses(.firstPluralPronoun), WordClasses(.firstPronoun), WordClasses(.masculinePossessive),
    WordClasses(.femininePossessive), WordClasses(.neuterPossessive),
    WordClasses(.pluralPossessive), WordClasses(.firstPossessive),
  ]

  private func isNounLike(_ index: Int) -> Bool {
    view.has(.asset, at: index) || view.has(.thing, at: index)
      || view.hasHit(.noun, at: index)
  }

  /// Whether the token is a predicate word, other than through `hit`.
  func isArabicPredicate(at index: Int, besides hit: Hit?) -> Bool {
    view.hits(at: index).contains { $0.entry.kind == .predicate && $0.end >= (hit?.end ?? 0) }
  }

  /// Whether a name is part of something else here: a place in a paper's name, a month.
  private func isSuppressedName(_ hit: Hit, _ name: NameEntry) -> Bool {
    hit.start > 0 && view.has(.thing, at: hit.start - 1) && name.via != .name
      && mentionAt[hit.start - 1] < 0
  }
}
