/// What an actor is.
public enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
  case state
  case organ
  case person
  case organisation
  case armedGroup = "armed-group"
  case bloc
  case other
}

/// Who an actor answered to, from one day to another.
public struct Role: Sendable, Hashable {
  /// The id of the polity.
  public let polity: String
  /// First and last day, where known; both count.
  public let from: CalendarDate?
  public let until: CalendarDate?

  public init(polity: String, from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.polity = polity
    self.from = from
    self.until = until
  }

  /// Whether no date limits the role.
  package var isForever: Bool { from == nil && until == nil }

  /// Whether the role holds on `date`; a role without limits always does.
  public func holds(on date: CalendarDate) -> Bool {
    if let from, date < from, !(date.month == 0 && date.year == from.year) { return false }
    if let until, until < date { return false }
    return true
  }
}

/// Someone who can take sides: a state, an organ, a person, an organisation, a group.
public struct Actor: Sendable, Hashable {
  /// Stable ASCII id: `SYR`, `bashar-al-assad`, `hezbollah`.
  public let id: String
  /// English display name; an actor without a known one keeps its own script.
  public let name: String
  public let kind: ActorKind
  public let roles: [Role]

  public init(id: String, name: String, kind: ActorKind, roles: [Role] = []) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
  }

  /// The id of the polity that the actor rolls up to on `date`, or its own.
  ///
  /// Without a date the first role counts. An actor whose roles have all ended, or not begun,
  /// stands for itself.
  public func polity(on date: CalendarDate?) -> String {
    guard let date else { return roles.first?.polity ?? id }
    return roles.first { $0.holds(on: date) }?.polity ?? id
  }
}

/// What a reader needs of an actor to show it: its names by language and its kind.
public struct ActorCard: Sendable, Hashable {
  public let id: String
  public let kind: ActorKind
  /// Display names by language code (`en`, `ar`).
  public let names: [String: String]

  public init(id: String, kind: ActorKind, names: [String: String]) {
    self.id = id
    self.kind = kind
    self.names = names
  }
}
