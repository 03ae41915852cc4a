public import EntenteModel

/// Evidence rows as a table: the fields of ``EvidenceCoding``, nested names joined by `_`.
///
/// An empty cell is `null`.
public enum EvidenceCSV {
  private static let party = [
    "id", "name", "polity", "polity_id", "text", "start", "end", "via",
  ]

  public static let columns: [String] =
    ["schema", "id", "doc", "date", "outlet", "lang"]
    + ["index", "start", "end", "text"].map { "sentence_" + $0 } + party.map { "source_" + $0 }
    + party.map { "target_" + $0 } + ["sign", "event"]
    + ["lemma", "text", "start", "end"].map { "predicate_" + $0 }
    + ["rule", "modality", "holder", "confidence"]

  /// Whether a file that begins with `head` is such a table.
  public static func isEvidence(_ head: [UInt8]) -> Bool {
    let header = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let names = Set(
      header.split(separator: ",").map { $0.filter { $0 != "\"" && $0 != "\u{FEFF}" } })
    return names.isSuperset(of: ["doc", "sentence_text", "source_id", "target_id", "sign"])
  }

  public static func encode(_ rows: some Sequence<Evidence>) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    for row in rows { CSV.append(fields(row), to: &bytes) }
    return bytes
  }

  private static func fields(_ row: Evidence) -> [String?] {
    func party(_ party: Evidence.Party) -> [String?] {
      [
        party.id, party.name, party.polity, party.polityID, party.text, String(party.start),
        String(party.end), party.via,
      ]
    }
    let head: [String?] = [
      String(Evidence.schema), row.id, row.document, row.date?.description, row.outlet,
      row.language.rawValue, String(row.sentence.index), String(row.sentence.start),
      String(row.sentence.end), row.sentence.text,
    ]
    let tail: [String?] = [
      String(row.polarity.rawValue), row.event.rawValue, row.predicate.lemma, row.predicate.text,
      String(row.predicate.start), String(row.predicate.end), row.rule, row.modality.rawValue,
      row.holder,
      JSONWriter.decimal(
        Double(row.confidenceTenThousandths) / 10_000, least: 2, most: 4),
    ]
    return head + party(row.source) + party(row.target) + tail
  }

  /// Reads such a table; columns may stand in any order, and others are ignored.
  ///
  /// - Throws: ``EntenteError`` with file and line.
  public static func decode(
    _ bytes: [UInt8], file: String? = nil
  ) throws(EntenteError) -> [Evidence] {
    var rows: [Evidence] = []
    for record in try CSV.read(bytes, file: file, required: columns) {
      // The strict checks are those of the JSON rows, so the record takes that way.
      do {
        rows.append(
          try EvidenceCoding.decode(try json(record, file), file: file, line: record.line))
      } catch {
        // Columns of that JSON mean nothing to the reader of a table.
        throw EntenteError(
          error.code, error.message, file: error.file, line: error.line, cause: error.cause)
      }
    }
    return rows
  }

  private static func json(
    _ record: CSV.Record, _ file: String?
  ) throws(EntenteError) -> String {
    var json = JSONWriter()
    func number(_ key: String, _ column: String) throws(EntenteError) {
      let text = record.fields[column] ?? ""
      guard let value = Double(text) else {
        throw EntenteError(
          .badEvidence, "\"\(column)\" is \"\(text)\", not a number", file: file,
          line: record.line)
      }
      json.key(named: key)
      json.decimal(value, least: 0, most: 4)
    }
    func text(_ key: String, _ column: String) {
      json.field(named: key, record.fields[column] ?? "")
    }
    func optional(_ key: String) {
      json.field(named: key, record.fields[key].flatMap { $0.isEmpty ? nil : $0 })
    }
    func nested(
      _ prefix: String, _ numbers: [String], _ texts: [String]
    ) throws(EntenteError) {
      json.key(named: prefix)
      json.beginObject()
      for key in numbers { try number(key, prefix + "_" + key) }
      for key in texts { text(key, prefix + "_" + key) }
      json.endObject()
    }
    json.beginObject()
    try number("schema", "schema")
    for key in ["id", "doc", "lang", "event", "rule", "modality"] { text(key, key) }
    for key in ["date", "outlet", "holder"] { optional(key) }
    try nested("sentence", ["index", "start", "end"], ["text"])
    for end in ["source", "target"] {
      try nested(end, ["start", "end"], ["id", "name", "polity", "polity_id", "text", "via"])
    }
    try number("sign", "sign")
    try nested("predicate", ["start", "end"], ["lemma", "text"])
    try number("confidence", "confidence")
    json.endObject()
    return json.text
  }
}
