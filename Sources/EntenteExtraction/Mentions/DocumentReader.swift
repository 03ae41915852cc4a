import EntenteModel

/// Reads one document, sentence by sentence: mentions, speakers, reference, relations.
///
/// Holds what one sentence leaves behind for the next: who was mentioned, who speaks.
struct DocumentReader: ~Copyable {
  /// Without a field like this, the compiler would take a reader for a value to be copied to the stack
  /// for every question that is asked of it; a value with an existential goes by its address.
  private let byAddress: any Sendable = ()

  let lexicon: Lexicon
  let pack: LanguagePack
  /// What of the text can be asked for at the moment.
  private(set) var view: TextView
  private var memory: TextMemory
  private var windows: TextWindows
  let document: Document
  private let polities: Lexicon.Polities

  var entities: [Entity] = []
  var entityOfActor: [Int32: Int] = [:]
  var entityOfName: [String: Int] = [:]
  /// Last names and other parts of names that this document has introduced.
  var localNames = LetterTable<Int>()
  /// Bodies by the first noun of their names: the Arabic for party, movement, council.
  var bodyHeads = LetterTable<Int>()
  /// The states named with persons who don't answer to them: dissidents, former officials.
  var homelands: [Int: Int] = [:]
  /// Who bore an Arabic title last, by the title's letters.
  var titleHolders = LetterTable<Int>()
  /// The members of the last list of each length, for "the two countries", الدول الأربع.
  var lists: [Int: [Int]] = [:]
  /// The members of the last list of three and more.
  var longList: [Int] = []
  /// The state that the document is mostly about, as an actor index.
  var dominantState: Int32 = -1
  /// The states that the document speaks of enough for short names to mean bodies of theirs.
  var homes: Set<Int32> = []
  /// The state whose rebels unnamed rebels are.
  var contestedState: Int32 = -1

  /// The armed group that answers to nobody and that the document names most, if it names none other
  /// half as often, as an actor index.
  var armedGroup: Int32 = -1

  /// What the sentence that was read last states, not weighed yet.
  var candidates: [Candidate] = []
  /// The groups of mentions of a sentence, kept from one to the next for their memory.
  private var groups: [Group] = []
  /// The predicate words of the token being read, kept from token to token for their memory.
  var predicateHits: [PredicateHit] = []
  /// The mentions of the sentence being read, in order.
  var mentions: [Mention] = []
  /// The mention that covers each token of the document, or -1.
  var mentionAt: MentionNumbers
  /// Who spoke last, as an entity, and whose quotation may still be open.
  var speaker = -1
  /// Who spoke in the sentences before.
  var earlierSpeaker = -1
  var topic = -1
  /// The first person of the sentence before.
  var topicPerson: Int?
  /// The body whose unnamed office-holder was mentioned last: the president said that he …
  var lastHolder: (entity: Int, token: Int)?
  /// Whose each deed was, by its first letters, and whose the last one.
  var deedOwners = LetterTable<Int>()
  var lastDeedOwner: Int?
  /// Who did each kind of thing in the English sentence before, and who did it first.
  var doersBefore = Doers()
  var firstDoers = Doers()
  /// Whose deed an English text is about, once a sentence has named anybody.
  var leadDoer: Doer?
  var hasLead = false
  /// The actors that were last named together.
  var lastPair: Pair?

  init(lexicon: Lexicon, pack: LanguagePack, document: Document) {
    self.lexicon = lexicon
    self.pack = pack
    self.document = document
    windows = TextWindows(document.text, lexicon, pack.language)
    memory = windows.next()
    view = memory.view
    polities = lexicon.polities(on: document.date)
    mentionAt = MentionNumbers(view.tokens)
    findDominantStates(title: document.title)
  }

  /// Goes on to the next window of a long text; `false` if there is none.
  mutating func turnPage() -> Bool {
    guard windows.isMore else { return false }
    memory = windows.next()
    view = memory.view
    mentionAt = MentionNumbers(view.tokens)
    return true
  }

