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
  mutating func findGroups(_ tokens: Range<Int>, into groups: inout [Group]) {
    sortMentions()
    for number in mentions.indices { govern(number, in: tokens) }
    groups.removeAll(keepingCapacity: true)
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
  func opensArabicClause(_ number: Int) -> Bool {
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
        pack.isPredicate(hit.entry, .verb)
        || hit.entry.kind == .word
          && [.say, .verb, .request, .refuse, .deny, .pledge].contains { view.has($0, at: next) }
      return isVerb && !hit.features.isDisjoint(with: [.perfect, .thirdPerson])
    }
  }
}
