import Testing

@testable import EntenteExtraction

@Suite struct ArabicCliticsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let word: String
    let stem: String
    let clitics: Reading.Clitics

    init(_ word: String, _ stem: String, _ clitics: Reading.Clitics) {
      self.word = word
      self.stem = stem
      self.clitics = clitics
    }

    var testDescription: String { "\(word) → \(stem)" }
  }

  /// All readings of `word` over a lexicon of a few words, best first.
  static func readings(_ word: String, known: [String]) -> [(
    stem: String, clitics: Reading.Clitics
  )] {
    var symbols = SymbolTable()
    for word in known { _ = symbols.intern(Array(FoldingTests.fold(word).utf8)) }
    var readings: [Reading] = []
    Array(FoldingTests.fold(word).utf8).withUnsafeBufferPointer {
      ArabicClitics.read($0, symbols, into: &readings)
    }
    return readings.map {
      (String(decoding: symbols.letters($0.symbol), as: UTF8.self), $0.clitics)
    }
  }

  @Test(arguments: [
    Row("سوريا", "سوريا", []),
    Row("وسوريا", "سوريا", .conjunction), Row("فسوريا", "سوريا", .conjunction),
    Row("بسوريا", "سوريا", .ba), Row("لسوريا", "سوريا", .lam), Row("كسوريا", "سوريا", .kaf),
    Row("وبسوريا", "سوريا", [.conjunction, .ba]),
    Row("السوري", "سوري", .article), Row("والسوري", "سوري", [.conjunction, .article]),
    Row("بالسوري", "سوري", [.ba, .article]), Row("للسوري", "سوري", [.lam, .article]),
    Row("وللسوري", "سوري", [.conjunction, .lam, .article]),
    Row("الصين", "الصين", []), Row("للصين", "الصين", .lam), Row("بالصين", "الصين", .ba),
    Row("وللصين", "الصين", [.conjunction, .lam]),
    Row("سيدعم", "يدعم", .future), Row("وسيدعم", "يدعم", [.conjunction, .future]),
    Row("دعمه", "دعم", .suffixHe), Row("دعمها", "دعم", .suffixShe),
    Row("دعمهم", "دعم", .suffixThey), Row("دعمهن", "دعم", .suffixThey),
    Row("دعمهما", "دعم", .suffixTwo), Row("دعمنا", "دعم", .suffixWe),
    Row("دعمكم", "دعم", .suffixOther), Row("دعمي", "دعم", .suffixOther),
    Row("وبدعمهم", "دعم", [.conjunction, .ba, .suffixThey]),
    Row("دولته", "دولة", .suffixHe), Row("لدولتهم", "دولة", [.lam, .suffixThey]),
    Row("حلفاؤه", "حلفاء", .suffixHe), Row("حلفائها", "حلفاء", .suffixShe),
    Row("دوله", "دولة", []), Row("الدوله", "دولة", .article),
    Row("رماه", "رمى", .suffixHe),
  ]) func `Clitics are peeled off known words`(_ row: Row) {
    let known = ["سوريا", "سوري", "الصين", "يدعم", "دعم", "دولة", "حلفاء", "رمى"]
    let readings = Self.readings(row.word, known: known)
    let stem = FoldingTests.fold(row.stem)
    #expect(readings.contains { $0.stem == stem && $0.clitics == row.clitics })
    #expect(readings.first?.stem == stem)
  }

  @Test(arguments: ["بريطانيا", "والي", "لبنان", "كوبا", "سودان", "دعمهو", "الل", "و", "بـ"])
  func `Unknown words have no reading`(_ word: String) {
    #expect(Self.readings(word, known: ["دعم", "سوريا"]).isEmpty)
  }

  @Test func `Readings with less peeled off come first`() {
    let readings = Self.readings("وزير", known: ["وزير", "زير"])
    #expect(readings.map(\.stem) == ["وزير", "زير"])
    #expect(readings.map(\.clitics) == [[], .conjunction])
    #expect(Self.readings("بلاد", known: ["بلاد", "لاد", "اد"]).first?.stem == "بلاد")
  }

  @Test func `Verbs and nouns of one spelling are both read`() {
    let readings = Self.readings("ولدعمها", known: ["دعم", "لدعم", "ولدعمها"])
    #expect(readings.map(\.stem) == ["ولدعمها", "لدعم", "دعم"])
  }
}
