import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteStore

@Suite struct ResumableOutputTests {
  let folder: TemporaryFolder
  static let documents = [
    ("a", "row a1\nrow a2\n"), ("b", ""), ("ج \"", "row ج\n"), ("d", "row d\n"),
  ]
  static let whole = "row a1\nrow a2\nrow ج\nrow d\n"

  init() throws { folder = try TemporaryFolder() }

  /// Goes on with the file as far as `limit` documents more.
  func run(limit: Int = .max, recipe: String = "r") throws -> Int {
    let output = try ResumableOutput(path: folder("rows.jsonl"), recipe: recipe)
    let rest = Self.documents.filter { !output.finished.contains($0.0) }
    for (id, rows) in rest.prefix(limit) {
      output.finish(id, rows: Array(rows.utf8))
      try output.flush()
    }
    if rest.count <= limit { try output.commit() }
    return output.finished.count
  }

  @Test func `Run after run, document by document`() throws {
    for finished in 0..<Self.documents.count {
      #expect(try run(limit: 1) == finished)
      #expect((folder.read("rows.jsonl") != nil) == (finished == 3))
    }
    #expect(folder.read("rows.jsonl") == Self.whole)
    #expect(folder.files == ["rows.jsonl"])
  }

  @Test func `Whatever was written when it was killed`() throws {
    #expect(try run(limit: 3) == 0)
    let rows = try #require(folder.bytes("rows.jsonl.partial"))
    let ledger = try #require(folder.bytes("rows.jsonl.ledger"))
    for rowCount in 0...rows.count {
      // Rows are written first: the ledger may lack any part of its end.
      for ledgerCount in stride(from: 0, through: ledger.count, by: 5) {
        try folder.write("rows.jsonl.partial", Array(rows.prefix(rowCount)))
        try folder.write("rows.jsonl.ledger", Array(ledger.prefix(ledgerCount)))
        _ = try run()
        #expect(folder.read("rows.jsonl") == Self.whole, "\(rowCount) \(ledgerCount)")
      }
    }
    try folder.write("rows.jsonl.ledger", Array(ledger))
    _ = try run()
    #expect(folder.read("rows.jsonl") == Self.whole)
  }

  @Test func `Another recipe is refused, and nothing is lost`() throws {
    _ = try run(limit: 2)
    let error = failure { () throws(EntenteError) in
      _ = try ResumableOutput(path: folder("rows.jsonl"), recipe: "other")
    }
    #expect(error?.message.hasPrefix("was begun with other options or another lexicon") == true)
    #expect(try run() == 2)
    #expect(folder.read("rows.jsonl") == Self.whole)
  }

  @Test func `One run at a time`() throws {
    let first = try ResumableOutput(path: folder("rows.jsonl"), recipe: "r")
    let error = failure { () throws(EntenteError) in
      _ = try ResumableOutput(path: folder("rows.jsonl"), recipe: "r")
    }
    #expect(error?.message == "another run is writing it")
    try first.commit()
    #expect(folder.read("rows.jsonl") == "")
  }
}
