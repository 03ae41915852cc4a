import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// Finds the evidence of documents: in the store, if they are there, or by reading them.
struct EvidenceReader: Sendable {
  let extractor: LazyExtractor
  var store: EvidenceStore?
  /// Reads documents in other processes, if it shall.
  var isolation: IsolatedReading?

  /// A document's rows.
  struct Found: Sendable {
    let rows: [Evidence]
    /// Whether they come from the store.
    let isStored: Bool
  }

  /// The rows of `document`; can be called on any thread.
  ///
  /// - Throws: ``DocumentFailure`` if the document can't be read in isolation; ``EntenteError`` if
  ///   no document can be.
  func evidence(in document: Document) throws -> Found {
    if let stored = try store?.rows(of: document, recipe: recipe()) {
      return Found(rows: stored, isStored: true)
    }
    let rows =
      try isolation?.evidence(in: document) ?? extractor.get().evidence(in: document)
    return Found(rows: rows, isStored: false)
  }

  /// Gives the rows of `document` to `body`, those of a long one some at a time, so that nobody who
  /// doesn't need them together has to keep them.
  func forEachPage(of document: Document, _ body: ([Evidence]) -> Void) throws {
    if store != nil || isolation != nil {
      body(try evidence(in: document).rows)
    } else {
      try extractor.get().forEachPage(of: document, body)
    }
  }

  /// A writer that adds to the store what it lacks; `nil` without a store.
  func writer() throws(EntenteError) -> StoreWriter? {
    guard let store else { return nil }
    return store.writer(recipe: try recipe())
  }

  /// What rows depend on beside their documents.
  func recipe() throws(EntenteError) -> String {
    "entente \(Entente.configuration.version), lexicon \(try extractor.get().version)"
  }
}
