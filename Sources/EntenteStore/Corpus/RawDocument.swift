public import EntenteModel

/// A document as it lies in its file: found, but not decoded yet.
///
/// Finding is quick and has to be done one after the other; decoding takes longer and can be done
/// on several cores.
public struct RawDocument: Sendable {
  enum Content: Sendable {
    /// All of a text file.
    case text([UInt8])
    /// A line of JSON Lines.
    case line(LineReader.Line, encoding: TextEncoding?)
    /// There should be a document here, but it can't be got at.
    case problem(EntenteError)
  }

  /// The file's name, as messages show it.
  let file: String
  let content: Content
  let options: ReadingOptions

  /// The line that it stands on, in a file of JSON Lines.
  var line: Int? {
    if case .line(let line, _) = content { line.number } else { nil }
  }

  /// How many bytes it has in its file, unpacked.
  var byteCount: Int {
    switch content {
    case .text(let bytes): bytes.count
    case .line(let line, _): line.bytes.count + 1
    case .problem: 0
    }
  }

  /// The document.
  ///
  /// - Throws: ``DocumentFailure`` with file and line if it can't be read.
  public func document() throws(DocumentFailure) -> Document {
    do throws(EntenteError) {
      return try decoded()
    } catch {
      throw DocumentFailure(document: id, error: error)
    }
  }

  private func decoded() throws(EntenteError) -> Document {
    switch content {
    case .text(let bytes):
      return try PlainTextReader.document(bytes, file: file, options: options)
    case .line(let line, let encoding):
      if options.accountsForLines {
        let problem =
          !line.isTerminated
          ? "the last line has no end: the input was cut short"
          : line.isBlank ? "an empty line, not a document" : nil
        if let problem { throw EntenteError(.badJSON, problem, file: file, line: line.number) }
      }
      return try JSONLine.document(line, file: file, encoding: encoding, options: options)
    case .problem(let error): throw error
    }
  }

  /// The document's id, as far as it can be known of one that can't be read.
  private var id: String? {
    switch content {
    case .text: PlainTextReader.identifier(for: file)
    case .line(let line, _): JSONLine.identifier(line)
    case .problem: nil
    }
  }
}
