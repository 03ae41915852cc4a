import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct DominantStatesTests {
  @Test(
    arguments: [
      ("Syria. Syrians. Washington.", nil, "SYR"), ("Washington. Damascus. US.", nil, "USA"),
      ("Sun Army. Syria.", nil, "SYR"), ("Sun Army.", nil, nil), ("", nil, nil),
      ("Syria. US.", "American plans", "USA"), ("Syria Street. Syria Street. US.", nil, "USA"),
    ] as [(String, String?, String?)])
  func `The state named most is what a text is about`(
    _ text: String, _ title: String?, _ id: String?
  ) throws {
    let reader = try DocumentReaderTests.reader(text, title: title)
    let state = reader.dominantState < 0 ? nil : reader.lexicon.actors[Int(reader.dominantState)].id
    #expect(state == id)
  }
}
