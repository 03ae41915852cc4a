import EntenteModel

/// Boundaries, verbs and subjects: what the grammars of both languages ask of a sentence.
extension DocumentReader {
  /// Whether a clause ends at a token: a mark or a word that opens another clause.
  func isClauseBoundary(_ index: Int) -> Bool {
    switch view.kind(index) {
    case .semicolon, .dash, .colon, .openParenthesis, .closeParenthesis, .lineBreak, .period,
      .question, .exclamation:
      return true
    default: break
    }
    // مون جاي-إن
    if view.token(index).flags.contains(.hyphenated) { return false }
    return view.has(.boundary, at: index) || view.has(.complementizer, at: index)
      || view.has(.relative, at: index)
  }

  /// The first token right of `index` at which its clause ends.
  func clauseEnd(after index: Int, in sentence: Range<Int>) -> Int {
    var next = index
    while next < sentence.upperBound, !isClauseBoundary(next) { next += 1 }
    return next
  }

  /// The token left of `index` behind which its clause begins.
  func clauseStart(before index: Int, in sentence: Range<Int>) -> Int {
    var next = index - 1
    while next >= sentence.lowerBound, !isClauseBoundary(next) { next -= 1 }
    return next + 1
  }

  func argument(
    _ group: Group, _ path: Path, distance: Int = 0
  ) -> Argument {
    let members = mentions[group.members]
    return Argument(
      entities: Few(members.lazy.map(\.entity)), tokens: group.tokens,
      mentionTokens: Few(members.lazy.map(\.tokens)), via: Few(members.lazy.map(\.via)), path: path,
      standing: group.standing, distance: distance, preposition: group.preposition)
  }

  /// An argument that a pronoun suffix or an elision stands for.
  func argument(_ entity: Int, at tokens: Range<Int>, _ path: Path, via: Via = .pronoun)
    -> Argument
  {
    Argument(
      entities: [entity], tokens: tokens, mentionTokens: [tokens], via: [via], path: path,
      standing: .actor, distance: 0)
  }

  /// The entity that a pronoun suffix refers to, by gender and number.
  mutating func referent(
    of suffix: Reading.Clitics, before token: Int, in sentence: Range<Int>
  ) -> Int? {
    if suffix.contains(.suffixWe) {
      return speaker >= 0 ? speaker : nil
    }
    var candidates: [(entity: Int, score: Int)] = []
    for (number, mention) in mentions.enumerated()
    where mention.tokens.upperBound <= token && mention.standing == .actor {
      let entity = entities[mention.entity]
      var score = 0
      if suffix.contains(.suffixShe) {
        switch entity.kind {
        case .state: score = isMasculine(mention) ? 0 : 3
        case .person: score = isMasculine(mention) ? 0 : 3
        default: score = 2
        }
      } else if suffix.contains(.suffixHe) {
        switch entity.kind {
        case .person: score = isMasculine(mention) ? 3 : 0
        case .state: score = isMasculine(mention) ? 3 : (mention.via == .title ? 2 : 0)
        default: score = 2
        }
      } else if suffix.contains(.suffixThey) {
        score = entity.kind == .state || entity.kind == .person ? 1 : 3
      } else {
        continue
      }
      if score == 0 { continue }
      // The first bare mention of the clause is its topic; otherwise the nearer the better.
      if mention.isBare { score += 2 }
      score = score * 10 + number
      candidates.append((mention.entity, score))
    }
    if let best = candidates.max(by: { $0.score < $1.score }) { return best.entity }
    if suffix.contains(.suffixHe) { return lastPerson(before: token) ?? topicIfAny }
    if suffix.contains(.suffixShe) { return topicIfAny ?? lastBody(before: token) }
    return topicIfAny
  }

  private var topicIfAny: Int? { topic >= 0 ? topic : nil }

  /// Whether a mention takes masculine agreement in Arabic.
  func isMasculine(_ mention: Mention) -> Bool {
    for index in mention.tokens where view.has(.masculine, at: index) { return true }
    let kind = entities[mention.entity].kind
    if kind == .person {
      guard let head = mention.tokens.first, mention.via == .title else {
        return entities[mention.entity].isFeminine != true
      }
      return !endsFeminine(head)
    }
    // A people as a noun: الروس.
    if mention.via == .demonym, mention.standing == .actor, mention.noun == nil { return true }
    guard let first = mention.tokens.first else { return false }
    if let (noun, _) = headNoun(at: first), noun.isPerson { return true }
    return kind != .state && !endsFeminine(first)
  }

  /// Whether a body's head is a plural or collective: قوات, فصائل, وحدات حماية الشعب.
  func isPlural(_ mention: Mention) -> Bool {
    guard let first = mention.tokens.first, view.isWord(first),
      mention.via != .demonym || mention.noun != nil
    else { return false }
    if view.folded(first).suffix(4).elementsEqual("ات".utf8) {
      return entities[mention.entity].kind != .state || mention.via == .title
    }
    if mention.via == .description,
      view.has(.collective, at: first) || view.has(.rebels, at: first)
    {
      return true
    }
    return HeadNoun.order.contains { wordClass, noun in
      !noun.isPerson
        && view.hits(of: wordClass, at: first).contains { $0.features.contains(.plural) }
    }
  }

  private func endsFeminine(_ index: Int) -> Bool {
    let letters = view.folded(index)
    return letters.suffix(2).elementsEqual([0xD8, 0xA9])
  }
}
