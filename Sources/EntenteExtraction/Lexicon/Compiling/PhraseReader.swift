/// Reads the words of the lexicon's phrases into symbols, as ``Tokenizer`` reads a text.
///
/// Most phrases are letters and spaces: their words are folded by table; everything else goes
/// through the tokenizer.
struct PhraseReader {
  /// The symbols of the phrase read last.
  private(set) var symbols: [Int32] = []
  private let letters = PlainLetters()

  /// Reads `phrase` and numbers its words in `table`.
  ///
  /// - Parameter rest: symbols of words that stand behind the phrase.
  mutating func read(_ phrase: Bytes, before rest: [Int32] = [], into table: inout SymbolTable) {
    defer { if !rest.isEmpty { symbols += rest } }
    symbols.removeAll(keepingCapacity: true)
    if readPlain(phrase.buffer, &table) { return }
    symbols.removeAll(keepingCapacity: true)
    let text = Tokenizer.tokenize(phrase.text)
    for token in text.tokens {
      switch token.kind {
      case .word, .number:
        symbols.append(
          table.intern(text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]))
      case .possessive: symbols.append(table.intern("'s".utf8))
      default: break
      }
    }
  }

  /// The folded letters of the first word of `phrase`, without a number of its own.
  mutating func folded(_ phrase: Bytes) -> ArraySlice<UInt8> {
    var table = SymbolTable(wordCount: 1)
    read(phrase, into: &table)
    return symbols.first.map { table.letters($0) } ?? []
  }

  /// Reads a phrase of ASCII or Arabic letters with spaces between words; `false` if there is
  /// anything else in it.
  private mutating func readPlain(
    _ phrase: UnsafeBufferPointer<UInt8>, _ table: inout SymbolTable
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: phrase.count) { folded in
      var start = 0
      while start < phrase.count {
        var end = start
        while end < phrase.count, phrase[end] != UInt8(ascii: " ") { end += 1 }
        let word = UnsafeBufferPointer(rebasing: phrase[start..<end])
        guard let count = letters.fold(word, into: folded) else { return false }
        if count > 0 {
          symbols.append(table.intern(UnsafeBufferPointer(rebasing: folded[..<count])))
        }
        start = end + 1
      }
      return true
    }
  }
}
