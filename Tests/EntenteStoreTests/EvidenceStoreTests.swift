import EntenteModel
import EntenteTestSupport
import Foundation
import GRDB
import Testing

@testable import EntenteStore

@Suite struct EvidenceStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func store(_ name: String = "s.sqlite", mustExist: Bool = false) throws(EntenteError)
    -> EvidenceStore
  {
    try EvidenceStore(path: folder(name), mustExist: mustExist) { $0.lowercased() }
  }

  static func document(_ id: String, _ text: String = "Russia backs Syria. دعم.") -> Document {
    Document(
      id: id, text: text, date: CalendarDate("2024-12-08"), title: "On \(id)", outlet: "Wire",
      language: .english, url: "https://example.org/\(id)")
  }

  static func row(
    _ id: String, in document: Document, sentence: String? = nil, target: String = "Syria"
  ) -> Evidence {
    func party(_ name: String, _ start: Int) -> Evidence.Party {
      Evidence.Party(
        id: name.lowercased(), name: name, polity: name, polityID: name.uppercased(), text: name,
        start: start, end: start + name.utf8.count, via: "name")
    }
    let text = sentence ?? "Russia backs Syria."
    return Evidence(
      id: id, document: document.id, date: document.date, outlet: document.outlet,
      language: .english,
      sentence: Evidence.Quote(index: 0, start: 0, end: text.utf8.count, text: text),
      source: party("Russia", 0), target: party(target, 13), polarity: .support, event: .support,
      predicate: Evidence.Cue(lemma: "back", text: "backs", start: 7, end: 12),
      rule: "en.verb.subject-object", modality: .claimed, holder: "TUR", confidence: 0.8125)
  }

  @Test func `Documents and rows come back as they were`() throws {
    let store = try store()
    let (one, two) = (Self.document("one"), Document(id: "two", text: "Nothing."))
    let rows = [
      Self.row("1", in: one), Self.row("2", in: one, target: "سوريا"),
      Self.row("3", in: one, sentence: "Not in the text."),
    ]
    let writer = store.writer(recipe: "r")
    try writer.add(one, rows: [rows[0], rows[1]])
    try writer.add(two, rows: [])
    try writer.add([rows[2]])
    try writer.finish()
    var documents: [Document] = []
    try store.forEachDocument { documents.append($0) }
    #expect(documents == [one, two])
    #expect(try store.rows() == rows)
    #expect(try store.rows(of: one, recipe: "r")?.count == 3)
    #expect(try store.rows(of: two, recipe: "r") == [])
    #expect(try store.rows(of: two, recipe: "s") == nil)
    #expect(try store.rows(of: Self.document("one", "Other."), recipe: "r") == nil)
    #expect(try store.count() == EvidenceStore.Count(documents: 2, rows: 3))
  }

  @Test func `Adding again adds nothing, and a change replaces`() throws {
    let documents = (0..<30).map { Self.document("d\($0)") }
    for run in 0..<2 {
      let writer = try store().writer(recipe: "r")
      for document in documents {
        try writer.add(document, rows: [Self.row("row \(document.id)", in: document)])
      }
      try writer.finish()
      #expect(writer.summary.added == (run == 0 ? 30 : 0))
      #expect(writer.summary.known == (run == 0 ? 0 : 30))
      #expect(writer.summary.rows == (run == 0 ? 30 : 0))
      #expect(try store().count() == EvidenceStore.Count(documents: 30, rows: 30))
    }
    let changed = Self.document("d3", "Russia condemns Syria.")
    let writer = try store().writer(recipe: "r")
    try writer.add(changed, rows: [])
    try writer.finish()
    #expect(writer.summary.replaced == 1)
    #expect(try store().count() == EvidenceStore.Count(documents: 30, rows: 29))
    #expect(try store().rows(of: changed, recipe: "r") == [])
    let later = try store().writer(recipe: "another lexicon")
    try later.add(documents[4], rows: [])
    try later.finish()
    #expect(later.summary.replaced == 1)
  }

  @Test func `Sentences of known texts are kept as offsets alone`() throws {
    let store = try store()
    let document = Self.document("one")
    let writer = store.writer(recipe: "r")
    try writer.add(document, rows: [Self.row("1", in: document), Self.row("2", in: document)])
    try writer.finish()
    let kept = try store.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT text FROM sentences").map { $0[0] as String? }
    }
    #expect(kept == [nil])
    let shown = try store.pool.read { db in
      try String.fetchAll(db, sql: "SELECT sentence FROM evidence_rows")
    }
    #expect(shown == ["Russia backs Syria.", "Russia backs Syria."])
    let tie = try store.pool.read { db in try Row.fetchOne(db, sql: "SELECT * FROM ties") }
    #expect(
      tie == [
        "source": "Russia", "target": "Syria", "support_rows": 2, "oppose_rows": 0,
        "documents": 1, "first_date": "2024-12-08", "last_date": "2024-12-08",
      ])
  }

  @Test func `Words find documents, the best first`() throws {
    let store = try store()
    let writer = store.writer(recipe: "r")
    for (id, text) in [
      ("a", "Sanctions on Damascus and a long text about many other things of the day."),
      ("b", "Sanctions on Damascus."), ("c", "Damascus."),
    ] {
      try writer.add(Self.document(id, text), rows: [])
    }
    try writer.finish()
    func ids(_ query: String, limit: Int = 20, from: String? = nil) throws -> [String] {
      try store.search(query, from: from.flatMap { CalendarDate($0) }, limit: limit)
        .map(\.document.id)
    }
    #expect(try ids("sanctions") == ["b", "a"])
    #expect(try ids("damascus", limit: 1) == ["c"])
    #expect(try ids("\"long text\"") == ["a"])
    #expect(try ids("sanctions", from: "2024-12-08") == ["b", "a"])
    #expect(try ids("sanctions", from: "2024-12-09") == [])
    #expect(failure { () throws(EntenteError) in _ = try store.search("\"") }?.code == .badStore)
    // What was replaced is not found by its old words.
    let other = store.writer(recipe: "r")
    try other.add(Self.document("b", "Nothing."), rows: [])
    try other.finish()
    #expect(try ids("sanctions") == ["a"])
  }

  @Test func `Files that are no stores`() throws {
    func message(_ name: String, mustExist: Bool = false) -> String? {
      failure { () throws(EntenteError) in _ = try store(name, mustExist: mustExist) }?.message
    }
    try folder.write("text.sqlite", String(repeating: "text ", count: 1000))
    try folder.write("folder/a", "")
    let foreign = try DatabaseQueue(path: folder("foreign.sqlite"))
    try foreign.write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(message("missing.sqlite", mustExist: true) == "no such file: there is no store yet")
    #expect(!FileManager.default.fileExists(atPath: folder("missing.sqlite")))
    #expect(message("text.sqlite") == "is not an evidence store: name another file")
    #expect(message("folder") == "is not a file: name the store's file")
    #expect(message("no/such/folder.sqlite") == "can't be opened")
    #expect(
      message("foreign.sqlite") == "an SQLite file of another program, not an evidence store")
    let newer = try store("newer.sqlite")
    try newer.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    #expect(message("newer.sqlite") == "was written by a newer version of Entente: use that one")
  }
}
