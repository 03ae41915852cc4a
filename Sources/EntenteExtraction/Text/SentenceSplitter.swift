import EntenteModel

/// A sentence as a run of tokens.
struct SentenceSpan {
  /// Indices into ``TokenizedText/tokens``, without the mark or break that ends it.
  var tokens: Range<Int>
  var sentence: Sentence

  /// Counts tokens and sentences from elsewhere.
  mutating func move(tokens offset: Int, sentences count: Int) {
    tokens = tokens.lowerBound + offset..<tokens.upperBound + offset
    sentence = Sentence(index: sentence.index + count, range: sentence.range)
  }
}

/// Cuts a token stream into sentences at full stops, question marks and line breaks.
///
/// A full stop ends no sentence inside a number or behind an abbreviation, an initial, or where a
/// lower-case letter follows. Complexity: O(*n*) in the number of tokens.
enum SentenceSplitter {
  /// The sentences of `text`, from the token `start` on.
  static func split(
    _ text: inout TokenizedText, from start: Int = 0,
    isAbbreviation: (ArraySlice<UInt8>) -> Bool
  ) -> [SentenceSpan] {
    var sentences: [SentenceSpan] = []
    sentences.reserveCapacity((text.tokens.count - start) / 20 + 4)
    var first = start
    func close(before end: Int, including last: Int) {
      guard end > first else {
        first = last + 1
        return
      }
      let range =
        Int(
          text.tokens[first].start)..<Int(
          text.tokens[max(end - 1, min(last, text.tokens.count - 1))].end)
      sentences.append(
        SentenceSpan(
          tokens: first..<end, sentence: Sentence(index: sentences.count, range: range)))
      first = last + 1
    }
    var index = start
    while index < text.tokens.count {
      let token = text.tokens[index]
      if token.kind == .lineBreak, cutsAbbreviation(at: index, in: text, isAbbreviation) {
        text.tokens.remove(at: index)
        continue
      } else if token.kind == .lineBreak {
        close(before: index, including: index - 1)
        first = index + 1
      } else if token.endsSentence, endsSentence(at: index, in: text, isAbbreviation) {
        var last = index
        // Closing quotes and repeated marks belong to the sentence that they end.
        while last + 1 < text.tokens.count,
          text.tokens[last + 1].endsSentence && text.tokens[last + 1].kind != .lineBreak
            || text.tokens[last + 1].kind == .quote
              && text.tokens[last + 1].start == text.tokens[last].end
        {
          last += 1
        }
        close(before: index, including: last)
        index = last
      }
      index += 1
    }
    close(before: text.tokens.count, including: text.tokens.count)
    for sentence in sentences {
      if let word = sentence.tokens.first(where: { text.tokens[$0].isWord }) {
        text.tokens[word].flags.insert(.sentenceInitial)
      }
    }
    return sentences
  }

  /// Whether a line ends in an abbreviation that the next line goes on from: "the U.S." "economy".
  private static func cutsAbbreviation(
    at index: Int, in text: TokenizedText, _ isAbbreviation: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    guard index > 1, index + 1 < text.tokens.count else { return false }
    let next = text.tokens[index + 1]
    var last = text.tokens[index - 1]
    if last.isWord, last.flags.contains(.allCapitals), last.end - last.start > 3,
      Int(last.end - last.start) > Int(last.foldedEnd - last.foldedStart)
    {
      return next.isWord && !next.flags.contains(.capitalised)  // U.S.
    }
    guard last.kind == .period else { return false }
    last = text.tokens[index - 2]
    let folded = text.folded[Int(last.foldedStart)..<Int(last.foldedEnd)]
    guard last.isWord, last.end == text.tokens[index - 1].start, isAbbreviation(folded) else {
      return false
    }
    if next.kind == .number { return true }
    guard next.isWord else { return false }
    // A title stands before its name, "Inc" and "Jr" behind theirs.
    return !next.flags.contains(.capitalised)
      || last.flags.contains(.capitalised) && index > 2
        && !text.tokens[index - 3].flags.contains(.capitalised)
  }

  private static func endsSentence(
    at index: Int, in text: TokenizedText, _ isAbbreviation: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .period else { return true }
    guard index > 0 else { return true }
    let previous = text.tokens[index - 1]
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    let touches = next.start == token.end
    if touches, next.isWord || next.kind == .number {
      // A lost space: "irresolution.For his part".
      return previous.isWord && previous.end == token.start && next.isWord
        && Int(previous.foldedEnd - previous.foldedStart) > 3
        && (next.flags.contains(.capitalised) && !previous.flags.contains(.capitalised)
          || next.flags.contains(.arabicScript) && previous.flags.contains(.arabicScript))
    }
    if previous.isWord, previous.end == token.start, !previous.flags.contains(.arabicScript) {
      let folded = text.folded[Int(previous.foldedStart)..<Int(previous.foldedEnd)]
      if folded.count == 1, previous.flags.contains(.capitalised) { return false }
      if isAbbreviation(folded) { return false }
      if next.isWord, !next.flags.contains(.capitalised), !next.flags.contains(.arabicScript) {
        return false
      }
    }
    return true
  }
}
