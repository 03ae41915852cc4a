import ArgumentParser
import EntenteModel
import EntenteStore
import Foundation

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

  @Option(
    help: ArgumentHelp(
      "How many documents to read at a time (default: one a core). The result is the same.",
      valueName: "n"))
  var jobs: Int?

  @Flag(help: "Stop at the first problem, with exit status 1.")
  var strict = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  /// How the corpus reader is to read.
  var reading: ReadingOptions {
    ReadingOptions(
      encoding: encoding, format: inputFormat, language: language, date: date, outlet: outlet)
  }

  /// What these options say about the documents, in words, to tell one run from another.
  var recipe: String {
    let named: [String?] = [
      language.map { "lang \($0.rawValue)" }, date.map { "date \($0)" },
      outlet.map { "outlet \($0)" }, encoding.map { "encoding \($0.rawValue)" },
      inputFormat.map { "format \($0.rawValue)" },
    ]
    return named.compactMap(\.self).joined(separator: ", ")
  }

  /// Reads `inputs`, has `work` done with each document on several cores, and hands both to `body`,
  /// in order.
  ///
  /// Problems are told on standard error and counted; the next documents follow.
  ///
  /// - Parameters:
  ///   - body: Takes a document and gives the number of its rows.
  ///   - afterBatch: Called now and then, when what was written can be handed on.
  /// - Throws: an exit status if nothing could be read, or at the first problem of a strict run;
  ///   what the closures throw.
  func forEachDocument<Output: Sendable>(
    of inputs: [String], work: @escaping @Sendable (Document) throws -> Output,
    body: (Document, Output) throws -> Int, afterBatch: () throws -> Void = {}
  ) async throws {
    var log = ProblemLog(isStrict: strict)
    defer { log.clear() }
    let corpus = CorpusWork(
      inputs, options: reading, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try await corpus.run(work: work) { batch in
      for entry in batch.entries {
        switch entry {
        case .success(let (document, output)):
          log.succeed(rows: try body(document, output))
        case .failure(let error): try log.report(error)
        }
      }
      try afterBatch()
      log.advance(bytes: batch.byteCount)
    }
    log.clear()
    try log.finish()
  }
}
