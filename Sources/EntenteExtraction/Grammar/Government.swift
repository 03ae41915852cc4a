import EntenteModel

/// Which preposition or noun a mention hangs on.
extension DocumentReader {
  /// Finds the preposition or the verb that a mention hangs on, walking left over its own noun
  /// phrase.
  mutating func govern(_ number: Int, in tokens: Range<Int>) {
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
      // دان في الجلسة الهجمات الإسرائيلية: nor does a noun with the article belong to one before it.
      if isArabic, mentions[number].via == .demonym, view.hasArticle(index),
        let head = mentions[number].noun, index < head, view.hasArticle(head)
      {
        return
      }
      // هاجمت مع الفجر قوات الحزب
      if isArabic, view.hasArticle(index), index == start - 1, isBodyOfSeveralWords(number) {
        return
      }
      if isArabic, view.hasArticle(index), let head = mentions[number].noun, index < head,
        head < start, !view.hasArticle(head), isNounForm(head)
      {
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

  /// قوات سوريا الديمقراطية: no noun with the article goes before such a name.
  private func isBodyOfSeveralWords(_ number: Int) -> Bool {
    let mention = mentions[number]
    let kind = entities[mention.entity].kind
    return mention.via == .name && mention.tokens.count > 1 && kind != .person && kind != .state
      && !view.hasArticle(mention.tokens.lowerBound)
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
      if pack.has(headLetters(of: first), in: .quantity) { return first }
    }
    return view.kind(index - 1) == .number ? index - 1 : nil
  }

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
}
