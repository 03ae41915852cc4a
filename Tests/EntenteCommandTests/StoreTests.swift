import EntenteModel
import EntenteStore
import EntenteTestSupport
import Testing

/// `--store`, and `entente search`.
@Suite struct StoreTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    for number in 0..<6 {
      try folder.write("old/e\(number).txt", "Russia backs Syria. Case \(number) is closed.\n")
    }
    try folder.write("new/a1.txt", "أدانت إيران إسرائيل. وتحدّثت الحكومةُ عن الأمر.\n")
    try folder.write("new/a2.txt", "Nothing happened.\n")
  }

  @Test func `A corpus that is added again adds nothing`() throws {
    let first = try entente("extract", "old", "--store", "c.sqlite")
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors == "entente: 6 documents added; 6 rows of evidence added\n")
    let second = try entente("extract", "old", "new", "--store", "c.sqlite")
    #expect(
      second.errors
        == "entente: 2 documents added, 6 there already; 1 row of evidence added\n")
    try folder.write("old/e1.txt", "Russia condemned Syria.\n")
    let third = try entente("extract", "old", "new", "--store", "c.sqlite")
    #expect(
      third.errors
        == "entente: 0 documents added, 1 replaced, 7 there already; 1 row of evidence added\n")
    #expect(
      try entente("extract", "old", "new", "--store", "c.sqlite", "-o", "-").output
        == entente("extract", "old", "new").output)
  }

  @Test func `All commands read it`() throws {
    _ = try entente("extract", "old", "new", "--store", "c.sqlite")
    let plain = try entente("graph", "old", "new", "-o", "-", "--format", "json").output
    for arguments in [
      ["graph", "--store", "c.sqlite"], ["graph", "c.sqlite"],
      ["graph", "old", "new", "--store", "c.sqlite"],
    ] {
      #expect(
        try entente.run(arguments + ["-o", "-", "--format", "json"]).output == plain,
        "\(arguments)")
    }
    for arguments in [["build", "--store", "c.sqlite"], ["build", "c.sqlite"]] {
      #expect(try entente.run(arguments + ["-o", "g.json"]).status == 0)
      #expect(folder.bytes("g.json") == plain, "\(arguments)")
    }
    #expect(try entente("render", "c.sqlite", "-o", "g.dot").status == 0)
    let explained = try entente("explain", "old", "Russia", "Syria").output
    for arguments in [
      ["explain", "--store", "c.sqlite", "Russia", "Syria"],
      ["explain", "c.sqlite", "Russia", "Syria"],
      ["explain", "old", "Russia", "Syria", "--store", "c.sqlite"],
    ] {
      #expect(try entente.run(arguments).output == explained, "\(arguments)")
    }
    #expect(
      try entente("diff", "old", "new", "--store", "d.sqlite").output
        == entente("diff", "old", "new").output)
    #expect(
      try entente("diff", "c.sqlite", "d.sqlite", "-o", "-", "--format", "json").status == 0)
  }

  @Test func `Evidence without its documents`() throws {
    _ = try entente("extract", "old", "-o", "rows.jsonl")
    for _ in 0..<2 {
      #expect(
        try entente("build", "rows.jsonl", "--store", "c.sqlite", "-o", "g.json").status == 0)
    }
    #expect(try entente("build", "--store", "c.sqlite", "-o", "h.json").status == 0)
    let text = try entente("explain", "--store", "c.sqlite", "Russia", "Syria").text
    #expect(text == (try entente("explain", "rows.jsonl", "Russia", "Syria").text))
  }

  @Test func `Words are found in any spelling`() throws {
    _ = try entente("extract", "old", "new", "--store", "c.sqlite")
    let english = try entente("search", "--store", "c.sqlite", "CASE", "syria", "--limit", "2")
    #expect(english.lines.count == 4)
    #expect(english.lines.first == "e0 | 1 row")
    for query in ["الحكومه", "للحُكومة", "حكومة", "\"الحكومة عن الامر\"", "وتحدثت"] {
      let found = try entente("search", "--store", "c.sqlite", query)
      #expect(found.lines.first == "a1 | 1 row" || query == "للحُكومة", "\(query)")
    }
    let json = try entente("search", "--store", "c.sqlite", "happen*", "--format", "jsonl").text
    #expect(
      json
        == #"{"doc":"a2","date":null,"outlet":null,"title":null,"url":null,"rows":0,"#
        + #""sentence":{"start":0,"end":17,"text":"Nothing happened."}}"# + "\n")
    let none = try entente("search", "--store", "c.sqlite", "absent")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
    #expect(none.errors == "entente: no text in c.sqlite has that\n")
    #expect(try entente("search", "--store", "c.sqlite", "…").status == 64)
    #expect(try entente("search", "--store", "missing.sqlite", "x").status == 1)
    #expect(!folder.files.contains("missing.sqlite"))
  }

  @Test func `A run that is killed leaves a sound store`() throws {
    let lines = (0..<12_000).map {
      #"{"id":"d\#($0)","text":"Russia backs Syria in case \#($0)."}"# + "\n"
    }
    try folder.write("a.jsonl", lines.joined())
    var counts: [Int] = []
    // Killed as soon as so many bytes are in the log: within the first transaction, and later.
    for size in [1, 100_000, 2_000_000, 4_000_000, 5_000_000] {
      let outcome = try entente.shell(
        """
        "$ENTENTE" extract a.jsonl --store c.sqlite & pid=$!
        while kill -0 $pid 2>/dev/null &&
          (( $(stat -c %s c.sqlite-wal 2>/dev/null || echo 0) < \(size) )); do :; done
        kill -9 $pid 2>/dev/null; wait $pid
        """, deadline: 600)
      #expect([0, 137].contains(outcome.status))
      counts.append(try rows())
    }
    #expect(counts.sorted() == counts)
    #expect(counts[0] < 12_000)
    #expect(try entente("extract", "a.jsonl", "--store", "c.sqlite", deadline: 600).status == 0)
    #expect(try rows() == 12_000)
    #expect(try entente("extract", "a.jsonl", "--store", "whole.sqlite").status == 0)
    #expect(try contents("c.sqlite") == contents("whole.sqlite"))
  }

  /// All that a reader of the store sees.
  private func contents(_ name: String) throws -> [String] {
    let store = try EvidenceStore(path: folder(name), normalised: { $0 })
    var contents = EvidenceCoding.encodeLines(try store.rows()).split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    try store.forEachDocument { contents.append("\($0)") }
    let hits = try store.search("russia", limit: 20_000)
    return contents + hits.map { "\($0.document.id) \($0.rows)" }
  }

  /// The rows in the store, which must be sound.
  private func rows() throws -> Int {
    let store = try EvidenceStore(path: folder("c.sqlite"), normalised: { $0 })
    #expect(try store.problems() == [])
    let count = try store.count()
    #expect(count.documents == count.rows)
    return count.rows
  }

  @Test func `What is no store`() throws {
    try folder.write("text.sqlite", String(repeating: "text ", count: 2000))
    let outcome = try entente("extract", "old", "--store", "text.sqlite")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("entente: text.sqlite: is not an evidence store: name another file"))
    #expect(try entente("graph", "-o", "g.svg").status == 64)
    #expect(try entente("build", "-o", "g.json").status == 64)
    #expect(try entente("explain", "Russia", "Syria").status == 64)
  }
}
