/// Splits text into words, numbers and marks, and folds their letters on the way.
///
/// One pass over the bytes. Offsets are those of the text as given; characters without meaning
/// (tashkeel, tatweel, bidi controls) lie inside a token's range but not in its folded form.
///
/// Complexity: O(*n*) in the length of the text.
struct Tokenizer {
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var position = 0
  private var result = TokenizedText()
  private var quoteDepth = 0
  private var straightQuoteOpen = false
  private var hyphenPending = false

  /// The tokens of `text`.
  static func tokenize(_ text: String) -> TokenizedText {
    var tokenizer = Tokenizer()
    var result = TokenizedText()
    result.tokens.reserveCapacity(text.utf8.count / 5 + 8)
    result.folded.reserveCapacity(text.utf8.count + 8)
    _ = tokenizer.read(text, into: &result, count: .max)
    return result
  }

  /// Goes on reading `text`, the same with every call, until `result` has at least `count` tokens.
  ///
  /// - Returns: whether there is more to read.
  mutating func read(_ text: String, into result: inout TokenizedText, count: Int) -> Bool {
    var text = text
    // Moved in and out: a second owner would have them copied.
    swap(&self.result, &result)
    let isMore = text.withUTF8 { bytes in
      self.bytes = bytes
      run(count)
      self.bytes = UnsafeBufferPointer(start: nil, count: 0)
      return position < bytes.count
    }
    swap(&self.result, &result)
    return isMore
  }

