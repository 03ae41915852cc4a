import EntenteModel

/// Comma-separated values after RFC 4180, UTF-8, lines ended by a line feed.
enum CSV {
  /// Appends a record; fields with commas, quotes or line ends are quoted.
  static func append(_ fields: [String?], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let field { append(field, to: &bytes) }
    }
    bytes.append(0x0A)
  }

  /// Appends a field, quoted if it has to be.
  static func append(_ field: String, to bytes: inout [UInt8]) {
    var field = field
    field.withUTF8 { text in
      let needsQuotes = text.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      guard needsQuotes else { return bytes.append(contentsOf: text) }
      bytes.append(UInt8(ascii: "\""))
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// A record by column name, with the line that it begins on.
  struct Record {
    let fields: [String: String]
    let line: Int
  }

  /// Reads a table with a header; a byte order mark, CRLF and empty lines do no harm.
  ///
  /// - Throws: ``EntenteError`` with the line, if quotes don't match, a record has more or fewer
  ///   fields than the header, or a column of `required` is missing.
  /// - Complexity: O(bytes).
  static func read(
    _ bytes: [UInt8], file: String?, required: [String]
  ) throws(EntenteError) -> [Record] {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var header: [String]?
    var records: [Record] = []
    while position < bytes.count {
      let start = line
      let fields = try record(bytes, &position, &line, file)
      if fields == [""] { continue }
      guard let columns = header else {
        header = fields
        for name in required where !fields.contains(name) {
          throw EntenteError(
            .badGraphFile, "the table has no column \"\(name)\"", file: file, line: start)
        }
        if Set(fields).count != fields.count {
          throw EntenteError(
            .badGraphFile, "two columns have one name", file: file, line: start)
        }
        continue
      }
      guard fields.count == columns.count else {
        throw EntenteError(
          .badGraphFile, "\(counted(fields.count, "field")) where the header has \(columns.count)",
          file: file, line: start)
      }
      records.append(
        Record(fields: Dictionary(uniqueKeysWithValues: zip(columns, fields)), line: start))
    }
    if header == nil { throw EntenteError(.emptyInput, "the table is empty", file: file) }
    return records
  }

  private static func record(
    _ bytes: [UInt8], _ position: inout Int, _ line: inout Int, _ file: String?
  ) throws(EntenteError) -> [String] {
    var fields: [String] = []
    while true {
      var field: [UInt8] = []
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        let start = line
        position += 1
        while true {
          guard position < bytes.count else {
            throw EntenteError(.badGraphFile, "a quote is not closed", file: file, line: start)
          }
          let byte = bytes[position]
          position += 1
          if byte == UInt8(ascii: "\"") {
            guard position < bytes.count, bytes[position] == byte else { break }
            position += 1
          }
          if byte == 0x0A { line += 1 }
          field.append(byte)
        }
      } else {
        while position < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[position]) {
          field.append(bytes[position])
          position += 1
        }
      }
      guard let text = String(validating: field, as: UTF8.self) else {
        throw EntenteError(.badEncoding, "a field is not valid UTF-8", file: file, line: line)
      }
      fields.append(text)
      guard position < bytes.count else { return fields }
      switch bytes[position] {
      case UInt8(ascii: ","): position += 1
      case 0x0D, 0x0A:
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
          position += 1
        }
        position += 1
        line += 1
        return fields
      default:
        throw EntenteError(
          .badGraphFile, "text follows a closing quote", file: file, line: line)
      }
    }
  }
}
