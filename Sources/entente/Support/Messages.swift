import EntenteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What users read on standard error: one line a message, `entente: FILE:LINE: …`.
enum Messages {
  /// A problem with its place.
  static func problem(_ error: EntenteError) { note(error.description) }

  /// Anything else worth a line.
  static func note(_ text: String) { write("entente: " + Terminal.harmless(text) + "\n") }

  /// Writes to standard error as it is.
  static func write(_ text: String) {
    var bytes = ArraySlice(Array(text.utf8))
    while !bytes.isEmpty {
      #if canImport(Glibc)
        let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      #elseif canImport(Musl)
        let count = bytes.withUnsafeBytes { Musl.write(2, $0.baseAddress, $0.count) }
      #else
        let count = bytes.withUnsafeBytes { Darwin.write(2, $0.baseAddress, $0.count) }
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