  /// The scalar at `offset` and its length in bytes; the text is valid UTF-8.
  @inline(__always)
  private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
          | UInt32(bytes[offset + 2] & 0x3F), 3
      )
    }
    return (
      UInt32(lead & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
        | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4
    )
  }

  private func classAt(_ offset: Int) -> Folding.Class? {
    offset < bytes.count ? Folding.classify(scalar(at: offset).value) : nil
  }

  private mutating func run(_ count: Int) {
    while position < bytes.count, result.tokens.count < count {
      let (value, length) = scalar(at: position)
      switch Folding.classify(value) {
      case .space:
        if value == 0x0A { emitMark(.lineBreak, length: length) } else { position += length }
        hyphenPending = false
      case .ignorable:
        position += length
      case .latin, .arabic, .otherLetter:
        readWord(hyphenated: hyphenPending)
        hyphenPending = false
      case .digit:
        readNumber(hyphenated: hyphenPending)
        hyphenPending = false
      case .mark:
        if isHyphenInside(value) {
          hyphenPending = true
          position += length
        } else if isHashtagMark(value) {
          hyphenPending = false
          position += length
        } else {
          hyphenPending = false
          readMark(value, length: length)
        }
      }
    }
  }

  /// A hyphen with a letter on both sides joins words instead of parting them.
  private func isHyphenInside(_ value: UInt32) -> Bool {
    guard value == 0x2D || value == 0x2010 || value == 0x2011 else { return false }
    guard let last = result.tokens.last, last.isWord || last.kind == .number,
      Int(last.end) == position
    else { return false }
    switch classAt(position + (value == 0x2D ? 1 : 3)) {
    case .latin, .otherLetter, .digit: return true
    default: return false
    }
  }

  /// `#` before a word and `_` between words: a hashtag reads like the words that it is made of.
  private func isHashtagMark(_ value: UInt32) -> Bool {
    guard value == 0x23 || value == 0x5F else { return false }
    switch classAt(position + 1) {
    case .latin, .arabic, .otherLetter: return true
    default: return false
    }
  }

  private mutating func readWord(hyphenated: Bool) {
    let start = position
    let foldedStart = result.folded.count
    let (first, _) = scalar(at: start)
    let isArabic = Folding.classify(first) == .arabic
    var flags: Token.Flags = isArabic ? .arabicScript : []
    if Folding.isUpper(first) { flags.insert(.capitalised) }
    if hyphenated { flags.insert(.hyphenated) }
    if isQuoted { flags.insert(.quoted) }
    var (letters, upper) = isArabic ? (readPlainArabic(), 0) : readPlainLatin()
    scan: while position < bytes.count {
      let (value, length) = scalar(at: position)
      switch Folding.classify(value) {
      case .latin, .otherLetter:
        if isArabic { break scan }
        letters += 1
        if Folding.isUpper(value) { upper += 1 }
        Folding.append(value, to: &result.folded)
      case .arabic:
        if !isArabic { break scan }
        letters += 1
        Folding.append(value, to: &result.folded)
      case .digit:
        if isArabic { break scan }
        Folding.append(value, to: &result.folded)
      case .ignorable:
        break
      case .mark where isApostrophe(value) && !isArabic:
        guard continuesAfterApostrophe(length) else { break scan }
      case .mark where value == 0x2E && letters == 1 && continuesAbbreviation():
        readAbbreviation(start: start, flags: flags, foldedStart: foldedStart)
        return
      case .mark
      where value == 0x2E && letters == 1 && upper == 1 && isInitial(before: position + 1):
        position += length
        break scan
      default: break scan
      }
      position += length
    }
    if letters > 1, upper == letters { flags.insert(.allCapitals) }
    emit(.word, flags, start: start, foldedStart: foldedStart)
    if !isArabic { readPossessive() }
  }

  /// Reads letters of ASCII at once, as nearly all Latin ones are.
  ///
  /// - Returns: how many there were, and how many of them upper case.
  private mutating func readPlainLatin() -> (letters: Int, upper: Int) {
    let start = position
    var upper = 0
    while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 {
      upper += bytes[position] & 0x20 == 0 ? 1 : 0
      position += 1
    }
    let foldedStart = result.folded.count
    result.folded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
    if upper > 0 {
      result.folded.withUnsafeMutableBufferPointer { folded in
        for place in foldedStart..<folded.count { folded[place] |= 0x20 }
      }
    }
    return (position - start, upper)
  }

  /// Reads plain Arabic letters, which have two bytes as given and as folded, at once.
  ///
  /// - Returns: how many there were.
  private mutating func readPlainArabic() -> Int {
    let start = position
    let plain = Folding.plainArabic
    while position + 1 < bytes.count, bytes[position] & 0xFC == 0xD8,
      plain[Folding.place(bytes[position], bytes[position + 1])] != 0
    {
      position += 2
    }
    let foldedStart = result.folded.count
    result.folded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
    result.folded.withUnsafeMutableBufferPointer { folded in
      for place in stride(from: foldedStart, to: folded.count, by: 2) {
        let letter = plain[Folding.place(folded[place], folded[place + 1])]
        folded[place] = 0xD8 | letter >> 6
        folded[place + 1] = 0x80 | letter & 0x3F
      }
    }
    return (position - start) / 2
  }

  private func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2019 || value == 0x02BC || value == 0x02BB || value == 0x2018
  }

  /// Whether the apostrophe at the cursor belongs to the word (`O'Neill`), not to a clitic.
  private func continuesAfterApostrophe(_ length: Int) -> Bool {
    guard classAt(position + length) == .latin else { return false }
    let (next, nextLength) = scalar(at: position + length)
    let after = classAt(position + length + nextLength)
    let endsThere = after != .latin && after != .digit
    if endsThere { return next | 0x20 == 0x74 }  // don't, can't stay one word
    guard after == .latin else { return true }
    let (second, secondLength) = scalar(at: position + length + nextLength)
    let afterSecond = classAt(position + length + nextLength + secondLength)
    let isContraction =
      (next == 0x72 && second == 0x65) || (next == 0x76 && second == 0x65)
      || (next == 0x6C && second == 0x6C)
    return !(isContraction && afterSecond != .latin)
  }

  /// `'s` and the bare apostrophe of a plural become a token of their own; `'re 've 'll 'd` too,
  /// as words.
  private mutating func readPossessive() {
    guard position < bytes.count else { return }
    let (value, length) = scalar(at: position)
    guard isApostrophe(value) else { return }
    let start = position
    let foldedStart = result.folded.count
    if classAt(position + length) == .latin {
      let (next, nextLength) = scalar(at: position + length)
      if next | 0x20 == 0x73, classAt(position + length + nextLength) != .latin {
        position += length + nextLength
        emit(.possessive, [], start: start, foldedStart: foldedStart)
      } else if isContractionTail(next) {
        position += length
        result.folded.append(0x27)
        while position < bytes.count, classAt(position) == .latin {
          let (letter, letterLength) = scalar(at: position)
          Folding.append(letter, to: &result.folded)
          position += letterLength
        }
        emit(.word, isQuoted ? .quoted : [], start: start, foldedStart: foldedStart)
      }
      return
    }
    let endsInS = result.folded.last == 0x73
    if endsInS, classAt(position + length) == .space, !singleQuoteOpen {
      position += length
      emit(.possessive, [], start: start, foldedStart: foldedStart)
    }
  }

  private func isContractionTail(_ first: UInt32) -> Bool {
    first == 0x72 || first == 0x76 || first == 0x6C || first == 0x64 || first == 0x6D
  }

  /// Whether `U.` at the cursor's point goes on as `U.S.` does.
  private func continuesAbbreviation() -> Bool {
    guard classAt(position + 1) == .latin else { return false }
    let (_, length) = scalar(at: position + 1)
    guard position + 1 + length < bytes.count else { return false }
    return bytes[position + 1 + length] == 0x2E
  }

  /// Whether a letter and its point, which end before `end`, stand inside a name: George W. Bush.
  private func isInitial(before end: Int) -> Bool {
    guard end + 1 < bytes.count, bytes[end] == 0x20, let last = result.tokens.last, last.isWord,
      last.flags.contains(.capitalised), !last.flags.contains(.allCapitals)
    else { return false }
    return Folding.isUpper(scalar(at: end + 1).0)
  }

  /// Reads letters with points between them as one word: `U.S.`, `D.C.`, `U.N.`.
  private mutating func readAbbreviation(start: Int, flags: Token.Flags, foldedStart: Int) {
    var flags = flags
    flags.insert(.allCapitals)
    while position + 1 < bytes.count, bytes[position] == 0x2E, classAt(position + 1) == .latin {
      let (letter, length) = scalar(at: position + 1)
      let next = position + 1 + length
      guard next < bytes.count, bytes[next] == 0x2E else { break }
      Folding.append(letter, to: &result.folded)
      position = next
    }
    position += 1
    emit(.word, flags, start: start, foldedStart: foldedStart)
    readPossessive()
  }

  private mutating func readNumber(hyphenated: Bool) {
    let start = position
    let foldedStart = result.folded.count
    var kind = Token.Kind.number
    while position < bytes.count {
      let (value, length) = scalar(at: position)
      switch Folding.classify(value) {
      case .digit:
        Folding.append(value, to: &result.folded)
      case .ignorable:
        break
      case .latin:
        kind = .word
        Folding.append(value, to: &result.folded)
      case .mark
      where (value == 0x2E || value == 0x2C || value == 0x66B || value == 0x66C)
        && classAt(position + length) == .digit:
        result.folded.append(0x2E)
      case .mark where value == 0x2B && classAt(position + length) == .digit:
        result.folded.append(0x2B)  // 5+1
      default:
        emit(kind, hyphenated ? .hyphenated : [], start: start, foldedStart: foldedStart)
        return
      }
      position += length
    }
    emit(kind, hyphenated ? .hyphenated : [], start: start, foldedStart: foldedStart)
  }

  private var singleQuoteOpen = false
  private var isQuoted: Bool { quoteDepth > 0 || straightQuoteOpen || singleQuoteOpen }

  private mutating func readMark(_ value: UInt32, length: Int) {
    switch value {
    case 0x2C, 0x060C: emitMark(.comma, length: length)
    case 0x2E, 0x06D4, 0x2026: emitMark(.period, length: length)
    case 0x3B, 0x061B: emitMark(.semicolon, length: length)
    case 0x3A: emitMark(.colon, length: length)
    case 0x3F, 0x061F: emitMark(.question, length: length)
    case 0x21: emitMark(.exclamation, length: length)
    case 0x28, 0x5B: emitMark(.openParenthesis, length: length)
    case 0x29, 0x5D: emitMark(.closeParenthesis, length: length)
    case 0x2D, 0x2010...0x2015: emitMark(.dash, length: length)
    case 0x22:
      straightQuoteOpen.toggle()
      emitMark(.quote, length: length)
    case 0x201C, 0x00AB, 0x201E:
      quoteDepth += 1
      emitMark(.quote, length: length)
    case 0x201D, 0x00BB:
      quoteDepth = max(0, quoteDepth - 1)
      emitMark(.quote, length: length)
    case 0x27, 0x2018, 0x2019:
      // A quotation only if it opens after a space; otherwise a stray apostrophe.
      let opens = position == 0 || Folding.classify(UInt32(bytes[position - 1])) == .space
      singleQuoteOpen = opens && value != 0x2019 && classAt(position + length) != .space
      emitMark(.quote, length: length)
    default: emitMark(.other, length: length)
    }
  }

  private mutating func emitMark(_ kind: Token.Kind, length: Int) {
    let start = position
    position += length
    if kind == .lineBreak {
      straightQuoteOpen = false
      singleQuoteOpen = false
      quoteDepth = 0
    }
    emit(kind, [], start: start, foldedStart: result.folded.count)
  }

  private mutating func emit(
    _ kind: Token.Kind, _ flags: Token.Flags, start: Int, foldedStart: Int
  ) {
    result.tokens.append(
      Token(
        kind: kind, flags: flags, start: Int32(start), end: Int32(position),
        foldedStart: Int32(foldedStart), foldedEnd: Int32(result.folded.count)))
  }
}
