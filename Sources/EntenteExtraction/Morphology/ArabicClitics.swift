/// Peels Arabic clitics off a folded word against the lexicon, never blindly: a reading counts only
/// if what remains is a known word.
enum ArabicClitics {
  /// The one-letter prepositions, whose numbers are fixed by this order.
  static let letterPrepositions = ["ب", "ل", "ك"]

  private static let wa: (UInt8, UInt8) = (0xD9, 0x88)
  private static let fa: (UInt8, UInt8) = (0xD9, 0x81)
  private static let ba: (UInt8, UInt8) = (0xD8, 0xA8)
  private static let lam: (UInt8, UInt8) = (0xD9, 0x84)
  private static let kaf: (UInt8, UInt8) = (0xD9, 0x83)
  private static let sin: (UInt8, UInt8) = (0xD8, 0xB3)
  private static let alef: (UInt8, UInt8) = (0xD8, 0xA7)

  private static let spelledSuffixes: [(String, Reading.Clitics)] = [
    ("هما", .suffixTwo), ("كما", .suffixOther), ("هم", .suffixThey), ("هن", .suffixThey),
    ("ها", .suffixShe), ("نا", .suffixWe), ("كم", .suffixOther), ("ني", .suffixOther),
    ("ه", .suffixHe), ("ك", .suffixOther), ("ي", .suffixOther),
  ]
  private static let suffixes: [(letters: [UInt8], clitic: Reading.Clitics)] =
    spelledSuffixes.map { (letters: Array($0.0.utf8), clitic: $0.1) }

  private static let taMarbuta: [UInt8] = Array("ة".utf8)
  private static let ta: [UInt8] = Array("ت".utf8)
  private static let hamza: [UInt8] = Array("ء".utf8)
  private static let ya: [UInt8] = Array("ي".utf8)

  /// Appends all readings of the folded word `word`, those with least peeled off first.
  static func read(
    _ word: UnsafeBufferPointer<UInt8>, _ symbols: SymbolTable, into readings: inout [Reading]
  ) {
    let first = readings.count
    readStem(word, from: 0, [], symbols, &readings)
    var offset = 0
    var clitics: Reading.Clitics = []
    if letters(word, at: 0, wa) || letters(word, at: 0, fa), word.count >= 6 {
      offset = 2
      clitics = .conjunction
      readStem(word, from: 2, clitics, symbols, &readings)
    }
    for (start, base) in offset == 0 ? [(0, clitics)] : [(0, []), (offset, clitics)] {
      guard word.count - start >= 6 else { continue }
      if letters(word, at: start, ba) {
        readStem(word, from: start + 2, base.union(.ba), symbols, &readings)
      } else if letters(word, at: start, lam) {
        if letters(word, at: start + 2, lam) {
          readArticleStem(word, from: start + 4, base.union(.lam), symbols, &readings)
        }
        readStem(word, from: start + 2, base.union(.lam), symbols, &readings)
      } else if letters(word, at: start, kaf) {
        readStem(word, from: start + 2, base.union(.kaf), symbols, &readings)
      } else if letters(word, at: start, sin) {
        readStem(word, from: start + 2, base.union(.future), symbols, &readings)
      }
    }
    if readings.count - first > 1 {
      readings[first...].sort { $0.cost < $1.cost }
    }
  }

  @inline(__always)
  private static func letters(
    _ word: UnsafeBufferPointer<UInt8>, at offset: Int, _ letter: (UInt8, UInt8)
  ) -> Bool {
    offset + 1 < word.count && word[offset] == letter.0 && word[offset + 1] == letter.1
  }

  /// Reads what remains behind prefixes: as it is, without ال, without a pronoun suffix.
  private static func readStem(
    _ word: UnsafeBufferPointer<UInt8>, from start: Int, _ clitics: Reading.Clitics,
    _ symbols: SymbolTable, _ readings: inout [Reading]
  ) {
    let stem = UnsafeBufferPointer(rebasing: word[start...])
    guard stem.count >= 2 else { return }
    if let symbol = symbols.symbol(stem) {
      readings.append(Reading(symbol: symbol, clitics: clitics))
    }
    if stem.count >= 8, letters(stem, at: 0, alef), letters(stem, at: 2, lam) {
      let bare = UnsafeBufferPointer(rebasing: stem[4...])
      if let symbol = symbols.symbol(bare) {
        readings.append(Reading(symbol: symbol, clitics: clitics.union(.article)))
      } else {
        readTaMarbuta(bare, clitics.union(.article), symbols, &readings)
      }
      return
    }
    readTaMarbuta(stem, clitics, symbols, &readings)
    readSuffixes(stem, clitics, symbols, &readings)
  }

