import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct WordListTests {
  @Test(arguments: [
    (WordList.undertaking, "قيام", "دعم"), (.copula, "يمثل", "يدعم"), (.quantity, "مئات", "حزب"),
    (.creed, "شيعي", "سوري"), (.namingHead, "رابطة", "مدينة"), (.kindNoun, "حزب", "رابطة"),
    (.nameLink, "عبد", "محمد"), (.placePreposition, "شمال", "على"),
  ])
  func `A list has its words and no others`(_ list: WordList, _ word: String, _ other: String)
    throws
  {
    let pack = try TestExtractor.shared.lexicon.pack(.arabic)
    #expect(pack.has(Array(word.utf8), in: list))
    #expect(!pack.has(Array(other.utf8), in: list))
  }

  @Test func `Words are folded as those of texts are`() throws {
    let pack = try TestExtractor.shared.lexicon.pack(.arabic)
    #expect(pack.has(Array("ابو".utf8), in: .nameLink))
    #expect(pack.has(Array("اقدام".utf8), in: .undertaking))
    #expect(!pack.has(Array("أبو".utf8), in: .nameLink))
  }

  @Test func `Lists and classes have names of their own`() {
    for list in WordList.allCases { #expect(WordClass(name: list.rawValue) == nil) }
  }
}
