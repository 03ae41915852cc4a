import Synchronization

/// What is known of the words that were looked up before: news repeats most of its words, and
/// peeling clitics and asking the trie costs ten times as much as finding a word here.
///
/// A hash table from letters and capitals to the word's readings and to the hits that it is by
/// itself. It belongs to one worker, is emptied when it is full, and never changes a result.
struct WordMemo: Sendable {
  /// How a word is written, as far as it decides what the lexicon knows of it.
  typealias Spelling = Token.Flags

  /// Where a word's readings and hits are, in ``readings`` and ``hits``.
  struct Record: Sendable {
    fileprivate var lettersStart: Int32
    fileprivate var lettersEnd: Int32
    fileprivate var spelling: Spelling
    var senses: Senses
    /// The words that may go on a longer phrase of the lexicon that begins with this one.
    var followers: SymbolMask
    /// The words that this one may be read as.
    var symbols: SymbolMask
    var classes: WordClasses
    var firstReading: Int32
    var lastReading: Int32
    var firstHit: Int32
    var lastHit: Int32
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
    var size = 16
    while size < limit * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The word's record, or the slot where it belongs.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> (record: Int, slot: Int) {
    let mask = slots.count - 1
    var slot = Self.hash(word, spelling) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isSame(records[number], word, spelling) { return (number, slot) }
      slot = (slot + 1) & mask
    }
    return (-1, slot)
  }

  func readings(_ record: Record) -> Range<Int> {
    Int(record.firstReading)..<Int(record.lastReading)
  }

  /// The word's own hits, as places in ``hits``.
  func hits(_ record: Record) -> Range<Int> { Int(record.firstHit)..<Int(record.lastHit) }

  /// Adds a word at the slot that ``find(_:_:)`` gave, and returns its record's number.
  mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ spelling: Spelling, slot: Int, readings found: [Reading],
    hits own: ArraySlice<Hit>, followers: SymbolMask, _ pack: LanguagePack
  ) -> Int {
    var classes: WordClasses = []
    var senses: Senses = []
    for hit in own {
      if hit.entry.kind == .word { classes.insert(WordClasses(number: hit.entry.index)) }
      senses.insert(Senses(hit, pack))
    }
    let lettersStart = Int32(letters.count)
    let firstReading = Int32(readings.count)
    let firstHit = Int32(hits.count)
    letters.append(contentsOf: word)
    readings.append(contentsOf: found)
    hits.append(contentsOf: own)
    slots[slot] = Int32(records.count)
    records.append(
      Record(
        lettersStart: lettersStart, lettersEnd: Int32(letters.count), spelling: spelling,
        senses: senses, followers: followers,
        symbols: found.reduce(into: []) { $0.insert(SymbolMask($1.symbol)) }, classes: classes,
        firstReading: firstReading,
        lastReading: Int32(readings.count), firstHit: firstHit, lastHit: Int32(hits.count)))
    if records.count * 2 > slots.count { grow() }
    return records.count - 1
  }

  /// Forgets everything if there are too many words already; within one text the memo only grows.
  mutating func makeRoom() {
    if records.count >= limit { self = WordMemo(limit: limit) }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    letters.withUnsafeBufferPointer { letters in
      for (number, record) in records.enumerated() {
        let word = letters[Int(record.lettersStart)..<Int(record.lettersEnd)]
        var slot = Self.hash(UnsafeBufferPointer(rebasing: word), record.spelling)
        while slots[slot & (slots.count - 1)] >= 0 { slot += 1 }
        slots[slot & (slots.count - 1)] = Int32(number)
      }
    }
  }

  @inline(__always)
  private func isSame(
    _ record: Record, _ word: UnsafeBufferPointer<UInt8>, _ spelling: Spelling
  ) -> Bool {
    let start = Int(record.lettersStart)
    guard record.spelling == spelling, Int(record.lettersEnd) - start == word.count else {
      return false
    }
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<word.count where letters[start + index] != word[index] { return false }
      return true
    }
  }

  /// Eight letters at a time.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ spelling: Spelling) -> Int {
    var hash = UInt64(spelling.rawValue) &+ UInt64(word.count) << 8
    let bytes = UnsafeRawBufferPointer(word)
    var index = 0
    while index + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* multiplier
      hash ^= hash >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    hash = (hash ^ rest) &* multiplier
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}

/// The memos of one language that no worker uses at the moment.
final class WordMemos: Sendable {
  private let idle = Mutex<[WordMemo]>([])

  /// Lends a memo to `work`, the one given back last.
  func lend<Result>(_ work: (inout WordMemo) -> Result) -> Result {
    var memo = idle.withLock { $0.popLast() } ?? WordMemo()
    let result = work(&memo)
    idle.withLock { $0.append(memo) }
    return result
  }
}
