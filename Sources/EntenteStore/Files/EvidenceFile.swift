public import EntenteModel

/// Evidence rows in a file, as `entente extract` writes them.
public enum EvidenceFile {
  /// Hands over the lines of the file, `-` for standard input, in blocks that stay in the processor's cache.
  ///
  /// Evidence is written by a program, so that one bad row means a damaged file: nothing is
  /// skipped. A last line without its end is the mark of a file that was cut short.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Takes whole lines, the name that messages use, and the number of the first line;
  ///     says how many lines there were. The lines are overwritten by the next ones.
  /// - Throws: ``EntenteError`` with file and line; what `body` throws.
  public static func forEachBlock(
    at path: String,
    _ body: (_ lines: ArraySlice<UInt8>, _ file: String, _ firstLine: Int) throws(EntenteError)
      -> Int
  ) throws(EntenteError) {
    let stream = try ByteStream(path: path)
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var filled = 0
    var line = 1
    while true {
      if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
      let count = try stream.read(into: &buffer, from: filled)
      if count == 0 { break }
      let new = buffer[filled..<filled + count]
      filled += count
      guard let end = new.lastIndex(of: 0x0A) else { continue }
      line += try body(buffer[...end], stream.file, line)
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[(end + 1)..<filled]))
      }
      filled -= end + 1
    }
    guard filled == 0 else {
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
