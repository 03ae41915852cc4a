internal import EntenteModel

/// A file or standard input, read in blocks.
///
/// The file is closed with the last reference.
final class ByteStream {
  /// The name that messages use.
  let file: String
  private let descriptor: Int32
  private let closes: Bool

  /// Opens `path`; `-` is standard input.
  init(path: String) throws(EntenteError) {
    guard path != "-" else {
      file = ByteStream.standardInputName
      descriptor = 0
      closes = false
      return
    }
    file = path
    closes = true
    switch SystemCalls.openForReading(path) {
    case .success(let opened): descriptor = opened
    case .failure(let failure):
      descriptor = -1
      throw ByteStream.failure(failure, file: path)
    }
  }

  deinit {
    if closes, descriptor >= 0 { _ = SystemCalls.closeFile(descriptor) }
  }

  static let standardInputName = "<stdin>"

  /// The next block, empty at the end of the file.
  func block(_ count: Int = 1 << 18) throws(EntenteError) -> [UInt8] {
    switch SystemCalls.read(descriptor, count: count) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw ByteStream.failure(failure, file: file)
    }
  }

  /// Reads into `buffer` from `start` on, as much as comes up to its end; 0 at the end of the file.
  func read(into buffer: inout [UInt8], from start: Int) throws(EntenteError) -> Int {
    switch SystemCalls.read(descriptor, into: &buffer, from: start) {
    case .success(let count): return count
    case .failure(let failure): throw ByteStream.failure(failure, file: file)
    }
  }

  /// Everything from here on, if it is at most `limit` bytes.
  func rest(limit: Int, after head: [UInt8] = []) throws(EntenteError) -> [UInt8] {
    var bytes = head
    bytes.reserveCapacity(min(limit, head.count + SystemCalls.size(of: descriptor)) + 1)
    while true {
      if bytes.count > limit { throw ByteStream.tooLarge(limit: limit, file: file) }
      let next = try block(1 << 20)
      if next.isEmpty { return bytes }
      bytes += next
    }
  }

  static func tooLarge(limit: Int, file: String, line: Int? = nil) -> EntenteError {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return EntenteError(
      .tooLarge, "a document of more than \(size): split it into smaller ones", file: file,
      line: line)
  }

  static func failure(_ failure: SystemError, file: String) -> EntenteError {
    if SystemCalls.isMissing(failure.number) {
      return EntenteError(.missingFile, "no such file or folder", file: file)
    }
    return EntenteError(.unreadableFile, "can't be read", file: file, cause: failure.text)
  }
}
