import EntenteTestSupport
import Testing

@Suite struct ActorsTests {
  let entente: CommandRunner

  init() throws { entente = try CommandRunner(in: TemporaryFolder()) }

  @Test(arguments: [["SYR"], ["Syria"], ["syria"], ["سوريا"], ["Damascus"], ["دمشق"], ["Syrian"]])
  func `An actor by any of its names, seats and adjectives`(_ query: [String]) throws {
    let outcome = try entente.run(["actors"] + query)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("SYR  Syria (state)\n"))
    #expect(outcome.text.contains("  ar: "))
  }

  @Test func `Several words are one query`() throws {
    let outcome = try entente("actors", "Sergey", "Lavrov")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Sergey Lavrov (person)\n  role: RUS "))
  }

  @Test func `Nobody`() throws {
    let outcome = try entente("actors", "Atlantis the Lost")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "entente: no actor is known as \"Atlantis the Lost\": try a part of the name\n")
  }
}
