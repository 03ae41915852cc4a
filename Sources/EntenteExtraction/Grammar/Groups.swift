import EntenteModel

/// Mentions joined by and, و or commas: a relation holds for each of them.
struct Group {
  /// Indices into the sentence's mentions.
  var members: Range<Int>
  var tokens: Range<Int>
  /// Preposition, possessive mark and standing are those of the phrase as a whole.
  var preposition: Int32
  var prepositionToken: Int
  var distance: Int
  var standing: Mention.Standing
  var noun: Int?
  var isPossessive: Bool
  /// What separates the group from its head: nothing, or a noun whose genitive it is.
  var isBare: Bool { preposition < 0 }
}

extension DocumentReader {
  /// Finds what governs each mention, and joins coordinated ones.
  mutating func findGroups(_ tokens: Range<Int>) -> [Group] {
    sortMentions()
    for number in mentions.indices { govern(number, in: tokens) }
    var groups: [Group] = []
    var number = 0
    while number < mentions.count {
      var last = number
      var sawConjunction = false
      while last + 1 < mentions.count,
        let joint = joint(between: last, and: last + 1)
      {
        if joint == .conjunction { sawConjunction = true }
        last += 1
      }
      if !sawConjunction, last > number {
        sawConjunction = endsInOthers(mentions[last].tokens.upperBound)
      }
      // Commas alone are appositions, not lists.
      if !sawConjunction { last = number }
      let first = mentions[number]
      let final = mentions[last]
      groups.append(
        Group(
          members: number..<(last + 1), tokens: first.tokens.lowerBound..<final.tokens.upperBound,
          preposition: first.preposition, prepositionToken: first.prepositionToken,
          distance: first.distance,
          standing: final.standing == .actor || first.standing == .modifier && last > number
            ? final.standing : first.standing,
          noun: final.noun ?? first.noun, isPossessive: final.isPossessive))
      number = last + 1
    }
    return groups
  }

  private mutating func sortMentions() {
    guard mentions.count > 1 else { return }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (number, mention) in mentions.enumerated() {
      for token in mention.tokens { mentionAt[token] = number }
    }
  }

  func areJoined(_ first: Int, _ second: Int) -> Bool {
    joint(between: first, and: second) == .conjunction
  }

  private enum Joint { case comma, conjunction }

  /// How two neighbouring mentions are joined, if nothing else stands between them.
  private func joint(between first: Int, and second: Int) -> Joint? {
    // All members of a list named before: الدول الأربع.
    if mentions[first].tokens == mentions[second].tokens { return .conjunction }
    if first > 0, mentions[first - 1].tokens == mentions[first].tokens { return nil }
    let left = mentions[first].tokens.upperBound
    let right = mentions[second].tokens.lowerBound
    if mentions[second].isCoordinated { return .conjunction }
    if mentions[first].via == .pronoun && mentions[first].isPossessive { return nil }
    var sawComma = false
    var sawConjunction = view.hasConjunctionClitic(right)
    var index = left
    if right - left > 5 { return nil }
    while index < right {
      switch view.kind(index) {
      case .comma: sawComma = true
      case .quote, .openParenthesis, .closeParenthesis: break
      case .possessive: if mentions[second].isPossessive { break } else { return nil }
      case .word:
        if let including = view.hit(.including, at: index) {
          sawConjunction = true
          index = max(index, min(including.end, right) - 1)
        } else if let and = view.hit(.conjunction, at: index) {
          sawConjunction = true
          index = max(index, min(and.end, right) - 1)
        } else if view.hasConjunctionClitic(index), let again = view.preposition(at: index),
          again.entry.index == mentions[first].preposition, again.end <= right
        {
          sawConjunction = true  // على تركيا وعلى إيران
          index = again.end - 1
        } else if right - left == 1, introducesAlly(index) {
          sawConjunction = true
        } else if sawComma, let companion = view.hit(.companion, at: index) {
          sawConjunction = true
          index = companion.end - 1
        } else if !view.has(.determiner, at: index) {
          return nil
        }
      default: return nil
      }
      index += 1
    }
    if view.token(mentions[second].tokens.lowerBound).flags.contains(.hyphenated),
      left == right, mentions[first].via == .demonym || mentions[first].via == .name
    {
      return .conjunction  // Saudi-Iranian
    }
    // Copies of news often lose the commas: "by Turkey Russia and Iran".
    if left == right, !sawConjunction, isPlainName(first), isPlainName(second) { return .comma }
    if sawConjunction {
      if pack.language == .arabic, opensArabicClause(second) { return nil }
      // "…, and Germany called": a comma before "and" and a verb behind the name open a clause.
      if sawComma, pack.language == .english, opensClause(second) { return nil }
      return .conjunction
    }
    return sawComma ? .comma : nil
  }

