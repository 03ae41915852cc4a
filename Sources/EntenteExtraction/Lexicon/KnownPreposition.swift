/// The prepositions that rules of the grammar call by name.
enum KnownPreposition: String, CaseIterable, Sendable {
  // English
  case against, by, from, of
  // Arabic
  case bi = "ب"
  case didda = "ضد"
  case fi = "في"
  case fiMuwajaha = "في مواجهة"
  case li = "ل"
  case min = "من"
}
