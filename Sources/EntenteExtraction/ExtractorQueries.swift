public import EntenteModel
import EntenteResources

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
  ///
  /// Complexity: O(*n*) in the number of names.
  public func actors(matching query: String) -> [ActorEntry] {
    let wanted = Self.folded(query)
    var exact: [Int] = []
    var partial: [Int] = []
    for (index, actor) in lexicon.actors.enumerated() {
      if wanted.isEmpty || Self.folded(actor.id) == wanted {
        exact.append(index)
        continue
      }
      let names =
        [actor.name]
        + Language.allCases.flatMap {
          lexicon.names(of: Int32(index), in: $0)
        }
      var isPartial = false
      var isExact = false
      for name in names {
        let folded = Self.folded(name)
        if folded == wanted { isExact = true }
        if Self.contains(folded, wanted) { isPartial = true }
      }
      if isExact { exact.append(index) } else if isPartial { partial.append(index) }
    }
    return (exact.isEmpty ? partial : exact).map(entry).sorted { utf8Precedes($0.id, $1.id) }
  }

  private func entry(_ index: Int) -> ActorEntry {
    let actor = lexicon.actors[index]
    var names: [String: [String]] = [:]
    for language in Language.allCases {
      let all = lexicon.names(of: Int32(index), in: language)
      if !all.isEmpty { names[language.rawValue] = all }
    }
    return ActorEntry(
      id: actor.id, name: actor.name, kind: actor.kind, names: names,
      roles: actor.roles)
  }

  /// A name's words as look-ups compare them.
  private static func folded(_ text: String) -> [UInt8] {
    let text = Tokenizer.tokenize(text)
    var result: [UInt8] = []
    for token in text.tokens where token.isWord || token.kind == .number {
      if !result.isEmpty { result.append(0x20) }
      result += text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
    }
    return result
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count, !part.isEmpty else { return false }
    for start in 0...(text.count - part.count)
    where text[start..<(start + part.count)].elementsEqual(part) {
      return true
    }
    return false
  }

  /// What is wrong with the language pack in `folder`, with file, line and column; nothing if the
  /// pack is good.
  ///
  /// The pack may build on the built-in one: it may name actors that only the built-in pack has.
  public static func validate(folder: String) -> [EntenteError] {
    do {
      var loader = LexiconLoader(stopsAtFirstProblem: false)
      try loader.load(folder: ResourceFolder.languages())
      let before = loader.problems.count
      let rowsBefore = loader.rowCount
      try loader.load(folder: folder)
      if loader.rowCount == rowsBefore, loader.problems.count == before {
        return [LexiconLoader.noTables(in: folder)]
      }
      return Array(loader.problems[before...])
    } catch {
      return [error]
    }
  }
}
