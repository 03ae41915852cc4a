public import EntenteModel

/// Everything the lexicon knows about one actor, for looking it up.
public struct ActorEntry: Sendable, Hashable {
  public let id: String
  /// English display name, or the name in its own script.
  public let name: String
  public let kind: ActorKind
  /// All names by language code, the display name first; adjectives and metonyms come last.
  public let names: [String: [String]]
  public let roles: [Role]

  public init(
    id: String, name: String, kind: ActorKind, names: [String: [String]], roles: [Role]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.names = names
    self.roles = roles
  }
}

extension Extractor {
  /// The actors whose id or one of whose names is `query`; without such, those that contain it.
  ///
  /// Names are compared as the extractor compares them: without regard to case, tashkeel and
  /// letter forms. An empty query gives all actors. Sorted by the UTF-8 bytes of their ids.
  public func actors(matching query: String) -> [ActorEntry] {
    []
  }

  /// What is wrong with the language pack in `folder`, with file, line and column; nothing if the
  /// pack is good.
  public static func validate(folder: String) -> [EntenteError] {
    []
  }
}
