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
  public static func encodeLines(_ rows: some Sequence<Evidence>) -> [UInt8] {
    var json = JSONWriter()
    var bytes: [UInt8] = []
    for row in rows {
      json.removeAll()
      write(row, to: &json)
      bytes.append(contentsOf: json.bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
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

  /// Reads JSON Lines; empty lines and a byte order mark are skipped.
  ///
  /// - Complexity: O(bytes).
  public static func decodeLines(
    _ bytes: [UInt8], file: String? = nil
  ) throws(EntenteError) -> [Evidence] {
    var rows: [Evidence] = []
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank { rows.append(try decode(bytes, start..<end, file: file, line: line)) }
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
    json.key("schema")
    json.integer(Evidence.schema)
    json.key("id")
    json.string(row.id)
    json.key("doc")
    json.string(row.document)
    json.key("date")
    json.string(row.date?.description)
    json.key("outlet")
    json.string(row.outlet)
    json.key("lang")
    json.string(row.language.rawValue)
    json.key("sentence")
    json.beginObject()
    json.key("index")
    json.integer(row.sentence.index)
    json.key("start")
    json.integer(row.sentence.start)
    json.key("end")
    json.integer(row.sentence.end)
    json.key("text")
    json.string(row.sentence.text)
    json.endObject()
    json.key("source")
    write(row.source, to: &json)
    json.key("target")
    write(row.target, to: &json)
    json.key("sign")
    json.integer(Int64(row.polarity.rawValue))
    json.key("event")
    json.string(row.event.rawValue)
    json.key("predicate")
    json.beginObject()
    json.key("lemma")
    json.string(row.predicate.lemma)
    json.key("text")
    json.string(row.predicate.text)
    json.key("start")
    json.integer(row.predicate.start)
    json.key("end")
    json.integer(row.predicate.end)
    json.endObject()
    json.key("rule")
    json.string(row.rule)
    json.key("modality")
    json.string(row.modality.rawValue)
    json.key("holder")
    json.string(row.holder)
    json.key("confidence")
    json.decimal(Double(row.confidenceTenThousandths) / 10_000, least: 2, most: 4)
    json.endObject()
  }

  private static func write(_ party: Evidence.Party, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(party.id)
    json.key("name")
    json.string(party.name)
    json.key("polity")
    json.string(party.polity)
    json.key("polity_id")
    json.string(party.polityID)
    json.key("text")
    json.string(party.text)
    json.key("start")
    json.integer(party.start)
    json.key("end")
    json.integer(party.end)
    json.key("via")
    json.string(party.via)
    json.endObject()
  }
}
