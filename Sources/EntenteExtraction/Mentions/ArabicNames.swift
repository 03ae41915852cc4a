import EntenteModel

/// Arabic names that no lexicon knows: words behind a title or a head noun that can only be a name.
extension DocumentReader {
  /// A name that this document has introduced, as a whole or by one of its words.
  func localNameHit(at index: Int) -> (entity: Int, end: Int)? {
    guard !localNames.isEmpty, let first = localName(at: index) else { return nil }
    var end = index + (compoundLength(at: index))
    while let more = localName(at: end), more == first, !view.hasConjunctionClitic(end) {
      end += compoundLength(at: end)
    }
    // محمد of محمد العلي is another one.
    if view.isWord(end), view.hits(at: end).isEmpty, view.readings(end).isEmpty,
      isGivenName(index), !view.hasConjunctionClitic(end)
    {
      return nil
    }
    return (first, end)
  }

  private func isGivenName(_ index: Int) -> Bool { !view.hasArticle(index) }

  /// عبد الرحمن is two words.
  private func compoundLength(at index: Int) -> Int { opensCompound(index) ? 2 : 1 }

  /// عبد, أبو, بن, ولد, آل: a word that is no name without the next.
  func opensCompound(_ index: Int) -> Bool {
    guard view.isWord(index), view.isWord(index + 1) else { return false }
    return pack.has(view.folded(index), in: .nameLink)
  }

  /// The letters by which a word of a name is remembered.
  func localLetters(at index: Int) -> [UInt8] {
    var letters = Array(view.folded(index))
    if opensCompound(index) {
      letters.append(0x20)
      letters.append(contentsOf: view.folded(index + 1))
    }
    return letters
  }

  func localName(at index: Int) -> Int? {
    guard view.isWord(index), !localNames.isEmpty else { return nil }
    guard opensCompound(index) else { return localName(view.folded(index), at: index) }
    return localLetters(at: index).withUnsafeBufferPointer {
      localName(Letters($0, 0, $0.count), at: index)
    }
  }

  private func localName(_ letters: Letters, at index: Int) -> Int? {
    if let known = localNames[letters], isOpenWord(index) { return known }
    guard pack.language == .arabic, letters.count >= 8 else { return nil }
    var letters = letters
    // Behind و ف ب ل.
    let lead = (letters[letters.startIndex], letters[letters.startIndex + 1])
    if lead == (0xD9, 0x88) || lead == (0xD9, 0x81) || lead == (0xD8, 0xA8) || lead == (0xD9, 0x84)
    {
      letters = letters.dropFirst(2)
      if let known = localNames[letters] { return known }
    }
    // العشماوي for عشماوي.
    if letters.count > 8, letters.starts(with: "ال".utf8) {
      return localNames[letters.dropFirst(4)]
    }
    return nil
  }

  // MARK: Persons

  /// The words of an unknown person's name, none of which bears the marks of a sentence going on.
  func unknownPersonName(at index: Int, _ phrase: ArabicPhrase) -> Range<Int>? {
    var next = index
    while next < phrase.limit, next - index < 5, canBeName(next, isFirst: next == index) {
      if let (name, entry) = nameHit(at: next) {
        // كمال السوداني, but not بسمة الخلفاوي [الغنوشي].
        guard next == index + 1, entry.via == .name, name.clitics.isEmpty,
          lexicon.kind(of: entry.actor) == .person
        else { break }
      }
      next += 1
    }
    while next > index, pack.has(view.folded(next - 1), in: .nameLink) { next -= 1 }
    let count = next - index
    guard count > 0 else { return nil }
    if count == 1, !allowsSingleName(phrase, index) { return nil }
    return index..<next
  }

  /// Whether a known person's name or one of two words and more begins at a token.
  func startsPersonName(_ index: Int, _ phrase: ArabicPhrase) -> Bool {
    guard view.isWord(index), !view.hasConjunctionClitic(index) else { return false }
    if let (name, entry) = nameHit(at: index) {
      return name.clitics.isEmpty && lexicon.kind(of: entry.actor) == .person
    }
    return localName(at: index) != nil
      || (unknownPersonName(at: index, phrase).map { $0.count > 1 } ?? false)
  }

  /// One unknown word behind a title is as often a verb or an adjective as a name.
  private func allowsSingleName(_ phrase: ArabicPhrase, _ index: Int) -> Bool {
    switch phrase.noun {
    case .honorific, .rank: return true
    case .office:
      // الرئيس فلان: an unknown word between a bare title and something that goes on.
      guard phrase.head.end - phrase.head.start == 1, view.hasArticle(phrase.head.start),
        index == phrase.head.end, view.hits(at: index).isEmpty, view.readings(index).isEmpty
      else { return false }
      let letters = view.folded(index)
      let looksVerbal =
        letters.starts(with: "ي".utf8) || letters.starts(with: "ت".utf8)
        || letters.suffix(2).elementsEqual("ت".utf8)
      return !looksVerbal && (!view.isWord(index + 1) || !isOpenWord(index + 1))
    default: return false
    }
  }

