import EntenteExtraction
import EntenteModel
import Testing

@Suite struct ActorDirectoryTests {
  @Test func `Ids and full names, in any spelling`() throws {
    let directory = ActorDirectory(try Extractor())
    #expect(directory.actor(id: "SYR")?.name == "Syria")
    #expect(directory.actor(named: "RUSSIAN FEDERATION")?.id == "RUS")
    #expect(directory.actor(named: "روسيا")?.id == "RUS")
    #expect(directory.actor(named: "Russ") == nil)
    #expect(directory.actor(named: "") == nil)
    let person = try #require(directory.actor(named: "Bashar al-Assad"))
    #expect(person.polity(on: CalendarDate("2024-01-01")) == "SYR")
  }

  @Test func `Unknown actors have the id that texts give them`() {
    #expect(ActorDirectory.id(ofUnknown: "Harbour Union") == "harbour-union")
  }
}
