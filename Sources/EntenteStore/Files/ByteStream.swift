internal import EntenteModel

/// A file or standard input, read in blocks; what is packed with gzip or Zstandard is unpacked on
/// the way.
///
/// The file is closed with the last reference.
///
/// - Complexity: A block is all that is held in memory, and what the unpacker needs: 32 KB for
///   gzip, at most 128 MB for Zstandard, by default 8.
package final class ByteStream {
  /// The name that messages use.
  let file: String
  private let descriptor: Int32
  private let closes: Bool
  private var content = Content.unknown

  /// What the first bytes have shown.
  private enum Content {
    case unknown
    case plain
    case archive(ArchiveFormat, any ArchiveDecoder)
  }

  /// Raw bytes that were read and not handed over yet, from `position` on.
  private var raw: [UInt8] = []
  private var position = 0
  /// Whether the decoder may hold more, without further input.
  private var mayHoldMore = false

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
    switch content {
    case .unknown:
      try look(count)
      return try block(count)
    case .plain:
      if raw.isEmpty { return try read(count) }
      defer { raw = [] }
      return raw
    case .archive(let format, let decoder):
      return try unpacked(count, format, decoder)
    }
  }

  /// Reads enough to tell what the file is.
  private func look(_ count: Int) throws(EntenteError) {
    while raw.count < ArchiveFormat.headCount {
      let next = try read(count)
      if next.isEmpty { break }
      raw += next
    }
    guard let format = ArchiveFormat(raw) else {
      content = .plain
      return
    }
    guard let decoder = format.decoder() else {
      throw EntenteError(.unreadableFile, "can't be read: there is no memory left", file: file)
    }
    content = .archive(format, decoder)
  }

  private func unpacked(
    _ count: Int, _ format: ArchiveFormat, _ decoder: any ArchiveDecoder
  ) throws(EntenteError) -> [UInt8] {
    while true {
      if position == raw.count, !mayHoldMore {
        raw = try read(1 << 17)
        position = 0
        if raw.isEmpty {
          if decoder.isComplete { return [] }
          throw ArchiveFailure.cutShort.error(format, file: file)
        }
      }
      switch decoder.decode(raw, from: &position, count: count) {
      case .success(let bytes):
        mayHoldMore = bytes.count == count
        if !bytes.isEmpty { return bytes }
      case .failure(let failure): throw failure.error(format, file: file)
      }
    }
  }

  /// The next bytes as they lie in the file.
  private func read(_ count: Int) throws(EntenteError) -> [UInt8] {
    // Who waits for a pipe must notice that nobody waits for him any more.
    while !SystemCalls.isReadable(descriptor, milliseconds: 100) {
      if Task.isCancelled { return [] }
    }
    switch SystemCalls.read(descriptor, count: count) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw ByteStream.failure(failure, file: file)
    }
  }

  /// Everything from here on, if it is at most `limit` bytes.
  func rest(limit: Int, after head: [UInt8] = []) throws(EntenteError) -> [UInt8] {
    var bytes = head
    while true {
      if bytes.count > limit { throw ByteStream.tooLarge(limit: limit, file: file) }
      let next = try block(1 << 20)
      if next.isEmpty { return bytes }
      bytes += next
    }
  }

  /// Reads standard input to its end, and forgets it.
  ///
  /// Who writes into a pipe is told that its reader has failed by the exit status, not by a broken
  /// pipe that hides it.
  package static func drainStandardInput() {
    while case .success(let bytes) = SystemCalls.read(0, count: 1 << 18), !bytes.isEmpty {}
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
