/// What is known of the words that were looked up before: news repeats most of its words, and
/// peeling clitics and asking the trie costs ten times as much as finding a word here.
///
/// A hash table from letters and capitals to the word's readings and to the hits that it is by
/// itself. It belongs to one worker, is emptied when it is full, and never changes a result.
struct WordMemo: Sendable {
  /// How a word is written, as far as it decides what the lexicon knows of it.
  typealias Spelling = Token.Flags

  /// What is known of a word, in short.
  struct Facts: Sendable {
    var classes: WordClasses = []
    /// The words that may go on a longer phrase of the lexicon that begins with this one.
    var followers: SymbolMask = []
    /// The words that this one may be read as: those that go on some phrase, and those that a predicate
    /// takes beside it.
    var symbols: SymbolMask = []
    var collocates: SymbolMask = []
    var senses: Senses = []

    mutating func add(_ hit: Hit, _ pack: LanguagePack) {
      if hit.entry.kind == .word { classes.insert(WordClasses(number: hit.entry.index)) }
      senses.insert(Senses(hit, pack))
    }
  }

  /// A word with what is known of it; small, since the table is looked at for every token.
  struct Record: Sendable {
    fileprivate var key: Key
    let facts: Facts
    fileprivate var readingCount: UInt16
    fileprivate var hitCount: UInt16
    fileprivate var lettersStart: Int32
    fileprivate var firstReading: Int32
    fileprivate var firstHit: Int32
    /// The reading of a word that has only one, and the node of the trie from which a phrase may go on
    /// behind it; -1 if there is none.
    let onlyReading: Reading?
    let root: Int32

    /// The word's readings, as places in ``WordMemo/readings``.
    var readings: Range<Int> { Int(firstReading)..<(Int(firstReading) + Int(readingCount)) }
    /// The hits that the word is by itself, as places in ``WordMemo/hits``.
    var hits: Range<Int> { Int(firstHit)..<(Int(firstHit) + Int(hitCount)) }
  }

  /// What a word is found by: its length, how it is written, and its first sixteen and last eight bytes,
  /// which are all of it if it has no more than twenty-four: twelve Arabic letters.
  struct Key: Sendable, Equatable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var last: UInt64 = 0
    fileprivate let count: Int32
    private let spelling: UInt8

    @inline(__always)
    init(_ letters: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) {
      let word = UnsafeRawBufferPointer(letters)
      count = Int32(truncatingIfNeeded: word.count)
      self.spelling = spelling.rawValue
      if word.count >= 8 {
        first = word.loadUnaligned(as: UInt64.self)
        last = word.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self)
        if word.count > 16 { second = word.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
      } else if word.count >= 4 {
        first = UInt64(word.loadUnaligned(as: UInt32.self))
        last = UInt64(word.loadUnaligned(fromByteOffset: word.count - 4, as: UInt32.self))
      } else if word.count > 0 {
        first = UInt64(word[0]) << 8 | UInt64(word[word.count / 2])
        last = UInt64(word[word.count - 1])
      }
    }

    /// Whether the key alone says which word it is.
    fileprivate var isWhole: Bool { count <= 24 }

    @inline(__always)
    fileprivate var hash: Int {
      var hash = first &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(spelling)
      hash ^= UInt64(truncatingIfNeeded: count) << 8
      hash = (hash ^ hash >> 32 ^ last ^ second << 1) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: hash >> 32)
    }
  }

  private(set) var records: [Record] = []
  private(set) var readings: [Reading] = []
  /// Hits on token 0.
  private(set) var hits: [Hit] = []
  private var letters: [UInt8] = []
  private var slots: [Int32]
  private let limit: Int

  /// The flags that decide.
  static let deciding: Spelling = [.capitalised, .allCapitals, .arabicScript]

  /// - Parameter limit: how many words are kept before all are forgotten.
  init(limit: Int = 1 << 15) {
    self.limit = limit
    slots = Array(repeating: -1, count: 16)
  }

  /// The number of the word's record; -1 if there is none.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> Int {
    find(word, Key(word, spelling))
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int {
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if records[number].key == key, key.isWhole || isSame(records[number], word) { return number }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Finds the records of many words; what isn't found at once is left at -1.
  ///
  /// A table of megabytes answers only after a trip to memory. Asked word by word, each trip would
  /// wait for the one before; so all slots are asked first, and then all records.
  func find(_ keys: [Key], into numbers: inout [Int32]) {
    let mask = slots.count - 1
    slots.withUnsafeBufferPointer { slots in
      for key in keys { numbers.append(slots[key.hash & mask]) }
    }
    records.withUnsafeBufferPointer { records in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for place in keys.indices where numbers[place] >= 0 {
          let isFound = records[Int(numbers[place])].key == keys[place] && keys[place].isWhole
          numbers[place] = isFound ? numbers[place] : -1
        }
      }
    }
  }

  private func isSame(_ record: Record, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(record.lettersStart)
    return letters[start..<(start + word.count)].elementsEqual(word)
  }

  /// Adds a word that isn't there yet, and returns its record's number.
  mutating func add(
    _ word: [UInt8], _ spelling: Spelling, readings found: [Reading], hits own: [Hit],
    root: Int32 = -1, _ facts: Facts
  ) -> Int {
    records.append(
      Record(
        key: word.withUnsafeBufferPointer { Key($0, spelling) }, facts: facts,
        readingCount: UInt16(found.count), hitCount: UInt16(own.count),
        lettersStart: Int32(letters.count), firstReading: Int32(readings.count),
        firstHit: Int32(hits.count), onlyReading: found.count == 1 ? found[0] : nil, root: root))
    letters.append(contentsOf: word)
    readings.append(contentsOf: found)
    hits.append(contentsOf: own)
    place(records.count - 1)
    if records.count * 2 > slots.count { grow() }
    return records.count - 1
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var slot = records[number].key.hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number)
  }

  /// Forgets everything if there are too many words already; within one text the memo only grows.
  mutating func makeRoom() {
    if records.count >= limit { self = WordMemo(limit: limit) }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in records.indices { place(number) }
  }
}
