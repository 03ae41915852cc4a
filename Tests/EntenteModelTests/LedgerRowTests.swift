import EntenteModel
import Testing

@Suite struct LedgerRowTests {
  static let rows = [
    LedgerRow(document: "a\"\u{1F}", rows: 3),
    LedgerRow(document: nil, error: EntenteError(.badJSON, "wrong", file: "a.jsonl", line: 3)),
    LedgerRow(document: "ب", error: EntenteError(.crashed, "crashed", cause: "signal 4")),
  ]

  @Test(arguments: rows) func `What is written is read`(_ row: LedgerRow) {
    #expect(LedgerRow(line: row.line) == row)
    #expect(row.line.starts(with: LedgerRow.prefix))
    #expect(LedgerRow(line: row.line.dropLast(2)) == nil)
  }

  @Test func `Where a problem was is no part of it`() {
    #expect(
      String(decoding: Self.rows[1].line, as: UTF8.self)
        == #"{"schema":1,"kind":"doc","doc":null,"status":"skipped","error":"wrong","rows":0}"#
        + "\n")
    #expect(Self.rows[2].error == "crashed (signal 4)")
  }
}