  /// Behind لل the article has lost its alef: both the bare word and the one with ال are tried.
  private static func readArticleStem(
    _ word: UnsafeBufferPointer<UInt8>, from start: Int, _ clitics: Reading.Clitics,
    _ symbols: SymbolTable, _ readings: inout [Reading]
  ) {
    guard word.count - start >= 4 else { return }
    let bare = UnsafeBufferPointer(rebasing: word[start...])
    if let symbol = symbols.symbol(bare) {
      readings.append(Reading(symbol: symbol, clitics: clitics.union(.article)))
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bare.count + 4) { buffer in
      buffer[0] = alef.0
      buffer[1] = alef.1
      buffer[2] = lam.0
      buffer[3] = lam.1
      for index in 0..<bare.count { buffer[index + 4] = bare[index] }
      if let symbol = symbols.symbol(UnsafeBufferPointer(buffer)) {
        readings.append(Reading(symbol: symbol, clitics: clitics))
      }
    }
  }

  /// A final ه that may stand for ة.
  private static func readTaMarbuta(
    _ stem: UnsafeBufferPointer<UInt8>, _ clitics: Reading.Clitics, _ symbols: SymbolTable,
    _ readings: inout [Reading]
  ) {
    guard stem.count >= 6, stem[stem.count - 2] == 0xD9, stem[stem.count - 1] == 0x87 else {
      return
    }
    if let symbol = lookUp(stem, dropping: 2, adding: taMarbuta, symbols) {
      readings.append(Reading(symbol: symbol, clitics: clitics))
    }
  }

  private static func readSuffixes(
    _ stem: UnsafeBufferPointer<UInt8>, _ clitics: Reading.Clitics, _ symbols: SymbolTable,
    _ readings: inout [Reading]
  ) {
    for suffix in suffixes {
      let rest = stem.count - suffix.letters.count
      guard rest >= 4, ends(stem, with: suffix.letters) else { continue }
      let union = clitics.union(suffix.clitic)
      let base = UnsafeBufferPointer(rebasing: stem[..<rest])
      if let symbol = symbols.symbol(base) {
        readings.append(Reading(symbol: symbol, clitics: union))
      }
      // دولته is دولة with ـه; حلفاؤه and حلفائه are حلفاء with ـه.
      if ends(base, with: ta) {
        if let symbol = lookUp(base, dropping: 2, adding: taMarbuta, symbols) {
          readings.append(Reading(symbol: symbol, clitics: union))
        }
      } else if letters(base, at: base.count - 2, (0xD8, 0xA4))
        || letters(base, at: base.count - 2, (0xD8, 0xA6))
      {
        if let symbol = lookUp(base, dropping: 2, adding: hamza, symbols) {
          readings.append(Reading(symbol: symbol, clitics: union))
        }
      } else if letters(base, at: base.count - 2, alef) {
        if let symbol = lookUp(base, dropping: 2, adding: ya, symbols) {
          readings.append(Reading(symbol: symbol, clitics: union))
        }
      }
    }
  }

  @inline(__always)
  private static func ends(_ word: UnsafeBufferPointer<UInt8>, with suffix: [UInt8]) -> Bool {
    guard word.count >= suffix.count else { return false }
    let start = word.count - suffix.count
    for index in 0..<suffix.count where word[start + index] != suffix[index] { return false }
    return true
  }

  private static func lookUp(
    _ word: UnsafeBufferPointer<UInt8>, dropping count: Int, adding letters: [UInt8],
    _ symbols: SymbolTable
  ) -> Int32? {
    let kept = word.count - count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: kept + letters.count) { buffer in
      for index in 0..<kept { buffer[index] = word[index] }
      for index in 0..<letters.count { buffer[kept + index] = letters[index] }
      return symbols.symbol(UnsafeBufferPointer(buffer))
    }
  }
}
