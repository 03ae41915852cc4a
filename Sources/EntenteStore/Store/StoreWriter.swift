public import EntenteModel
internal import GRDB

/// Adds documents and rows to an ``EvidenceStore``, in transactions of some ten thousand rows.
///
/// What was added is there for good once ``finish()`` has returned; if the process ends before, some
/// of the last documents are missing, each with all of its rows.
public final class StoreWriter {
  /// What became of the documents.
  public struct Summary: Sendable, Hashable {
    /// Documents that are new.
    public internal(set) var added = 0
    /// Documents that were there with other content, or read with another recipe.
    public internal(set) var replaced = 0
    /// Documents that were there.
    public internal(set) var known = 0
    /// Rows that are new.
    public internal(set) var rows = 0
  }

  private let store: EvidenceStore
  private let recipe: String
  /// Documents with their rows that are still to be written, and rows of documents that nobody has.
  private var documents: [(document: Document, rows: [Evidence])] = []
  private var looseRows: [Evidence] = []
  private var waitingRows = 0
  private var waitingBytes = 0
  private var actors: [ActorName: Int64] = [:]
  /// What has been written so far.
  public private(set) var summary = Summary()

  init(_ store: EvidenceStore, recipe: String) {
    self.store = store
    self.recipe = recipe
  }

  /// Adds a document with all rows that were found in it.
  ///
  /// A document that is there, with this content and recipe, stays as it is; one of this id with
  /// other content is replaced, rows and all.
  public func add(_ document: Document, rows: [Evidence]) throws(EntenteError) {
    documents.append((document, rows))
    waitingBytes += document.text.utf8.count
    try note(rows.count)
  }

  /// Adds rows without their documents, such as imported ones. Rows that are there stay.
  public func add(_ rows: [Evidence]) throws(EntenteError) {
    looseRows += rows
    try note(rows.count)
  }

  private func note(_ rows: Int) throws(EntenteError) {
    waitingRows += rows
    if waitingRows >= 10_000 || waitingBytes >= 1 << 24 || documents.count >= 10_000 { try flush() }
  }

  /// Writes what is waiting, in one transaction.
  public func flush() throws(EntenteError) {
    guard !documents.isEmpty || !looseRows.isEmpty else { return }
    var (summary, actors) = (summary, actors)
    try store.write { db in
      var transaction = try StoreTransaction(db, recipe: recipe, actors: actors, summary: summary)
      for (document, rows) in documents {
        try transaction.add(document, rows: rows, normalised: store.normalised)
      }
      for row in looseRows { try transaction.add(row) }
      (summary, actors) = (transaction.summary, transaction.actors)
    }
    (self.summary, self.actors) = (summary, actors)
    documents.removeAll(keepingCapacity: true)
    looseRows.removeAll(keepingCapacity: true)
    (waitingRows, waitingBytes) = (0, 0)
  }

  /// Writes the rest.
  public func finish() throws(EntenteError) { try flush() }
}

/// An actor as a row names it.
struct ActorName: Hashable {
  let id: String
  let name: String
  let polity: String
  let polityID: String

  init(_ party: Evidence.Party) {
    id = party.id
    name = party.name
    polity = party.polity
    polityID = party.polityID
  }
}
