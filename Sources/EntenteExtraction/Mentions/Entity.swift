import EntenteModel

/// An actor as one document speaks of it: one of the gazetteer's, or one that only the text knows.
struct Entity: Sendable {
  var id: String
  var name: String
  var kind: ActorKind
  var polityID: String
  var polityName: String
  /// Index in the lexicon, or -1.
  var actor: Int32 = -1
  var isPlural = false
  var isFeminine: Bool?
  /// The last token that mentioned it, for reference by pronouns.
  var lastMention = -1
}

/// Actors that one word or phrase means together: they, the two countries.
struct Pair: Sendable {
  var entities: [Int]
  var tokens: Range<Int>
}

/// A range of a document that refers to an actor.
struct Mention {
  /// What the noun phrase says of the actor.
  enum Standing: String, CaseIterable {
    /// The actor itself: Russia, Russian forces, the president of Russia.
    case actor
    /// Something of the actor's: Russian plans, the policy of Russia.
    case belonging
    /// An adjective or genitive on another noun, which decides what it means.
    case modifier
  }

  var entity: Int
  /// The whole phrase: title, head noun, name.
  var tokens: Range<Int>
  var via: Via
  var standing: Standing = .actor
  /// The noun that an adjective modifies, or that a genitive depends on.
  var noun: Int?
  /// The preposition that governs the phrase, by number, and where it stands.
  var preposition: Int32 = -1
  var prepositionToken = -1
  /// Content words between the governing preposition or verb and the phrase.
  var distance = 0
  /// Followed by the English genitive marker.
  var isPossessive = false
  /// Joined to what stands before by and, و or a comma.
  var isCoordinated = false
  var isQuoted = false

  var isBare: Bool { preposition < 0 }
}