  /// واشنطن وحليفتاها بريطانيا وفرنسا: what the second is to the first.
  private func introducesAlly(_ index: Int) -> Bool {
    guard pack.language == .arabic, view.hasConjunctionClitic(index) else { return false }
    return view.hits(at: index).contains { hit in
      guard hit.entry.kind == .predicate, !hit.suffix.isEmpty else { return false }
      let predicate = pack.predicates[Int(hit.entry.index)]
      return predicate.has(.roleMutual) || predicate.has(.role)
    }
  }

  /// … وباريس تعد بالمساعدة: a singular verb behind the last name of a list is that name's alone.
  private func opensArabicClause(_ number: Int) -> Bool {
    guard view.hasConjunctionClitic(mentions[number].tokens.lowerBound) else { return false }
    let next = mentions[number].tokens.upperBound
    guard mentionAt.indices.contains(next), mentionAt[next] < 0, isVerbForm(next), !isNounForm(next)
    else { return false }
    let verbs = view.hits(at: next).filter { $0.features.contains(.imperfect) }
    return !verbs.isEmpty
      && verbs.allSatisfy {
        $0.clitics.isDisjoint(with: [.conjunction])
          && $0.features.isDisjoint(with: [.plural, .dual, .firstPerson])
      }
  }

  /// "the United States, Russia and many other nations": a list whose last member has no name.
  private func endsInOthers(_ index: Int) -> Bool {
    guard pack.language == .english, view.has(.conjunction, at: index) else { return false }
    return view.has(.determiner, at: index + 1) && view.has(.determiner, at: index + 2)
      || view.isWord(index + 1) && view.folded(index + 1).elementsEqual("others".utf8)
      || view.isWord(index + 1) && view.folded(index + 1).elementsEqual("other".utf8)
  }

  /// Whether a mention is the English name of a body and nothing else, which no name stands beside.
  private func isPlainName(_ number: Int) -> Bool {
    pack.language == .english && mentions[number].via == .name
      && mentions[number].standing == .actor && !mentions[number].isPossessive
      && entities[mentions[number].entity].kind != .person
  }

  /// Whether a verb follows a mention directly.
  private func opensClause(_ number: Int) -> Bool {
    var next = mentions[number].tokens.upperBound
    while view.has(.adverb, at: next) { next += 1 }
    guard mentionAt.indices.contains(next), mentionAt[next] < 0 else { return false }
    if view.has(.auxiliary, at: next) { return true }
    return view.hits(at: next).contains { hit in
      let isVerb =
        hit.entry.kind == .predicate
        && pack.predicates[Int(hit.entry.index)].partOfSpeech == .verb
        || hit.entry.kind == .word
          && [.say, .verb, .request, .refuse, .deny, .pledge].contains { view.has($0, at: next) }
      return isVerb && !hit.features.isDisjoint(with: [.perfect, .thirdPerson])
    }
  }

