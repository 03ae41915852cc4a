/// One word, number or mark of a document.
struct Token {
  enum Kind: UInt8 {
    case word
    case number
    /// The English genitive marker: `'s`, or the bare apostrophe after a plural.
    case possessive
    case comma
    case period
    case semicolon
    case colon
    case question
    case exclamation
    case dash
    case quote
    case openParenthesis
    case closeParenthesis
    case lineBreak
    case other
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The first letter is upper case.
    static let capitalised = Flags(rawValue: 1)
    /// At least two letters, all upper case, or an abbreviation with points.
    static let allCapitals = Flags(rawValue: 2)
    /// Joined to the word before by a hyphen: the `backed` of `Iran-backed`.
    static let hyphenated = Flags(rawValue: 4)
    static let arabicScript = Flags(rawValue: 8)
    /// Between quotation marks.
    static let quoted = Flags(rawValue: 16)
    /// The first word of its sentence, where a capital says nothing.
    static let sentenceInitial = Flags(rawValue: 32)
  }

  var kind: Kind
  var flags: Flags
  /// UTF-8 offsets into the text as given.
  var start: Int32
  var end: Int32
  /// The folded form's place in ``TokenizedText/folded``.
  var foldedStart: Int32
  var foldedEnd: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
  var isWord: Bool { kind == .word }
  /// Whether the mark ends a sentence.
  var endsSentence: Bool {
    kind == .period || kind == .question || kind == .exclamation || kind == .lineBreak
  }
}

/// A document's tokens with their folded letters, which all look-ups compare.
struct TokenizedText {
  var tokens: [Token] = []
  /// The folded letters of all tokens, one after the other.
  var folded: [UInt8] = []

  /// The text without the tokens before `start`.
  func suffix(from start: Int) -> TokenizedText {
    guard start < tokens.count else { return TokenizedText() }
    let offset = tokens[start].foldedStart
    return TokenizedText(
      tokens: tokens[start...].map {
        var token = $0
        token.foldedStart -= offset
        token.foldedEnd -= offset
        return token
      }, folded: Array(folded[Int(offset)...]))
  }

  /// The folded letters of a token.
  func letters(_ index: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
  }
}
