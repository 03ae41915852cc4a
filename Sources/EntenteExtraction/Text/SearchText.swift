import EntenteModel

/// Texts and queries as full-text search compares them.
///
/// Words are folded as look-ups fold them (case, diacritics, tashkeel, tatweel, alef, ya and kaf
/// forms, Arabic-Indic digits), and beyond that the way people type: ta marbuta as ha, hamza on
/// its seat as the seat alone. Word order stays, so that phrases can be found.
public enum SearchText {
  /// The words of a text, parted by spaces.
  ///
  ///     SearchText.normalised("أكّدَت «الحكومةُ»")  // "اكدت الحكومه"
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func normalised(_ text: String) -> String {
    words(text).joined(separator: " ")
  }

  /// A query in the syntax of SQLite's FTS5, or `nil` if it has no word.
  ///
  /// All words must be there, in any order; words in quotes follow each other; `*` after a word
  /// stands for any ending. Arabic words are also found behind the particles and the article that
  /// are written together with them: `سوريا` finds `لسوريا` and `وسوريا`.
  ///
  ///     SearchText.query("Sergey \"foreign minister\" sanction*")
  ///     // ("sergey") AND ("foreign minister") AND ("sanction" *)
  public static func query(_ text: String) -> String? {
    var terms: [String] = []
    for (number, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if number % 2 == 1 {
        terms.append(normalised(String(part)))
      } else {
        terms += part.split(separator: " ").map { word in
          normalised(String(word)) + (word.hasSuffix("*") ? "*" : "")
        }
      }
    }
    let groups = terms.filter { !$0.isEmpty && $0 != "*" }.map(group)
    return groups.isEmpty ? nil : groups.joined(separator: " AND ")
  }

  /// The sentence of `text` that has the most of the query's words; of equals the first.
  public static func passage(of query: String, in text: String) -> Range<Int>? {
    let wanted = words(query.filter { $0 != "\"" && $0 != "*" }).map { Array($0.utf8) }
    var tokens = Tokenizer.tokenize(text)
    let sentences = SentenceSplitter.split(&tokens) { _ in false }
    var best: (score: Int, range: Range<Int>)?
    for sentence in sentences {
      let found = sentence.tokens.compactMap { word(tokens, $0) }
      let score = wanted.count { wanted in found.contains { $0.ends(with: wanted) } }
      if score > best?.score ?? 0 { best = (score, sentence.sentence.range) }
    }
    return best?.range ?? sentences.first?.sentence.range
  }

  /// The alternatives for one word or phrase.
  private static func group(_ term: String) -> String {
    let hasAnyEnding = term.hasSuffix("*")
    let words = hasAnyEnding ? String(term.dropLast()) : term
    let isArabic = words.unicodeScalars.first.map { 0x0600..<0x0780 ~= $0.value } ?? false
    let forms = isArabic ? particles.map { $0 + words } + withoutArticle(words) : [words]
    return "("
      + forms.map { "\"\($0)\"" + (hasAnyEnding ? " *" : "") }.joined(separator: " OR ") + ")"
  }

  /// What is written together with the next word.
  private static let particles: [String] = ["", "و", "ف"].flatMap { conjunction in
    ["", "ب", "ل", "ك", "ال", "بال", "كال", "لل"].map { conjunction + $0 }
  }

  /// A word with the article, behind `ل`, which swallows the alef.
  private static func withoutArticle(_ words: String) -> [String] {
    guard words.hasPrefix("ال") else { return [] }
    return ["", "و", "ف"].map { $0 + "ل" + words.dropFirst() }
  }

  private static func words(_ text: String) -> [String] {
    let tokens = Tokenizer.tokenize(text)
    return tokens.tokens.indices.compactMap { index in
      word(tokens, index).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The letters of a word or number.
  private static func word(_ text: TokenizedText, _ index: Int) -> [UInt8]? {
    let token = text.tokens[index]
    guard token.isWord || token.kind == .number else { return nil }
    var letters = Array(text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
    var at = 0
    while at + 1 < letters.count {
      switch (letters[at], letters[at + 1]) {
      case (0xD8, 0xA9): (letters[at], letters[at + 1]) = (0xD9, 0x87)  // ة as ه
      case (0xD8, 0xA4): (letters[at], letters[at + 1]) = (0xD9, 0x88)  // ؤ as و
      case (0xD8, 0xA6): (letters[at], letters[at + 1]) = (0xD9, 0x8A)  // ئ as ي
      default: break
      }
      at += 1
    }
    return letters
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
