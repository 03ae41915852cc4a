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
  let prepositions: [String]
  private let knownPrepositions: [Int32]
  let confidence: ConfidenceModel
  let abbreviations: WordSet
  /// By the lists' places among all.
  private let lists: [WordSet]
  /// What rules most predicates out, side by side: predicates themselves lie far apart in memory.
  private let partsOfSpeech: [PredicateRow.PartOfSpeech]
  private let collocateMasks: [SymbolMask]
  /// The symbols of all predicates' collocates, in order for each, and where each one's end.
  private let collocateSymbols: [Int32]
  private let collocateEnds: [Int32]
  /// Whether a predicate takes the word beside it, by symbol.
  private let collocates: [Bool]

  init(
    language: Language, symbols: SymbolTable, trie: LexicalTrie, names: [NameEntry],
    predicates: [Predicate], prepositions: [String], abbreviations: WordSet,
    lists: [WordList: WordSet], weights: [(feature: String, weight: Double)]
  ) {
    self.language = language
    self.symbols = symbols
    self.trie = trie
    self.names = names
    self.predicates = predicates
    partsOfSpeech = predicates.map(\.partOfSpeech)
    collocateMasks = predicates.map(\.withMask)
    self.prepositions = prepositions
    knownPrepositions = KnownPreposition.allCases.map { known in
      prepositions.firstIndex(of: known.rawValue).map { Int32($0) } ?? -2
    }
    self.abbreviations = abbreviations
    self.lists = WordList.allCases.map { lists[$0] ?? [] }
    var collocates = Array(repeating: false, count: symbols.count)
    var collocateSymbols: [Int32] = []
    var collocateEnds: [Int32] = []
    for predicate in predicates {
      for symbol in predicate.withSymbols { collocates[Int(symbol)] = true }
      if !predicate.withSymbols.isEmpty { collocateSymbols += predicate.withSymbols.sorted() }
      collocateEnds.append(Int32(collocateSymbols.count))
    }
    self.collocates = collocates
    self.collocateSymbols = collocateSymbols
    self.collocateEnds = collocateEnds
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

  /// The words of which a predicate needs one beside it; none if it needs none.
  func collocates(of predicate: Int32) -> SymbolMask { collocateMasks[Int(predicate)] }

  /// Whether a predicate takes a word beside it.
  func takes(_ predicate: Int32, _ symbol: Int32) -> Bool {
    var low = predicate == 0 ? 0 : Int(collocateEnds[Int(predicate) - 1])
    var count = Int(collocateEnds[Int(predicate)]) - low
    if count == 0 { return false }
    // Halves without branches, which nobody could foretell.
    while count > 1 {
      let half = count / 2
      low = collocateSymbols[low + half] <= symbol ? low + half : low
      count -= half
    }
    return collocateSymbols[low] == symbol
  }

  /// Whether an entry is a predicate of a part of speech.
  func isPredicate(_ entry: LexicalEntry, _ partOfSpeech: PredicateRow.PartOfSpeech) -> Bool {
    entry.kind == .predicate && partsOfSpeech[Int(entry.index)] == partOfSpeech
  }

  /// Whether some predicate takes the word beside it.
  func isCollocate(_ symbol: Int32) -> Bool { collocates[Int(symbol)] }

  /// The preposition's number; -2, which no phrase has, if the language hasn't got it.
  func number(of preposition: KnownPreposition) -> Int32 { knownPrepositions[preposition.ordinal] }
}
