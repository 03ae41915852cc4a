internal import GRDB
internal import GRDBSQLite

/// A statement whose values are bound by SQLite's own calls.
///
/// GRDB puts each value into a box first, which takes half of the time of adding a row.
///
///     let insert = try RawStatement(db, "INSERT INTO actors (id, name) VALUES (?, ?)")
///     insert.bind(1, "SYR")
///     insert.bind(2, "Syria")
///     try insert.run()
struct RawStatement {
  private let db: Database
  private let statement: Statement

  /// The statement, which `db` keeps for the next time.
  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Has SQLite copy what it is given.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ place: Int32, _ text: String) {
    // A null pointer would mean NULL, and no text may have no address.
    if text.isEmpty {
      sqlite3_bind_text(statement.sqliteStatement, place, "", 0, Self.copied)
      return
    }
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          statement.sqliteStatement, place, characters.baseAddress, Int32(characters.count),
          Self.copied)
      }
    }
  }

  func bind(_ place: Int32, _ text: String?) {
    if let text { bind(place, text) } else { sqlite3_bind_null(statement.sqliteStatement, place) }
  }

  func bind(_ place: Int32, _ number: Int64) {
    sqlite3_bind_int64(statement.sqliteStatement, place, number)
  }

  func bind(_ place: Int32, _ number: Int) { bind(place, Int64(number)) }

  /// Does what the statement says; its values stay bound.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws {
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }
}
