import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// Finds the evidence of documents: in the store, if they are there, or by reading them.
struct EvidenceReader: Sendable {
  let extractor: LazyExtractor
  var store: EvidenceStore?

  /// A document's rows.
  struct Found: Sendable {
    let rows: [Evidence]
    /// Whether they come from the store.
    let isStored: Bool
  }

  /// The rows of `document`; can be called on any thread.
  func evidence(in document: Document) throws(EntenteError) -> Found {
    let extractor = try extractor.get()
    if let stored = try store?.rows(of: document, recipe: recipe(extractor)) {
      return Found(rows: stored, isStored: true)
    }
    return Found(rows: extractor.evidence(in: document), isStored: false)
  }

  /// A writer that adds to the store what it lacks; `nil` without a store.
  func writer() throws(EntenteError) -> StoreWriter? {
    guard let store else { return nil }
    return store.writer(recipe: recipe(try extractor.get()))
  }

  /// What rows depend on beside their documents.
  func recipe() throws(EntenteError) -> String { recipe(try extractor.get()) }

  private func recipe(_ extractor: Extractor) -> String {
    "entente \(Entente.configuration.version), lexicon \(extractor.version)"
  }
}