  /// Whether a word can be part of a person's name.
  private func canBeName(_ index: Int, isFirst: Bool) -> Bool {
    guard view.isWord(index), view.token(index).flags.contains(.arabicScript) else { return false }
    if isAli(index) { return true }
    guard isOpenWord(index), !isPronounPreposition(index), !isCommonWord(index),
      !view.folded(index).suffix(4).elementsEqual("ات".utf8),
      view.cliticPreposition(at: index) == nil
    else { return false }
    if isFirst { return !view.hasArticle(index) && !isVocabulary(index) }
    return !view.hasConjunctionClitic(index) && !isVocabulary(index)
  }

  /// A word that the lexicon has another use for.
  private func isVocabulary(_ index: Int) -> Bool {
    isArabicPredicate(at: index, besides: nil) || view.has(.asset, at: index)
      || view.has(.thing, at: index) || headNoun(at: index) != nil
  }

  /// علي with a ya is the name; the preposition has none.
  private func isAli(_ index: Int) -> Bool {
    view.folded(index).elementsEqual("علي".utf8)
      && substring(view.token(index).range).utf8.elementsEqual("علي".utf8)
  }

  /// به, لها: a letter that is a preposition, with its pronoun.
  private func isPronounPreposition(_ index: Int) -> Bool { pronounPreposition(at: index) != nil }

  /// The letter that is a preposition and the pronoun that it governs.
  func pronounPreposition(
    at index: Int
  ) -> (preposition: KnownPreposition, suffix: Reading.Clitics)? {
    guard view.isWord(index) else { return nil }
    let letters = view.folded(index)
    guard letters.count <= 8, letters.count > 2,
      letters.starts(with: "ب".utf8) || letters.starts(with: "ل".utf8),
      let suffix = Self.pronounEndings[letters.dropFirst(2)]
    else { return nil }
    return (letters.starts(with: "ب".utf8) ? .bi : .li, suffix)
  }

  private static let pronounEndings: LetterTable<Reading.Clitics> = [
    "ه": .suffixHe, "ها": .suffixShe, "هم": .suffixThey, "هما": .suffixThey, "هن": .suffixThey,
    "نا": .suffixWe, "ي": .suffixOther, "ك": .suffixOther, "كم": .suffixOther,
  ]

  /// An adjective or noun of everyday, or an accusative of one: جديد, جديدا.
  private func isCommonWord(_ index: Int) -> Bool {
    if view.has(.common, at: index) { return true }
    let letters = view.folded(index)
    guard letters.count > 6, letters.suffix(2).elementsEqual("ا".utf8),
      let symbol = pack.symbols.symbol(Array(letters.dropLast(2)))
    else { return false }
    return pack.trie.root(symbol) != nil
  }

  /// Whether an apposition can end before a token.
  func endsApposition(_ index: Int) -> Bool {
    guard view.isWord(index) else { return true }
    return isVerbForm(index) || view.has(.complementizer, at: index)
      || view.preposition(at: index) != nil
  }

  /// The name before a title in apposition, where nothing else can stand: قال فلان، المتحدث باسم ….
  mutating func introduceName(before title: Mention, start: Int) {
    guard let (noun, _) = headNoun(at: title.tokens.lowerBound), noun.isPerson,
      noun != .honorific, noun != .former, entities[title.entity].kind != .person
    else { return }
    let end = title.tokens.lowerBound - (view.kind(title.tokens.lowerBound - 1) == .comma ? 1 : 0)
    var first = end
    while first > start, end - first < 4, mentionAt[first - 1] < 0,
      view.hits(at: first - 1).isEmpty,
      canBeName(first - 1, isFirst: false)
    {
      first -= 1
    }
    while first < end, view.hasArticle(first) { first += 1 }
    guard end - first >= 2, first == start || !isOpenWord(first - 1) || isVerbForm(first - 1) else {
      return
    }
    let tokens = first..<end
    let person = entity(
      named: plainName(tokens), id: Slug.make(text(tokens)), kind: .person,
      polity: noun.speaksForPolity ? polityEntity(of: title.entity) : nil)
    introduce(person, tokens: tokens)
    add(finish(Mention(entity: person, tokens: tokens, via: .title)))
  }

  // MARK: Groups

