import Testing

@testable import EntenteExtraction

@Suite struct GivenFormsTests {
  @Test func `Plurals, forms and second spellings are told apart`() {
    let cell =
      "past=labelled | ing=labelling | past=labeled | plural=a | plural=b | ing=labeling | x"
    cell.withBytes { cell in
      let given = GivenForms(BarredValues(cell))
      #expect(given["past"] == "labelled" && given["ing"] == "labelling")
      #expect(given["participle"] == nil && given["plural"] == nil)
      #expect(given.plurals == ["a", "b"])
      #expect(given.variants.map(\.form) == ["labeled", "labeling"])
      #expect(given.variants.map(\.features) == [[.perfect, .participle], .progressive])
    }
  }
}
