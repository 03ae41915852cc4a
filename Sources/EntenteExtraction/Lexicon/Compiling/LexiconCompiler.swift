import EntenteModel

/// Turns the rows of the tables into the tries and indexes that extraction looks things up in.
enum LexiconCompiler {
  static func compile(_ loader: LexiconLoader) -> Lexicon {
    func tables(_ language: Language) -> LanguageTables {
      LanguageTables(
        language: language, actors: loader.actors, names: loader.nameRows[language],
        words: loader.wordRows[language], predicates: loader.predicateRows[language],
        weights: loader.confidenceRows)
    }
    return Lexicon(
      actors: loader.actors, ids: loader.actorIDs,
      tables: PerLanguage(arabic: tables(.arabic), english: tables(.english)),
      version: loader.version)
  }
}
