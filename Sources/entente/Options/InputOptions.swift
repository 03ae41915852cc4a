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

  @Flag(help: "Stop at the first document that can't be read: the short form of --on-error stop.")
  var strict = false

  @Option(
    help: """
      What to do about a document that can't be read: skip it with a message, stop there, or fail \
      with one line of JSON and exit status 65, for programs.
      """)
  var onError: OnError?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if strict, let onError, onError != .stop {
      throw ValidationError("--strict and --on-error \(onError.rawValue) contradict each other")
    }
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
  ///   - accountsForLines: Whether each line is a document or a problem, as a ledger needs it.
  ///   - body: Takes a document and gives the number of its rows.
  ///   - skipped: Takes what there is to know of a document that can't be read.
  ///   - afterBatch: Called now and then, when what was written can be handed on.
  /// - Throws: an exit status if nothing could be read and nobody takes account of that;
  ///   ``DataFailure`` at the first problem if it is to be the last; what the closures throw.
  func forEachDocument<Output: Sendable>(
    of inputs: [String], accountsForLines: Bool = false,
    work: @escaping @Sendable (Document) throws -> Output,
    body: (Document, Output) throws -> Int, skipped: (DocumentFailure) throws -> Void = { _ in },
    afterBatch: () throws -> Void = {}
  ) async throws {
    var log = ProblemLog(onError ?? (strict ? .stop : .skip), inputs: inputs)
    defer { log.clear() }
    var reading = reading
    reading.accountsForLines = accountsForLines
    let corpus = CorpusWork(
      inputs, options: reading, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try await corpus.run(work: work) { batch in
      for entry in batch.entries {
        switch entry {
        case .success(let (document, output)):
          log.succeed(rows: try body(document, output))
        case .failure(let failure):
          try log.report(failure)
          try skipped(failure)
        }
      }
      try afterBatch()
      log.advance(bytes: batch.byteCount)
    }
    log.clear()
    try log.finish(mayBeEmpty: accountsForLines)
  }
}
