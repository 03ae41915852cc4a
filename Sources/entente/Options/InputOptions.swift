import ArgumentParser
import EntenteModel
import EntenteStore

/// How texts are read: the options of every command that takes a corpus.
struct InputOptions: ParsableArguments {
  @Option(
    help: "Encoding of texts without a byte order mark (default: utf-8).")
  var encoding: TextEncoding?

  @Option(name: .customLong("lang"), help: "Language of all texts; found out for each otherwise.")
  var language: Language?

  @Option(help: "Format of all inputs, whatever their endings.")
  var inputFormat: ReadingOptions.Format?

  @Option(
    help: ArgumentHelp("Date of texts that don't state one.", valueName: "yyyy-mm-dd"))
  var date: CalendarDate?

  @Option(help: ArgumentHelp("Outlet of texts that don't state one.", valueName: "name"))
  var outlet: String?

  @OptionGroup var lexicon: LexiconOptions

  @Flag(help: "Stop at the first problem, with exit status 1.")
  var strict = false

  /// How the corpus reader is to read.
  var reading: ReadingOptions {
    ReadingOptions(
      encoding: encoding, format: inputFormat, language: language, date: date, outlet: outlet)
  }

  /// Reads `inputs` and hands every document to `body`, in order.
  ///
  /// Problems are told on standard error and counted; the next documents follow.
  ///
  /// - Throws: an exit status if nothing could be read, or at the first problem of a strict run;
  ///   what `body` throws.
  func forEachDocument(of inputs: [String], _ body: (Document) throws -> Void) throws {
    let log = ProblemLog(isStrict: strict)
    var progress = Progress()
    defer { progress.clear() }
    for entry in CorpusReader(inputs, options: reading) {
      switch entry {
      case .success(let document):
        try body(document)
        log.succeed()
        progress.advance(to: log.documents)
      case .failure(let error):
        progress.clear()
        try log.report(error)
      }
    }
    progress.clear()
    try log.finish()
  }
}
