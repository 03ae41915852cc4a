public import EntenteModel
internal import GRDB

/// Documents and their evidence in one SQLite file.
///
///     let store = try EvidenceStore(path: "corpus.sqlite", normalised: SearchText.normalised)
///     let writer = store.writer(recipe: extractor.version)
///     try writer.add(document, rows: extractor.evidence(in: document))
///     try writer.finish()
///     let rows = try store.rows()
///
/// A document is known by its content: adding it again, read with the same recipe, adds nothing.
/// Rows appear in transactions of some ten thousand, with a write-ahead log, so that a process that
/// is killed leaves a sound file with whole documents in it. Any program that speaks SQLite can read
/// the file, while it is written too.
///
/// ``StoreSchema`` has the tables and views.
public final class EvidenceStore: Sendable {
  let path: String
  let pool: DatabasePool
  /// The form of a text that its words are compared in.
  let normalised: @Sendable (String) -> String

  /// Opens a store, or makes one.
  ///
  /// - Parameters:
  ///   - mustExist: Whether a missing file is an error.
  ///   - normalised: Puts texts into the form that full-text search compares them in.
  /// - Throws: ``EntenteError`` of code `missingFile`, or `badStore` if the file is no such store,
  ///   was written by a newer version, or can't be opened.
  public init(
    path: String, mustExist: Bool = false, normalised: @escaping @Sendable (String) -> String
  ) throws(EntenteError) {
    let status = SystemCalls.status(of: path)
    if status == nil, mustExist {
      throw EntenteError(.missingFile, "no such file: there is no store yet", file: path)
    }
    if let status, status.kind != .file {
      throw EntenteError(.badStore, "is not a file: name the store's file", file: path)
    }
    self.path = path
    self.normalised = normalised
    pool = try EvidenceStore.reporting(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      // References are kept by the writer; having SQLite look each one up doubles its work.
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA cache_size = -65536")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.write { db in
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard isEmpty || owner == StoreSchema.applicationID else {
          throw EntenteError(
            .badStore, "an SQLite file of another program, not an evidence store", file: path)
        }
        // Before any table: a run may be killed between two migrations.
        if isEmpty { try db.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)") }
        guard try !StoreSchema.migrator.hasBeenSuperseded(db) else {
          throw EntenteError(
            .badStore, "was written by a newer version of Entente: use that one", file: path)
        }
      }
      try StoreSchema.migrator.migrate(pool)
      return pool
    }
  }

  /// Whether a file that begins with `head` is an SQLite file, as stores are.
  public static func isStore(_ head: [UInt8]) -> Bool {
    head.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// Writes documents and rows to the store.
  ///
  /// - Parameter recipe: What the rows depend on beside the documents, as the lexicon's version.
  public func writer(recipe: String) -> StoreWriter { StoreWriter(self, recipe: recipe) }

  /// What the store holds.
  public struct Count: Sendable, Hashable {
    public let documents: Int
    public let rows: Int
  }

  /// How many documents and rows there are.
  public func count() throws(EntenteError) -> Count {
    try read { db in
      Count(
        documents: try Int.fetchOne(db, sql: "SELECT count(*) FROM documents") ?? 0,
        rows: try Int.fetchOne(db, sql: "SELECT count(*) FROM evidence") ?? 0)
    }
  }

  /// What is wrong with the file; nothing if it is sound.
  ///
  /// - Complexity: O(n) in the size of the file: every page is looked at.
  public func problems() throws(EntenteError) -> [String] {
    try read { db in
      let found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
      return (found == ["ok"] ? [] : found) + dangling
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(EntenteError) -> Value {
    try EvidenceStore.reporting(path) { try pool.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(EntenteError) -> Value {
    try EvidenceStore.reporting(path) { try pool.write(body) }
  }

  /// Does `body` and says in a sentence what SQLite has to complain of.
  private static func reporting<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(EntenteError) -> Value {
    do {
      return try body()
    } catch let error as EntenteError {
      throw error
    } catch let error as DatabaseError {
      let message =
        switch error.resultCode {
        case .SQLITE_NOTADB: "is not an evidence store: name another file"
        case .SQLITE_CORRUPT: "is damaged: restore it from a copy, or build it anew"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "another process is writing it: try again later"
        case .SQLITE_FULL: "can't be written: the disk is full"
        case .SQLITE_READONLY, .SQLITE_PERM: "can't be written"
        case .SQLITE_CANTOPEN: "can't be opened"
        default: "the store failed"
        }
      throw EntenteError(.badStore, message, file: path, cause: error.message)
    } catch {
      throw EntenteError(.badStore, "the store failed", file: path, cause: "\(error)")
    }
  }
}

extension Document {
  /// What tells this document from any other, and from itself once something has been changed.
  var fingerprint: Fingerprint {
    Fingerprint([
      id, date?.description, outlet, language?.rawValue, title, url, text,
    ])
  }
}
