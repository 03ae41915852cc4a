import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// `entente extract`: evidence rows as JSON Lines.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the evidence that texts hold, one JSON row a line.",
    discussion: """
      The rows come in the order of the texts, while they are read. Each has its sentence, source \
      and target, sign, rule and confidence; all offsets are UTF-8 offsets into the document's text.

      With --resume a run that was stopped goes on where it was: until the end, the rows gather in \
      FILE.partial, and FILE.ledger says which documents are done. With --store the evidence goes \
      to a store, and to the output only if there is one.

      With --ledger, the rows of a document are followed by a row that says how many there are, or \
      why the document was skipped: each line of a JSON Lines input gives exactly one, empty lines \
      and a last line without its end too.

        entente extract news.txt
        entente extract news/ more.jsonl > evidence.jsonl
        cat story.txt | entente extract - --lang ar --date 2024-12-02
        entente extract old/ --encoding windows-1256 -o evidence.jsonl
        zcat wire.jsonl.gz | entente extract - | gzip > evidence.jsonl.gz
        entente extract year/*.jsonl.zst -o evidence.jsonl --resume
        entente extract today/ --store corpus.sqlite
        entente extract shard.jsonl --ledger --on-error fail | gzip > rows.jsonl.gz
        entente extract wild/ --isolate --document-timeout 20
        entente extract --trace sentence.txt
      """)

  @Argument(
    help: """
      Texts (.txt), corpora (.jsonl), packed ones too (.gz, .zst), folders of them, or - for \
      standard input.
      """,
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Explain instead: tokens, mentions, frames tried, and why a relation was or wasn't made."))
  var trace = false

  @Flag(help: "Go on with an output that an earlier run of this command has begun.")
  var resume = false

  @Flag(help: "Print a row behind each document's rows that says what became of it.")
  var ledger = false

  @Flag(
    help:
      "Read documents in processes of their own: one that crashes costs that document alone.")
  var isolate = false

  @Option(
    help: ArgumentHelp(
      "How long a document may take, in processes of their own (default: 300).",
      valueName: "seconds"))
  var documentTimeout: Double?

  @OptionGroup var store: StoreOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if resume, output == nil || output == "-" {
      throw ValidationError("--resume needs a file to go on with: add -o FILE")
    }
    if trace, resume || store.path != nil || ledger || isolate || documentTimeout != nil {
      throw ValidationError(
        "--trace doesn't go with --resume, --store, --ledger, --isolate or --document-timeout")
    }
    if ledger, resume {
      throw ValidationError(
        "--ledger and --resume don't go together: rows can be resumed, or told of")
    }
    if let documentTimeout, !(documentTimeout > 0) {
      throw ValidationError("--document-timeout must be more than 0 seconds")
    }
  }

  func run() async throws {
    if trace { try await printTraces() } else { try await printRows() }
  }

  private func printRows() async throws {
    let reader = EvidenceReader(
      extractor: LazyExtractor(lexicons: input.lexicon.folders), store: try store.open(),
      isolation: isolation)
    let resumed =
      resume
      ? try ResumableOutput(path: output ?? "", recipe: "\(reader.recipe()), \(input.recipe)") : nil
    let isSilent = resume || (store.path != nil && output == nil && !ledger)
    let printed = isSilent ? nil : try OutputTarget(output)
    let (finished, isPrinted) = (resumed?.finished, resumed != nil || printed != nil)
    var writer: StoreWriter?
    try await input.forEachDocument(of: inputs, accountsForLines: ledger) {
      document -> Extraction? in
      if let finished, finished.contains(document.id) { return nil }
      var extraction = Extraction()
      try reader.forEachPage(of: document) { rows in
        extraction.count += rows.count
        if isPrinted { extraction.lines.append(EvidenceCoding.encodeLines(rows)) }
        if reader.store != nil { extraction.rows += rows }
      }
      return extraction
    } body: { document, extraction in
      guard let extraction else { return 0 }
      let count = extraction.count
      if reader.store != nil {
        if writer == nil { writer = try reader.writer() }
        try writer?.add(document, rows: extraction.rows)
      }
      resumed?.finish(document.id, rows: Array(extraction.lines.joined()))
      for lines in extraction.lines { try printed?.write(lines) }
      if ledger { try printed?.write(LedgerRow(document: document.id, rows: count).line) }
      return count
    } skipped: { failure in
      if ledger {
        try printed?.write(LedgerRow(document: failure.document, error: failure.error).line)
      }
    } afterBatch: {
      try resumed?.flush()
      try printed?.flush()
    }
    try writer?.finish()
    try resumed?.commit()
    try printed?.finish()
    if let writer, printed == nil { Messages.note(Extract.text(of: writer.summary)) }
  }

  /// The processes that read, if it shall be others than this one.
  private var isolation: IsolatedReading? {
    guard isolate || documentTimeout != nil else { return nil }
    return IsolatedReading(
      Program.path, arguments: input.lexicon.folders.flatMap { ["--lexicon", $0] },
      timeout: .seconds(documentTimeout ?? 300))
  }

  private func printTraces() async throws {
    let extractor = LazyExtractor(lexicons: input.lexicon.folders)
    let output = try OutputTarget(output)
    try await input.forEachDocument(of: inputs) { document in
      try extractor.get().trace(document)
    } body: { _, trace in
      try output.write(trace)
      return 0
    }
    try output.finish()
  }

  /// What a run has added to a store.
  static func text(of summary: StoreWriter.Summary) -> String {
    var parts = ["\(counted(summary.added, "document")) added"]
    if summary.replaced > 0 { parts.append("\(summary.replaced) replaced") }
    if summary.known > 0 { parts.append("\(summary.known) there already") }
    return parts.joined(separator: ", ") + "; \(counted(summary.rows, "row")) of evidence added"
  }
}

/// What the workers make of a document.
private struct Extraction: Sendable {
  var count = 0
  /// The rows as JSON Lines, page by page, if anybody wants them.
  var lines: [[UInt8]] = []
  /// The rows themselves, for the store.
  var rows: [Evidence] = []
}
