internal import EntenteModel

/// Reads a table record by record: comma-, semicolon- or tab-separated, with a line of column names
/// or with columns that are known.
///
/// Fields in quotes may hold separators and, in comma-separated tables, line ends (RFC 4180);
/// tab-separated tables have no quotes, as event data is published.
struct TableReader {
  /// The fields of a record by column name; empty ones are missing.
  struct Record {
    let line: Int
    fileprivate let columns: [String: Int]
    fileprivate let fields: [String]

    /// The field of the first of some columns that has any.
    subscript(names: String...) -> String? {
      for name in names {
        if let at = columns[name], at < fields.count, !fields[at].isEmpty { return fields[at] }
      }
      return nil
    }

    /// All that the record says.
    var all: [String] { fields }
  }

  private var lines: LineReader
  private let file: String
  private var separator = UInt8(ascii: "\t")
  private var columns: [String: Int] = [:]
  private var count = 0

  /// A reader of `path`, `-` for standard input.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns of a tab-separated table without a line for them.
  ///   - required: Columns that must be there; of each group, one is enough.
  init(
    path: String, columns: [String]? = nil, required: [[String]] = []
  ) throws(EntenteError) {
    let stream = try ByteStream(path: path)
    file = stream.file
    let head = try stream.block()
    if head.isEmpty { throw EntenteError(.emptyInput, "the file is empty", file: file) }
    if let format = BinaryDetection.format(of: head) {
      throw EntenteError(.binaryInput, "a \(format) file, not a table: unpack it first", file: file)
    }
    let mark = TextEncoding.byteOrderMark(of: head)?.length ?? 0
    lines = LineReader(stream, head: Array(head.dropFirst(mark)), limit: 16 << 20)
    if let columns {
      name(columns)
      return
    }
    guard let first = try lines.next() else {
      throw EntenteError(.emptyInput, "the file is empty", file: file)
    }
    separator =
      [UInt8(ascii: "\t"), UInt8(ascii: ";")].first { first.bytes.contains($0) }
      ?? UInt8(ascii: ",")
    name(try fields(first).map { $0.trimmed })
    for group in required where !group.contains(where: { self.columns[$0] != nil }) {
      let names = group.map { "\"\($0)\"" }.joined(separator: " or ")
      throw EntenteError(
        .badTable, "the table has no column \(names): its first line must name the columns",
        file: file, line: first.number)
    }
  }

  private mutating func name(_ names: [String]) {
    columns = Dictionary(
      zip(names, names.indices).filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
    count = names.count
  }

  /// The next record, `nil` after the last.
  ///
  /// - Throws: ``EntenteError`` with the line; the next call goes on behind it.
  mutating func next() throws(EntenteError) -> Record? {
    while let line = try lines.next() {
      if line.isBlank { continue }
      var fields = try fields(line)
      while fields.count > count, fields.last == "" { fields.removeLast() }
      guard fields.count == count else {
        throw EntenteError(
          .badTable, "\(counted(fields.count, "field")) where there are \(count) columns",
          file: file, line: line.number)
      }
      return Record(line: line.number, columns: columns, fields: fields)
    }
    return nil
  }

  private mutating func fields(_ line: LineReader.Line) throws(EntenteError) -> [String] {
    var bytes = line.bytes
    if separator != UInt8(ascii: "\t") {
      while bytes.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 {
        guard let more = try lines.next() else {
          throw EntenteError(.badTable, "a quote is not closed", file: file, line: line.number)
        }
        bytes += [0x0A] + more.bytes
      }
    }
    let text = try TextDecoding.utf8(line: bytes, encoding: nil, file: file, line: line.number)
    if separator == UInt8(ascii: "\t") {
      return text.split(separator: separator, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return quotedFields(text)
  }

  private func quotedFields(_ bytes: [UInt8]) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if isQuoted, index < bytes.count, bytes[index] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == separator, !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}

extension String {
  /// Without space at either end.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let start = firstIndex(where: { !isSpace($0) }),
      let end = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[start...end])
  }
}
