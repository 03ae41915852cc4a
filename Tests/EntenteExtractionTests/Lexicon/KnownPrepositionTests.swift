import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct KnownPrepositionTests {
  @Test func `Every preposition that rules name is one of a language`() throws {
    let lexicon = try TestExtractor.shared.lexicon
    for known in KnownPreposition.allCases {
      let found = Language.allCases.filter { language in
        let pack = lexicon.pack(language)
        let number = pack.number(of: known)
        return number >= 0 && pack.prepositions[Int(number)] == known.rawValue
      }
      #expect(found.count == 1, "\(known)")
    }
  }
}
