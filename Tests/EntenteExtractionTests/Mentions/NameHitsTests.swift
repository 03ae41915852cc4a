import Testing

@testable import EntenteExtraction

@Suite struct NameHitsTests {
  @Test func `The longest name that begins at a token is found`() throws {
    let reader = try DocumentReaderTests.reader("Sun Army of Syria")
    let ends = (0..<4).map { reader.nameHit(at: $0)?.hit.end }
    #expect(ends == [2, nil, nil, 4])
    let isCutOff = DocumentReader.nameHit(at: 0, before: 1, reader.view, reader.pack) == nil
    #expect(isCutOff)
  }

  @Test func `A longer name that means no actor hides the actor's`() throws {
    let reader = try DocumentReaderTests.reader("Syria Street.")
    let isHidden = reader.nameHit(at: 0) == nil
    #expect(isHidden)
  }
}
