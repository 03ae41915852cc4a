import EntenteModel
import Foundation

/// A column of a kind of table, numbered in the order of the header.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, Sendable {}

extension TableColumn {
  /// The names of all columns, as the header has them.
  static var header: [String] { allCases.map { "\($0)" } }
}

/// A table of a language pack: tab-separated cells under a header, with comments.
///
/// Read as bytes; a cell becomes a string only when it is asked for.
struct TSVFile<Column: TableColumn> {
  struct Row: Sendable {
    let line: Int
    fileprivate let table: TableCells
    /// The place of the row's first cell among the table's.
    fileprivate let first: Int
    fileprivate let count: Int

    /// The trimmed cell of a column, empty if the row ends before it.
    subscript(column: Column) -> Bytes {
      column.rawValue < count ? table[first + column.rawValue] : []
    }

    func text(_ column: Column) -> String { self[column].text }

    /// A cell's values, which stand between bars.
    func values(_ column: Column) -> BarredValues { BarredValues(self[column]) }

    func texts(_ column: Column) -> [String] { values(column).map(\.text) }

    /// The one-based column of a cell in the line, in characters, for messages.
    func position(of column: Column) -> Int {
      (first..<(first + min(column.rawValue, count))).reduce(1) {
        $0 + table[$1].text.count + 1
      }
    }
  }

  let path: String
  let rows: [Row]
  private let table: TableCells

  /// The table as it was read, for the lexicon's version.
  var content: [UInt8] { table.bytes }

  /// Reads the table at `path` and checks its header.
  ///
  /// Complexity: O(*n*) in the size of the file.
  init(path: String) throws(EntenteError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EntenteError(.missingFile, "cannot read the table", file: path)
    }
    let bytes = [UInt8](data)
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw EntenteError(.badEncoding, "the table is not UTF-8: save it as UTF-8", file: path)
    }
    self.path = path
    var lines = TableLines(bytes)
    var places: [(line: Int, first: Int, count: Int)] = []
    if let header = lines.next() {
      guard lines.cells.map({ bytes[$0].text }) == Column.header else {
        throw EntenteError(
          .badLexicon, "the header must be: " + Column.header.joined(separator: ", "),
          file: path, line: header.line, column: 1)
      }
    }
    let columns = Column.allCases.count
    while let line = lines.next() {
      guard line.count <= columns else {
        throw EntenteError(
          .badLexicon, "\(line.count) cells where the header names \(columns)",
          file: path, line: line.line, column: 1)
      }
      places.append(line)
    }
    let table = TableCells(bytes: bytes, cells: lines.cells)
    self.table = table
    rows = places.map { Row(line: $0.line, table: table, first: $0.first, count: $0.count) }
  }
}

/// What all rows of a table share.
private final class TableCells: Sendable {
  let bytes: [UInt8]
  private let cells: [Range<Int>]

  init(bytes: [UInt8], cells: [Range<Int>]) {
    self.bytes = bytes
    self.cells = cells
  }

  subscript(cell: Int) -> Bytes { bytes[cells[cell]] }
}

/// Splits a table's lines into cells, passing over comments and empty lines.
private struct TableLines {
  private(set) var cells: [Range<Int>] = []
  private let bytes: [UInt8]
  private var number = 0
  private var start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Adds the trimmed cells of the next line, and says which they are among ``cells``.
  mutating func next() -> (line: Int, first: Int, count: Int)? {
    let first = cells.count
    while start < bytes.count {
      number += 1
      let isComment = bytes[start] == UInt8(ascii: "#")
      let line = start..<end(of: UInt8(ascii: "\n"), from: start, before: bytes.count)
      start = line.upperBound + 1
      if isComment || trim(line).isEmpty { continue }
      var cell = line.lowerBound
      while cell <= line.upperBound {
        let end = end(of: UInt8(ascii: "\t"), from: cell, before: line.upperBound)
        cells.append(trim(cell..<end))
        cell = end + 1
      }
      return (number, first, cells.count - first)
    }
    return nil
  }

  private func trim(_ range: Range<Int>) -> Range<Int> { bytes[range].trimmed.indices }

  /// Where the next `mark` stands, or `limit`.
  private func end(of mark: UInt8, from start: Int, before limit: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard start < limit, let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(mark), limit - start)
      else { return limit }
      return UnsafeRawPointer(place) - base
    }
  }
}
