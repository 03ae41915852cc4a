import EntenteModel
import EntenteResources
import Testing

@testable import EntenteExtraction

@Suite struct TextViewBuilderTests {
  /// What was found at each token, as text.
  private static func lines(
    _ count: Int, _ hits: (Int) -> [Hit], _ readings: (Int) -> [Reading],
    _ classes: (Int) -> WordClasses
  ) -> [String] {
    (0..<count).map { "\(hits($0)) \(readings($0)) \(classes($0).rawValue)" }
  }

  /// The real lexicon, whose memo gets warm and is emptied now and then, against look-ups word by word.
  @Test func `A memo and masks change nothing`() throws {
    var loader = LexiconLoader()
    try loader.load(folder: ResourceFolder.languages())
    let lexicon = LexiconCompiler.compile(loader)
    let documents = try DeterminismTests.documents()
    var builders = PerLanguage(
      arabic: TextViewBuilder(lexicon.pack(.arabic), memo: WordMemo(limit: 3000)),
      english: TextViewBuilder(lexicon.pack(.english), memo: WordMemo(limit: 3000)))
    var tokens = 0
    for document in documents {
      let language = document.language ?? LanguageDetector.language(of: document.text)
      let pack = lexicon.pack(language)
      let text = Tokenizer.tokenize(document.text)
      let obvious = ObviousLookUp(text: text, pack: pack)
      builders[language].begin(text, firstToken: 0)
      builders[language].lookUp()
      let memory = TextMemory(
        builders[language], sentences: [], ownTokens: text.tokens.indices)
      let view = memory.view
      let found = Self.lines(
        text.tokens.count, { Array(view.hits(at: $0)) }, { Array(view.readings($0)) },
        { view.content.pointee.classes[$0] })
      let expected = Self.lines(
        text.tokens.count,
        { index in
          obvious.hitRanges[index].map { obvious.hits[Int($0)] }
        },
        { index in
          obvious.readingRanges[index].map { obvious.readings[Int($0)] }
        }, { obvious.classes[$0] })
      #expect(found == expected, "\(document.id)")
      for index in text.tokens.indices {
        let senses = obvious.hitRanges[index].map { Senses(obvious.hits[Int($0)], pack) }
        #expect(view.content.pointee.senses[index] == senses.reduce(into: []) { $0.formUnion($1) })
        for range in [obvious.readingRanges[index]] {
          for reading in range.map({ obvious.readings[Int($0)] })
          where pack.collocates.contains(reading.symbol) {
            #expect(!view.collocates(at: index).isDisjoint(with: SymbolMask(reading.symbol)))
          }
        }
      }
      withExtendedLifetime(memory) {}
      tokens += text.tokens.count
    }
    #expect(tokens > 50_000)
  }
}
