import EntenteModel

/// The actors that the lexicon knows and the packs of all languages.
///
/// A class, since readers pass it on with every sentence; it never changes.
final class Lexicon: Sendable {
  let actors: [Actor]
  /// The actors' kinds side by side, since texts ask for them word by word.
  private let kinds: [ActorKind]
  private let names: PerLanguage<Lazily<ActorNames>>
  /// The ids of ``actors``, numbered by their places there.
  private let ids: SymbolTable
  private let statesByName: Lazily<[String: Int32]>
  /// The polity of each actor that has the same one at any date, else -1.
  private let settledPolities: Lazily<[Int32]>
  /// The opposition of each state that the lexicon knows one of.
  private let oppositions: Lazily<[Int32: Int32]>
  private let lazyPacks: PerLanguage<Lazily<LanguagePack>>
  /// What looks texts up; nothing that one has seen changes a result.
  let builders = PerLanguage(arabic: TextViewBuilders(), english: TextViewBuilders())
  /// Hash over all tables, part of every evidence id.
  let version: String

  init(
    actors: [Actor], ids: SymbolTable, tables: PerLanguage<LanguageTables>,
    version: String
  ) {
    let names = PerLanguage(
      arabic: Lazily { ActorNames(tables.arabic.names, actorCount: actors.count) },
      english: Lazily { ActorNames(tables.english.names, actorCount: actors.count) })
    self.actors = actors
    kinds = actors.map(\.kind)
    self.ids = ids
    self.names = names
    settledPolities = Lazily {
      actors.map { actor in
        let isSettled = actor.roles.count < 2 && actor.roles.allSatisfy(\.isForever)
        return isSettled ? ids.symbol(actor.polity(on: nil)) ?? -1 : -1
      }
    }
    oppositions = Lazily {
      var found: [Int32: Int32] = [:]
      for state in actors.indices where actors[state].kind == .state {
        guard let adjective = names.english.value[Int32(state)].adjective else { continue }
        let id = Slug.make(Array((adjective + " opposition").lowercased().utf8))
        found[Int32(state)] = ids.symbol(id)
      }
      return found
    }
    statesByName = Lazily {
      Dictionary(
        actors.indices.filter { actors[$0].kind == .state }.map { (actors[$0].name, Int32($0)) },
        uniquingKeysWith: { first, _ in first })
    }
    lazyPacks = PerLanguage(
      arabic: Lazily { tables.arabic.compiled() }, english: Lazily { tables.english.compiled() })
    self.version = version
  }

  /// Everything that a language's tables say, compiled when it is first asked for.
  func pack(_ language: Language) -> LanguagePack { lazyPacks[language].value }

  /// The opposition of a state, where the lexicon knows it as an actor.
  func opposition(of state: Int32) -> Int32? { oppositions.value[state] }

  /// The actor's place in ``actors``.
  func index(of id: String) -> Int32? { ids.symbol(id) }

  func actor(_ id: String) -> Actor? { ids.symbol(id).map { actors[Int($0)] } }

  func kind(of actor: Int32) -> ActorKind { kinds[Int(actor)] }

  /// What actors roll up to on a date.
  func polities(on date: CalendarDate?) -> Polities {
    Polities(lexicon: self, date: date, settled: settledPolities.value)
  }

  /// The actor that each actor rolls up to on one date, or itself.
  struct Polities {
    fileprivate let lexicon: Lexicon
    fileprivate let date: CalendarDate?
    fileprivate let settled: [Int32]

    func polity(of actor: Int32) -> Int32? {
      let polity = settled[Int(actor)]
      if polity >= 0 { return polity }
      return lexicon.index(of: lexicon.actors[Int(actor)].polity(on: date))
    }
  }

  /// The state with this English display name.
  func state(named name: String) -> Int32? { statesByName.value[name] }

  /// All names of an actor in a language, the display name first; adjectives and metonyms last.
  func names(of actor: Int32, in language: Language) -> [String] {
    names[language].value[actor].all
  }

  /// The first adjective, for names of derived actors ("Syrian opposition").
  func adjective(of actor: Int32, in language: Language) -> String? {
    names[language].value[actor].adjective
  }

  /// The name to show; every actor has one in English.
  func displayName(of actor: Int32, in language: Language) -> String? {
    switch language {
    case .english: actors[Int(actor)].name
    case .arabic: names.arabic.value[actor].display
    }
  }
}
