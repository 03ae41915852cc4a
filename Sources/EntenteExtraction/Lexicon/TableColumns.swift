/// The columns of `actors/*.tsv`.
enum ActorColumn: Int, TableColumn {
  case id, name, kind, roles
}

/// The columns of a language's `actors/*.tsv`.
enum NameColumn: Int, TableColumn {
  case id, names, adjectives, metonyms
}

/// The columns of a language's `predicates/*.tsv`.
enum PredicateColumn: Int, TableColumn {
  case id, lemma, pos, forms, with, sign, event, frames, preps, example
}

/// The columns of `words.tsv` and its kin.
enum WordColumn: Int, TableColumn {
  case `class`, words
}

/// The columns of `confidence.tsv`.
enum WeightColumn: Int, TableColumn {
  case feature, weight
}
