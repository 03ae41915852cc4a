import EntenteModel
import Testing

@testable import EntenteExtraction

/// Who speaks in a sentence, and may go on to speak.
@Suite struct SpeakersTests {
  static let rows: [MarkedRow] = [
    .init(
      "en.ref.speaker-goes-on",
      "Vladimir Putin said so at a meeting with Bashar al-Assad. {He} *accused* [Ukraine] of fraud.",
      "RUS - UKR")
  ]

  @Test(arguments: rows) func `Who spoke last is whom a pronoun means`(_ row: MarkedRow) throws {
    try row.check()
  }

  @Test(
    arguments: [
      ("Russia said on Monday that it rained.", "RUS"), ("Asked of it, Syria said no.", "SYR"),
      ("Nobody met Syria.", nil),
    ] as [(String, String?)])
  func `The mention next to a verb of saying speaks`(_ text: String, _ id: String?) throws {
    let lexicon = try TestExtractor.shared.lexicon
    var reader = DocumentReader(
      lexicon: lexicon, pack: lexicon.pack(.english), document: Document(id: "1", text: text))
    for sentence in reader.view.sentences { reader.read(sentence) }
    let speaker = reader.speaker < 0 ? nil : reader.entities[reader.speaker].id
    #expect(speaker == id)
  }
}
