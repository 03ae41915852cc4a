import EntenteModel
import EntenteResources
import Testing

@testable import EntenteExtraction

/// Every word of the tables is inflected as the slow, obvious rules say.
@Suite struct PlainFormsTests {
  let rows: PerLanguage<[PredicateRow]>
  let names: PerLanguage<[LexiconLoader.NameRow]>
  let words: PerLanguage<[LexiconLoader.WordRow]>

  init() throws {
    var loader = LexiconLoader()
    try loader.load(folder: ResourceFolder.languages())
    rows = loader.predicateRows
    names = loader.nameRows
    words = loader.wordRows
  }

  typealias Form = ArabicForms.Form

  /// The words whose forms differ.
  private func differing(
    _ words: Set<String>, _ fast: (String) -> [Form], _ plain: (String) -> [Form]
  )
    -> [String]
  {
    words.filter { word in
      let (fast, plain) = (fast(word), plain(word))
      return fast.map(\.text) != plain.map(\.text) || fast.map(\.features) != plain.map(\.features)
    }
  }

  /// The heads and the phrases of all words that the tables of a language list or inflect.
  private func everyWord(_ language: Language) -> Set<String> {
    var found: Set<String> = []
    for row in rows[language] { found.formUnion([row.lemma] + row.row.texts(.with)) }
    for row in words[language] {
      for word in row.row.texts(.words) {
        found.formUnion(word.split(separator: "/").map(String.init))
      }
    }
    for row in names[language] { found.formUnion(row.row.texts(.adjectives)) }
    return found.union(found.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// Values of the cells of forms, by key.
  private func given(_ row: PredicateRow) -> [String: [String]] {
    Dictionary(
      grouping: row.row.texts(.forms).compactMap { form in
        form.firstIndex(of: "=").map { (form[..<$0], String(form[form.index(after: $0)...])) }
      }
    ) { String($0.0) }.mapValues { $0.map(\.1) }
  }

  @Test func `Arabic nouns and adjectives`() {
    let words = everyWord(.arabic)
    #expect(words.count > 5000)
    let nouns = differing(
      words, { ArabicForms.noun($0, plurals: []) }, { PlainArabicForms.noun($0, plurals: []) })
    #expect(nouns == [])
    let adjectives = differing(
      words, { ArabicForms.adjective($0) }, { PlainArabicForms.adjective($0) })
    #expect(adjectives == [])
    let nisbas = differing(
      words, { ArabicForms.adjective($0, isNisba: true) },
      { PlainArabicForms.adjective($0, isNisba: true) })
    #expect(nisbas == [])
  }

  @Test func `Arabic verbs, with every imperfect and with themselves`() {
    var verbs = everyWord(.arabic).map { ($0, $0) }
    for row in rows.arabic {
      if let imperfect = given(row)["imperfect"]?.first { verbs.append((row.lemma, imperfect)) }
    }
    let wrong = verbs.filter { perfect, imperfect in
      let fast = ArabicForms.verb(perfect: perfect, imperfect: imperfect)
      let plain = PlainArabicForms.verb(perfect: perfect, imperfect: imperfect)
      return fast.map(\.text) != plain.map(\.text) || fast.map(\.features) != plain.map(\.features)
    }
    #expect(wrong.map(\.0) == [])
  }

  @Test func `Arabic plurals`() {
    for row in rows.arabic {
      guard let plurals = given(row)["plural"] else { continue }
      let noun = ArabicForms.noun(row.lemma, plurals: plurals).map(\.text)
      #expect(noun == PlainArabicForms.noun(row.lemma, plurals: plurals).map(\.text))
      let adjective = ArabicForms.adjective(row.lemma, plurals: plurals).map(\.text)
      #expect(adjective == PlainArabicForms.adjective(row.lemma, plurals: plurals).map(\.text))
    }
  }

  @Test func `English nouns and verbs`() {
    let words = everyWord(.english)
    #expect(words.count > 5000)
    let nouns = differing(
      words, { EnglishForms.noun($0, plurals: []) }, { PlainEnglishForms.noun($0, plurals: []) })
    #expect(nouns == [])
    let verbs = differing(
      words, { EnglishForms.verb($0, irregular: [:]) },
      { PlainEnglishForms.verb($0, irregular: [:]) })
    #expect(verbs == [])
  }

  @Test func `English forms as given`() {
    for row in rows.english {
      let irregular = given(row).compactMapValues(\.first)
      let fast = EnglishForms.verb(row.lemma, irregular: irregular)
      let plain = PlainEnglishForms.verb(row.lemma, irregular: irregular)
      #expect(fast.map(\.text) == plain.map(\.text))
      #expect(fast.map(\.features) == plain.map(\.features))
    }
  }
}
