public import EntenteModel

/// Evidence rows in a file, as `entente extract` writes them.
public enum EvidenceFile {
  /// All rows of the file, `-` for standard input.
  ///
  /// Evidence is written by a program, so that one bad row means a damaged file: nothing is
  /// skipped. A last line without its end is the mark of a file that was cut short.
  ///
  /// - Throws: ``EntenteError`` with file and line.
  public static func rows(at path: String) throws(EntenteError) -> [Evidence] {
    let stream = try ByteStream(path: path)
    let bytes = try stream.rest(limit: .max)
    if let last = bytes.last, last != 0x0A {
      throw EntenteError(
        .badEvidence, "the last line has no end: the file was cut short", file: stream.file,
        line: 1 + bytes.count { $0 == 0x0A })
    }
    return try EvidenceCoding.decodeLines(bytes, file: stream.file)
  }

  /// Whether a file that begins with `head` holds evidence rows, and not documents.
  public static func isEvidence(_ head: [UInt8]) -> Bool {
    let body = head.dropFirst(TextEncoding.byteOrderMark(of: head)?.length ?? 0)
    let start = body.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return start.starts(with: Array(#"{"schema":"#.utf8))
  }
}
