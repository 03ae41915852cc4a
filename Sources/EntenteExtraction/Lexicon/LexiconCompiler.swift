import EntenteModel

/// Turns the rows of the tables into the tries and indexes that extraction looks things up in.
enum LexiconCompiler {
  static func compile(_ loader: LexiconLoader) -> Lexicon {
    let actors = loader.actors
    func tables(_ language: Language) -> LanguageTables {
      LanguageTables(
        language: language, actors: actors,
        names: names(loader.nameRows[language] ?? [], actors.count),
        words: loader.wordRows[language] ?? [], predicates: loader.predicateRows[language] ?? [],
        weights: loader.confidenceRows)
    }
    return Lexicon(
      actors: actors, ids: loader.actorIDs,
      tables: PerLanguage(arabic: tables(.arabic), english: tables(.english)),
      version: loader.version)
  }

  /// What a language calls each actor, in the order of the tables; a later row of an actor takes the
  /// place of its earlier one.
  private static func names(_ rows: [LexiconLoader.NameRow], _ actorCount: Int)
    -> [LexiconLoader.NameRow]
  {
    var places = Array(repeating: -1, count: actorCount)
    var names: [LexiconLoader.NameRow] = []
    names.reserveCapacity(rows.count)
    for row in rows {
      let actor = Int(row.actor)
      if places[actor] >= 0 {
        names[places[actor]] = row
      } else {
        places[actor] = names.count
        names.append(row)
      }
    }
    return names
  }
}
