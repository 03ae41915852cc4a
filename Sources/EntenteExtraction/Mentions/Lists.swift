import EntenteModel

/// Words for all members of a list named before: الطرفان، البلدان، الدول الأربع، دولنا.
extension DocumentReader {
  /// Remembers who was named together.
  mutating func noteLists(_ groups: [Group]) {
    for group in groups where group.members.count > 1 && group.standing != .belonging {
      var members: [Int] = []
      var polities: [String] = []
      for number in group.members where mentions[number].via != .pronoun {
        let polity = entities[mentions[number].entity].polityID
        if polities.contains(polity) { continue }
        members.append(mentions[number].entity)
        polities.append(polity)
      }
      guard members.count > 1 else { continue }
      lists[members.count] = members
      if members.count > 2 { longList = members }
    }
  }

  /// "the three", "all four countries": the members of the last list of that length.
  func countedList(at index: Int) -> Pair? {
    guard view.isWord(index), view.isWord(index + 1), opensCount(index),
      let count = Self.englishNumbers.firstIndex(where: {
        view.folded(index + 1).elementsEqual($0.utf8)
      }),
      let members = lists[count + 3], mentionAt[index] < 0, mentionAt[index + 1] < 0
    else { return nil }
    let next = index + 2
    let isAlone =
      !view.isWord(next) || view.has(.auxiliary, at: next) || view.has(.adverb, at: next)
      || isFiniteVerb(next)
    func pluralEnd(at index: Int) -> Int? {
      view.hits(at: index).first { $0.features.contains(.plural) }?.end
    }
    let end =
      isAlone
      ? next : pluralEnd(at: next) ?? (isOpenWord(next) ? pluralEnd(at: next + 1) : nil)
    guard let end, mentionAt[end - 1] < 0 else { return nil }
    return Pair(entities: members, tokens: index..<end)
  }

  private func opensCount(_ index: Int) -> Bool {
    ["the", "all", "these", "those"].contains { view.folded(index).elementsEqual($0.utf8) }
  }

  private static let englishNumbers = ["three", "four", "five", "six", "seven", "eight"]

  /// Adds a mention for each member of the list that an Arabic word means.
  mutating func addListMembers(at index: Int) {
    guard let (members, length) = listMeant(at: index),
      (index..<(index + length)).allSatisfy({ mentionAt[$0] < 0 })
    else { return }
    for entity in members {
      let last = entities[entity].lastMention
      add(finish(Mention(entity: entity, tokens: index..<(index + length), via: .pronoun)))
      entities[entity].lastMention = max(last, entities[entity].lastMention)
    }
  }

  private mutating func listMeant(at index: Int) -> (members: [Int], length: Int)? {
    if let two = view.hit(.theTwo, at: index) {
      // الجانبان السوري والروسي names them itself.
      guard !isMentioned(two.end), !areManyCountries(index),
        let pair = lastPair(before: index, like: headLetters(of: index))
      else { return nil }
      return (pair, two.end - index)
    }
    if let count = countBehind(index), let members = lists[count] { return (members, 2) }
    if !longList.isEmpty, view.folded(index).elementsEqual("دولنا".utf8) { return (longList, 1) }
    return nil
  }

  /// من أكثر البلدان: behind a noun or a preposition the word is the plural, as the dual would be البلدين.
  private func areManyCountries(_ index: Int) -> Bool {
    guard headLetters(of: index).elementsEqual("بلدان".utf8), view.isWord(index - 1) else {
      return false
    }
    return view.preposition(at: index - 2) != nil || !isVerbForm(index - 1) || isNounForm(index - 1)
  }

  private func isMentioned(_ index: Int) -> Bool {
    mentionAt.indices.contains(index) && mentionAt[index] >= 0
  }

  /// The number in الدول الثلاث, الأحزاب الخمسة.
  func countBehind(_ index: Int) -> Int? {
    guard view.hasArticle(index), view.isWord(index + 1), view.hasArticle(index + 1),
      !view.hasConjunctionClitic(index + 1)
    else { return nil }
    var letters = headLetters(of: index + 1)
    if letters.suffix(2).elementsEqual("ة".utf8) { letters.removeLast(2) }
    return Self.numbers[letters]
  }

  private static let numbers: LetterTable<Int> = [
    "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9, "عشر": 10,
  ]

  /// The two of a kind that were named together last, or one after the other.
  private mutating func lastPair(before token: Int, like noun: Letters) -> [Int]? {
    let kind = PairKind(noun)
    let stem = noun.prefix(6)
    if let pair = lists[2], pair.allSatisfy({ fits($0, kind, stem) }) { return pair }
    let recent = entities.indices
      .filter { entities[$0].lastMention >= 0 && entities[$0].lastMention < token }
      .sorted { entities[$0].lastMention > entities[$1].lastMention }
    var pair: [Int] = []
    var polities: [String] = []
    for entity in recent
    where fits(entity, kind, stem) && !polities.contains(entities[entity].polityID) {
      pair.append(entity)
      polities.append(entities[entity].polityID)
      if pair.count == 2 { return pair.reversed() }
    }
    return nil
  }

  private enum PairKind {
    case states, bodies, persons, any

    init(_ noun: Letters) {
      func begins(_ words: [String]) -> Bool { words.contains { noun.starts(with: $0.utf8) } }
      if begins(["بلد", "دول", "جار", "حكوم"]) {
        self = .states
      } else if begins(["حزب", "حرك", "تنظيم", "فصيل", "جماع"]) {
        self = .bodies
      } else if begins(["زعيم", "رئيس", "وزير"]) {
        self = .persons
      } else {
        self = .any
      }
    }
  }

  /// Whether an entity is of a kind, for itself or through its polity.
  private mutating func fits(_ entity: Int, _ kind: PairKind, _ stem: Letters) -> Bool {
    if kind == .any { return true }
    let isPerson = entities[entity].kind == .person
    if kind == .persons { return isPerson }
    if kind == .bodies { return !isPerson && isNamed(entity, by: stem) }
    let polity = polityEntity(of: entity)
    return isState(polity)
  }

  /// Whether a body's Arabic name begins with a noun.
  private func isNamed(_ entity: Int, by stem: Letters) -> Bool {
    guard entities[entity].actor >= 0 else { return entities[entity].name.utf8.starts(with: stem) }
    return lexicon.names(of: entities[entity].actor, in: .arabic)
      .contains { $0.utf8.starts(with: stem) }
  }
}
