/// Lists of words that one rule of the grammar each compares letters with.
///
/// Unlike those of a ``WordClass`` their words stand as they are given, in `words.tsv` too: no forms
/// are made of them, and a text's words are not looked up in them.
enum WordList: String, CaseIterable, Sendable {
  /// Nouns that say that somebody does what follows: قيام, إقدام.
  case undertaking
  /// Verbs that join somebody to what he is called: يعد, يمثل.
  case copula
  /// Words that only count or list what stands behind من: عدد, مئات.
  case quantity
  /// Adjectives that describe a body and name none: شيعي, متشدد.
  case creed
  /// Head nouns that hardly ever mean anything but a body: حزب, رابطة.
  case namingHead = "naming-head"
  /// Nouns for kinds of parties and armed groups, which alone mean the one named before.
  case kindNoun = "kind-noun"
  /// Words of a person's name that don't stand without the next: عبد, أبو.
  case nameLink = "name-link"
  /// What stands before the place where something happens: في, شمال.
  case placePreposition = "place-preposition"
}
