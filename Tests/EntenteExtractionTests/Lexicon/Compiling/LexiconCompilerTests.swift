import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct LexiconCompilerTests {
  let lexicon: Lexicon

  init() throws { lexicon = try SmallLexicon.result.get() }

  @Test func `Actors are known by id, in the order of their rows`() {
    #expect(lexicon.actors.map(\.id) == ["SYR", "USA", "shams", "sea"])
    #expect(lexicon.actor("USA")?.name == "United States")
    #expect(lexicon.actor("usa") == nil)
  }

  @Test func `Display names come from the rows of each language`() {
    #expect(lexicon.displayName(of: 0, in: .english) == "Syria")
    #expect(lexicon.displayName(of: 0, in: .arabic) == "سوريا")
    #expect(lexicon.displayName(of: 3, in: .english) == "Sea Party")
    #expect(lexicon.displayName(of: 3, in: .arabic) == nil)
    #expect(lexicon.adjective(of: 1, in: .english) == "American")
    #expect(lexicon.adjective(of: 1, in: .arabic) == "أمريكي")
    #expect(lexicon.state(named: "Syria") == 0)
    #expect(lexicon.state(named: "Sea Party") == nil)
  }

  @Test func `Arabic letter prepositions have fixed numbers`() throws {
    let pack = lexicon.pack(.arabic)
    #expect(Array(pack.prepositions.prefix(3)) == ["ب", "ل", "ك"])
    #expect(pack.prepositions.contains("على") && pack.number(of: .didda) >= 0)
    #expect(
      pack.predicates[1].prepositionNumbers.map { pack.prepositions[Int($0)] } == ["على", "ضد"])
  }

  @Test func `Collocates are known in their forms`() throws {
    let pack = lexicon.pack(.english)
    let ties = try #require(pack.symbols.symbol(Array("ties".utf8)))
    let cut = try #require(pack.predicates.first { $0.id == "en.cut.verb" })
    #expect(cut.withSymbols.contains(ties))
    #expect(pack.predicates[0].withSymbols.isEmpty)
  }

  @Test func `Weights are loaded`() {
    let model = lexicon.pack(.english).confidence
    #expect(!model.isEmpty)
    #expect(model.ofReadings[.language, Language.english.ordinal, 0, 0] > 0)
  }

  @Test func `Only names that need capitals ask for them`() throws {
    let pack = lexicon.pack(.english)
    let short = pack.names.filter(\.needsAllCapitals)
    let capital = pack.names.filter(\.needsCapital)
    let peoples = pack.names.filter(\.isPeople).map { lexicon.actors[Int($0.actor)].id }
    #expect(short.count == 1)
    #expect(capital.count == pack.names.count)
    #expect(peoples == ["SYR", "USA"])
  }
}
