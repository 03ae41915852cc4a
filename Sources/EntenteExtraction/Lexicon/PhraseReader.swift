/// Reads the words of the lexicon's phrases into symbols, as ``Tokenizer`` reads a text.
///
/// Most phrases are letters and spaces: these are folded in one loop; everything else goes through
/// the tokenizer.
struct PhraseReader {
  /// The symbols of the phrase read last.
  private(set) var symbols: [Int32] = []
  /// The folded letters of the word at hand.
  private var letters: [UInt8] = []

  /// Reads `phrase` and numbers its words in `table`.
  mutating func read(_ phrase: Bytes, into table: inout SymbolTable) {
    symbols.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    if phrase.withUnsafeBufferPointer({ readPlain($0, &table) }) { return }
    symbols.removeAll(keepingCapacity: true)
    let text = Tokenizer.tokenize(phrase.text)
    for token in text.tokens {
      switch token.kind {
      case .word, .number:
        symbols.append(
          table.intern(text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]))
      case .possessive: symbols.append(table.intern(Bytes("'s")))
      default: break
      }
    }
  }

  /// A word's letters as a text's are folded, without a number of its own.
  static func folded(_ word: Bytes) -> Bytes {
    var table = SymbolTable(wordCount: 1)
    var reader = PhraseReader()
    reader.read(word, into: &table)
    return reader.symbols.first.map { table.letters($0) } ?? []
  }

  /// Reads a phrase of ASCII or Arabic letters with spaces between words; `false` if there is
  /// anything else in it.
  private mutating func readPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: inout SymbolTable
  ) -> Bool {
    var index = 0
    var script: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        endWord(&table)
        script = 0
        index += 1
        continue
      }
      let isArabic = byte >= 0xD8 && byte <= 0xDB
      if script != 0, (script == 2) != isArabic { return false }
      script = isArabic ? 2 : 1
      if isArabic {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        guard Folding.classify(scalar) == .arabic else { return false }
        Folding.append(scalar, to: &letters)
        index += 2
      } else {
        guard byte < 0x80, Folding.classify(UInt32(byte)) == .latin else { return false }
        Folding.append(UInt32(byte), to: &letters)
        index += 1
      }
    }
    endWord(&table)
    return true
  }

  private mutating func endWord(_ table: inout SymbolTable) {
    guard !letters.isEmpty else { return }
    symbols.append(letters.withUnsafeBufferPointer { table.intern($0) })
    letters.removeAll(keepingCapacity: true)
  }
}
