public import EntenteModel

/// Reads the documents of a corpus one after the other: files, folders and standard input.
///
///     for entry in CorpusReader(["news", "extra.jsonl.gz"]) {
///       switch entry {
///       case .success(let document): print(document.id)
///       case .failure(let error): print(error)
///       }
///     }
///
/// A folder gives the `.txt`, `.jsonl` and `.ndjson` files below it, packed as `.gz` or `.zst` or
/// not, sorted by the UTF-8 bytes of their paths; `-` is standard input. One document is in memory
/// at a time. A document that can't be read is a failure in its place, and the next ones follow. An
/// id is given once: a second document with it is a failure.
///
/// - SeeAlso: ``CorpusWork``, which reads on several cores.
public struct CorpusReader: Sequence, IteratorProtocol {
  private var files: CorpusFileReader
  private var identifiers = IdentifierRegister()

  /// A reader over `inputs`, each a file, a folder or `-`.
  public init(_ inputs: [String], options: ReadingOptions = ReadingOptions()) {
    files = CorpusFileReader(inputs, options: options)
  }

  /// The next document, or why it can't be read; `nil` at the end.
  public mutating func next() -> Result<Document, EntenteError>? {
    guard let raw = files.next() else { return nil }
    let document: Document
    do throws(DocumentFailure) {
      document = try raw.document()
    } catch {
      return .failure(error.error)
    }
    do throws(EntenteError) {
      try identifiers.register(document.id, file: raw.file, line: raw.line)
    } catch {
      return .failure(error)
    }
    return .success(document)
  }
}
