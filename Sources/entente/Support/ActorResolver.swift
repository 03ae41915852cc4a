import EntenteExtraction
import EntenteModel
import EntenteStore

/// Finds the lexicon's actors behind the names and country codes of event tables.
final class ActorResolver {
  private let directory: ActorDirectory
  /// What was looked up already: a table has few names, often.
  private var known: [Query: ActorEntry?] = [:]

  private struct Query: Hashable {
    let name: String?
    let country: String?
  }

  init(_ extractor: Extractor) { directory = ActorDirectory(extractor) }

  /// CAMEO's country codes where they aren't those of ISO 3166.
  private static let cameoCountries = ["WSB": "PSE", "GZS": "PSE", "ROM": "ROU", "TMP": "TLS"]

  func party(
    _ name: String?, _ country: String?, _ date: CalendarDate?
  ) -> EventImport.Party? {
    let query = Query(name: name, country: country)
    let found = known[query] ?? actor(name, country)
    if known.count < 1 << 20 { known[query] = .some(found) }
    guard let found else { return name.map(unknown) }
    let polityID = found.polity(on: date)
    return EventImport.Party(
      id: found.id, name: found.name, polity: directory.actor(id: polityID)?.name ?? polityID,
      polityID: polityID, via: found.id == self.country(country)?.id ? "country" : "name")
  }

  /// An actor that the lexicon doesn't know.
  private func unknown(_ name: String) -> EventImport.Party {
    let id = ActorDirectory.id(ofUnknown: name)
    return EventImport.Party(id: id, name: name, polity: name, polityID: id, via: "unknown")
  }

  /// The actor of that name, unless its state isn't the one that the table says: a name such as
  /// TRIPOLI is of several. Else the state itself, behind a name such as POLICE.
  private func actor(_ name: String?, _ country: String?) -> ActorEntry? {
    let state = self.country(country)
    let named = name.flatMap { directory.actor(id: $0) ?? directory.actor(named: $0) }
    guard let named else { return state }
    guard let state, named.id != state.id else { return named }
    let isOfState = named.roles.contains { $0.polity == state.id }
    return isOfState || (named.kind != .state && named.kind != .organ) ? named : state
  }

  private func country(_ country: String?) -> ActorEntry? {
    guard let country else { return nil }
    let code = Self.cameoCountries[country] ?? country
    return directory.actor(id: code) ?? directory.actor(named: code)
  }
}
