/// The closed classes of function words, titles and nouns that the grammar knows by name.
///
/// The words of each class are data: the first column of `words.tsv`, `titles.tsv`,
/// `attributions.tsv`, `negations.tsv` and `pronouns.tsv` names the class.
enum WordClass: UInt8, CaseIterable, Sendable {
  // words.tsv
  case conjunction
  /// Joins a companion: alongside, as well as.
  case companion
  /// Introduces some of those just named: including; بينها.
  case including
  /// Opens a clause of its own: but, while; بينما, حيث.
  case boundary
  case complementizer
  case relative
  case determiner
  case auxiliary
  case adverb
  /// Introduces an agent: by; من قبل.
  case agentMarker
  /// Introduces both sides: between; بين.
  case between
  /// The particle of an infinitive.
  case infinitive
  /// A verb that says nothing of stance; known so that its subject isn't taken for another's.
  case verb
  /// A state name that takes masculine agreement.
  case masculine
  /// Nouns after which an adjective or genitive names a place or thing, not an actor.
  case thing
  /// Nouns for what belongs to an actor: plan, policy, territory.
  case asset
  /// Nouns for what actors do, decide and say: القرار, الهجوم, التصريحات.
  case deed
  /// Longer names that contain an actor's name and mean no actor: South China Sea, Oslo Accords.
  case notAnActor
  /// Says that a place or somebody is of a body: الخاضعة ل, معقل, ينتمون إلى.
  case held
  /// Words for those who are killed or hurt in an attack.
  case victim
  /// Everyday adjectives and nouns that are no part of an unknown name.
  case common

  // titles.tsv
  case office
  case formerOffice
  case honorific
  case leader
  case speaker
  case member
  case organ
  case force
  case group
  case collective
  case rebels
  case people
  case country
  case militaryRank
  /// Bodies and offices that, named alone, mean those of the state that the text is about.
  case central

  // attributions.tsv
  case say
  case accordingTo
  /// Who reports what others do: agencies, channels, papers, monitors.
  case outlet

  // negations.tsv
  case not
  case refuse
  case cease
  case condition
  case possibility
  case request
  case deny
  case pledge
  /// Nouns that turn a stance round: who welcomes the fall of X opposes X.
  case reversal

  // pronouns.tsv
  case masculinePronoun
  case femininePronoun
  case neuterPronoun
  case pluralPronoun
  case firstPluralPronoun
  case firstPronoun
  case masculinePossessive
  case femininePossessive
  case neuterPossessive
  case pluralPossessive
  case firstPossessive
  case ownCountry
  case counterpart
  case latter
  case theTwo
  case eachOther

  /// The number by which lexical entries refer to the class.
  @inline(__always)
  var number: Int32 { Int32(rawValue) }

  /// The class of this name in the tables.
  init?(name: String) {
    guard let wordClass = Self.byName[name] else { return nil }
    self = wordClass
  }

  private static let byName: [String: WordClass] = Dictionary(
    uniqueKeysWithValues: WordClass.allCases.map { ($0.name, $0) })

  /// What the tables call the class: its case, unless a plainer word is at hand there.
  var name: String {
    switch self {
    case .agentMarker: "agent-marker"
    case .notAnActor: "not-an-actor"
    case .formerOffice: "former"
    case .militaryRank: "rank"
    case .accordingTo: "according-to"
    case .masculinePronoun: "he"
    case .femininePronoun: "she"
    case .neuterPronoun: "it"
    case .pluralPronoun: "they"
    case .firstPluralPronoun: "we"
    case .firstPronoun: "i"
    case .masculinePossessive: "his"
    case .femininePossessive: "her"
    case .neuterPossessive: "its"
    case .pluralPossessive: "their"
    case .firstPossessive: "our"
    case .ownCountry: "own-country"
    case .theTwo: "the-two"
    case .eachOther: "each-other"
    default: "\(self)"
    }
  }

  /// Whether words of the class are verbs, given by their dictionary form and inflected.
  var isVerbal: Bool {
    switch self {
    case .verb, .say, .refuse, .cease, .request, .deny, .pledge: true
    default: false
    }
  }
}

/// A set of word classes.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ wordClass: WordClass) { rawValue = 1 << UInt64(wordClass.number) }
  init(number: Int32) { rawValue = 1 << UInt64(number) }

  @inline(__always)
  func has(_ wordClass: WordClass) -> Bool { rawValue & (1 << UInt64(wordClass.number)) != 0 }
}
