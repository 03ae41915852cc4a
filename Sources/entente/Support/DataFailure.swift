import ArgumentParser
import EntenteModel
import EntenteStore

/// A problem with a document that ends a run of `--on-error fail`.
struct DataFailure: Error {
  let problem: DocumentFailure
  /// Whether standard input is to be read to its end, so that its writer sees the exit status.
  let drainsInput: Bool

  /// As sysexits.h numbers data that can't be used.
  static let status = ExitCode(65)

  /// Tells what went wrong, in one line of JSON for the program that started this one.
  func tell() {
    let error = problem.error
    var json = JSONWriter()
    json.beginObject()
    json.field("schema", Evidence.schema)
    json.field("kind", "error")
    json.field("doc", problem.document)
    json.field("file", error.file)
    json.field("line", error.line)
    json.field("column", error.column)
    json.field("code", error.code.rawValue)
    json.field("error", LedgerRow(document: problem.document, error: error).error)
    json.endObject()
    json.newline()
    Messages.write(json.text)
    if drainsInput { ByteStream.drainStandardInput() }
  }
}
