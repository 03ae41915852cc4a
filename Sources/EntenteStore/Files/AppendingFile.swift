internal import EntenteModel

/// A file that is written at its end; it is closed with the last reference.
final class AppendingFile {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens `path`, and makes it if it isn't there.
  init(path: String) throws(EntenteError) {
    self.path = path
    switch SystemCalls.openForAppending(path) {
    case .success(let opened): descriptor = opened
    case .failure(let failure):
      descriptor = -1
      throw failure.whileWriting(path)
    }
  }

  deinit {
    if descriptor >= 0 { _ = SystemCalls.closeFile(descriptor) }
  }

  /// Keeps other processes from locking the file, as long as this one lives.
  ///
  /// - Returns: Whether no other has it.
  func lock() -> Bool { SystemCalls.lock(descriptor) }

  /// How many bytes are in the file.
  var size: Int { SystemCalls.size(descriptor) }

  /// Cuts the file to its first bytes.
  func truncate(to size: Int) throws(EntenteError) {
    if let failure = SystemCalls.truncate(descriptor, to: size) {
      throw failure.whileWriting(path)
    }
  }

  func append(_ bytes: [UInt8]) { buffer += bytes }

  /// Writes what was appended.
  func flush() throws(EntenteError) {
    if let failure = SystemCalls.write(buffer, to: descriptor) {
      throw failure.whileWriting(path)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
