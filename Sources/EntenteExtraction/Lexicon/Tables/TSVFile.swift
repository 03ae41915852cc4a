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

    /// Gives the row's cells to `body`.
    @inline(__always)
    func read<Result, Failure>(
      _ body: (Cells) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try table.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
        try body(Cells(row: self, bytes: Bytes(bytes)))
      }
    }

    func text(_ column: Column) -> String { read { $0[column].text } }

    func texts(_ column: Column) -> [String] { read { $0.values(column).map(\.text) } }

    /// The one-based column of a cell in the line, in characters, for messages.
    func position(of column: Column) -> Int {
      table.cells(number).prefix(column.ordinal).reduce(1) { position, cell in
        position + 1
          + table.bytes.withUnsafeBufferPointer { Bytes($0)[table.place(cell)].text.count }
      }
    }
  }

  /// A row's cells, trimmed; empty where the row ends before a column.
  struct Cells {
    let row: Row
    fileprivate let bytes: Bytes

    subscript(column: Column) -> Bytes {
      let cells = row.table.cells(row.number)
      guard column.ordinal < cells.count else { return "" }
      return bytes[row.table.place(cells.lowerBound + column.ordinal)]
    }

    func text(_ column: Column) -> String { self[column].text }

    /// A cell's values, which stand between bars.
    func values(_ column: Column) -> BarredValues { BarredValues(self[column]) }
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
      let names = table.cells(0).map { String(decoding: bytes[table.place($0)], as: UTF8.self) }
      guard names == header else {
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

/// The lines of a table that are neither comments nor empty, and where their cells stand.
private final class TableLines: Sendable {
  let bytes: [UInt8]
  /// Each line's number in the file, and where its cells end among ``places``.
  private let lines: [(number: Int32, end: Int32)]
  private let places: [(start: Int32, end: Int32)]

  init(_ bytes: [UInt8]) {
    var lines: [(number: Int32, end: Int32)] = []
    var places: [(start: Int32, end: Int32)] = []
    // More than most tables need: memory that isn't touched costs nothing.
    lines.reserveCapacity(bytes.count / 32)
    places.reserveCapacity(bytes.count / 16)
    bytes.withUnsafeBufferPointer { buffer in
      let all = Bytes(buffer)
      var number: Int32 = 0
      var start = all.begins(with: "\u{FEFF}") ? 3 : 0
      while start < all.endIndex {
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
    }
    self.bytes = bytes
    self.lines = lines
    self.places = places
  }

  var count: Int32 { Int32(lines.count) }

  func line(_ number: Int32) -> Int { Int(lines[Int(number)].number) }

  /// The places of a line's cells.
  func cells(_ number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(lines[Int(number) - 1].end))..<Int(lines[Int(number)].end)
  }

  /// Where a trimmed cell stands.
  func place(_ cell: Int) -> Range<Int> { Int(places[cell].start)..<Int(places[cell].end) }
}
