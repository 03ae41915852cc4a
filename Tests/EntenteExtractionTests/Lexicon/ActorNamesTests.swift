import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct ActorNamesTests {
  @Test func `Names come in the order of the columns, at every asking`() throws {
    let lexicon = try SmallLexicon.result.get()
    for _ in 0..<2 {
      #expect(lexicon.names(of: 0, in: .english) == ["Syria", "Syrian", "Damascus"])
      #expect(
        lexicon.names(of: 1, in: .english) == ["United States", "US", "American", "Washington"])
      #expect(lexicon.names(of: 0, in: .arabic) == ["سوريا", "سورية", "سوري", "دمشق"])
      #expect(lexicon.names(of: 3, in: .arabic) == [])
      #expect(lexicon.adjective(of: 2, in: .english) == nil)
    }
  }

  @Test func `An actor's last row counts`() throws {
    let lexicon = try SmallLexicon.compile([
      "actors/a.tsv": ["SYR;Syria;state;", "IRN;Iran;state;"],
      "en/actors/a.tsv": ["SYR;Syria;Syrian;Damascus", "IRN;Iran"],
      "en/actors/b.tsv": ["SYR;Sham;Shami;"],
    ])
    #expect(lexicon.names(of: 0, in: .english) == ["Sham", "Shami"])
    let pack = lexicon.pack(.english)
    #expect(pack.names.map(\.actor) == [0, 0, 0, 1])
    #expect(pack.symbols.symbol("damascus") == nil)
  }
}
