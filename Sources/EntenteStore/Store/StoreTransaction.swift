internal import EntenteModel
internal import GRDB

/// The statements that add documents and rows, within one transaction.
struct StoreTransaction {
  private let db: Database
  private let recipe: String
  /// Keys of actors that were seen.
  private(set) var actors: [ActorName: Int64]
  private(set) var summary: StoreWriter.Summary
  private let insertRow: RawStatement
  private let insertSentence: RawStatement
  /// The document of the last row that came without its document.
  private var lastDocument: (id: String, key: Int64)?
  /// The sentence of the last row: rows of one sentence follow each other.
  private var lastSentence: (document: Int64, quote: Evidence.Quote, key: Int64)?

  /// The key of the next sentence. A row is written before its sentence, so that one that is there
  /// costs nothing more.
  private var nextSentence: Int64

  init(
    _ db: Database, recipe: String, actors: [ActorName: Int64], summary: StoreWriter.Summary
  ) throws {
    self.db = db
    self.recipe = recipe
    self.actors = actors
    self.summary = summary
    insertRow = try RawStatement(
      db,
      """
      INSERT OR IGNORE INTO evidence (id, document, sentence, date, outlet, lang,
        source, source_text, source_start, source_end, source_via,
        target, target_text, target_start, target_end, target_via,
        sign, event, lemma, predicate_text, predicate_start, predicate_end,
        rule, modality, holder, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertSentence = try RawStatement(
      db,
      """
      INSERT INTO sentences (key, document, number, start, "end", text) VALUES (?, ?, ?, ?, ?, ?)
      """)
    nextSentence = 1 + (try Int64.fetchOne(db, sql: "SELECT max(key) FROM sentences") ?? 0)
  }

  mutating func add(
    _ document: Document, rows: [Evidence], normalised: (String) -> String
  ) throws {
    let hash = document.fingerprint.text
    let select = try db.cachedStatement(
      sql: "SELECT key, hash, recipe FROM documents WHERE id = ?")
    if let known = try Row.fetchOne(select, arguments: [document.id]) {
      if known["hash"] == hash, known["recipe"] == recipe {
        summary.known += 1
        return
      }
      for sql in [
        "DELETE FROM sentences WHERE key IN (SELECT sentence FROM evidence WHERE document = ?)",
        "DELETE FROM evidence WHERE document = ?", "DELETE FROM documents WHERE key = ?",
      ] {
        try run(sql, [known["key"] as Int64])
      }
      summary.replaced += 1
    } else {
      summary.added += 1
    }
    try run(
      """
      INSERT INTO documents (id, hash, recipe, date, outlet, lang, title, url, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document.id, hash, recipe, document.date?.description, document.outlet,
        document.language?.rawValue, document.title, document.url, document.text,
      ])
    let key = db.lastInsertedRowID
    let words = normalised(
      [document.title, document.text].compactMap(\.self).joined(separator: "\n"))
    try run("INSERT INTO document_words (rowid, text) VALUES (?, ?)", [key, words])
    for row in rows { try add(row, document: key, text: document.text) }
  }

  /// Adds a row, and its document by the little that the row says of it.
  mutating func add(_ row: Evidence) throws {
    try add(row, document: try document(of: row), text: nil)
  }

  /// The key of a row's document; rows of one document follow each other, as a rule.
  private mutating func document(of row: Evidence) throws -> Int64 {
    if let lastDocument, lastDocument.id == row.document { return lastDocument.key }
    let select = try db.cachedStatement(sql: "SELECT key FROM documents WHERE id = ?")
    var key = try Int64.fetchOne(select, arguments: [row.document])
    if key == nil {
      try run(
        "INSERT INTO documents (id, date, outlet, lang) VALUES (?, ?, ?, ?)",
        [row.document, row.date?.description, row.outlet, row.language.rawValue])
      key = db.lastInsertedRowID
      summary.added += 1
    }
    lastDocument = (row.document, key ?? 0)
    return key ?? 0
  }

  private mutating func add(_ row: Evidence, document: Int64, text: String?) throws {
    let last = lastSentence.flatMap {
      $0.document == document && $0.quote == row.sentence ? $0 : nil
    }
    insertRow.bind(1, row.id)
    insertRow.bind(2, document)
    insertRow.bind(3, last?.key ?? nextSentence)
    insertRow.bind(4, row.date?.description)
    insertRow.bind(5, row.outlet)
    insertRow.bind(6, row.language.rawValue)
    try bind(row.source, from: 7)
    try bind(row.target, from: 12)
    insertRow.bind(17, Int(row.polarity.rawValue))
    insertRow.bind(18, row.event.rawValue)
    insertRow.bind(19, row.predicate.lemma)
    insertRow.bind(20, row.predicate.text)
    insertRow.bind(21, row.predicate.start)
    insertRow.bind(22, row.predicate.end)
    insertRow.bind(23, row.rule)
    insertRow.bind(24, row.modality.rawValue)
    insertRow.bind(25, row.holder)
    insertRow.bind(26, row.confidenceTenThousandths)
    try insertRow.run()
    guard db.changesCount > 0 else { return }
    summary.rows += 1
    if last == nil { try add(row.sentence, document: document, text: text) }
  }

  private mutating func bind(_ party: Evidence.Party, from place: Int32) throws {
    insertRow.bind(place, try actor(party))
    insertRow.bind(place + 1, party.text)
    insertRow.bind(place + 2, party.start)
    insertRow.bind(place + 3, party.end)
    insertRow.bind(place + 4, party.via)
  }

  private mutating func add(
    _ quote: Evidence.Quote, document: Int64, text: String?
  ) throws {
    let isInDocument = text?.has(quote) ?? false
    insertSentence.bind(1, nextSentence)
    insertSentence.bind(2, document)
    insertSentence.bind(3, quote.index)
    insertSentence.bind(4, quote.start)
    insertSentence.bind(5, quote.end)
    insertSentence.bind(6, isInDocument ? nil : quote.text)
    try insertSentence.run()
    lastSentence = (document, quote, nextSentence)
    nextSentence += 1
  }

  private mutating func actor(_ party: Evidence.Party) throws -> Int64 {
    let name = ActorName(party)
    if let key = actors[name] { return key }
    let values: StatementArguments = [party.id, party.name, party.polityID, party.polity]
    try run(
      "INSERT OR IGNORE INTO actors (id, name, polity_id, polity) VALUES (?, ?, ?, ?)", values)
    let select = try db.cachedStatement(
      sql: "SELECT key FROM actors WHERE id = ? AND name = ? AND polity_id = ? AND polity = ?")
    let key = try Int64.fetchOne(select, arguments: values) ?? 0
    actors[name] = key
    return key
  }

  private func run(_ sql: String, _ values: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: values)
  }
}

extension String {
  /// Whether this is the text that `quote` was taken from.
  fileprivate func has(_ quote: Evidence.Quote) -> Bool {
    guard
      let start = utf8.index(utf8.startIndex, offsetBy: quote.start, limitedBy: utf8.endIndex),
      let end = utf8.index(start, offsetBy: quote.end - quote.start, limitedBy: utf8.endIndex)
    else { return false }
    return utf8[start..<end].elementsEqual(quote.text.utf8)
  }
}
