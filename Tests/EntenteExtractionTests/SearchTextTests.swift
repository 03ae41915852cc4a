import EntenteExtraction
import Testing

@Suite struct SearchTextTests {
  @Test func `Spelling habits don't matter`() {
    #expect(SearchText.normalised("أكّدَت «الحكومةُ»، ١٢") == "اكدت الحكومه 12")
    #expect(SearchText.normalised("مسؤول رئيس على إلى") == "مسوول رييس علي الي")
    #expect(SearchText.normalised("Zürich's AIR-defence, No. 7") == "zurich air defence no 7")
    #expect(SearchText.normalised(" … ") == "")
  }

  @Test func `Queries`() {
    #expect(
      SearchText.query("Sergey \"Foreign Minister\" sanction*")
        == "(\"sergey\") AND (\"foreign minister\") AND (\"sanction\" *)")
    #expect(SearchText.query(" * \"\" …") == nil)
    let arabic = SearchText.query("سوريا") ?? ""
    for form in ["سوريا", "لسوريا", "وسوريا", "بسوريا", "ولسوريا"] {
      #expect(arabic.contains("\"\(form)\""), "\(form)")
    }
    #expect(SearchText.query("الحكومة")?.contains("\"للحكومه\"") == true)
    #expect(SearchText.query("حكومة")?.contains("\"للحكومه\"") == true)
  }

  @Test func `The passage is the sentence with most of the words`() {
    let text = "Moscow spoke. Russia backs Damascus with arms. Damascus waits."
    func passage(_ query: String) -> String? {
      SearchText.passage(of: query, in: text).map {
        String(decoding: Array(text.utf8)[$0], as: UTF8.self)
      }
    }
    #expect(passage("arms damascus") == "Russia backs Damascus with arms.")
    #expect(passage("\"damascus waits\"") == "Damascus waits.")
    #expect(passage("nothing") == "Moscow spoke.")
    #expect(SearchText.passage(of: "x", in: "") == nil)
  }
}
