internal import EntenteModel

/// Cuts a stream of bytes into lines, holding one line at a time.
///
/// A line ends with LF or CR LF; the last one may be unterminated.
struct LineReader {
  /// One line without its end.
  struct Line: Sendable {
    /// One-based.
    let number: Int
    let bytes: [UInt8]
    /// Whether it has its end, as all lines but the last one must.
    let isTerminated: Bool

    /// Whether there is nothing but space in it.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  private let stream: ByteStream?
  private let file: String
  private let limit: Int
  private var buffer: [UInt8]
  /// Where the next line begins in `buffer`, and up to where no line end was found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  private var number = 0

  /// Lines of `stream`, after the bytes that were read from it already.
  init(_ stream: ByteStream, head: [UInt8] = [], limit: Int) {
    self.stream = stream
    self.file = stream.file
    self.limit = limit
    self.buffer = head
  }

  /// Lines of bytes that are all here.
  init(_ bytes: [UInt8], file: String, limit: Int) {
    self.stream = nil
    self.file = file
    self.limit = limit
    self.buffer = bytes
    self.isAtEnd = true
  }

  /// Whether the next line is here already, so that nothing has to be read for it.
  var hasLine: Bool {
    SystemCalls.firstIndex(of: 0x0A, in: buffer[searched...]) != nil
  }

  /// The next line, or `nil` after the last.
  ///
  /// - Throws: `tooLarge` for a line over the limit, which is skipped; the next call goes on after
  ///   it. Any other error is final.
  mutating func next() throws(EntenteError) -> Line? {
    var isSkipping = false
    while true {
      if let end = SystemCalls.firstIndex(of: 0x0A, in: buffer[searched...]) {
        let line = start..<end
        start = end + 1
        searched = start
        number += 1
        if isSkipping || line.count > limit { throw tooLarge() }
        return Line(
          number: number, bytes: Array(withoutCarriageReturn(line)), isTerminated: true)
      }
      searched = buffer.count
      if isAtEnd {
        let line = start..<buffer.count
        start = buffer.count
        if line.isEmpty, !isSkipping { return nil }
        number += 1
        if isSkipping || line.count > limit { throw tooLarge() }
        return Line(
          number: number, bytes: Array(withoutCarriageReturn(line)), isTerminated: false)
      }
      if isSkipping || buffer.count - start > limit {
        isSkipping = true
        buffer.removeAll(keepingCapacity: true)
        (start, searched) = (0, 0)
      }
      try fill()
    }
  }

  private mutating func fill() throws(EntenteError) {
    guard let stream else {
      isAtEnd = true
      return
    }
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    do throws(EntenteError) {
      let block = try stream.block()
      if block.isEmpty { isAtEnd = true } else { buffer += block }
    } catch {
      buffer = []
      (start, searched, isAtEnd) = (0, 0, true)
      throw error
    }
  }

  private func withoutCarriageReturn(_ line: Range<Int>) -> ArraySlice<UInt8> {
    let slice = buffer[line]
    return slice.last == 0x0D ? slice.dropLast() : slice
  }

  private func tooLarge() -> EntenteError {
    ByteStream.tooLarge(limit: limit, file: file, line: number)
  }
}
