public import EntenteModel

/// A file of rows that can be written in several runs: what was finished before a run was stopped,
/// or killed, is kept for the next.
///
///     let output = try ResumableOutput(path: "rows.jsonl", recipe: "lexicon 1f3a…")
///     for document in documents where !output.finished.contains(document.id) {
///       output.finish(document.id, rows: lines)
///     }
///     try output.commit()
///
/// Rows gather in `rows.jsonl.partial`, and `rows.jsonl.ledger` says which documents are finished,
/// those without rows too, and where their rows end:
///
///     {"ledger":1,"recipe":"lexicon 1f3a…"}
///     {"doc":"2024-12-08-aleppo","end":1734}
///
/// Rows are written before the ledger tells of them. At whatever moment a run is killed, the next
/// one cuts both files behind the last document that is whole in both, and goes on there. With
/// ``commit()`` the rows take their file's name and the ledger goes away.
public final class ResumableOutput {
  private let path: String
  private let rows: AppendingFile
  private let ledger: AppendingFile
  /// Where the rows of the last document end.
  private var end: Int
  /// The documents that earlier runs have finished.
  public let finished: FinishedDocuments

  /// Goes on with `path`, or begins it.
  ///
  /// - Parameter recipe: What the rows depend on beside the documents; a file that was begun with
  ///   another one is refused.
  /// - Throws: ``EntenteError`` if the files can't be written, another run is writing them, or the
  ///   recipe has changed.
  public init(path: String, recipe: String) throws(EntenteError) {
    if let status = SystemCalls.status(of: path), status.kind != .file {
      throw EntenteError(
        .unwritableOutput, "isn't a file, and nothing else can be continued", file: path)
    }
    self.path = path
    ledger = try AppendingFile(path: path + ".ledger")
    guard ledger.lock() else {
      throw EntenteError(.unwritableOutput, "another run is writing it", file: path)
    }
    rows = try AppendingFile(path: path + ".partial")
    let found = try Ledger(file: ledger.path, rows: rows.size)
    if let begun = found.recipe, begun != recipe {
      throw EntenteError(
        .unwritableOutput,
        "was begun with other options or another lexicon: delete \(rows.path) and \(ledger.path) "
          + "to begin anew", file: path)
    }
    end = found.end
    finished = FinishedDocuments(ids: found.documents)
    try rows.truncate(to: found.end)
    try ledger.truncate(to: found.size)
    guard found.recipe == nil else { return }
    ledger.append(Ledger.Entry.recipe(recipe).line)
    try ledger.flush()
  }

  /// Appends all rows of a document.
  public func finish(_ document: String, rows lines: [UInt8]) {
    rows.append(lines)
    end += lines.count
    ledger.append(Ledger.Entry.document(document, end: end).line)
  }

  /// Writes what is buffered.
  public func flush() throws(EntenteError) {
    try rows.flush()
    try ledger.flush()
  }

  /// Gives the rows their file's name. Nothing can be written afterwards.
  public func commit() throws(EntenteError) {
    try flush()
    if let failure = SystemCalls.move(rows.path, to: SystemCalls.resolved(path) ?? path) {
      throw failure.whileWriting(path)
    }
    SystemCalls.remove(ledger.path)
  }
}

/// The documents that earlier runs have finished, by id.
public struct FinishedDocuments: Sendable {
  let ids: Set<Fingerprint>

  public var count: Int { ids.count }

  public func contains(_ id: String) -> Bool { ids.contains(Fingerprint(id)) }
}

/// What the ledger of an interrupted run says.
private struct Ledger {
  enum Entry {
    case recipe(String)
    case document(String, end: Int)
  }

  /// `nil` if not even the first line is whole.
  private(set) var recipe: String?
  private(set) var documents: Set<Fingerprint> = []
  /// Where the rows of the last finished document end.
  private(set) var end = 0
  /// How many bytes of the ledger count.
  private(set) var size = 0

  /// Reads the ledger `file` up to the first line that isn't whole, or that tells of more bytes
  /// than the `rows` there are.
  init(file: String, rows: Int) throws(EntenteError) {
    let bytes = try WholeFile.bytes(at: file)
    while let lineEnd = SystemCalls.firstIndex(of: 0x0A, in: bytes[size...]) {
      switch Entry(bytes, size..<lineEnd) {
      case .recipe(let recipe): self.recipe = recipe
      case .document(let id, let end):
        guard recipe != nil, end <= rows else { return }
        documents.insert(Fingerprint(id))
        self.end = end
      case nil: return
      }
      size = lineEnd + 1
    }
  }
}

extension Ledger.Entry {
  private static let version = 1

  /// Reads a line; `nil` if it isn't one of a ledger.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var json = JSONReader(bytes, range: range)
    do throws(EntenteError) {
      try json.beginObject()
      switch try json.nextKey() {
      case "ledger":
        guard try json.integer() == Self.version, try json.nextKey() == "recipe" else { return nil }
        self = .recipe(try json.string())
      case "doc":
        let id = try json.string()
        guard try json.nextKey() == "end" else { return nil }
        self = .document(id, end: try json.integer())
      default: return nil
      }
    } catch {
      return nil
    }
  }

  /// The entry as a line of the ledger.
  var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    switch self {
    case .recipe(let recipe):
      json.field("ledger", Self.version)
      json.field("recipe", recipe)
    case .document(let id, let end):
      json.field("doc", id)
      json.field("end", end)
    }
    json.endObject()
    json.newline()
    return json.bytes
  }
}