  /// The words behind a head noun that make it a name: رابطة أمهات المختطفين, الجبهة الشعبية.
  func unknownGroupName(behind head: Hit, limit: Int) -> Range<Int>? {
    let isDefinite = view.hasArticle(head.start)
    let isNaming = pack.has(headLetters(of: head.start), in: .namingHead)
    var next = head.end
    var hasArticle = false
    while next < limit, next - head.end < 4, view.isWord(next), isOpenWord(next),
      view.token(next).flags.contains(.arabicScript),
      !isCommonWord(next) || next > head.end && view.hasArticle(next),
      !isPronounPreposition(next), view.cliticPreposition(at: next) == nil,
      nameHit(at: next) == nil
    {
      let isArticled = view.hasArticle(next)
      if view.hasConjunctionClitic(next) {
        // هيئة الحقيقة والكرامة
        guard isNaming, hasArticle, isArticled, next == head.end + 1, headNoun(at: next) == nil,
          !isVerbForm(next)
        else { break }
      }
      // Only adjectives stand behind a noun with the article.
      if isDefinite || hasArticle, !isArticled { break }
      if belongsToOther(next) { break }
      if headNoun(at: next) != nil || isVerbForm(next) && !isArticled { break }
      if isVocabulary(next), !isNaming { break }
      hasArticle = hasArticle || isArticled
      next += 1
    }
    guard next > head.end else { return nil }
    if isDefinite {
      guard isNaming, isRelation(head.end) else { return nil }
    } else {
      // شبكة الاتصالات is any network.
      guard next - head.end >= 2 || hasArticle && isNaming else { return nil }
      // منظمة محلية, هيئة رئاسية: an adjective without article describes.
      if isRelation(head.end), !view.hasArticle(head.end) { return nil }
      if !hasArticle, (head.end..<next).contains(where: { isVocabulary($0) }) { return nil }
    }
    return head.end..<next
  }

  /// التابعة ل: what follows is whom the body belongs to.
  private func belongsToOther(_ index: Int) -> Bool {
    headLetters(of: index).starts(with: "تابع".utf8)
  }

  /// Whether a word has the ending of an adjective of relation: شعبية, اشتراكي.
  private func isRelation(_ index: Int) -> Bool {
    let letters = view.folded(index)
    return letters.count >= 8
      && (letters.suffix(2).elementsEqual("ي".utf8) || letters.suffix(4).elementsEqual("ية".utf8))
  }

  /// A name without the و ف ب ل written onto it, as given and folded.
  func bareName(_ tokens: Range<Int>) -> (name: String, letters: [UInt8]) {
    let first = tokens.lowerBound
    var peeled = view.hasConjunctionClitic(first) ? 1 : 0
    if view.cliticPreposition(at: first) != nil { peeled += 1 }
    var name = plainName(tokens).unicodeScalars
    var letters = text(tokens)
    for _ in 0..<peeled {
      name.removeFirst()
      letters.removeFirst(2)
      // Tatweel and vowel marks go with the letter before them.
      while let mark = name.first, mark.value == 0x640 || (0x64B...0x652).contains(mark.value) {
        name.removeFirst()
      }
    }
    // للحزب is ل and الحزب.
    if peeled > 0, letters.starts(with: "ل".utf8), view.hasArticle(first) {
      letters.insert(contentsOf: "ا".utf8, at: 0)
      name.insert("ا", at: name.startIndex)
    }
    return (String(name), letters)
  }

  /// A name as given, without the marks of a hashtag.
  func plainName(_ tokens: Range<Int>) -> String {
    var name = ""
    for index in tokens where view.isWord(index) || view.kind(index) == .number {
      if !name.isEmpty { name += " " }
      name += substring(view.token(index).range)
    }
    return name
  }

  /// حركة "كفى", معهد (بانا): a group's name in quotation marks or brackets.
  mutating func quotedGroup(behind head: Hit, end: Int) -> Mention? {
    let open = head.end
    let isQuote = view.kind(open) == .quote
    guard isQuote || view.kind(open) == .openParenthesis else { return nil }
    var close = open + 1
    while close < min(end, open + 6), view.kind(close) != .quote,
      view.kind(close) != .closeParenthesis
    {
      close += 1
    }
    guard close < min(end, open + 6), close > open + 1 else { return nil }
    let tokens = head.start..<(close + 1)
    if let (hit, name) = nameHit(at: open + 1), hit.end >= close, name.via == .name {
      return finish(Mention(entity: entity(of: name.actor), tokens: tokens, via: .name))
    }
    let inner = (open + 1)..<close
    guard inner.allSatisfy({ view.isWord($0) }), isOpenWord(open + 1), !isCommonWord(open + 1)
    else {
      return nil
    }
    let bytes = text(inner)
    if bytes.count >= 4, let known = localNames[bytes] {
      return finish(Mention(entity: known, tokens: tokens, via: .name))
    }
    // Behind the article a quotation or bracket says something of the body.
    guard !view.hasArticle(head.start) else { return nil }
    if !isQuote, inner.count > 1 || !view.hits(at: open + 1).isEmpty { return nil }
    let found = entity(
      named: plainName(inner), id: Slug.make(bytes), kind: .organisation)
    if inner.count == 1 { introduce(found, tokens: inner) }
    return finish(Mention(entity: found, tokens: tokens, via: .title))
  }
}
