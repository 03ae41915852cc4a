import EntenteModel

/// What the tables say of one language, before it is compiled.
struct LanguageTables: Sendable {
  let language: Language
  let actors: [Actor]
  /// One row an actor, in the order of the tables.
  let names: [LexiconLoader.NameRow]
  let words: [LexiconLoader.WordRow]
  let predicates: [PredicateRow]
  /// The weights of the confidence model, which all languages share.
  let weights: [(feature: String, weight: Double)]

  /// The tables compiled for look-up.
  func compiled() -> LanguagePack {
    var compiler = PackCompiler(language: language, actors: actors)
    compiler.add(self)
    return compiler.pack(weights: weights)
  }
}