  /// Finds the preposition or the verb that a mention hangs on, walking left over its own noun
  /// phrase.
  private mutating func govern(_ number: Int, in tokens: Range<Int>) {
    let start = mentions[number].tokens.lowerBound
    mentions[number].isQuoted = view.token(start).flags.contains(.quoted)
    if let clitic = view.cliticPreposition(at: start) {
      mentions[number].preposition = clitic
      mentions[number].prepositionToken = start
      return
    }
    var index = start - 1
    var words = 0
    let isArabic = pack.language == .arabic
    if isSubjectPronoun(start) { return }
    // مقبرة في إيزيوم وبايدن يحذر بوتين
    if isArabic, opensArabicClause(number) { return }
    while index >= tokens.lowerBound, words < 5 {
      if view.kind(index) == .quote {
        index -= 1
        continue
      }
      if isArabic, view.kind(index) == .number || opensList(index) {
        index -= 1
        continue
      }
      guard view.isWord(index) || view.kind(index) == .number || view.kind(index) == .possessive
      else { return }
      if mentionAt[index] >= 0 {
        // A possessor or nationality inside the same phrase: "Russia's ally Iran".
        guard !isArabic,
          mentions[mentionAt[index]].isPossessive || mentions[mentionAt[index]].standing != .actor
        else { return }
        index = mentions[mentionAt[index]].tokens.lowerBound - 1
        continue
      }
      if let start = determinerStart(endingAt: index + 1, from: tokens.lowerBound)
        ?? phraseStart(.including, endingAt: index + 1, from: tokens.lowerBound)
      {
        index = start - 1
        continue
      }
      // نحو 130 دبلوماسيا: about, not toward.
      if isArabic, view.kind(index + 1) == .number, view.folded(index).elementsEqual("نحو".utf8) {
        index -= 1
        continue
      }
      if isArabic, let quantity = quantityStart(endingAt: index, from: tokens.lowerBound) {
        index = quantity - 1
        continue
      }
      // رفضت الاقتراح روسيا: what stands behind a complete noun is none of its phrase.
      if isArabic, mentions[number].via != .demonym, view.hasArticle(index), isComplete(index) {
        return
      }
      if let preposition = prepositionEnding(before: index + 1, from: tokens.lowerBound) {
        if isArabic, preposition.start > tokens.lowerBound, words < 4,
          isPlacePreposition(preposition.start), preposition.end - preposition.start == 1,
          followsPreposition(preposition.start)
        {
          index = preposition.start - 1  // على جنوب لبنان
          continue
        }
        let isOf = !isArabic && view.folded(preposition.start).elementsEqual("of".utf8)
        if isOf, words + 1 < 5, preposition.start > tokens.lowerBound {
          // "the plan of Trump": what governs the head noun governs the whole.
          if mentions[number].noun == nil { mentions[number].noun = preposition.start - 1 }
          if mentions[number].standing != .modifier, mentions[number].preposition < 0 {
            mentions[number].preposition = preposition.entry.index
            mentions[number].prepositionToken = preposition.start
          }
          return
        }
        mentions[number].preposition = preposition.entry.index
        mentions[number].prepositionToken = preposition.start
        mentions[number].distance = words
        return
      }
      if view.hasAny(Self.stopsPhrase, at: index) { return }
      // "in a video last month the army": an article opens the phrase; nothing before is of it.
      if !isArabic, isArticle(index + 1), !view.has(.determiner, at: index) { return }
      if isArabic {
        if let clitic = view.cliticPreposition(at: index), mentionAt[index] < 0 {
          mentions[number].preposition = clitic
          mentions[number].prepositionToken = index
          mentions[number].distance = words + 1
          if mentions[number].noun == nil { mentions[number].noun = index }
          return
        }
        if isVerbForm(index), !isNounForm(index) { return }
        if view.hasConjunctionClitic(index) { return }
      } else if isFiniteVerb(index) {
        return
      }
      if !view.has(.determiner, at: index) {
        words += 1
        if mentions[number].noun == nil, isArabic || words == 1 { mentions[number].noun = index }
      }
      index -= 1
    }
  }

  private func isArticle(_ index: Int) -> Bool {
    view.isWord(index)
      && ["the", "a", "an"].contains { view.folded(index).elementsEqual($0.utf8) }
  }

  /// He, she, they, we, I: no preposition governs them.
  func isSubjectPronoun(_ index: Int) -> Bool {
    pack.language == .english && view.isWord(index)
      && ["he", "she", "they", "we", "i"].contains { view.folded(index).elementsEqual($0.utf8) }
  }

  /// الدول الأربع (السعودية ومصر …): a list in brackets goes with the noun before them.
  private func opensList(_ index: Int) -> Bool {
    view.kind(index) == .openParenthesis && view.isWord(index + 1) && index > 0
  }

  /// Whether a noun with the article needs nothing behind it.
  private func isComplete(_ index: Int) -> Bool {
    guard mentionAt[index] < 0, headNoun(at: index) == nil else { return false }
    return view.has(.deed, at: index) || isPredicateNoun(index)
  }

  /// عدد كبير من, العدد ذاته من, المكونة من: words that only count or list what stands behind من.
  func quantityStart(endingAt index: Int, from start: Int) -> Int? {
    guard view.isWord(index), view.folded(index).elementsEqual("من".utf8) else { return nil }
    for first in stride(from: index - 1, through: max(start, index - 2), by: -1)
    where view.isWord(first) && mentionAt[first] < 0 {
      if Self.quantities.contains(headLetters(of: first)) { return first }
    }
    return view.kind(index - 1) == .number ? index - 1 : nil
  }

  private static let quantities = Set(
    [
      "عدد", "عددا", "مئات", "عشرات", "الاف", "ملايين", "مجموعة", "مزيد", "كثير", "عديد", "قسم",
      "بعض",
      "نخبة", "مكون", "مكونة", "مولف", "مولفة", "متكون", "متكونة",
    ].map { Array($0.utf8) })

  /// Where a determiner of several words begins: أكثر من, "more than".
  private func determinerStart(endingAt end: Int, from start: Int) -> Int? {
    guard end - 2 >= start else { return nil }
    for first in stride(from: end - 2, through: max(start, end - 4), by: -1) {
      // "up to 100", but not "stood up to Russia".
      if let hit = view.hit(.determiner, at: first), hit.end == end,
        pack.language == .arabic || view.kind(end) == .number
          || view.has(.determiner, at: end)
      {
        return first
      }
    }
    return nil
  }

  /// Where a phrase of a class that ends at a token begins: بينها, من بينها.
  private func phraseStart(_ wordClass: WordClass, endingAt end: Int, from start: Int) -> Int? {
    (max(start, end - 3)..<end).first { view.hit(wordClass, at: $0)?.end == end }
  }

