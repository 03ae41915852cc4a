import Foundation

/// Reads files at once, without the copy that `Data` would need.
enum FileBytes {
  /// All bytes of the file at `path`; `nil` if it can't be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(buffer)[count...]
        let read = Foundation.read(
          file, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if read < 0 { isWhole = false }
        if read <= 0 { return }
        count += read
      }
    }
    return isWhole ? bytes : nil
  }
}
