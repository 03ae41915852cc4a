import EntenteModel
import Testing

@Suite("Evidence rows as JSON Lines")
struct EvidenceCodingTests {
  static let row = Evidence(
    id: "9f2c", document: "dev-ar-01", date: CalendarDate("2024-12-02"), outlet: "وكالة \"ن\"",
    language: .arabic,
    sentence: .init(index: 0, start: 0, end: 213, text: "أكدت الصين دعمها\tلسوريا\n"),
    source: .init(
      id: "CHN", name: "China", polity: "China", polityID: "CHN", text: "الصين", start: 9, end: 19,
      via: "name"),
    target: .init(
      id: "SYR", name: "Syria", polity: "Syria", polityID: "SYR", text: "سوريا", start: 30, end: 40,
      via: "name"),
    polarity: .support, event: .support,
    predicate: .init(lemma: "دعم", text: "دعمها", start: 20, end: 30),
    rule: "ar.noun.possessor-object", modality: .actual, holder: nil, confidence: 0.93)

  static let line =
    #"{"schema":1,"id":"9f2c","doc":"dev-ar-01","date":"2024-12-02","outlet":"وكالة \"ن\"","#
    + #""lang":"ar","sentence":{"index":0,"start":0,"end":213,"text":"أكدت الصين دعمها\tلسوريا\n"},"#
    + #""source":{"id":"CHN","name":"China","polity":"China","polity_id":"CHN","text":"الصين","#
    + #""start":9,"end":19,"via":"name"},"target":{"id":"SYR","name":"Syria","polity":"Syria","#
    + #""polity_id":"SYR","text":"سوريا","start":30,"end":40,"via":"name"},"sign":1,"#
    + #""event":"SUPPORT","predicate":{"lemma":"دعم","text":"دعمها","start":20,"end":30},"#
    + #""rule":"ar.noun.possessor-object","modality":"actual","holder":null,"confidence":0.93}"#

  @Test("keys stand in the order of the contract")
  func encodes() {
    #expect(EvidenceCoding.encode(Self.row) == Self.line)
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    #expect(try EvidenceCoding.decode(Self.line) == Self.row)
    let bytes = EvidenceCoding.encodeLines([Self.row, Self.row])
    #expect(try EvidenceCoding.decodeLines(bytes) == [Self.row, Self.row])
  }

  @Test(
    "a confidence has two to four decimals",
    arguments: [
      (1.0, "1.00"), (0, "0.00"), (0.5, "0.50"), (0.93, "0.93"), (0.875, "0.875"),
      (0.12345, "0.1235"), (0.99999, "1.00"), (2.0 / 3, "0.6667"), (.nan, "0.00"),
    ])
  func confidences(value: Double, text: String) {
    let old = Self.row
    let row = Evidence(
      id: old.id, document: old.document, date: nil, outlet: nil, language: old.language,
      sentence: old.sentence, source: old.source, target: old.target, polarity: .oppose,
      event: .accuse, predicate: old.predicate, rule: old.rule, modality: .claimed,
      holder: "USA", confidence: value)
    let line = EvidenceCoding.encode(row)
    #expect(line.hasSuffix(#""holder":"USA","confidence":"# + text + "}"))
    #expect(line.contains(#""date":null,"outlet":null"#))
    #expect(line.contains(#""sign":-1,"event":"ACCUSE""#))
  }

  @Test("empty lines, line ends of Windows and a byte order mark do no harm")
  func toleratesLayout() throws {
    let text = "\u{FEFF}\n\(Self.line)\r\n\n  \n\(Self.line)"
    #expect(try EvidenceCoding.decodeLines(Array(text.utf8)).count == 2)
  }

  @Test("keys may stand in any order and unknown ones are skipped")
  func toleratesKeys() throws {
    let text = #"{"later":[1,{"a":[null,true]}],"# + Self.line.dropFirst()
    #expect(try EvidenceCoding.decode(text) == Self.row)
  }

  @Test(
    "errors name file, line and reason",
    arguments: [
      (#""sign":1"#, #""sign":0"#, "\"sign\" is neither 1 nor -1"),
      (#""sign":1,"#, "", "the evidence row has no \"sign\""),
      (#""sign":1"#, #""sign":"x""#, "expected a number, found a string"),
      (#""schema":1"#, #""schema":2"#, "evidence schema 2 is not known; this program reads 1"),
      (#""schema":1"#, #""schema":1,"schema":1"#, "\"schema\" is there twice"),
      (#""lang":"ar""#, #""lang":"fr""#, "lang \"fr\" is not known"),
      (#""event":"SUPPORT""#, #""event":"HUG""#, "event \"HUG\" is not known"),
      (#""modality":"actual""#, #""modality":"negated""#, "a negated relation is not evidence"),
      (#""confidence":0.93"#, #""confidence":1.5"#, "\"confidence\" is not between 0 and 1"),
      (
        #""date":"2024-12-02""#, #""date":"today""#,
        "the date \"today\" is not of the form 2024-12-08"
      ),
      (#""start":9,"end":19"#, #""start":19,"end":9"#, "the offsets of \"source\" run backwards"),
      (#""polity_id":"CHN","#, "", "\"source\" has no \"polity_id\""),
      (#","confidence":0.93}"#, "", "expected \",\" or \"}\", found the end of the text"),
      (#"0.93}"#, "0.93}}", "unexpected \"}\" after the end"),
      (#""id":"9f2c""#, #""id":"\ud800""#, "a string holds an unpaired surrogate"),
    ])
  func errors(old: String, new: String, message: String) throws {
    var text = Self.line
    let range = try #require(text.firstRange(of: old))
    text.replaceSubrange(range, with: new)
    let bytes = Array("\(Self.line)\n\(text)\n".utf8)
    let error = try #require(throws: EntenteError.self) {
      try EvidenceCoding.decodeLines(bytes, file: "rows.jsonl")
    }
    #expect(error.message == message)
    #expect(error.file == "rows.jsonl")
    #expect(error.line == 2)
  }

  @Test("bytes that are not UTF-8 are named")
  func badEncoding() throws {
    var bytes = Array(Self.line.utf8)
    bytes[20] = 0xFF
    let error = try #require(throws: EntenteError.self) {
      try EvidenceCoding.decodeLines(bytes, file: "rows.jsonl")
    }
    #expect(error.code == .badEncoding)
  }
}
