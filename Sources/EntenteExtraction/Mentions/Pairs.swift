import EntenteModel

/// Words that mean two who were named before: they, both, "the two countries", "their neighbour".
extension DocumentReader {
  /// Several who are meant together: one mention each, over the same words.
  mutating func add(_ pair: Pair) {
    for (number, entity) in pair.entities.enumerated() {
      var mention = Mention(entity: entity, tokens: pair.tokens, via: .pronoun)
      mention.isPossessive =
        isPossessivePronoun(pair.tokens.lowerBound)
        || view.kind(pair.tokens.upperBound) == .possessive
      mention.isCoordinated = number > 0
      let last = entities[entity].lastMention
      add(mention)
      entities[entity].lastMention = last
    }
  }

  /// Who "they", "both" and "the two countries" are: the last that were named together.
  func pair(at index: Int, in tokens: Range<Int>) -> Pair? {
    if let two = view.hit(.theTwo, at: index) {
      let words = index..<two.end
      guard words.allSatisfy({ mentionAt[$0] < 0 }) else { return nil }
      let areBodies = words.contains {
        view.has(.group, at: $0) || view.has(.collective, at: $0) || view.has(.rebels, at: $0)
      }
      let areStates = words.contains {
        view.has(.country, at: $0) || view.has(.organ, at: $0)
      }
      func fits(_ entity: Int) -> Bool {
        areBodies ? isBody(entity) : !areStates || isState(entity)
      }
      let found = [pairBefore(index, in: tokens), lastPair?.entities, lists[2]].lazy
        .compactMap { $0 }.first { pair in pair.count == 2 && pair.allSatisfy(fits) }
      return (found ?? lastTwo(before: index, where: fits)).map {
        Pair(entities: $0, tokens: words)
      }
    }
    let isBoth =
      view.folded(index).elementsEqual("both".utf8)
      && (view.has(.auxiliary, at: index + 1) || isVerbForm(index + 1))
    if let counted = countedList(at: index) { return counted }
    guard isBoth || view.has(.pluralPronoun, at: index) || view.has(.pluralPossessive, at: index)
    else { return nil }
    if let found = pairBefore(index, in: tokens) {
      return Pair(entities: found, tokens: index..<(index + 1))
    }
    let isObject = view.folded(index).elementsEqual("them".utf8)
    // The pair of the sentence before, if nobody has come between.
    guard let lastPair, lastPair.tokens.upperBound > tokens.lowerBound - 60,
      !mentions.contains(where: {
        $0.standing == .actor && $0.tokens.upperBound <= index
          && (!isObject || entities[$0.entity].kind != .state)
      }),
      !entities.contains(where: {
        $0.lastMention >= lastPair.tokens.upperBound && $0.lastMention < tokens.lowerBound
          && $0.kind != .person
      })
    else { return nil }
    return Pair(entities: lastPair.entities, tokens: index..<(index + 1))
  }

  /// Whether an entity is a party, a movement, a group: neither a state nor a person.
  private func isBody(_ entity: Int) -> Bool {
    let kind = entities[entity].kind
    return kind != .state && kind != .person && kind != .organ && kind != .bloc
  }

  /// The coordinated names of the sentence that a plural word takes up, if no other body stands
  /// between.
  private func pairBefore(_ index: Int, in tokens: Range<Int>) -> [Int]? {
    var last = mentions.lastIndex { $0.tokens.upperBound <= index && $0.via != .pronoun }
    while let second = last, second > 0 {
      let first = second - 1
      if mentions[second].standing == .actor, mentions[first].standing == .actor,
        !mentions[second].isPossessive, areJoined(first, second)
      {
        let pair = [mentions[first].entity, mentions[second].entity]
        if entities[pair[0]].polityID != entities[pair[1]].polityID { return pair }
      }
      // "Trump and Kim in Singapore, when they": a place doesn't come between.
      guard isState(mentions[second].entity),
        view.preposition(at: mentions[second].tokens.lowerBound - 1) != nil
      else { return nil }
      last = first
    }
    return nil
  }

  /// The two actors of different polities mentioned last, in the order of the text.
  func lastTwo(before token: Int, where fits: (Int) -> Bool = { _ in true }) -> [Int]? {
    let recent = entities.indices
      .filter {
        entities[$0].lastMention >= 0 && entities[$0].lastMention < token && fits($0)
      }
      .sorted { entities[$0].lastMention > entities[$1].lastMention }
    guard let last = recent.first,
      let other = recent.first(where: { entities[$0].polityID != entities[last].polityID })
    else { return nil }
    return [last, other].sorted { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// "their big neighbour": the state whose deed the text is about, or the one named last, of those
  /// that the sentence doesn't name.
  func neighbour(at index: Int, in tokens: Range<Int>) -> Mention? {
    guard view.has(.neuterPossessive, at: index) || view.has(.pluralPossessive, at: index) else {
      return nil
    }
    var noun = index + 1
    while noun - index <= 2, view.isWord(noun), mentionAt[noun] < 0, isOpenWord(noun),
      !isNeighbour(noun)
    {
      noun += 1
    }
    guard isNeighbour(noun), mentionAt[noun] < 0 else { return nil }
    let named = mentions.map { entities[$0.entity].polityID }
    let states = entities.indices.filter {
      isState($0) && entities[$0].lastMention >= 0 && entities[$0].lastMention < tokens.lowerBound
        && !named.contains(entities[$0].id)
    }
    let leader = leadDoer?.entities.first.map { entities[$0].polityID }
    guard
      let meant = states.first(where: { entities[$0].id == leader })
        ?? states.max(by: { entities[$0].lastMention < entities[$1].lastMention })
    else { return nil }
    return Mention(entity: meant, tokens: index..<(noun + 1), via: .pronoun)
  }

  private func isNeighbour(_ index: Int) -> Bool {
    view.isWord(index)
      && ["neighbour", "neighbor"].contains { view.folded(index).elementsEqual($0.utf8) }
  }
}
