public import EntenteModel

/// Evidence rows in a file, as `entente extract` writes them.
public enum EvidenceFile {
  /// Hands over the lines of the file, `-` for standard input, in blocks of some megabytes.
  ///
  /// Evidence is written by a program, so that one bad row means a damaged file: nothing is
  /// skipped. A last line without its end is the mark of a file that was cut short.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Takes whole lines, the name that messages use, and the number of the first line.
  /// - Throws: ``EntenteError`` with file and line; what `body` throws.
  public static func forEachBlock(
    at path: String,
    _ body: (_ lines: [UInt8], _ file: String, _ firstLine: Int) throws(EntenteError) -> Void
  ) throws(EntenteError) {
    let stream = try ByteStream(path: path)
    var rest: [UInt8] = []
    var line = 1
    while true {
      let block = try stream.block(1 << 22)
      guard !block.isEmpty else { break }
      guard let end = block.lastIndex(of: 0x0A) else {
        rest += block
        continue
      }
      rest += block[...end]
      try body(rest, stream.file, line)
      rest.withUnsafeBytes { bytes in for byte in bytes where byte == 0x0A { line += 1 } }
      rest.removeAll(keepingCapacity: true)
      rest += block[(end + 1)...]
    }
    guard rest.isEmpty else {
      throw EntenteError(
        .badEvidence, "the last line has no end: the file was cut short", file: stream.file,
        line: line)
    }
  }

  /// Whether a file that begins with `head` holds evidence rows, and not documents.
  public static func isEvidence(_ head: [UInt8]) -> Bool {
    let body = head.dropFirst(TextEncoding.byteOrderMark(of: head)?.length ?? 0)
    let start = body.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return start.starts(with: Array(#"{"schema":"#.utf8))
  }
}
