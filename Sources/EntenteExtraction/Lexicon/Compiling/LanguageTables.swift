import EntenteModel

/// What the tables say of one language, before it is compiled.
struct LanguageTables: Sendable {
  let language: Language
  let actors: [Actor]
  /// In the order of the tables; an actor's later row takes the place of its earlier one.
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

  /// One row an actor, where the first one stands.
  func namesByActor() -> [LexiconLoader.NameRow] {
    var places = Array(repeating: -1, count: actors.count)
    var rows: [LexiconLoader.NameRow] = []
    rows.reserveCapacity(names.count)
    for row in names {
      let place = places[Int(row.actor)]
      if place >= 0 {
        rows[place] = row
      } else {
        places[Int(row.actor)] = rows.count
        rows.append(row)
      }
    }
    return rows
  }
}
