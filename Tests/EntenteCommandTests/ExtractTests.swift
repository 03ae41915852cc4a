import EntenteTestSupport
import Testing

@Suite struct ExtractTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
  }

  @Test func `Rows come in the order of the input, the same each time`() throws {
    try folder.write("in/b.txt", "Russia supports Syria.\n")
    try folder.write("in/a.txt", "أعلنت روسيا دعمها لسوريا.\n")
    let first = try entente("extract", "in")
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(first.output == (try entente("extract", "in/a.txt", "in/b.txt").output))
    for line in first.lines { #expect(line.hasPrefix(#"{"schema":1,"id":""#)) }
  }

  @Test func `Standard input is text or JSON Lines`() throws {
    let text = "Russia supports Syria."
    try folder.write("stdin.txt", text)
    let plain = try entente("extract", "-", input: Array(text.utf8))
    #expect(plain.status == 0)
    #expect(plain.output == (try entente("extract", "stdin.txt").output))
    let lines = try entente(
      "extract", "-", input: Array("{\"id\":\"stdin\",\"text\":\"\(text)\"}".utf8))
    #expect(lines.output == plain.output)
    let empty = try entente("extract", "-")
    #expect(empty.status == 1)
    #expect(empty.errors.hasPrefix("entente: <stdin>: the file is empty\n"))
  }

  @Test func `A file for the rows`() throws {
    try folder.write("a.txt", "Russia supports Syria.\n")
    let outcome = try entente("extract", "a.txt", "-o", "rows.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(folder.read("rows.jsonl") == (try entente("extract", "a.txt", "-o", "-").text))
  }

  /// Documents in both languages as JSON Lines.
  func corpus(_ count: Int) -> String {
    (0..<count).map { number in
      let text =
        number % 3 == 0
        ? "Nothing happened on day \(number)."
        : number % 3 == 1 ? "Russia backs Syria in case \(number)." : "أدانت إيران إسرائيل."
      return #"{"id":"d\#(number)","text":"\#(text)"}"# + "\n"
    }.joined()
  }

  @Test func `Packed corpora, by name and through a pipe`() throws {
    try folder.write("in/a.jsonl", corpus(20))
    try folder.write("in/b.txt", "Russia supports Syria.\n")
    let plain = try entente("extract", "in")
    #expect(try entente.shell("cp -r in gz && gzip gz/*").status == 0)
    #expect(folder.files.contains("gz/a.jsonl.gz"))
    #expect(try entente("extract", "gz").output == plain.output)
    #expect(plain.text.contains(#""doc":"b""#))
    #expect(
      try entente.shell(#"gzip < in/b.txt | "$ENTENTE" extract -"#).output
        == entente.shell(#""$ENTENTE" extract - < in/b.txt"#).output)
    #expect(
      try entente.shell(#"gzip < in/a.jsonl | "$ENTENTE" extract -"#).output
        == entente("extract", "in/a.jsonl").output)
  }

  @Test func `A packed corpus that is cut short`() throws {
    try folder.write("a.jsonl", corpus(3000))
    let outcome = try entente.shell(
      #"gzip < a.jsonl | head -c 9000 > a.jsonl.gz; "$ENTENTE" extract a.jsonl.gz"#)
    #expect(outcome.status == 0)
    #expect(!outcome.lines.isEmpty)
    let lines = outcome.errorLines
    #expect(lines.count == 2)
    #expect(
      lines.first
        == "entente: a.jsonl.gz: the gzip archive is cut short: fetch or copy the file again")
    #expect(lines.last?.hasPrefix("entente: 1 problem, ") == true)
  }

  @Test func `Any number of jobs gives the same bytes`() throws {
    try folder.write("a.jsonl", corpus(3000) + "nonsense\n" + corpus(2))
    let one = try entente("extract", "a.jsonl", "--jobs", "1")
    #expect(one.lines.count == 2000)
    #expect(one.errorLines.count == 4)
    for jobs in ["2", "7"] {
      let several = try entente("extract", "a.jsonl", "--jobs", jobs)
      #expect(several.output == one.output)
      #expect(several.errors == one.errors)
    }
    #expect(try entente("extract", "a.jsonl", "--jobs", "0").status == 64)
  }

  @Test func `Rows come while the corpus still comes`() throws {
    // The second document is sent when the first one's row is there, or after half a minute.
    let outcome = try entente.shell(
      #"""
      : > out
      (
        echo '{"id":"a","text":"Russia backs Syria."}'
        for i in {1..300}; do [[ -s out ]] && break; sleep 0.1; done
        [[ -s out ]] && echo '{"id":"b","text":"Iran backs Syria."}'
      ) | "$ENTENTE" extract - --jobs 2 > out
      cat out
      """#)
    #expect(outcome.lines.count == 2)
  }

  @Test func `A run that is killed goes on where it was`() throws {
    try folder.write("a.jsonl", corpus(12_000))
    let whole = try entente("extract", "a.jsonl", deadline: 600)
    var begun: [Int] = []
    // Killed as soon as so many bytes are written.
    for size in [0, 1, 600_000, 1_500_000] {
      let outcome = try entente.shell(
        """
        "$ENTENTE" extract a.jsonl -o rows.jsonl --resume --jobs 2 & pid=$!
        while kill -0 $pid 2>/dev/null &&
          (( $(stat -c %s rows.jsonl.partial 2>/dev/null || echo -1) < \(size) )); do :; done
        kill -9 $pid 2>/dev/null; wait $pid
        """, deadline: 600)
      #expect(outcome.status == 137)
      #expect(folder.bytes("rows.jsonl") == nil)
      begun.append(folder.bytes("rows.jsonl.partial")?.count ?? 0)
    }
    #expect(begun.sorted() == begun)
    #expect(
      try entente("extract", "a.jsonl", "--resume", "-o", "rows.jsonl", deadline: 600).status == 0)
    #expect(folder.bytes("rows.jsonl") == whole.output)
    #expect(folder.files == ["a.jsonl", "rows.jsonl"])
  }

  @Test func `Going on needs a file, and the same options`() throws {
    try folder.write("a.txt", "Russia backs Syria.")
    #expect(try entente("extract", "a.txt", "--resume").status == 64)
    #expect(try entente("extract", "a.txt", "--resume", "-o", "-").status == 64)
    let first = try entente(
      "extract", "a.txt", "missing.txt", "--on-error", "fail", "--resume", "-o", "rows.jsonl")
    #expect(first.status == 65)
    #expect(folder.files.contains("rows.jsonl.partial"))
    let other = try entente("extract", "a.txt", "--lang", "en", "--resume", "-o", "rows.jsonl")
    #expect(other.status == 1)
    #expect(
      other.errors.hasPrefix(
        "entente: rows.jsonl: was begun with other options or another lexicon: delete "))
    #expect(try entente("extract", "a.txt", "--resume", "-o", "rows.jsonl").status == 0)
    #expect(folder.files == ["a.txt", "rows.jsonl"])
  }
}
