import EntenteExtraction
import EntenteModel
import EntenteStore

/// Finds the lexicon's actors behind the names and country codes of event tables.
final class ActorResolver {
  private let directory: ActorDirectory
  /// Who was looked up already: a table has few names, often.
  private var known: [EventImport.Actor: ActorEntry?] = [:]

  init(_ extractor: Extractor) { directory = ActorDirectory(extractor) }

  /// CAMEO's country codes where they aren't those of ISO 3166.
  private static let cameoCountries = ["WSB": "PSE", "GZS": "PSE", "ROM": "ROU", "TMP": "TLS"]

  func party(_ actor: EventImport.Actor, _ date: CalendarDate?) -> EventImport.Party? {
    let found = known[actor] ?? entry(actor)
    if known.count < 1 << 20 { known[actor] = .some(found) }
    guard let found else { return unknown(actor) }
    let polityID = found.polity(on: date)
    return EventImport.Party(
      id: found.id, name: found.name, polity: directory.actor(id: polityID)?.name ?? polityID,
      polityID: polityID, via: found.id == country(actor.country)?.id ? "country" : "name")
  }

  /// An actor that the lexicon doesn't know, with its country behind its name.
  private func unknown(_ actor: EventImport.Actor) -> EventImport.Party? {
    guard var name = actor.name else { return nil }
    if let country = country(actor.country)?.name ?? actor.country, !name.contains(country) {
      name += " (\(country))"
    }
    let id = ActorDirectory.id(ofUnknown: name)
    return EventImport.Party(id: id, name: name, polity: name, polityID: id, via: "unknown")
  }

  /// The actor of that name, unless its state isn't the one that the table says: a name such as
  /// TRIPOLI is of several. Else the state, if the actor acts for it.
  private func entry(_ actor: EventImport.Actor) -> ActorEntry? {
    let state = country(actor.country)
    let named = actor.name.flatMap { directory.actor(id: $0) ?? directory.actor(named: $0) }
    if let named {
      guard named.kind == .state || named.kind == .organ else { return named }
      if state == nil || named.roles.contains(where: { $0.polity == state?.id }) { return named }
    }
    return actor.isState ? state : nil
  }

  private func country(_ country: String?) -> ActorEntry? {
    guard let country else { return nil }
    let code = Self.cameoCountries[country] ?? country
    return directory.actor(id: code) ?? directory.actor(named: code)
  }
}