  /// The state named most often, by whatever name; definite descriptions ("the army") mean its own.
  private mutating func findDominantStates(title: String?) {
    var counts = ActorTally()
    var places = ActorTally()
    var groups = ActorTally()
    var others: Set<Int32> = []
    func count(_ view: TextView, weight: Int) {
      var index = view.ownTokens.lowerBound
      while index < view.ownTokens.upperBound {
        guard let (hit, name) = Self.nameHit(at: index, view, pack) else {
          index += 1
          continue
        }
        let kind = lexicon.kind(of: name.actor)
        let polity = kind == .state ? nil : polities.polity(of: name.actor)
        if kind == .other { others.insert(name.actor) }
        if kind == .state {
          counts.add(weight, to: name.actor)
          if name.via == .name, index > 0, Self.isPlacePreposition(index - 1, view, pack) {
            places.add(weight, to: name.actor)
          }
        } else if kind == .person || kind == .organ, let polity,
          lexicon.kind(of: polity) == .state
        {
          counts.add(weight, to: polity)
        }
        if let polity, lexicon.kind(of: polity) == .armedGroup {
          groups.add(weight, to: polity)
        }
        index = hit.end
      }
    }
    if let title {
      var windows = TextWindows(title, lexicon, pack.language)
      let memory = windows.next()
      withExtendedLifetime(memory) { count(memory.view, weight: 1) }
    }
    count(view, weight: 1)
    // A long text is gone through to its end before it is read.
    if windows.isMore {
      var windows = windows
      while windows.isMore {
        let memory = windows.next()
        withExtendedLifetime(memory) { count(memory.view, weight: 1) }
      }
    }
    dominantState = counts.most?.actor ?? -1
    let dominant = counts.most?.count ?? 0
    homes = counts.actors { $0.count * 3 >= dominant }
    if let group = groups.most,
      groups.entries.allSatisfy({ $0.actor == group.actor || $0.count * 2 <= group.count })
    {
      armedGroup = group.actor
    }
    let contested = counts.filter { hasKnownOpposition($0.actor) }
    let total = counts.entries.reduce(0) { $0 + $1.count }
    let named = contested.filter { lexicon.opposition(of: $0.actor).map(others.contains) ?? false }
    // Rebels are those of the state whose opposition the text names, or where it says that things
    // happen.
    if let best = named.most {
      contestedState = best.actor
    } else if let best = places.most, best.count >= 2, counts[best.actor] * 4 >= dominant {
      contestedState = best.actor
    } else if let best = contested.most, best.count * 2 >= dominant {
      contestedState = best.actor
    } else if let best = counts.most, best.count >= 3, best.count * 5 >= total * 2 {
      contestedState = best.actor
    }
  }

  func hasKnownOpposition(_ state: Int32) -> Bool {
    lexicon.opposition(of: state) != nil
  }

  /// The longest name that begins at a token, short names of the state's own bodies among them.
  func nameHit(at index: Int) -> (hit: Hit, name: NameEntry)? {
    Self.nameHit(at: index, homes: homes, view, pack)
  }

  /// The longest name that begins at a token; names proper before nationalities before seats.
  ///
  /// - Parameter homes: the states whose bodies are meant by short names.
  static func nameHit(
    at index: Int, before end: Int = .max, homes: Set<Int32> = [], _ view: TextView,
    _ pack: LanguagePack
  )
    -> (hit: Hit, name: NameEntry)?
  {
    guard view.hasHit(.name, at: index) else { return nil }
    var best: (hit: Hit, name: NameEntry)?
    for hit in view.hits(at: index) where hit.entry.kind == .name && hit.end <= end {
      let name = pack.names[Int(hit.entry.index)]
      if name.home >= 0, !homes.contains(name.home) { continue }
      guard let current = best else {
        best = (hit, name)
        continue
      }
      let peeled = hit.clitics.rawValue.nonzeroBitCount
      let currentPeeled = current.hit.clitics.rawValue.nonzeroBitCount
      if hit.end > current.hit.end
        || (hit.end == current.hit.end && peeled < currentPeeled)
        // حزب الله is not the Turkish one in a text about Turkey: a name of its own goes first.
        || (hit.end == current.hit.end && peeled == currentPeeled && name.home < 0
          && current.name.home >= 0)
      {
        best = (hit, name)
      }
    }
    if let found = best, let longer = view.hit(.notAnActor, at: index), longer.end > found.hit.end {
      return nil
    }
    return best
  }

  // MARK: Entities

