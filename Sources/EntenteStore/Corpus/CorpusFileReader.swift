internal import EntenteModel

/// Opens the files of a corpus one after the other and cuts them into documents, undecoded.
struct CorpusFileReader {
  private let options: ReadingOptions
  /// What is still to be read, in reverse.
  private var pending: [Result<String, EntenteError>] = []
  private var inputs: ArraySlice<String>
  private var current: OpenFile?

  /// A JSON Lines file that is being read.
  private struct OpenFile {
    var lines: LineReader
    let file: String
    let encoding: TextEncoding?
    var hasGivenAny = false
  }

  init(_ inputs: [String], options: ReadingOptions) {
    self.options = options
    self.inputs = inputs[...]
  }

  /// Documents that need no waiting for, some hundred kilobytes; at least one, and none at the end.
  ///
  /// Of a slow pipe, that is what has come through it.
  mutating func nextBatch() -> [RawDocument] {
    var batch: [RawDocument] = []
    var byteCount = 0
    while let raw = next() {
      batch.append(raw)
      byteCount += raw.byteCount
      if byteCount >= 1 << 18 || batch.count >= 1 << 10 { break }
      if let current, !current.lines.hasLine { break }
    }
    return batch
  }

  /// The next document, or the problem in its place; `nil` at the end.
  mutating func next() -> RawDocument? {
    while true {
      if current != nil {
        if let raw = nextOfCurrent() { return raw }
        continue
      }
      guard let entry = nextFile() else { return nil }
      do throws(EntenteError) {
        if let raw = try open(try entry.get()) { return raw }
      } catch {
        return problem(error)
      }
    }
  }

  private func problem(_ error: EntenteError) -> RawDocument {
    RawDocument(file: error.file ?? "", content: .problem(error), options: options)
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

  private mutating func nextOfCurrent() -> RawDocument? {
    guard let file = current?.file else { return nil }
    let encoding = current?.encoding
    do throws(EntenteError) {
      while let line = try current?.lines.next() {
        if !options.accountsForLines, line.isBlank { continue }
        current?.hasGivenAny = true
        return RawDocument(
          file: file, content: .line(line, encoding: encoding), options: options)
      }
    } catch {
      current?.hasGivenAny = true
      return problem(error)
    }
    let isEmpty = current?.hasGivenAny == false && !options.accountsForLines
    current = nil
    return isEmpty
      ? problem(EntenteError(.emptyInput, "the file is empty", file: file)) : nil
  }

  /// The document of a plain file; `nil` after opening a file of JSON Lines.
  private mutating func open(_ path: String) throws(EntenteError) -> RawDocument? {
    let stream = try ByteStream(path: path)
    let head = try stream.block()
    let format = try self.format(of: path, head: head)
    guard format == .jsonLines else {
      let bytes = try stream.rest(limit: options.documentLimit, after: head)
      return RawDocument(file: stream.file, content: .text(bytes), options: options)
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
    current = OpenFile(lines: lines, file: stream.file, encoding: encoding)
    return nil
  }

  /// The format that the user named, or that the ending announces, or that the first byte shows.
  private func format(
    of path: String, head: [UInt8]
  ) throws(EntenteError) -> ReadingOptions.Format {
    if let format = options.format ?? CorpusFiles.format(of: path) { return format }
    if path != "-", let ending = FileName(path).content.ending {
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
