import EntenteModel
import Foundation

/// A table of a language pack: tab-separated cells under a header, with comments.
struct TSVFile {
  struct Row {
    let line: Int
    let cells: [Substring]
    fileprivate let columns: [String: Int]

    /// The trimmed cell of a column, empty if the row ends before it.
    subscript(column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return String(cells[index])
    }

    /// A cell's values, which stand between bars.
    func list(_ column: String) -> [String] { TSVFile.list(self[column]) }

    /// The one-based column of a cell in the line, in characters, for messages.
    func position(of column: String) -> Int {
      let index = columns[column] ?? 0
      return cells.prefix(index).reduce(1) { $0 + $1.count + 1 }
    }
  }

  let path: String
  let rows: [Row]
  /// The table as it was read, for the lexicon's version.
  let content: Data

  /// Reads the table at `path` and checks its header.
  init(path: String, columns expected: [String]) throws(EntenteError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EntenteError(.missingFile, "cannot read the table", file: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EntenteError(.badEncoding, "the table is not UTF-8: save it as UTF-8", file: path)
    }
    self.path = path
    content = data
    var columns: [String: Int]?
    var rows: [Row] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Self.trim($0) }
      if let columns {
        guard cells.count <= columns.count else {
          throw EntenteError(
            .badLexicon, "\(cells.count) cells where the header names \(columns.count)",
            file: path, line: number, column: 1)
        }
        rows.append(Row(line: number, cells: cells, columns: columns))
      } else {
        guard cells.map(String.init) == expected else {
          throw EntenteError(
            .badLexicon,
            "the header must be: " + expected.joined(separator: ", "), file: path, line: number,
            column: 1)
        }
        columns = Dictionary(
          uniqueKeysWithValues: expected.enumerated().map { ($1, $0) })
      }
    }
    self.rows = rows
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  static func list(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String(trim($0)) }.filter { !$0.isEmpty }
  }
}
