import EntenteModel

/// The actors that the lexicon knows and the packs of all languages.
///
/// A class, since readers pass it on with every sentence; it never changes.
final class Lexicon: Sendable {
  let actors: [Actor]
  /// What one language calls each actor.
  private let names: PerLanguage<[ActorNames]>
  private let actorIndex: [String: Int32]
  private let statesByName: [String: Int32]
  /// The polity of each actor that has the same one at any date, else -1.
  private let settledPolities: [Int32]
  /// The states whose opposition the lexicon knows as an actor.
  let opposedStates: Set<Int32>
  let packs: PerLanguage<LanguagePack>
  /// What looks texts up; nothing that one has seen changes a result.
  let builders = PerLanguage(arabic: TextViewBuilders(), english: TextViewBuilders())
  let confidence: ConfidenceModel
  /// Hash over all tables, part of every evidence id.
  let version: String

  init(
    actors: [Actor], actorIndex: [String: Int32], names: PerLanguage<[ActorNames]>,
    packs: PerLanguage<LanguagePack>, confidence: ConfidenceModel, version: String
  ) {
    self.actors = actors
    self.actorIndex = actorIndex
    self.names = names
    settledPolities = actors.map { actor in
      let isSettled = actor.roles.count < 2 && actor.roles.allSatisfy(\.isForever)
      return isSettled ? actorIndex[actor.polity(on: nil)] ?? -1 : -1
    }
    opposedStates = Set(
      actors.indices.lazy.filter { actors[$0].kind == .state }.map { Int32($0) }.filter { state in
        names.english[Int(state)].adjective.map {
          actorIndex[Slug.make(Array(($0 + " opposition").lowercased().utf8))] != nil
        } ?? false
      })
    statesByName = Dictionary(
      actors.indices.filter { actors[$0].kind == .state }.map { (actors[$0].name, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    self.packs = packs
    self.confidence = confidence
    self.version = version
  }

  /// The actor's place in ``actors``.
  func index(of id: String) -> Int32? { actorIndex[id] }

  func actor(_ id: String) -> Actor? { actorIndex[id].map { actors[Int($0)] } }

  /// The actor that an actor rolls up to on a date, or itself.
  func polity(of actor: Int32, on date: CalendarDate?) -> Int32? {
    let settled = settledPolities[Int(actor)]
    return settled >= 0 ? settled : index(of: actors[Int(actor)].polity(on: date))
  }

  /// The state with this English display name.
  func state(named name: String) -> Int32? { statesByName[name] }

  /// All names of an actor in a language, the display name first; adjectives and metonyms last.
  func names(of actor: Int32, in language: Language) -> [String] {
    names[language][Int(actor)].all
  }

  /// The first adjective, for names of derived actors ("Syrian opposition").
  func adjective(of actor: Int32, in language: Language) -> String? {
    names[language][Int(actor)].adjective
  }

  /// The name to show; every actor has one in English.
  func displayName(of actor: Int32, in language: Language) -> String? {
    switch language {
    case .english: actors[Int(actor)].name
    case .arabic: names.arabic[Int(actor)].display
    }
  }
}

/// What one language calls an actor.
struct ActorNames: Sendable {
  var display: String?
  var adjective: String?
  var all: [String] = []
}
