import EntenteModel
import EntenteTestSupport
import Testing

/// What programs that run many `entente extract` rely on: `--ledger`, `--on-error`, rows that depend
/// on their document alone.
@Suite struct LedgerTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  static let corpus = """
    {"id":"a","text":"Russia backs Syria. Iran condemned Israel."}
    nonsense

    {"id":"b","txt":"no text"}
    {"id":"c","text":"أدانت إيران إسرائيل."}
    {"id":"c","text":"Nothing happened."}

    """

  @Test func `Each line gives its rows and then one row of the ledger`() throws {
    try folder.write("a.jsonl", Self.corpus + #"{"id":"d","text":"cut"#)
    let outcome = try entente("extract", "a.jsonl", "--ledger")
    #expect(outcome.status == 0)
    let kinds = outcome.lines.map { line in
      line.hasPrefix(#"{"schema":1,"id":""#) ? "row" : String(line)
    }
    #expect(
      kinds == [
        "row", "row", #"{"schema":1,"kind":"doc","doc":"a","status":"ok","error":null,"rows":2}"#,
        #"{"schema":1,"kind":"doc","doc":null,"status":"skipped","error":"expected an object, "#
          + #"found null","rows":0}"#,
        #"{"schema":1,"kind":"doc","doc":null,"status":"skipped","error":"an empty line, not a "#
          + #"document","rows":0}"#,
        #"{"schema":1,"kind":"doc","doc":"b","status":"skipped","error":"no \"text\" field: "#
          + #"every line needs one","rows":0}"#,
        "row", #"{"schema":1,"kind":"doc","doc":"c","status":"ok","error":null,"rows":1}"#,
        #"{"schema":1,"kind":"doc","doc":"c","status":"ok","error":null,"rows":0}"#,
        #"{"schema":1,"kind":"doc","doc":"d","status":"skipped","error":"the last line has no "#
          + #"end: the input was cut short","rows":0}"#,
      ])
    #expect(outcome.errors.contains("entente: a.jsonl:2:1: expected an object, found null\n"))
    #expect(!outcome.output.contains(0x0D) && outcome.output.last == 0x0A)
  }

  @Test func `Without a ledger the last line needs no end`() throws {
    try folder.write("a.jsonl", #"{"id":"d","text":"Russia backs Syria."}"#)
    #expect(try entente("extract", "a.jsonl").lines.count == 1)
    #expect(try entente("extract", "a.jsonl", "--ledger", "--on-error", "fail").status == 65)
  }

  @Test func `No lines and none that can be read are results, too`() throws {
    let empty = try entente("extract", "-", "--input-format", "jsonl", "--ledger")
    #expect(empty.status == 0 && empty.output.isEmpty && empty.errors.isEmpty)
    let bad = try entente(
      "extract", "-", "--input-format", "jsonl", "--ledger", input: Array("{}\n{}\n".utf8))
    #expect(bad.status == 0)
    #expect(bad.lines.count == 2)
  }

  @Test func `Shards give the bytes of the whole, in any place`() throws {
    let lines = (0..<900).map { number in
      let text = ["Russia backs Syria.", "أدانت إيران إسرائيل.", "Nothing."][number % 3]
      return number % 7 == 0 ? "bad\n" : #"{"id":"d\#(number)","text":"\#(text)"}"# + "\n"
    }
    try folder.write("whole.jsonl", lines.joined())
    let whole = try entente("extract", "whole.jsonl", "--ledger", "--jobs", "1")
    var shards: [UInt8] = []
    for (number, start) in stride(from: 0, to: 900, by: 250).enumerated() {
      let shard = lines[start..<min(start + 250, 900)].joined()
      try folder.write("else/where/s\(number).jsonl", shard)
      shards += try entente(
        "extract", "else/where/s\(number).jsonl", "--ledger",
        environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Damascus", "HOME": "/nonexistent"]
      ).output
    }
    #expect(shards == whole.output)
    #expect(whole.lines.count { $0.hasPrefix(#"{"schema":1,"kind":"doc","#) } == 900)
    #expect(
      try entente(
        "extract", "-", "--ledger", "--input-format", "jsonl", input: Array(lines.joined().utf8)
      ).output == whole.output)
  }

  @Test func `Rows with a ledger among them are evidence`() throws {
    try folder.write("a.jsonl", Self.corpus)
    try folder.write("with.jsonl", entente("extract", "a.jsonl", "--ledger").output)
    try folder.write("without.jsonl", entente("extract", "a.jsonl").output)
    for options in [[], ["--no-evidence"]] {
      for name in ["with", "without"] {
        #expect(
          try entente.run(["build", name + ".jsonl", "-o", name + ".json"] + options).status == 0)
      }
      #expect(folder.bytes("with.json") == folder.bytes("without.json"))
    }
  }

  @Test func `The first problem ends a run, in one line of JSON, after all input`() throws {
    // The writer would be told by a signal, and not by the status, if nobody read what it writes.
    let outcome = try entente.shell(
      #"""
      (echo '{"id":"a","text":"Russia backs Syria."}'; echo '{"id":"b"}'; seq 1 200000) \
        | "$ENTENTE" extract - --on-error fail
      echo "${PIPESTATUS[@]}"
      """#)
    #expect(outcome.lines.last == "0 65")
    #expect(
      outcome.errors
        == #"{"schema":1,"kind":"error","doc":"b","file":"<stdin>","line":2,"column":null,"#
        + #""code":"missingField","error":"no \"text\" field: every line needs one"}"# + "\n")
    #expect(try entente("extract", "-", "--on-error", "halt").status == 64)
  }

  @Test func `A file that was to be written isn't`() throws {
    try folder.write("a.jsonl", Self.corpus)
    #expect(
      try entente("extract", "a.jsonl", "-o", "rows.jsonl", "--on-error", "fail").status == 65)
    #expect(folder.files == ["a.jsonl"])
  }

  @Test func `Rows are either told of or resumed`() throws {
    #expect(try entente("extract", "a", "--ledger", "--resume", "-o", "b").status == 64)
    #expect(try entente("extract", "a", "--ledger", "--trace").status == 64)
  }
}
