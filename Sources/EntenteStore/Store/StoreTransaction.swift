internal import EntenteModel
internal import GRDB

/// The statements that add documents and rows, within one transaction.
struct StoreTransaction {
  private let db: Database
  private let recipe: String
  /// Keys of actors that were seen.
  private(set) var actors: [ActorName: Int64]
  private(set) var summary: StoreWriter.Summary
  /// Keys of documents that only rows tell of.
  private var documentKeys: [String: Int64] = [:]
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
      for (table, column) in [
        ("evidence", "document"), ("sentences", "document"), ("documents", "key"),
      ] {
        try run("DELETE FROM \(table) WHERE \(column) = ?", [known["key"] as Int64])
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
    let key: Int64
    if let known = documentKeys[row.document] {
      key = known
    } else {
      let select = try db.cachedStatement(sql: "SELECT key FROM documents WHERE id = ?")
      if let known = try Int64.fetchOne(select, arguments: [row.document]) {
        key = known
      } else {
        try run(
          "INSERT INTO documents (id, date, outlet, lang) VALUES (?, ?, ?, ?)",
          [row.document, row.date?.description, row.outlet, row.language.rawValue])
        key = db.lastInsertedRowID
        summary.added += 1
      }
      documentKeys[row.document] = key
    }
    try add(row, document: key, text: nil)
  }

  private mutating func add(_ row: Evidence, document: Int64, text: String?) throws {
    let last = lastSentence.flatMap {
      $0.document == document && $0.quote == row.sentence ? $0 : nil
    }
    let sentence = last?.key ?? nextSentence
    let (source, target) = (try actor(row.source), try actor(row.target))
    try run(
      """
      INSERT OR IGNORE INTO evidence (id, document, sentence, date, outlet, lang,
        source, source_text, source_start, source_end, source_via,
        target, target_text, target_start, target_end, target_via,
        sign, event, lemma, predicate_text, predicate_start, predicate_end,
        rule, modality, holder, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row.id, document, sentence, row.date?.description, row.outlet, row.language.rawValue,
        source, row.source.text, row.source.start, row.source.end, row.source.via,
        target, row.target.text, row.target.start, row.target.end, row.target.via,
        Int(row.polarity.rawValue), row.event.rawValue, row.predicate.lemma, row.predicate.text,
        row.predicate.start, row.predicate.end, row.rule, row.modality.rawValue, row.holder,
        row.confidenceTenThousandths,
      ])
    guard db.changesCount > 0 else { return }
    summary.rows += 1
    if last == nil { try add(row.sentence, document: document, text: text) }
  }

  private mutating func add(
    _ quote: Evidence.Quote, document: Int64, text: String?
  ) throws {
    let isInDocument = text?.has(quote) ?? false
    try run(
      """
      INSERT INTO sentences (key, document, number, start, "end", text) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        nextSentence, document, quote.index, quote.start, quote.end,
        isInDocument ? nil : quote.text,
      ])
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
