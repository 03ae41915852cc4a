import EntenteModel
import EntenteResources
import Foundation

/// The page's own text: a frame in HTML with `{{name}}` where something is to be put, its styles,
/// and its script in files of their own.
struct PageFiles: Sendable {
  let frame: String
  let style: String
  let script: String

  /// The script's files, each after those that it needs when it is read.
  static let scripts = [
    "phrases.js", "text.js", "arithmetic.js", "corpus.js", "state.js", "elements.js",
    "picture.js", "panel.js", "comparison.js", "filters.js", "timeline.js", "tables.js",
    "search.js", "main.js",
  ]

  /// Reads the folder `Page`.
  ///
  /// - Throws: ``EntenteError`` of code `missingResource` if it isn't there, or not whole.
  static func load() throws(EntenteError) -> PageFiles {
    let folder = try ResourceFolder.path("Page", of: "EntenteReport")
    func text(_ name: String) throws(EntenteError) -> String {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw EntenteError(
          .missingResource, "is missing: put the whole folder Page there", file: "\(folder)/\(name)"
        )
      }
      return String(decoding: data, as: UTF8.self)
    }
    var parts: [String] = []
    for name in scripts { parts.append(try text(name)) }
    return PageFiles(
      frame: try text("page.html"), style: try text("style.css"),
      script: "\"use strict\";\n{\n\(parts.joined(separator: "\n"))}\n")
  }

  /// The frame with all its places filled, in one pass: what is put in isn't looked at again.
  func filled(_ values: [String: String]) -> [UInt8] {
    var result = ""
    var rest = frame[...]
    while let open = rest.range(of: "{{"),
      let close = rest.range(of: "}}", range: open.upperBound..<rest.endIndex)
    {
      result += rest[..<open.lowerBound]
      result += values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return Array((result + rest).utf8)
  }
}
