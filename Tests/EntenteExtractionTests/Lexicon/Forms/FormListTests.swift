import Testing

@testable import EntenteExtraction

@Suite struct FormListTests {
  @Test func `Forms are put together and keep their order`() {
    let forms = FormList.forms { list in
      list.add("old", as: .base)
      list.removeAll()
      list.rest = " up"
      list.add("back", as: .base)
      list.add("b", "a", "ck", "ed", as: .perfect)
    }
    #expect(forms.map(\.text) == ["back up", "backed up"])
    #expect(forms.map(\.features) == [.base, .perfect])
  }

  @Test func `The last two are one where they are spelled alike`() {
    func united(_ words: [Bytes]) -> [ArabicForms.Form] {
      FormList.forms { list in
        for (word, features) in zip(words, [.perfect, .participle, .base] as [FormFeatures]) {
          list.add(word, as: features)
        }
        list.uniteLastTwo()
      }
    }
    #expect(united([]).isEmpty && united(["put"]).count == 1)
    #expect(united(["put", "put"]).map(\.features) == [[.perfect, .participle]])
    #expect(united(["took", "taken"]).map(\.text) == ["took", "taken"])
    #expect(united(["put", "took", "took"]).map(\.text) == ["put", "took"])
    #expect(united(["put", "put", "took"]).count == 3)
  }
}