  static let stopsPhrase: WordClasses = [
    WordClasses(.boundary), WordClasses(.complementizer), WordClasses(.relative),
    WordClasses(.auxiliary), WordClasses(.conjunction), WordClasses(.say), WordClasses(.not),
    WordClasses(.infinitive),
  ]

  /// A preposition, of one word or more, that ends right before a token.
  func prepositionEnding(before end: Int, from start: Int) -> Hit? {
    var best: Hit?
    for first in stride(from: end - 1, through: max(start, end - 4), by: -1) {
      if let hit = view.preposition(at: first), hit.end == end { best = hit }
    }
    return best
  }

  func isVerbForm(_ index: Int) -> Bool {
    if pack.language == .arabic,
      isParticle(index) || followsPreposition(index) || view.cliticPreposition(at: index) == 0
    {
      return false
    }
    if view.has(.say, at: index) || view.has(.verb, at: index) || view.has(.request, at: index) {
      return true
    }
    return view.hits(at: index).contains {
      $0.entry.kind == .predicate && pack.predicates[Int($0.entry.index)].partOfSpeech == .verb
    }
  }

  /// في رد: no verb stands behind a preposition; حتى and منذ go before verbs too.
  func followsPreposition(_ index: Int) -> Bool {
    guard index > 0, mentionAt[index - 1] < 0, view.preposition(at: index - 1)?.end == index else {
      return false
    }
    let word = view.folded(index - 1)
    return !word.elementsEqual("حتي".utf8) && !word.elementsEqual("منذ".utf8)
  }

  /// قبل, بين, أيضا, من خلال: a word of a preposition, an adverb or a title looks like a verb at times.
  private func isParticle(_ index: Int) -> Bool {
    for start in stride(from: index, through: max(0, index - 2), by: -1) {
      let isPart = view.hits(at: start).contains { hit in
        guard hit.end > index, hit.clitics.isDisjoint(with: [.future, .lam]) else { return false }
        if hit.entry.kind == .preposition { return hit.suffix.isEmpty || hit.end - hit.start > 1 }
        return hit.entry.kind == .word
          && !Self.particles.isDisjoint(with: WordClasses(number: hit.entry.index))
      }
      if isPart { return true }
    }
    return false
  }

  private static let particles: WordClasses = [
    WordClasses(.adverb), WordClasses(.agentMarker), WordClasses(.between),
    WordClasses(.complementizer), WordClasses(.relative), WordClasses(.companion),
    WordClasses(.including), WordClasses(.accordingTo),
  ]

  func isNounForm(_ index: Int) -> Bool {
    isPredicateNoun(index) || view.has(.asset, at: index) || view.has(.thing, at: index)
      || headNoun(at: index) != nil
  }

  /// English: a form that is surely a finite verb here, not a noun or participle before a noun.
  func isFiniteVerb(_ index: Int) -> Bool {
    guard isVerbForm(index) else { return false }
    if isPredicateNoun(index) || view.has(.asset, at: index) || headNoun(at: index) != nil {
      return looksVerbal(index)
    }
    return true
  }

  /// Whether what stands before an English word that may be noun or verb calls for a verb.
  func looksVerbal(_ index: Int) -> Bool {
    let before = index - 1
    guard view.isValid(before) else { return false }
    if view.has(.infinitive, at: before)
      && view.folded(before).elementsEqual("to".utf8)
    {
      return true
    }
    if view.has(.auxiliary, at: before) || view.has(.relative, at: before) { return true }
    if view.has(.not, at: before) || endsNoLonger(before) { return true }
    if view.has(.adverb, at: before) { return looksVerbal(before) }
    if view.has(.neuterPronoun, at: before) || view.has(.masculinePronoun, at: before)
      || view.has(.femininePronoun, at: before) || view.has(.pluralPronoun, at: before)
      || view.has(.firstPluralPronoun, at: before) || view.has(.firstPronoun, at: before)
    {
      return !isPossessivePronounWord(before)
    }
    guard mentionAt[before] >= 0 else { return false }
    let mention = mentions[mentionAt[before]]
    return !mention.isPossessive && mention.via != .demonym && mention.standing == .actor
  }

  /// The second word of "no longer".
  func endsNoLonger(_ index: Int) -> Bool {
    pack.language == .english && index > 0 && view.has(.not, at: index - 1)
      && view.hit(.cease, at: index - 1)?.end == index + 1
  }

  private func isPossessivePronounWord(_ index: Int) -> Bool {
    let set: [WordClass] = [
      .masculinePossessive, .femininePossessive, .neuterPossessive, .pluralPossessive,
      .firstPossessive,
    ]
    return set.contains { view.has($0, at: index) }
  }
}
