import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

@Suite struct TSVFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  enum Column: String, TableColumn {
    case id, words
  }

  func read(_ text: String) throws -> TSVFile<Column> {
    try TSVFile(path: folder.write("t.tsv", text))
  }

  func message(_ text: String) throws -> String? {
    do {
      _ = try read(text)
      return nil
    } catch let error as EntenteError {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `Rows keep their line numbers through comments and empty lines`() throws {
    let table = try read("# first\nid\twords\n\n# comment\na\tx | y\n  \nb\n")
    #expect(table.rows.map(\.line) == [5, 7])
    #expect(table.rows.map { $0.text(.id) } == ["a", "b"])
    #expect(table.rows.map { $0.texts(.words) } == [["x", "y"], []])
  }

  @Test func `Cells are trimmed and lists skip empty values`() throws {
    let row = try #require(try read("id\twords\n a \t x|| y y |\n").rows.first)
    #expect(row.text(.id) == "a")
    #expect(row.text(.words) == "x|| y y |")
    #expect(row.texts(.words) == ["x", "y y"])
  }

  @Test func `Windows line ends are line ends`() throws {
    let table = try read("id\twords\r\na\tx\r\nb\ty\r\n")
    #expect(table.rows.map { $0.text(.words) } == ["x", "y"])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test func `Columns are counted in characters`() throws {
    let row = try #require(try read("id\twords\nسوريا\tx\n").rows.first)
    #expect(row.position(of: .id) == 1)
    #expect(row.position(of: .words) == 7)
  }

  @Test(arguments: [
    ("id\tword\n", "t.tsv:1:1: the header must be: id, words"),
    ("#\nwords\tid\n", "t.tsv:2:1: the header must be: id, words"),
    ("id\twords\na\tb\nc\td\te\n", "t.tsv:3:1: 3 cells where the header names 2"),
  ]) func `Mistakes are named with their place`(_ text: String, _ expected: String) throws {
    #expect(try message(text) == expected)
  }

  @Test func `A missing table is named`() throws {
    let error = #expect(throws: EntenteError.self) {
      try TSVFile<Column>(path: "/nowhere/t.tsv")
    }
    #expect(error?.description == "/nowhere/t.tsv: cannot read the table")
  }

  @Test func `A table in another encoding is named`() throws {
    let path = try folder.write("t.tsv", Array("id\n".utf8) + [0xE9, 0x0A])
    let error = #expect(throws: EntenteError.self) { try TSVFile<Column>(path: path) }
    #expect(error?.code == .badEncoding)
    #expect(error?.message == "the table is not UTF-8: save it as UTF-8")
  }

  @Test func `A byte order mark is no part of the header`() throws {
    #expect(try read("\u{FEFF}id\twords\na\tb\n").rows.map { $0.text(.id) } == ["a"])
  }
}
