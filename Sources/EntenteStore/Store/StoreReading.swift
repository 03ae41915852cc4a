public import EntenteModel
internal import GRDB

extension EvidenceStore {
  /// The rows of a document, in reading order, if the store has this very document, read with this
  /// recipe; `nil` else. Can be called on any thread.
  public func rows(
    of document: Document, recipe: String
  ) throws(EntenteError) -> [Evidence]? {
    let hash = document.fingerprint.text
    return try read { db in
      let select = try db.cachedStatement(
        sql: "SELECT key FROM documents WHERE id = ? AND hash = ? AND recipe = ?")
      guard let key = try Int64.fetchOne(select, arguments: [document.id, hash, recipe]) else {
        return nil
      }
      var rows: [Evidence] = []
      try Self.forEachBatch(db, "WHERE evidence.document = ?", [key]) { rows += $0 }
      return rows
    }
  }

  /// Hands over all rows, in the order in which they were added, some thousands at a time.
  ///
  /// - Complexity: O(rows); only one batch is in memory.
  public func forEachBatch(_ body: ([Evidence]) throws -> Void) throws(EntenteError) {
    try read { db in try Self.forEachBatch(db, "", [], body) }
  }

  /// All rows, in the order in which they were added.
  ///
  /// - Complexity: O(rows), with all of them in memory.
  public func rows() throws(EntenteError) -> [Evidence] {
    var rows: [Evidence] = []
    try forEachBatch { rows += $0 }
    return rows
  }

  /// Hands over all documents whose texts are here, in the order in which they were added.
  public func forEachDocument(_ body: (Document) throws -> Void) throws(EntenteError) {
    try read { db in
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, text, date, title, outlet, lang, url FROM documents
          WHERE text IS NOT NULL ORDER BY key
          """)
      while let row = try cursor.next() { try body(Self.document(row)) }
    }
  }

  static func document(_ row: Row) -> Document {
    Document(
      id: row[0], text: row[1], date: (row[2] as String?).flatMap { CalendarDate($0) },
      title: row[3], outlet: row[4],
      language: (row[5] as String?).flatMap { Language(rawValue: $0) }, url: row[6])
  }

  private static func forEachBatch(
    _ db: Database, _ condition: String, _ values: StatementArguments,
    _ body: ([Evidence]) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT evidence.id, documents.id, evidence.date, evidence.outlet, evidence.lang,
          sentences.number, sentences.start, sentences."end",
          coalesce(sentences.text, CAST(substr(CAST(documents.text AS BLOB), sentences.start + 1,
            sentences."end" - sentences.start) AS TEXT)),
          s.id, s.name, s.polity, s.polity_id, source_text, source_start, source_end, source_via,
          t.id, t.name, t.polity, t.polity_id, target_text, target_start, target_end, target_via,
          sign, event, lemma, predicate_text, predicate_start, predicate_end,
          rule, modality, holder, confidence
        FROM evidence
        JOIN documents ON documents.key = evidence.document
        JOIN sentences ON sentences.key = evidence.sentence
        JOIN actors AS s ON s.key = evidence.source
        JOIN actors AS t ON t.key = evidence.target
        \(condition)
        ORDER BY evidence.key
        """)
    var rows: [Evidence] = []
    let cursor = try Row.fetchCursor(statement, arguments: values)
    while let row = try cursor.next() {
      rows.append(try evidence(row))
      guard rows.count == 10_000 else { continue }
      try body(rows)
      rows.removeAll(keepingCapacity: true)
    }
    if !rows.isEmpty { try body(rows) }
  }

  private static func evidence(_ row: Row) throws -> Evidence {
    guard let language = Language(rawValue: row[4]), let polarity = Polarity(rawValue: row[25]),
      let event = EventClass(rawValue: row[26]), let modality = Modality(rawValue: row[32])
    else {
      throw EntenteError(.badStore, "the row \(row[0] as String) is of no known kind")
    }
    func party(_ at: Int) -> Evidence.Party {
      Evidence.Party(
        id: row[at], name: row[at + 1], polity: row[at + 2], polityID: row[at + 3],
        text: row[at + 4], start: row[at + 5], end: row[at + 6], via: row[at + 7])
    }
    return Evidence(
      id: row[0], document: row[1], date: (row[2] as String?).flatMap { CalendarDate($0) },
      outlet: row[3], language: language,
      sentence: Evidence.Quote(index: row[5], start: row[6], end: row[7], text: row[8]),
      source: party(9), target: party(17), polarity: polarity, event: event,
      predicate: Evidence.Cue(lemma: row[27], text: row[28], start: row[29], end: row[30]),
      rule: row[31], modality: modality, holder: row[33],
      confidence: Double(row[34] as Int) / 10_000)
  }
}