  /// The document's entity for an actor of the lexicon.
  mutating func entity(of actor: Int32) -> Int {
    if let known = entityOfActor[actor] { return known }
    let place = Int(actor)
    var entity = Entity(
      id: lexicon.actors[place].id, name: lexicon.actors[place].name, kind: lexicon.kind(of: actor),
      polityID: "", polityName: "")
    entity.actor = actor
    if let polity = polities.polity(of: actor) {
      entity.polityID = lexicon.actors[Int(polity)].id
      entity.polityName = lexicon.actors[Int(polity)].name
    } else {
      entity.polityID = lexicon.actors[place].polity(on: document.date)
      entity.polityName = entity.name
    }
    entities.append(entity)
    entityOfActor[actor] = entities.count - 1
    return entities.count - 1
  }

  /// An entity that only the text knows, under an id made from its name.
  mutating func entity(
    named name: String, id: String, kind: ActorKind, polity: Int? = nil
  ) -> Int {
    if let actor = lexicon.index(of: id) { return entity(of: actor) }
    if let known = entityOfName[id] {
      if let polity, entities[known].polityID == entities[known].id {
        entities[known].polityID = entities[polity].polityID
        entities[known].polityName = entities[polity].polityName
      }
      return known
    }
    entities.append(
      Entity(
        id: id, name: name, kind: kind, polityID: polity.map { entities[$0].polityID } ?? id,
        polityName: polity.map { entities[$0].polityName } ?? name))
    entityOfName[id] = entities.count - 1
    return entities.count - 1
  }

  /// The entity that an entity rolls up to: its state, or itself.
  mutating func polityEntity(of index: Int) -> Int {
    let entity = entities[index]
    guard entity.polityID != entity.id else { return index }
    if let actor = lexicon.index(of: entity.polityID) { return self.entity(of: actor) }
    return entityOfName[entity.polityID] ?? index
  }

  func isState(_ entity: Int) -> Bool {
    entities[entity].kind == .state
  }

  /// Lets later single words of a person's name refer to them.
  mutating func introduce(_ entity: Int, tokens: Range<Int>) {
    // English goes on with the last name; Arabic with any that is no common word.
    let isArabic = pack.language == .arabic
    var index = isArabic ? tokens.lowerBound : tokens.upperBound - 1
    while index < tokens.upperBound {
      if view.isWord(index), view.isUnclassed(index) {
        if isArabic, opensCompound(index) {
          localNames[localLetters(at: index)] = entity
          index += 1
        } else {
          let letters = view.folded(index)
          let isNameAlone = letters.count >= 3 && !letters.elementsEqual("الله".utf8)
          if isNameAlone { localNames[letters] = entity }
        }
      }
      index += 1
    }
  }

  func text(_ tokens: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in tokens where view.isWord(index) || view.kind(index) == .number {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: view.folded(index))
    }
    return bytes
  }

  // MARK: Mentions

  /// Notes where a mention stands.
  func finish(_ mention: Mention) -> Mention {
    var mention = mention
    mention.isQuoted = view.token(mention.tokens.lowerBound).flags.contains(.quoted)
    return mention
  }

  /// The text as given.
  func substring(_ range: Range<Int>) -> String {
    document.text.utf8.withContiguousStorageIfAvailable {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    } ?? String(decoding: utf8(range), as: UTF8.self)
  }

  /// The text on one line, for names and traces: a line may break behind an abbreviation.
  func line(_ range: Range<Int>) -> String {
    String(decoding: utf8(range).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }

  private func utf8(_ range: Range<Int>) -> Substring.UTF8View {
    let text = document.text.utf8
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.index(start, offsetBy: range.count)]
  }

  /// Adds a mention and returns its number within the sentence.
  @discardableResult
  mutating func add(_ mention: Mention) -> Int {
    mentions.append(mention)
    for token in mention.tokens { mentionAt[token] = mentions.count - 1 }
    entities[mention.entity].lastMention = mention.tokens.lowerBound
    if pack.language == .arabic { noteGender(mention) }
    noteBodyHead(mention)
    return mentions.count - 1
  }

  /// رئيسة الوزراء تيريزا ماي: the title tells a woman from a man, from here on.
  private mutating func noteGender(_ mention: Mention) {
    guard mention.via == .title, entities[mention.entity].kind == .person,
      let head = mention.tokens.first, headNoun(at: head)?.noun.isPerson ?? false
    else { return }
    entities[mention.entity].isFeminine = view.folded(head).suffix(2).elementsEqual("ة".utf8)
  }

  /// Remembers by which noun a body's name begins, so that the noun alone means it later on.
  private mutating func noteBodyHead(_ mention: Mention) {
    guard pack.language == .arabic, mention.via == .name || mention.via == .title,
      mention.tokens.count > 1
    else { return }
    let kind = entities[mention.entity].kind
    guard kind != .state, kind != .person else { return }
    let head = mention.tokens.lowerBound
    let isCrowd = view.has(.rebels, at: head) || view.has(.collective, at: head)
    bodyHeads[isCrowd ? rebelLetters(of: head) : headLetters(of: head)] = mention.entity
  }

  func mention(at token: Int) -> Mention? {
    guard view.isValid(token), mentionAt[token] >= 0, mentionAt[token] < mentions.count else {
      return nil
    }
    return mentions[mentionAt[token]]
  }
}

