import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct DocumentReaderTests {
  static func reader(_ text: String, title: String? = nil) throws -> DocumentReader {
    let lexicon = try SmallLexicon.result.get()
    return DocumentReader(
      lexicon: lexicon, pack: lexicon.pack(.english),
      document: Document(id: "1", text: text, title: title))
  }

  @Test func `An actor is one entity of a document`() throws {
    var reader = try Self.reader("Syria")
    let syria = reader.entity(of: 0)
    let again = reader.entity(of: 0)
    let named = reader.entity(named: "Syria", id: "SYR", kind: .state)
    let group = reader.entity(of: 2)
    #expect(again == syria && named == syria && group != syria)
    let areStates = [syria, group].map { reader.isState($0) }
    #expect(areStates == [true, false])
  }

  @Test func `Who is known to the text alone rolls up to whom the text names`() throws {
    var reader = try Self.reader("Adam Testman of Syria")
    let syria = reader.entity(of: 0)
    let person = reader.entity(named: "Adam Testman", id: "adam-testman", kind: .person)
    let alone = reader.polityEntity(of: person)
    let again = reader.entity(
      named: "Adam Testman", id: "adam-testman", kind: .person, polity: syria)
    let state = reader.polityEntity(of: person)
    #expect(alone == person && again == person && state == syria)
  }
}
