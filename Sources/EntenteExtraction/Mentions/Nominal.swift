import EntenteModel

/// What kind of noun heads a noun phrase about an actor.
enum HeadNoun {
  case office, leader, speaker, member, organ, force, group, collective, rebels, people
  case honorific, rank, former, country

  /// The classes in the order in which an ambiguous word is read.
  static let order: [(WordClass, HeadNoun)] = [
    (.speaker, .speaker), (.office, .office), (.leader, .leader), (.organ, .organ),
    (.force, .force), (.collective, .collective), (.rebels, .rebels), (.group, .group),
    (.people, .people), (.member, .member), (.militaryRank, .rank), (.honorific, .honorific),
    (.formerOffice, .former),
  ]

  /// The place of each word class in ``order``, by its number; -1 for those that head no phrase.
  static let ranks: [Int] = WordClass.allCases.map { wordClass in
    order.firstIndex { $0.0 == wordClass } ?? -1
  }

  static let classes = WordClasses(order.map { WordClasses($0.0) })

  /// Whether the noun names one person.
  var isPerson: Bool {
    switch self {
    case .office, .leader, .speaker, .member, .honorific, .rank, .former: true
    default: false
    }
  }

  /// Whether a person or body under this noun acts for its state or group.
  var speaksForPolity: Bool {
    switch self {
    case .office, .leader, .speaker, .organ, .force, .rank: true
    default: false
    }
  }
}

extension DocumentReader {
  /// The end of a longer name that means no actor, where no actor's name goes as far: بحر الصين الجنوبي.
  func nonActorEnd(at index: Int) -> Int? {
    guard let hit = view.hit(.notAnActor, at: index) else { return nil }
    let isCapital =
      pack.language == .arabic || view.token(index).flags.contains(.capitalised)
    guard isCapital, nameHit(at: index).map({ $0.hit.end < hit.end }) ?? true
    else {
      return nil
    }
    return hit.end
  }

  /// The head noun that begins at a token: the longest hit, and of equals the first class in order.
  func headNoun(at index: Int) -> (noun: HeadNoun, hit: Hit)? {
    guard view.isWord(index), view.hasAny(HeadNoun.classes, at: index) else { return nil }
    var best: (rank: Int, hit: Hit)?
    for hit in view.hits(at: index) where hit.entry.kind == .word {
      let rank = HeadNoun.ranks[Int(hit.entry.index)]
      guard rank >= 0, !isCutByName(hit) else { continue }
      if let (bestRank, other) = best,
        hit.end < other.end || hit.end == other.end && rank >= bestRank
      {
        continue
      }
      best = (rank, hit)
    }
    return best.map { (HeadNoun.order[$0.rank].1, $0.hit) }
  }

  /// Whether a name begins within a title and goes on behind it: رئيس [حكومة الوفاق] is no رئيس حكومة.
  private func isCutByName(_ hit: Hit) -> Bool {
    (hit.start + 1..<max(hit.start + 1, hit.end)).contains { index in
      nameHit(at: index).map { $0.hit.end > hit.end } ?? false
    }
  }

  /// The entity that a noun phrase means, from its head noun and the polity that it names.
  ///
  /// - Returns: the polity for offices, organs and forces; a derived actor ("Syrian opposition")
  ///   for collectives.
  mutating func entity(for noun: HeadNoun, of polity: Int) -> Int {
    switch noun {
    case .collective, .rebels:
      // Fighters of a group are the group.
      guard isState(polity) else { return polity }
      return opposition(of: polity)
    case .office, .leader, .speaker, .organ, .force, .rank, .people, .country, .member:
      return polityEntity(of: polity)
    case .group, .honorific, .former:
      return polity
    }
  }

  /// The opposition of a state, as a gazetteer actor where there is one.
  mutating func opposition(of state: Int) -> Int {
    let actor = entities[state].actor
    guard actor >= 0 else { return state }
    let id = entities[state].id
    let adjective = lexicon.adjective(of: actor, in: .english) ?? entities[state].name
    let name = adjective + " opposition"
    let slug = Slug.make(Array(name.lowercased().utf8))
    return entity(
      named: name, id: lexicon.index(of: slug) == nil ? "\(id.lowercased())-opposition" : slug,
      kind: .other)
  }

