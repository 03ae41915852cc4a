import EntenteModel
import Foundation

/// A table of a language pack: tab-separated cells under a header, with comments.
///
/// Read as bytes; a cell becomes a string only when it is asked for.
struct TSVFile {
  struct Row {
    let line: Int
    fileprivate let table: Table
    /// The place of the row's first cell among the table's.
    fileprivate let first: Int
    fileprivate let count: Int

    /// The trimmed cell of a column, empty if the row ends before it.
    subscript(column: String) -> String {
      guard let range = range(of: column) else { return "" }
      return String(decoding: table.bytes[range], as: UTF8.self)
    }

    /// A cell's values, which stand between bars, trimmed and without empty ones.
    func list(_ column: String) -> [String] {
      guard let range = range(of: column), !range.isEmpty else { return [] }
      var values: [String] = []
      var start = range.lowerBound
      while start <= range.upperBound {
        var end = start
        while end < range.upperBound, table.bytes[end] != UInt8(ascii: "|") { end += 1 }
        let value = TSVFile.trim(start..<end, table.bytes)
        if !value.isEmpty { values.append(String(decoding: table.bytes[value], as: UTF8.self)) }
        start = end + 1
      }
      return values
    }

    /// The one-based column of a cell in the line, in characters, for messages.
    func position(of column: String) -> Int {
      let index = table.columns.firstIndex(of: column) ?? 0
      return table.cells[first..<(first + min(index, count))].reduce(1) {
        $0 + String(decoding: table.bytes[$1], as: UTF8.self).count + 1
      }
    }

    private func range(of column: String) -> Range<Int>? {
      guard let index = table.columns.firstIndex(of: column), index < count else { return nil }
      return table.cells[first + index]
    }
  }

  /// What all rows share.
  fileprivate final class Table: Sendable {
    let columns: [String]
    let bytes: [UInt8]
    let cells: [Range<Int>]

    init(columns: [String], bytes: [UInt8], cells: [Range<Int>]) {
      self.columns = columns
      self.bytes = bytes
      self.cells = cells
    }
  }

  let path: String
  let rows: [Row]
  private let table: Table

  /// The table as it was read, for the lexicon's version.
  var content: [UInt8] { table.bytes }

  /// Reads the table at `path` and checks its header.
  ///
  /// Complexity: O(*n*) in the size of the file.
  init(path: String, columns: [String]) throws(EntenteError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EntenteError(.missingFile, "cannot read the table", file: path)
    }
    let bytes = [UInt8](data)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw EntenteError(.badEncoding, "the table is not UTF-8: save it as UTF-8", file: path)
    }
    self.path = path
    var cells: [Range<Int>] = []
    var places: [(line: Int, first: Int, count: Int)] = []
    var hasHeader = false
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { start = end + 1 }
      if bytes[start] == UInt8(ascii: "#") || Self.trim(start..<end, bytes).isEmpty { continue }
      let first = cells.count
      Self.split(start..<end, bytes, into: &cells)
      let count = cells.count - first
      if hasHeader {
        guard count <= columns.count else {
          throw EntenteError(
            .badLexicon, "\(count) cells where the header names \(columns.count)",
            file: path, line: number, column: 1)
        }
        places.append((number, first, count))
      } else {
        let header = cells.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard header == columns else {
          throw EntenteError(
            .badLexicon, "the header must be: " + columns.joined(separator: ", "),
            file: path, line: number, column: 1)
        }
        hasHeader = true
      }
    }
    let table = Table(columns: columns, bytes: bytes, cells: cells)
    self.table = table
    rows = places.map { Row(line: $0.line, table: table, first: $0.first, count: $0.count) }
  }

  /// Adds the trimmed cells of a line.
  private static func split(
    _ line: Range<Int>, _ bytes: [UInt8], into cells: inout [Range<Int>]
  ) {
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: "\t") {
      cells.append(trim(start..<index, bytes))
      start = index + 1
    }
    cells.append(trim(start..<line.upperBound, bytes))
  }

  private static func trim(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0D || byte == 0x09
  }
}
