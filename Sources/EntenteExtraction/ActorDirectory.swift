public import EntenteModel

/// Finds the actors of the lexicon by id or full name, fast enough for tables of millions of names.
///
///     let directory = ActorDirectory(try Extractor())
///     directory.actor(named: "Russian Federation")?.id       // "RUS"
///     directory.actor(named: "VLADIMIR PUTIN")?.id           // "vladimir-putin"
public struct ActorDirectory: Sendable {
  private var actors: [String: ActorEntry] = [:]
  /// Ids by name as look-ups compare them; `nil` for a name that several have.
  private var names: [String: String?] = [:]

  public init(_ extractor: Extractor) {
    for actor in extractor.actors(matching: "") {
      actors[actor.id] = actor
      for name in Set(actor.names.values.flatMap(\.self) + [actor.name]) {
        let key = SearchText.normalised(name)
        if let known = names[key], known != actor.id {
          names[key] = .some(nil)
        } else {
          names[key] = actor.id
        }
      }
    }
  }

  public func actor(id: String) -> ActorEntry? { actors[id] }

  /// The id that an actor has whom the lexicon doesn't know, in texts too.
  ///
  ///     ActorDirectory.id(ofUnknown: "Harbour Union")  // "harbour-union"
  public static func id(ofUnknown name: String) -> String {
    Slug.make(Array(SearchText.normalised(name).utf8))
  }

  /// The one actor of this name; `nil` if there is none, or several.
  public func actor(named name: String) -> ActorEntry? {
    names[SearchText.normalised(name)].flatMap(\.self).flatMap { actors[$0] }
  }
}

extension ActorEntry {
  /// The id of the polity that the actor rolls up to on `date`, or its own.
  public func polity(on date: CalendarDate?) -> String {
    Actor(id: id, name: name, kind: kind, roles: roles).polity(on: date)
  }
}
