public import EntenteModel

/// Reads the documents of a corpus one after the other: files, folders and standard input.
///
///     for entry in CorpusReader(["news", "extra.jsonl"]) {
///       switch entry {
///       case .success(let document): print(document.id)
///       case .failure(let error): print(error)
///       }
///     }
///
/// A folder gives the `.txt`, `.jsonl` and `.ndjson` files below it, sorted by the UTF-8 bytes of
/// their paths; `-` is standard input. One document is in memory at a time. A document that can't
/// be read is a failure in its place, and the next ones follow. An id is given once: a second
/// document with it is a failure.
public struct CorpusReader: Sequence, IteratorProtocol {
  private let options: ReadingOptions
  /// What is still to be read, in reverse.
  private var pending: [Result<String, EntenteError>]
  private var inputs: ArraySlice<String>
  private var current: OpenFile?
  private var identifiers = IdentifierRegister()

  /// A JSON Lines file that is being read.
  private struct OpenFile {
    var reader: JSONLinesReader
    let file: String
    var hasGivenAny = false
  }

  /// A reader over `inputs`, each a file, a folder or `-`.
  public init(_ inputs: [String], options: ReadingOptions = ReadingOptions()) {
    self.options = options
    self.inputs = inputs[...]
    self.pending = []
  }

  /// The next document, or why it can't be read; `nil` at the end.
  public mutating func next() -> Result<Document, EntenteError>? {
    while true {
      if current != nil {
        if let result = nextOfCurrent() { return result }
        continue
      }
      guard let entry = nextFile() else { return nil }
      do throws(EntenteError) {
        let path = try entry.get()
        if let document = try open(path) {
          try identifiers.register(document.id, file: name(of: path), line: nil)
          return .success(document)
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private func name(of path: String) -> String {
    path == "-" ? ByteStream.standardInputName : path
  }

  private mutating func nextFile() -> Result<String, EntenteError>? {
    if let entry = pending.popLast() { return entry }
    guard let input = inputs.popFirst() else { return nil }
    if input != "-", SystemCalls.status(of: input)?.kind == .folder {
      pending = CorpusFiles.texts(inFolder: input).reversed()
      return pending.popLast()
    }
    return .success(input)
  }

  private mutating func nextOfCurrent() -> Result<Document, EntenteError>? {
    guard var open = current else { return nil }
    do throws(EntenteError) {
      guard let (document, line) = try open.reader.next() else {
        current = nil
        if open.hasGivenAny { return nil }
        throw EntenteError(.emptyInput, "the file is empty", file: open.file)
      }
      open.hasGivenAny = true
      current = open
      try identifiers.register(document.id, file: open.file, line: line)
      return .success(document)
    } catch {
      if current != nil {
        open.hasGivenAny = true
        current = open
      }
      return .failure(error)
    }
  }

  /// The document of a plain file; `nil` after opening a file of JSON Lines.
  private mutating func open(_ path: String) throws(EntenteError) -> Document? {
    let stream = try ByteStream(path: path)
    let head = try stream.block()
    let format = try self.format(of: path, head: head)
    guard format == .jsonLines else {
      let bytes = try stream.rest(limit: options.documentLimit, after: head)
      return try PlainTextReader.document(bytes, file: stream.file, options: options)
    }
    if let binary = BinaryDetection.format(of: head) {
      throw EntenteError(.binaryInput, "a \(binary) file, not text", file: stream.file)
    }
    let mark = TextEncoding.byteOrderMark(of: head)
    let lines: LineReader
    var encoding = mark?.encoding ?? options.encoding
    switch encoding {
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      let bytes = try stream.rest(limit: options.documentLimit, after: head)
      let text = try TextDecoding.utf8(bytes, encoding: encoding, file: stream.file)
      lines = LineReader(text, file: stream.file, limit: options.documentLimit)
      encoding = .utf8
    case .utf8, .windows1256, nil:
      let body = Array(head.dropFirst(mark?.length ?? 0))
      lines = LineReader(stream, head: body, limit: options.documentLimit)
    }
    current = OpenFile(
      reader: JSONLinesReader(
        lines: lines, file: stream.file, encoding: encoding, options: options),
      file: stream.file)
    return nil
  }

  /// The format that the user named, or that the ending announces, or that the first byte shows.
  private func format(
    of path: String, head: [UInt8]
  ) throws(EntenteError) -> ReadingOptions.Format {
    if let format = options.format ?? CorpusFiles.format(of: path) { return format }
    if path != "-", let ending = FileName(path).ending {
      throw EntenteError(
        .unknownFormat,
        "Entente doesn't know the ending .\(ending): it reads .txt and .jsonl, and other files "
          + "with --input-format text or jsonl",
        file: path)
    }
    let body = head.dropFirst(TextEncoding.byteOrderMark(of: head)?.length ?? 0)
    let first = body.first { $0 != 0x20 && !(0x09...0x0D ~= $0) && $0 != 0 }
    return first == UInt8(ascii: "{") ? .jsonLines : .text
  }
}
