import EntenteModel

/// A column of a kind of table, in the order of the header, by the name that it has there.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Sendable {}

extension TableColumn {
  static var header: [String] { allCases.map(\.rawValue) }
}

/// A table of a language pack: tab-separated cells under a header, with comments.
///
/// Read as bytes; a cell becomes a string only when it is asked for.
struct TSVFile<Column: TableColumn> {
  struct Row: Sendable {
    fileprivate let table: TableLines
    fileprivate let number: Int32

    var line: Int { table.line(number) }

    /// The trimmed cell of a column, empty if the row ends before it.
    subscript(column: Column) -> Bytes {
      let cells = table.cells(number)
      return column.ordinal < cells.count ? table.cell(cells.lowerBound + column.ordinal) : []
    }

    func text(_ column: Column) -> String { self[column].text }

    /// A cell's values, which stand between bars.
    func values(_ column: Column) -> BarredValues { BarredValues(self[column]) }

    func texts(_ column: Column) -> [String] { values(column).map(\.text) }

    /// The one-based column of a cell in the line, in characters, for messages.
    func position(of column: Column) -> Int {
      table.cells(number).prefix(column.ordinal).reduce(1) { $0 + table.cell($1).text.count + 1 }
    }
  }

  let rows: [Row]
  /// The table as it was read, for the lexicon's version.
  let content: [UInt8]

  /// Reads the table at `path` and checks its header.
  ///
  /// Complexity: O(*n*) in the size of the file.
  init(path: String) throws(EntenteError) {
    guard let bytes = FileBytes.read(path) else {
      throw EntenteError(.missingFile, "cannot read the table", file: path)
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw EntenteError(.badEncoding, "the table is not UTF-8: save it as UTF-8", file: path)
    }
    content = bytes
    let table = TableLines(bytes)
    let header = Column.header
    if table.count > 0 {
      guard table.cells(0).map({ table.cell($0).text }) == header else {
        throw EntenteError(
          .badLexicon, "the header must be: " + header.joined(separator: ", "),
          file: path, line: table.line(0), column: 1)
      }
    }
    for number in 0..<table.count where table.cells(number).count > header.count {
      throw EntenteError(
        .badLexicon, "\(table.cells(number).count) cells where the header names \(header.count)",
        file: path, line: table.line(number), column: 1)
    }
    rows = (0..<table.count).dropFirst().map { Row(table: table, number: $0) }
  }
}

/// The lines of a table that are neither comments nor empty, and their cells.
private final class TableLines: Sendable {
  private let bytes: [UInt8]
  /// Each line's number in the file, and where its cells end among ``places``.
  private let lines: [(number: Int32, end: Int32)]
  /// Where the trimmed cells stand.
  private let places: [(start: Int32, end: Int32)]

  init(_ bytes: [UInt8]) {
    var lines: [(number: Int32, end: Int32)] = []
    var places: [(start: Int32, end: Int32)] = []
    // More than any table needs: memory that isn't touched costs nothing.
    lines.reserveCapacity(bytes.count / 16)
    places.reserveCapacity(bytes.count / 8)
    let all = bytes[...]
    var number: Int32 = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      number += 1
      let line = all[start..<all.place(of: UInt8(ascii: "\n"), from: start)]
      start = line.endIndex + 1
      if line.first == UInt8(ascii: "#") || line.trimmed.isEmpty { continue }
      var cell = line.startIndex
      while cell <= line.endIndex {
        let end = line.place(of: UInt8(ascii: "\t"), from: cell)
        let trimmed = line[cell..<end].trimmed
        places.append((Int32(trimmed.startIndex), Int32(trimmed.endIndex)))
        cell = end + 1
      }
      lines.append((number, Int32(places.count)))
    }
    self.bytes = bytes
    self.lines = lines
    self.places = places
  }

  var count: Int32 { Int32(lines.count) }

  func line(_ number: Int32) -> Int { Int(lines[Int(number)].number) }

  func cells(_ number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(lines[Int(number) - 1].end))..<Int(lines[Int(number)].end)
  }

  func cell(_ place: Int) -> Bytes {
    bytes[Int(places[place].start)..<Int(places[place].end)]
  }
}
