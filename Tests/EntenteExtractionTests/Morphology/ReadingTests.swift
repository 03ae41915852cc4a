import Testing

@testable import EntenteExtraction

@Suite struct ReadingTests {
  @Test func `Cost counts what was peeled off`() {
    #expect(Reading(symbol: 0, clitics: []).cost == 0)
    #expect(Reading(symbol: 0, clitics: [.conjunction, .lam, .article]).cost == 3)
  }

  @Test func `Suffixes and prepositions are told`() {
    #expect(Reading.Clitics.suffixTwo.hasSuffix)
    #expect(!Reading.Clitics([.conjunction, .article, .future]).hasSuffix)
    #expect(Reading.Clitics([.kaf, .article]).hasPreposition)
    #expect(!Reading.Clitics.conjunction.hasPreposition)
  }
}
