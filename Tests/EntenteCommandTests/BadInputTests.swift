import EntenteTestSupport
import Testing

/// Each kind of bad input gives one clear message with its place, and costs nothing else.
@Suite struct BadInputTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  /// A sentence that every version of the lexicon reads.
  static let good = "Russia supports Syria.\n"

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("good.txt", BadInputTests.good)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let bytes: [UInt8]
    let message: String
    var testDescription: String { name }

    init(_ name: String, _ file: String, _ bytes: [UInt8], _ message: String) {
      self.name = name
      self.file = file
      self.bytes = bytes
      self.message = message
    }

    init(_ name: String, _ file: String, _ text: String, _ message: String) {
      self.init(name, file, Array(text.utf8), message)
    }
  }

  static let bad: [Bad] = [
    Bad("empty file", "e.txt", "", "e.txt: the file is empty"),
    Bad("blank file", "e.txt", " \n\n", "e.txt: no text in the file"),
    Bad(
      "binary file", "b.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
      "b.txt: a program file, not text"),
    Bad("NUL byte", "n.txt", "one\ntw\0o", "n.txt:2:3: a NUL byte"),
    Bad(
      "wrong encoding", "w.txt", [0x0A, 0xD3, 0xE6, 0xD1], "w.txt:2:1: not valid UTF-8 (byte 0xD3)"
    ),
    Bad(
      "wrong encoding in a corpus", "w.jsonl", Array(#"{"id":"a","text":""#.utf8) + [0xD3, 0x22],
      "w.jsonl:1:19: not valid UTF-8"),
    Bad("not JSON", "j.jsonl", "Russia backs Syria\n", "j.jsonl:1:1: expected an object"),
    Bad("cut JSON", "j.jsonl", "\n{\"id\":\"a\",", "j.jsonl:2:11: "),
    Bad("no text", "j.jsonl", #"{"id":"a"}"#, "j.jsonl:1: no \"text\" field"),
    Bad(
      "unpaired surrogate", "j.jsonl", #"{"id":"a","text":"\udc00"}"#,
      "j.jsonl:1:25: a string holds an unpaired surrogate"),
    Bad("evidence", "j.jsonl", #"{"schema":1,"predicate":{}}"#, "j.jsonl:1: an evidence row"),
    Bad("unknown ending", "x.docx", "text", "x.docx: Entente doesn't know the ending .docx"),
  ]

  @Test(arguments: bad) func `A bad file`(_ row: Bad) throws {
    try folder.write(row.file, row.bytes)
    let alone = try entente("extract", row.file)
    #expect(alone.status == 1)
    #expect(alone.output.isEmpty)
    #expect(alone.errorLines.count == 2)
    #expect(alone.errors.hasPrefix("entente: " + row.message), "\(alone.errors)")

    let mixed = try entente("extract", row.file, "good.txt", "-o", "rows.jsonl")
    #expect(mixed.status == 0)
    #expect(mixed.errors.hasSuffix("entente: 1 problem, 1 document read\n"))
    let rows = folder.read("rows.jsonl")
    #expect(rows == (try entente("extract", "good.txt").text))

    let failed = try entente("extract", row.file, "good.txt", "--on-error", "fail", "-o", "f.jsonl")
    #expect(failed.status == 65)
    #expect(failed.errorLines.count == 1)

    let strict = try entente("extract", row.file, "good.txt", "--strict", "-o", "strict.jsonl")
    #expect(strict.status == 1)
    #expect(strict.errors.hasPrefix("entente: " + row.message))
    #expect(strict.errorLines.count == 1)
    #expect(folder.files == ["good.txt", row.file, "rows.jsonl"].sorted())
  }

  @Test func `A missing file and a folder without texts`() throws {
    try folder.write("empty/readme.md", "text")
    let missing = try entente("extract", "missing.txt", "empty")
    #expect(missing.status == 1)
    #expect(
      missing.errors == """
        entente: missing.txt: no such file or folder
        entente: empty: no texts in this folder: Entente reads .txt and .jsonl files
        entente: 2 problems, 0 documents read

        """)
  }

  @Test func `A duplicate id`() throws {
    try folder.write(
      "d.jsonl", #"{"id":"a","text":"x"}"# + "\n" + #"{"id":"a","text":"y"}"# + "\n")
    let outcome = try entente("extract", "d.jsonl")
    #expect(outcome.status == 0)
    #expect(
      outcome.errorLines.first
        == "entente: d.jsonl:2: the id \"a\" is taken by d.jsonl:1: give each document its own")
  }

  @Test func `Controls in names don't reach the terminal`() throws {
    try folder.write("d.jsonl", #"{"id":"\u202eevil\u001b[31m","text":"x"}"# + "\n")
    let outcome = try entente("extract", "d.jsonl", "d.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(#"the id "\u{202E}evil\u{1B}[31m" is taken"#))
    let name = "a\u{202E}b\n.txt"
    try folder.write(name, "")
    #expect(try entente("extract", name).errors.contains(#"a\u{202E}b\u{A}.txt: the file is"#))
  }

  @Test func `A document of 50 MB and a line of 10 MB`() throws {
    let long = String(repeating: "x", count: 999)
    try folder.write("big.txt", String(repeating: long + "\n", count: 50_000))
    let line = String(repeating: long + " ", count: 10_000)
    try folder.write("long.jsonl", #"{"id":"long","text":""# + line + "\"}\n")
    let outcome = try entente("extract", "big.txt", "long.jsonl", "good.txt", deadline: 300)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output == (try entente("extract", "good.txt").output))
  }

  @Test func `Output that can't be written`() throws {
    try folder.write("old.jsonl", "old")
    for (path, message) in [
      ("none/rows.jsonl", "none/rows.jsonl: can't be written: there is no folder none/"),
      (
        "good.txt/rows.jsonl", "good.txt/rows.jsonl: can't be written: there is no folder good.txt/"
      ),
      (".", ".: is a folder: name a file in it"),
    ] {
      let outcome = try entente("extract", "good.txt", "-o", path)
      #expect(outcome.status == 1)
      #expect(outcome.errors == "entente: " + message + "\n")
    }
    #expect(folder.files == ["good.txt", "old.jsonl"])
  }

  @Test func `A failed run leaves the older output`() throws {
    try folder.write("rows.jsonl", "old")
    #expect(try entente("extract", "missing", "-o", "rows.jsonl").status == 1)
    #expect(folder.read("rows.jsonl") == "old")
    #expect(folder.files == ["good.txt", "rows.jsonl"])
  }

  @Test func `A reader that goes away is no failure`() throws {
    let lines = (1...2000).map { #"{"id":"\#($0)","text":"Russia supports Syria."}"# + "\n" }
    try folder.write("many.jsonl", lines.joined())
    let outcome = try entente.shell(
      #""$ENTENTE" extract many.jsonl | head -c 1 >/dev/null; exit "${PIPESTATUS[0]}""#)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let closed = try entente.shell(#""$ENTENTE" extract good.txt >&-"#)
    #expect(closed.exited)
  }
}
