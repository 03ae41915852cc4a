import EntenteModel

/// How a mention of an actor was found.
enum Via: String, CaseIterable, Sendable {
  case name
  case demonym
  case metonym
  case title
  case collective
  case pronoun
  case description
  case speaker
  case unknown
}

/// A name of the gazetteer, as one trie entry refers to it.
struct NameEntry: Sendable, Hashable {
  var actor: Int32
  var via: Via
  /// The text must write it with a capital, or all in capitals, as the lexicon does.
  var needsCapital = false
  var needsAllCapitals = false
  /// A nationality as a noun in the plural: Russians, السوريون.
  var isPeople = false
  /// The state that a text must be about for a short name to mean the actor, or -1: حزب العمال is the
  /// British party in a text about Britain.
  var home: Int32 = -1
}

/// Everything that one language's tables say, compiled for look-up.
///
/// A class, since readers pass it on with every sentence; it never changes.
final class LanguagePack: Sendable {
  let language: Language
  let symbols: SymbolTable
  let trie: LexicalTrie
  let names: [NameEntry]
  let predicates: [Predicate]
  /// Kept for the predicates, which don't.
  private let details: [PredicateDetails]
  let prepositions: [String]
  private let knownPrepositions: [Int32]
  let confidence: ConfidenceModel
  let abbreviations: WordSet
  /// By the lists' places among all.
  private let lists: [WordSet]
  /// Side by side: predicates themselves lie far apart in memory.
  private let partsOfSpeech: [PredicateRow.PartOfSpeech]
  /// Which words predicates take beside them.
  let collocates: CollocateTable

  init(
    language: Language, symbols: SymbolTable, trie: LexicalTrie, names: [NameEntry],
    predicates: [PredicateDetails], prepositions: [String], abbreviations: WordSet,
    lists: [WordList: WordSet], weights: [(feature: String, weight: Double)]
  ) {
    self.language = language
    self.symbols = symbols
    self.trie = trie
    self.names = names
    details = predicates
    self.predicates = predicates.map { Predicate($0) }
    partsOfSpeech = predicates.map(\.row.partOfSpeech)
    collocates = CollocateTable(predicates.map(\.withSymbols), symbolCount: symbols.count)
    self.prepositions = prepositions
    knownPrepositions = KnownPreposition.allCases.map { known in
      prepositions.firstIndex(of: known.rawValue).map { Int32($0) } ?? -2
    }
    self.abbreviations = abbreviations
    self.lists = WordList.allCases.map { lists[$0] ?? [] }
    let labels = prepositions.map { $0.split(separator: " ").joined(separator: "_") }
    confidence = ConfidenceModel(rows: weights, answers: Question.Answers(prepositions: labels))
  }

  /// Whether a list has a word, given by its folded letters.
  func has<Word: RandomAccessCollection<UInt8>>(_ word: Word, in list: WordList) -> Bool
  where Word.Index == Int {
    lists[list.ordinal].contains(word)
  }

  func partOfSpeech(of predicate: Int32) -> PredicateRow.PartOfSpeech {
    partsOfSpeech[Int(predicate)]
  }

  /// Whether an entry is a predicate of a part of speech.
  func isPredicate(_ entry: LexicalEntry, _ partOfSpeech: PredicateRow.PartOfSpeech) -> Bool {
    entry.kind == .predicate && partsOfSpeech[Int(entry.index)] == partOfSpeech
  }

  /// The preposition's number; -2, which no phrase has, if the language hasn't got it.
  func number(of preposition: KnownPreposition) -> Int32 { knownPrepositions[preposition.ordinal] }
}
