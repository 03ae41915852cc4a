/// What became of one document of a corpus: the row that `entente extract --ledger` prints behind
/// the document's evidence.
///
///     {"schema":1,"kind":"doc","doc":"a","status":"ok","error":null,"rows":2}
///     {"schema":1,"kind":"doc","doc":"b","status":"skipped","error":"the field …","rows":0}
///
/// A job of many machines has lost nothing if there are as many of these rows as documents, and as
/// many rows of evidence as they say.
public struct LedgerRow: Sendable, Hashable {
  /// `nil` if not even the id can be read.
  public let document: String?
  /// Why the document was skipped. Its place in the input is no part of it: that depends on how the
  /// corpus was cut into shards.
  public let error: String?
  /// How many rows of evidence it gave.
  public let rows: Int

  /// A document that was read.
  public init(document: String, rows: Int) {
    self.document = document
    self.error = nil
    self.rows = rows
  }

  /// A document that was skipped.
  public init(document: String?, error: EntenteError) {
    self.document = document
    self.error = error.message + (error.cause.map { " (\($0))" } ?? "")
    self.rows = 0
  }

  /// The row as JSON, with the line's end.
  public var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("schema", Evidence.schema)
    json.field("kind", "doc")
    json.field("doc", document)
    json.field("status", error == nil ? "ok" : "skipped")
    json.field("error", error)
    json.field("rows", rows)
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// How every such line begins, and no row of evidence.
  package static let prefix = Array(#"{"schema":1,"kind":"doc","#.utf8)

  /// Reads a line that begins with ``prefix``; `nil` if it isn't whole.
  package init?(line bytes: [UInt8]) {
    var json = JSONReader(bytes)
    do throws(EntenteError) {
      var document: String?
      var error: String?
      var rows: Int?
      try json.beginObject()
      while let key = try json.nextKey() {
        switch key {
        case "doc": document = try json.optionalString()
        case "error": error = try json.optionalString()
        case "rows": rows = try json.integer()
        default: try json.skipValue()
        }
      }
      try json.end()
      guard let rows else { return nil }
      (self.document, self.error, self.rows) = (document, error, rows)
    } catch {
      return nil
    }
  }
}
