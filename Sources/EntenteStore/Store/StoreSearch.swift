public import EntenteModel
internal import GRDB

extension EvidenceStore {
  /// A document that full-text search has found.
  public struct Hit: Sendable, Hashable {
    public let document: Document
    /// How many rows of evidence it holds.
    public let rows: Int
  }

  /// The documents that match an FTS5 query, the best first (by BM25 [1]), then by id.
  ///
  /// - Parameters:
  ///   - query: A query in SQLite's full-text syntax, over normalised words.
  ///   - from: The first day, and `until` the last; documents without a date are then left out.
  ///   - limit: The most documents to give.
  /// - Throws: ``EntenteError`` of code `badStore` if SQLite can't understand the query.
  ///
  /// 1. S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
  package func search(
    _ query: String, from: CalendarDate? = nil, until: CalendarDate? = nil, limit: Int = 20
  ) throws(EntenteError) -> [Hit] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT documents.id, documents.text, date, title, outlet, lang, url,
            (SELECT count(*) FROM evidence WHERE evidence.document = documents.key)
          FROM document_words JOIN documents ON documents.key = document_words.rowid
          WHERE document_words MATCH ?1 AND (?2 IS NULL OR date >= ?2)
            AND (?3 IS NULL OR date <= ?3)
          ORDER BY bm25(document_words), documents.id LIMIT ?4
          """, arguments: [query, from?.description, until?.description, limit])
      return rows.map { Hit(document: Self.document($0), rows: $0[7]) }
    }
  }
}
