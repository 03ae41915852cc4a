import ArgumentParser
import EntenteModel
import EntenteStore

/// `entente import`: event data as evidence rows.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns event data into evidence rows.",
    discussion: """
      gdelt is GDELT 2 event files, polecat and icews are tables as these projects publish them, csv \
      is a table of your own, parted by commas, semicolons or tabs. CAMEO codes and PLOVER types that \
      take a side become support or opposition; statements, consultations, appeals and \
      investigations don't. Names and country codes are looked up in the lexicon; who isn't there \
      has an id of its own.

      The columns of csv: source and target (names or ids); sign (1, -1 or 0), or event (a PLOVER \
      type), or code (a CAMEO code); and if you have them date, doc, outlet, text, predicate, \
      confidence, id, source_country, target_country.

        entente import --format gdelt 20241208*.export.CSV -o rows.jsonl
        entente import --format icews events.tab.gz | entente build - -o graph.json
        entente import --format polecat ngecEvents.txt --store corpus.sqlite
        entente import --format csv votes.csv --confidence 0.8 -o rows.jsonl
      """)

  @Argument(help: "Tables, .gz and .zst too, or - for standard input.", completion: .file())
  var tables: [String]

  @Option(help: "What the tables are.")
  var format: EventFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Confidence of rows whose table says none, from 0 to 1.", valueName: "x"))
  var confidence = 1.0

  @Option(help: "Skip rows that can't be read, or fail at the first, with exit status 65.")
  var onError = OnError.skip

  @OptionGroup var store: StoreOptions
  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    if !(0...1 ~= confidence) { throw ValidationError("--confidence must be from 0 to 1") }
  }

  func run() throws {
    let reader = EvidenceReader(
      extractor: LazyExtractor(lexicons: lexicon.folders), store: try store.open())
    let resolver = ActorResolver(try reader.extractor.get())
    let output = store.path != nil && output == nil ? nil : try OutputTarget(output)
    let writer = try reader.writer()
    var log = ProblemLog(onError, inputs: tables)
    defer { log.clear() }
    var events = 0
    var omissions = EventImport.Omissions()
    for path in tables {
      var table: EventImport
      do throws(EntenteError) {
        table = try EventImport(
          path: path, format: format, confidence: confidence, resolve: resolver.party)
      } catch {
        try log.report(DocumentFailure(document: nil, error: error))
        continue
      }
      while let result = table.next() {
        switch result {
        case .success(let row):
          try output?.write(EvidenceCoding.encodeLines([row]))
          try writer?.add([row])
          log.succeed(rows: 1)
        case .failure(let error): try log.report(DocumentFailure(document: nil, error: error))
        }
      }
      events += table.events
      omissions += table.omissions
    }
    try writer?.finish()
    try output?.finish()
    log.clear()
    Messages.note(
      "\(counted(events, "event")): \(counted(log.tally.rows, "row")), "
        + "\(omissions.withoutSide) take no side, \(omissions.withoutActor) lack an actor, "
        + "\(omissions.withinOne) are within one polity")
    try log.finish()
  }
}
