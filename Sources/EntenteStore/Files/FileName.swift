/// The last part of a path, and its own parts.
///
///     FileName("news/2024-12-08.aleppo.TXT").stem    // "2024-12-08.aleppo"
///     FileName("news/2024-12-08.aleppo.TXT").ending  // "txt"
///     FileName(".hidden").ending                     // nil
package struct FileName {
  private let name: Substring
  private let dot: Substring.Index?

  package init(_ path: String) {
    name = path.split(separator: "/").last ?? ""
    dot = name.lastIndex(of: ".").flatMap { [name] in $0 > name.startIndex ? $0 : nil }
  }

  package var full: String { String(name) }

  /// The name of what is in the file: without `.gz` or `.zst`, if it has that.
  ///
  ///     FileName("news/2024.jsonl.gz").content.ending  // "jsonl"
  package var content: FileName {
    ["gz", "zst"].contains(ending) ? FileName(stem) : self
  }

  /// The name without its ending.
  package var stem: String { String(name[..<(dot ?? name.endIndex)]) }

  /// What stands behind the last full stop, in small letters.
  package var ending: String? {
    guard let dot else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }
}
