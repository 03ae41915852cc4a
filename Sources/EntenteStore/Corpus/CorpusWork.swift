public import EntenteModel

/// Reads a corpus and works on its documents on several cores; the results come in the order of
/// the corpus, whatever the number of cores.
///
///     let work = CorpusWork(["news"], jobs: 4)
///     try await work.run { document in
///       extractor.evidence(in: document)
///     } each: { batch in
///       for case .success(let (document, rows)) in batch.entries { … }
///     }
///
/// Documents travel in batches of some hundred kilobytes, of which four a job are under way at most,
/// so that the memory it takes doesn't depend on the size of the corpus. What comes in slowly, through
/// a pipe, is handed on as it comes.
public struct CorpusWork: Sendable {
  /// What has become of some documents that follow each other.
  public struct Batch<Output: Sendable>: Sendable {
    /// The documents with what was made of them, or why they couldn't be read.
    public internal(set) var entries:
      [Result<(document: Document, output: Output), DocumentFailure>]
    /// Their bytes in the corpus.
    public let byteCount: Int
    /// Where each stands, to name it when a second one has its id.
    fileprivate let places: [(file: String, line: Int?)]
  }

  private let inputs: [String]
  private let options: ReadingOptions
  private let jobs: Int

  /// Work on `inputs`, each a file, a folder or `-`, by `jobs` tasks at a time.
  public init(_ inputs: [String], options: ReadingOptions = ReadingOptions(), jobs: Int) {
    self.inputs = inputs
    self.options = options
    self.jobs = max(1, jobs)
  }

  /// Reads all documents, gives each to `work`, and batches of results to `each`, in order.
  ///
  /// - Parameters:
  ///   - work: Called on several threads. A ``DocumentFailure`` that it throws costs its document,
  ///     any other error ends all. A document that can't be read doesn't come this far.
  ///   - each: Called for one batch after the other. An error that it throws ends all.
  public func run<Output: Sendable>(
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    work: @escaping @Sendable (Document) throws -> Output,
    each: (Batch<Output>) throws -> Void
  ) async throws {
    let reader = BatchReader(inputs, options)
    var identifiers = IdentifierRegister()
    try await OrderedTasks(jobs: jobs).run(
      next: { await reader.next() },
      work: { try Self.batch($0, work) },
      each: { try each(options.accountsForLines ? $0 : Self.checked($0, &identifiers)) })
  }

  private static func batch<Output>(
    _ documents: [RawDocument], _ work: (Document) throws -> Output
  ) throws -> Batch<Output> {
    let entries = try documents.map {
      raw throws -> Result<(document: Document, output: Output), DocumentFailure> in
      do {
        let document = try raw.document()
        return .success((document, try work(document)))
      } catch let failure as DocumentFailure {
        return .failure(failure.at(raw))
      }
    }
    return Batch(
      entries: entries, byteCount: documents.reduce(0) { $0 + $1.byteCount },
      places: documents.map { ($0.file, $0.line) })
  }

  /// The batch with failures in the place of documents whose id is taken.
  private static func checked<Output>(
    _ batch: Batch<Output>, _ identifiers: inout IdentifierRegister
  ) -> Batch<Output> {
    var batch = batch
    for (index, place) in batch.places.enumerated() {
      guard case .success(let (document, _)) = batch.entries[index] else { continue }
      do throws(EntenteError) {
        try identifiers.register(document.id, file: place.file, line: place.line)
      } catch {
        batch.entries[index] = .failure(DocumentFailure(document: document.id, error: error))
      }
    }
    return batch
  }
}

/// Keeps a reader for the tasks that take turns in reading.
private actor BatchReader {
  private var reader: CorpusFileReader

  init(_ inputs: [String], _ options: ReadingOptions) {
    reader = CorpusFileReader(inputs, options: options)
  }

  func next() -> [RawDocument]? {
    let batch = reader.nextBatch()
    return batch.isEmpty ? nil : batch
  }
}

extension DocumentFailure {
  /// The failure with the document's place, unless it has one.
  fileprivate func at(_ raw: RawDocument) -> DocumentFailure {
    guard error.file == nil else { return self }
    return DocumentFailure(
      document: document,
      error: EntenteError(
        error.code, error.message, file: raw.file, line: raw.line, cause: error.cause))
  }
}
