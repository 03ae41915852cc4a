import EntenteModel

/// How a mention of an actor was found.
enum Via: String, Sendable {
  case name
  case demonym
  case metonym
  case title
  case collective
  case pronoun
  case description
  case speaker
  case unknown
}

/// A name of the gazetteer, as one trie entry refers to it.
struct NameEntry: Sendable, Hashable {
  var actor: Int32
  var via: Via
  /// The text must write it with a capital, or all in capitals, as the lexicon does.
  var needsCapital = false
  var needsAllCapitals = false
  /// A nationality as a noun in the plural: Russians, السوريون.
  var isPeople = false
}

/// Everything that one language's tables say, compiled for look-up.
struct LanguagePack: Sendable {
  let language: Language
  var symbols = SymbolTable()
  var trie = LexicalTrie()
  var names: [NameEntry] = []
  var predicates: [Predicate] = []
  var prepositions: [String] = [] {
    didSet {
      guard let last = prepositions.last, prepositions.count == prepositionLabels.count + 1 else {
        prepositionLabels = prepositions.map(Self.label)
        return
      }
      prepositionLabels.append(Self.label(last))
    }
  }
  /// The prepositions as one word each, for the names of features.
  private(set) var prepositionLabels: [String] = []

  private static func label(_ preposition: String) -> String {
    preposition.split(separator: " ").joined(separator: "_")
  }

  var abbreviations: Set<Int32> = []

  init(language: Language) { self.language = language }

  /// Numbers of prepositions by their folded spelling, so that spelling variants are one.
  var prepositionNumbers: [[Int32]: Int32] = [:]

  func prepositionNumber(_ text: String) -> Int32? {
    prepositions.firstIndex(of: text).map { Int32($0) }
  }
}

/// The actors that the lexicon knows and the packs of all languages.
public struct Lexicon: Sendable {
  var actors: [Actor] = []
  var actorIndex: [String: Int32] = [:]
  /// Display names by language and actor.
  var displayNames: [[String: String]] = []
  /// All names by language and actor, for look-up by people.
  var allNames: [[String: [String]]] = []
  /// The first adjective in each language, for names of derived actors ("Syrian opposition").
  var adjectives: [[String: String]] = []
  var packs: [Language: LanguagePack] = [:]
  var confidence = ConfidenceModel()
  /// Hash over all tables, part of every evidence id.
  var version = ""

  func actor(_ id: String) -> Actor? { actorIndex[id].map { actors[Int($0)] } }
}
