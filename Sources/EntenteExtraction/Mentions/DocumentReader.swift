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
  private(set) var windows: TextWindows
  let document: Document
  let polities: Lexicon.Polities

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
  var groups: [Group] = []
  /// The predicate words of the token being read, kept from token to token for their memory.
  var predicateHits: [PredicateHit] = []
  /// The groups around a predicate that is guessed at, kept for their memory too.
  var neighbours: [SentenceReader.Neighbour] = []
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
    entities.reserveCapacity(16)
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
    // A part of a text that is UTF-8 needs no validation, as tokens begin and end with characters.
    String(copying: UTF8Span(unchecked: document.text.utf8Span.span.extracting(range)))
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
