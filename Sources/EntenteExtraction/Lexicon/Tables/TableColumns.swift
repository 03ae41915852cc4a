/// The columns of `actors/*.tsv`.
enum ActorColumn: String, TableColumn {
  case id, name, kind, roles
}

/// The columns of a language's `actors/*.tsv`.
enum NameColumn: String, TableColumn {
  case id, names, adjectives, metonyms
}

/// The columns of a language's `predicates/*.tsv`.
enum PredicateColumn: String, TableColumn {
  case id, lemma, pos, forms, with, sign, event, frames, preps, example
}

/// The columns of `words.tsv` and its kin.
enum WordColumn: String, TableColumn {
  case `class`, words
}

/// The columns of `confidence.tsv`.
enum WeightColumn: String, TableColumn {
  case feature, weight
}