  /// Who the rebels against a state are: the armed group that the text is about, where the gazetteer
  /// knows no opposition of the state.
  mutating func rebels(against state: Int) -> Int {
    guard armedGroup >= 0, !hasKnownOpposition(entities[state].actor) else {
      return opposition(of: state)
    }
    return entity(of: armedGroup)
  }

  /// Whether a text in which things happen in a state has rebels: a known opposition, or an armed
  /// group that it is about.
  func hasRebels(_ state: Int) -> Bool {
    armedGroup >= 0 || hasKnownOpposition(entities[state].actor)
  }

  /// The contested state, where the text has named it.
  func contestedStateIfKnown() -> Int? {
    contestedState >= 0 ? entityOfActor[contestedState] : nil
  }

  /// Whether an actor is known to fight a state from inside: its opposition, or an armed group that
  /// answers to nobody.
  func opposes(_ entity: Int, _ state: Int) -> Bool {
    let actor = entities[entity]
    guard let adjective = lexicon.adjective(of: entities[state].actor, in: .english) else {
      return false
    }
    if actor.name == adjective + " opposition" { return true }
    return actor.kind == .armedGroup && actor.polityID == actor.id
      && mentionsOpposition(adjective)
  }

  /// Whether the text names the opposition of the state too, so that an armed group in it is at home
  /// there.
  private func mentionsOpposition(_ adjective: String) -> Bool {
    entities.contains { $0.name == adjective + " opposition" }
  }

  /// The state whose opposition unnamed rebels are: the one most named among those whose opposition
  /// the lexicon knows, else the dominant one.
  mutating func contestedStateEntity() -> Int? {
    contestedState >= 0 ? entity(of: contestedState) : nil
  }

  /// The dominant state as an entity, for definite descriptions.
  mutating func dominantStateEntity() -> Int? {
    dominantState >= 0 ? entity(of: dominantState) : nil
  }

  /// "Sergei Lavrov, the Russian foreign minister, said"; عبد الباسط سيدا رئيس المجلس الوطني: a person
  /// whose polity is not known takes that of the title behind the name.
  mutating func attachAppositions() {
    guard mentions.count > 1 else { return }
    if pack.language == .english { attachLeaders() }
    for number in 1..<mentions.count {
      let title = mentions[number]
      let name = mentions[number - 1]
      guard title.via == .title, entities[name.entity].kind == .person,
        entities[name.entity].polityID == entities[name.entity].id,
        entities[title.entity].kind != .person
      else { continue }
      let gap = name.tokens.upperBound..<title.tokens.lowerBound
      guard gap.count <= 2,
        gap.allSatisfy({ view.kind($0) == .comma || view.has(.determiner, at: $0) }),
        pack.language == .arabic || !gap.isEmpty,
        !view.hasConjunctionClitic(title.tokens.lowerBound)
      else { continue }
      guard
        let (noun, _) = headNoun(at: title.tokens.lowerBound)
          ?? headNoun(at: title.tokens.upperBound - 1),
        noun.speaksForPolity, noun.isPerson
      else { continue }
      let polity = polityEntity(of: title.entity)
      entities[name.entity].polityID = entities[polity].polityID
      entities[name.entity].polityName = entities[polity].polityName
    }
  }

  /// "Ansar Dine, led by Iyad Ag Ghaly": a person of no known polity answers to whom he leads.
  private mutating func attachLeaders() {
    for number in mentions.indices.dropFirst() {
      let leader = mentions[number].entity
      let start = mentions[number].tokens.lowerBound
      guard entities[leader].kind == .person, entities[leader].polityID == entities[leader].id,
        let by = (max(0, start - 4)..<start).last(where: { view.has(.agentMarker, at: $0) }),
        (by + 1..<start).allSatisfy({ view.isWord($0) && mentionAt[$0] < 0 }),
        view.isWord(by - 1),
        ["led", "headed", "chaired"].contains(where: {
          view.folded(by - 1).elementsEqual($0.utf8)
        }),
        let body = mentions[..<number].last(where: {
          (by - 2...by - 1).contains($0.tokens.upperBound)
        }),
        entities[body.entity].kind != .person, entities[body.entity].kind != .state
      else { continue }
      let polity = polityEntity(of: body.entity)
      entities[leader].polityID = entities[polity].polityID
      entities[leader].polityName = entities[polity].polityName
    }
  }
}