extension DocumentReader {
  /// Reads one sentence into ``candidates`` and leaves behind who was mentioned and who spoke.
  ///
  /// - Parameter trace: told in words what was found.
  mutating func read(_ span: SentenceSpan, trace: ((String) -> Void)? = nil) {
    let tokens = span.tokens
    mentions.removeAll(keepingCapacity: true)
    switch pack.language {
    case .arabic: findArabicMentions(tokens)
    case .english: findEnglishMentions(tokens)
    }
    attachAppositions()
    earlierSpeaker = speaker
    findSpeaker(tokens)
    findPronouns(tokens)
    // Moved out and in, so that one piece of memory serves for all sentences.
    var groups: [Group] = []
    swap(&self.groups, &groups)
    findGroups(tokens, into: &groups)
    noteLists(groups)
    if let trace {
      for mention in mentions { trace(describe(mention)) }
    }
    Self.readRelations(tokens, groups, &self)
    switch pack.language {
    case .arabic: noteDeeds(groups, candidates)
    case .english: noteEnglishDeeds(groups, candidates, in: tokens)
    }
    if let first = mentions.first(where: { $0.standing == .actor }) { topic = first.entity }
    topicPerson = personOnTopic(tokens)
    for group in groups {
      guard let pair = pair(of: group) else { continue }
      lastPair = pair
      break
    }
    for token in tokens { mentionAt[token] = -1 }
    swap(&self.groups, &groups)
  }

  /// Lets grammar read a sentence.
  private static func readRelations(
    _ tokens: Range<Int>, _ groups: [Group], _ reader: inout DocumentReader
  ) {
    // Moved in and out: a second owner would make writes copy whole arrays, for each sentence.
    var sentence = SentenceReader(reader: consume reader, sentence: tokens, groups: groups)
    sentence.read()
    reader = sentence.finish()
  }

  /// The person who speaks in a sentence, or who is its first word.
  private func personOnTopic(_ sentence: Range<Int>) -> Int? {
    var opening: Int?
    for mention in mentions
    where mention.standing == .actor && !mention.isPossessive
      && entities[mention.entity].kind == .person
    {
      if mention.entity == speaker { return speaker }
      if mention.tokens.lowerBound == sentence.lowerBound, opening == nil {
        opening = mention.entity
      }
    }
    return opening
  }

  /// The members of a group that act together and belong to different polities.
  private func pair(of group: Group) -> Pair? {
    guard group.members.count > 1, group.standing == .actor, !group.isPossessive else { return nil }
    let members = group.members.map { mentions[$0].entity }
    guard Set(members.map { entities[$0].polityID }).count == members.count else { return nil }
    return Pair(entities: members, tokens: group.tokens)
  }

  private func describe(_ mention: Mention) -> String {
    let preposition =
      mention.preposition < 0 ? "" : ", behind " + pack.prepositions[Int(mention.preposition)]
    return "mention “\(line(view.range(mention.tokens)))” \(entities[mention.entity].name) "
      + "(\(entities[mention.entity].polityName)) via \(mention.via.rawValue), "
      + "\(mention.standing)\(preposition)"
  }
}

/// The number of the mention that covers each token, or -1.
struct MentionNumbers {
  /// The tokens that have one.
  let indices: Range<Int>
  private var numbers: [Int32]

  init(_ tokens: Range<Int>) {
    indices = tokens
    numbers = Array(repeating: -1, count: tokens.count)
  }

  subscript(token: Int) -> Int {
    get { Int(numbers[token - indices.lowerBound]) }
    set { numbers[token - indices.lowerBound] = Int32(truncatingIfNeeded: newValue) }
  }
}
