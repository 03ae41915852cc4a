import EntenteTestSupport
import Testing

/// `--isolate` and `--document-timeout`.
@Suite struct IsolationTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  @Test func `The result is the same`() throws {
    let lines = (0..<60).map { number in
      let text = ["Russia backs Syria.", "خبر\nأدانت إيران إسرائيل.", "Nothing."][number % 3]
      return number == 17
        ? "bad\n"
        : #"{"id":"d\#(number)","date":"2024-12-08","source":"Wire","lang":"\#(number % 3 == 1 ? "ar" : "en")","text":"\#(text)"}"#
          .replacing("\n", with: "\\n") + "\n"
    }
    try folder.write("a.jsonl", lines.joined())
    let plain = try entente("extract", "a.jsonl", "--ledger")
    #expect(plain.lines.count == 100)
    for options in [["--isolate"], ["--document-timeout", "60", "--jobs", "1"]] {
      let isolated = try entente.run(["extract", "a.jsonl", "--ledger"] + options)
      #expect(isolated.status == 0)
      #expect(isolated.output == plain.output)
      #expect(isolated.errors == plain.errors)
    }
    _ = try entente("extract", "a.jsonl", "--isolate", "--store", "c.sqlite")
    #expect(
      try entente("explain", "--store", "c.sqlite", "Russia", "Syria").output
        == entente("explain", "a.jsonl", "Russia", "Syria").output)
  }

  /// Three documents, of which the second takes so long that something can happen to it.
  private func writeCorpus() throws {
    let long = String(repeating: "Russia backs Syria in the end. ", count: 400_000)
    try folder.write(
      "a.jsonl",
      """
      {"id":"before","text":"Russia backs Syria."}
      {"id":"long","text":"\(long)"}
      {"id":"behind","text":"Iran condemned Israel."}

      """)
  }

  private func ledger(_ outcome: CommandRunner.Outcome) -> [Substring] {
    outcome.lines.filter { $0.hasPrefix(#"{"schema":1,"kind":"doc","#) }
  }

  @Test func `A document that takes too long costs itself alone`() throws {
    try writeCorpus()
    let outcome = try entente(
      "extract", "a.jsonl", "--ledger", "--document-timeout", "0.5", "--jobs", "1")
    #expect(outcome.status == 0)
    #expect(
      ledger(outcome) == [
        #"{"schema":1,"kind":"doc","doc":"before","status":"ok","error":null,"rows":1}"#,
        #"{"schema":1,"kind":"doc","doc":"long","status":"skipped","error":"reading the document "#
          + #"took too long","rows":0}"#,
        #"{"schema":1,"kind":"doc","doc":"behind","status":"ok","error":null,"rows":1}"#,
      ])
    #expect(outcome.lines.count == 5)
    #expect(outcome.errors.hasPrefix("entente: a.jsonl:2: reading the document took too long\n"))
  }

  /// Kills the one process that reads as a trap or the system would, while it has the long document.
  private func run(signal: String, _ options: String) throws -> CommandRunner.Outcome {
    try writeCorpus()
    return try entente.shell(
      """
      "$ENTENTE" extract - --input-format jsonl --ledger --jobs 1 \(options) > out \
        < <(head -n 1 a.jsonl; until [[ -s out ]]; do sleep 0.05; done
            tail -n +2 a.jsonl) & pid=$!
      until [[ -s out ]]; do sleep 0.05; done
      sleep 0.5
      worker=$(pgrep -x -P $pid entente)
      kill -\(signal) $worker
      wait $pid; status=$?
      kill -KILL $worker 2>/dev/null
      cat out
      exit $status
      """)
  }

  @Test(arguments: ["ILL", "SEGV", "KILL"])
  func `A document that crashes its reader costs itself alone`(_ signal: String) throws {
    let outcome = try run(signal: signal, "--isolate")
    #expect(outcome.status == 0)
    let ledger = ledger(outcome)
    #expect(ledger.count == 3)
    #expect(
      ledger.dropFirst().first?.hasPrefix(
        #"{"schema":1,"kind":"doc","doc":"long","status":"skipped","error":"reading the document "#
          + "crashed (signal ") == true)
    #expect(ledger.last?.contains(#""doc":"behind","status":"ok","error":null,"rows":1}"#) == true)
    #expect(outcome.lines.count == 5)
  }

  @Test func `A reader that hangs is given up`() throws {
    let outcome = try run(signal: "STOP", "--document-timeout 3")
    #expect(outcome.status == 0)
    #expect(ledger(outcome).count == 3)
    #expect(outcome.text.contains("took too long"))
    #expect(outcome.text.contains(#""doc":"behind","status":"ok""#))
  }

  @Test func `A crash fails a run that shall fail`() throws {
    let outcome = try run(signal: "ILL", "--isolate --on-error fail")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(#""doc":"long","file":"<stdin>","line":2,"#))
    #expect(outcome.errors.contains(#""code":"crashed""#))
  }

  @Test func `Options that make no sense`() throws {
    try folder.write("a.txt", "text")
    #expect(try entente("extract", "a.txt", "--document-timeout", "0").status == 64)
    #expect(try entente("extract", "a.txt", "--isolate", "--trace").status == 64)
  }
}
