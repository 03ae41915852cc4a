/// Evidence rows as JSON Lines, schema ``Evidence/schema``: what `entente extract` prints.
///
///     let line = EvidenceCoding.encode(row)      // {"schema":1,"id":"9f2c…","doc":…}
///     try EvidenceCoding.decode(line) == row     // true, confidence to four decimals
///
/// Keys stand in a fixed order, what is missing is `null`, only what JSON demands is escaped, and
/// a confidence has two to four decimals, so the same rows are the same bytes on any machine.
public enum EvidenceCoding {
  /// The row as one line of JSON, without the line's end.
  public static func encode(_ row: Evidence) -> String {
    var json = JSONWriter()
    write(row, to: &json)
    return json.text
  }

  /// Rows as JSON Lines, each with its line's end.
  public static func encodeLines(_ rows: [Evidence]) -> [UInt8] {
    var json = JSONWriter(capacity: rows.count * 1_000)
    for place in rows.indices {
      write(rows[place], to: &json)
      json.endLine()
    }
    // Without the room behind them: a long text's lines are kept until it is their turn.
    return json.bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - text: The line, with or without its end.
  ///   - file: The file's name, for errors.
  ///   - line: The line's number in that file, from 1.
  /// - Throws: ``EntenteError`` with file and line if the line isn't JSON, or not such a row.
  public static func decode(
    _ text: String, file: String? = nil, line: Int = 1
  ) throws(EntenteError) -> Evidence {
    let bytes = Array(text.utf8)
    return try decode(bytes, 0..<bytes.count, file: file, line: line)
  }

  /// Reads JSON Lines; empty lines, a byte order mark and the rows of a ledger are skipped.
  ///
  /// - Parameters:
  ///   - bytes: Whole lines.
  ///   - file: The file's name, for errors.
  ///   - firstLine: The number of the first line in that file, from 1.
  /// - Complexity: O(bytes).
  public static func decodeLines(
    _ bytes: [UInt8], file: String? = nil, firstLine: Int = 1
  ) throws(EntenteError) -> [Evidence] {
    var rows: [Evidence] = []
    var line = firstLine
    var start = firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank, !bytes[start..<end].starts(with: LedgerRow.prefix) {
        rows.append(try decode(bytes, start..<end, file: file, line: line))
      }
      start = end + 1
      line += 1
    }
    return rows
  }

  private static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, file: String?, line: Int
  ) throws(EntenteError) -> Evidence {
    var json = JSONReader(bytes, range: range, file: file, firstLine: line, code: .badEvidence)
    let row = try read(&json)
    try json.end()
    return row
  }
}

// MARK: - Confidence

extension Evidence {
  /// The confidence in ten-thousandths: as much as a row on disk keeps.
  ///
  /// Sums start from this number, so a graph built in memory equals one built from the file.
  public var confidenceTenThousandths: Int64 {
    guard confidence.isFinite else { return 0 }
    return Int64((min(max(confidence, 0), 1) * 10_000).rounded())
  }
}

// MARK: - Writing

extension EvidenceCoding {
  /// Writes the row as the next value.
  package static func write(_ row: Evidence, to json: inout JSONWriter) {
    json.beginObject()
    json.field("schema", Evidence.schema)
    json.field("id", row.id)
    json.field("doc", row.document)
    json.field("date", row.date)
    json.field("outlet", row.outlet)
    json.field("lang", row.language.rawValue)
    json.key("sentence")
    json.beginObject()
    json.field("index", row.sentence.index)
    json.field("start", row.sentence.start)
    json.field("end", row.sentence.end)
    json.field("text", row.sentence.text)
    json.endObject()
    json.key("source")
    write(row.source, to: &json)
    json.key("target")
    write(row.target, to: &json)
    json.field("sign", Int(row.polarity.rawValue))
    json.field("event", row.event.rawValue)
    json.key("predicate")
    json.beginObject()
    json.field("lemma", row.predicate.lemma)
    json.field("text", row.predicate.text)
    json.field("start", row.predicate.start)
    json.field("end", row.predicate.end)
    json.endObject()
    json.field("rule", row.rule)
    json.field("modality", row.modality.rawValue)
    json.field("holder", row.holder)
    json.key("confidence")
    json.decimal(Double(row.confidenceTenThousandths) / 10_000, least: 2, most: 4)
    json.endObject()
  }

  private static func write(_ party: Evidence.Party, to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", party.id)
    json.field("name", party.name)
    json.field("polity", party.polity)
    json.field("polity_id", party.polityID)
    json.field("text", party.text)
    json.field("start", party.start)
    json.field("end", party.end)
    json.field("via", party.via)
    json.endObject()
  }
}
