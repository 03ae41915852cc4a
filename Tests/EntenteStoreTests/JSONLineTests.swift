import EntenteModel
import Testing

@testable import EntenteStore

/// Reads one line after the other.
private struct JSONLinesReader {
  var lines: LineReader
  let file: String
  let encoding: TextEncoding?
  let options: ReadingOptions

  mutating func next() throws(EntenteError) -> (document: Document, line: Int)? {
    while let line = try lines.next() {
      if line.isBlank { continue }
      let document = try JSONLine.document(
        line, file: file, encoding: encoding, options: options)
      return (document, line.number)
    }
    return nil
  }
}

@Suite struct JSONLineTests {
  private func reader(
    _ text: String, options: ReadingOptions = ReadingOptions()
  ) -> JSONLinesReader {
    let lines = LineReader(Array(text.utf8), file: "a.jsonl", limit: options.documentLimit)
    return JSONLinesReader(lines: lines, file: "a.jsonl", encoding: nil, options: options)
  }

  @Test func `All fields`() throws {
    var reader = reader(
      #"{"id":"x","text":"Russia \u0628\ud83d\ude00","date":"2024-12-02T10:00:00Z","title":"T","#
        + #""source":"Outlet","lang":"en-GB","url":"https://example.org","extra":{"a":[1,null]}}"#)
    let document = try #require(try reader.next()?.document)
    #expect(
      document
        == Document(
          id: "x", text: "Russia ب😀", date: CalendarDate(year: 2024, month: 12, day: 2),
          title: "T", outlet: "Outlet", language: .english, url: "https://example.org"))
    #expect(try reader.next() == nil)
  }

  @Test func `Nulls, number ids and empty lines`() throws {
    var reader = reader("\n{\"id\":7,\"text\":\"a\",\"date\":null,\"source\":\"\"}\n \n")
    let row = try #require(try reader.next())
    #expect(row.line == 2)
    #expect(row.document == Document(id: "7", text: "a"))
    #expect(try reader.next() == nil)
  }

  @Test func `Options complete and override`() throws {
    let options = ReadingOptions(
      language: .arabic, date: CalendarDate(year: 2024), outlet: "Default")
    var reader = reader(
      #"{"id":"1","text":"a","lang":"en","source":"Own","date":"2025-01-01"}"#
        + "\n" + #"{"id":"2","text":"b"}"#, options: options)
    let first = try #require(try reader.next()?.document)
    #expect(first.language == .arabic)
    #expect(first.outlet == "Own")
    #expect(first.date?.year == 2025)
    let second = try #require(try reader.next()?.document)
    #expect(second.outlet == "Default")
    #expect(second.date == CalendarDate(year: 2024))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let line: String
    let code: EntenteError.Code
    let message: String
    var testDescription: String { message }
  }

  static let bad: [Bad] = [
    Bad(line: "{\"id\":", code: .badJSON, message: "a.jsonl:2:7: "),
    Bad(line: "[1]", code: .badJSON, message: "a.jsonl:2:1: "),
    Bad(
      line: #"{"id":"x"}"#, code: .missingField,
      message: "a.jsonl:2: no \"text\" field: every line needs one"),
    Bad(
      line: #"{"text":"x"}"#, code: .missingField,
      message: "a.jsonl:2: no \"id\" field: every line needs one"),
    Bad(
      line: #"{"id":"x","text":""}"#, code: .missingField,
      message: "a.jsonl:2: the field \"text\" is empty: every line needs one"),
    Bad(
      line: #"{"id":"x","text":["a"]}"#, code: .badJSON,
      message: "a.jsonl:2:18: the field \"text\" is an array, not a string"),
    Bad(
      line: #"{"id":"x","text":"a","text":"b"}"#, code: .badJSON,
      message: "a.jsonl:2:29: the field \"text\" is there twice"),
    Bad(
      line: #"{"id":"x","text":"\ud83d"}"#, code: .badJSON,
      message: "a.jsonl:2:25: a string holds an unpaired surrogate"),
    Bad(
      line: #"{"id":"x","text":"a\u0000b"}"#, code: .badJSON,
      message: "a.jsonl:2:28: the field \"text\" holds a NUL character"),
    Bad(
      line: "{\"id\":\"x\",\"text\":\"a\0b\"}", code: .binaryInput,
      message: "a.jsonl:2:20: a NUL byte, which JSON can't have"),
    Bad(
      line: #"{"id":"x","text":"a","date":"8 December"}"#, code: .badJSON,
      message: "a.jsonl:2: the date \"8 December\" can't be read: write it as 2024-12-08"),
    Bad(
      line: #"{"id":"x","text":"a","lang":"fr"}"#, code: .badJSON,
      message: "a.jsonl:2: the language \"fr\" is not one that Entente reads (ar, en)"),
    Bad(
      line: #"{"schema":1,"id":"x","predicate":{}}"#, code: .missingField,
      message: "a.jsonl:2: an evidence row, not a document"),
  ]

  @Test(arguments: bad) func `A bad line costs that line alone`(_ row: Bad) throws {
    let good = #"{"id":"g","text":"good"}"#
    var reader = reader("\(good)\n\(row.line)\n\(good)\n")
    #expect(try reader.next()?.document.id == "g")
    let error = failure { () throws(EntenteError) in _ = try reader.next() }
    #expect(error?.code == row.code)
    #expect(error?.description.hasPrefix(row.message) == true, "\(error?.description ?? "")")
    #expect(try reader.next()?.line == 3)
    #expect(try reader.next() == nil)
  }

  @Test func `Wrong encoding names line and column`() throws {
    let bytes = Array("{\"id\":\"x\",\"text\":\"".utf8) + [0xD3, 0xE6] + Array("\"}".utf8)
    let lines = LineReader(bytes, file: "a.jsonl", limit: 100)
    var reader = JSONLinesReader(
      lines: lines, file: "a.jsonl", encoding: nil, options: ReadingOptions())
    let error = failure { () throws(EntenteError) in _ = try reader.next() }
    #expect(error?.description.hasPrefix("a.jsonl:1:19: not valid UTF-8 (byte 0xD3)") == true)

    let same = LineReader(bytes, file: "a.jsonl", limit: 100)
    var arabic = JSONLinesReader(
      lines: same, file: "a.jsonl", encoding: .windows1256, options: ReadingOptions())
    #expect(try arabic.next()?.document.text == "سو")
  }

  @Test func `A line of 10 MB`() throws {
    let long = String(repeating: "Russia backs Syria. ", count: 500_000)
    var reader = reader("{\"id\":\"x\",\"text\":\"\(long)\"}")
    #expect(try reader.next()?.document.text.utf8.count == long.utf8.count)
  }
}
