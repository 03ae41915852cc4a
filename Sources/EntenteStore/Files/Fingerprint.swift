internal import Crypto

/// 128 bits that stand for a text: the first half of its SHA-256.
struct Fingerprint: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(_ text: String) { self.init([text]) }

  /// The fingerprint of several parts; one that is missing differs from an empty one.
  init(_ parts: [String?]) {
    var hash = SHA256()
    for part in parts {
      guard var part else {
        ([1] as [UInt8]).withUnsafeBytes { hash.update(bufferPointer: $0) }
        continue
      }
      part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      ([0] as [UInt8]).withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    (high, low) = hash.finalize().withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  /// As 32 lower-case hexadecimal digits.
  var text: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
