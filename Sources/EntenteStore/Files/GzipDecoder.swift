internal import CCompression

/// Unpacks gzip (RFC 1952) through zlib: one member after the other, as `cat a.gz b.gz` leaves them.
final class GzipDecoder: ArchiveDecoder {
  /// zlib keeps the address, so that the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var isComplete = false
  /// Whether the archive has ended in zeros, with which tapes and disks pad it.
  private var isPadding = false

  /// `nil` if there is no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard entente_inflate_gzip_init(stream) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func decode(
    _ input: [UInt8], from position: inout Int, count: Int
  ) -> Result<[UInt8], ArchiveFailure> {
    if isComplete {
      guard position < input.count else { return .success([]) }
      if isPadding || input[position] == 0 {
        isPadding = true
        guard input[position...].allSatisfy({ $0 == 0 }) else {
          return .failure(.damaged("something else follows its end"))
        }
        position = input.count
        return .success([])
      }
      inflateReset(stream)
      isComplete = false
    }
    var status = Z_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      input.withUnsafeBufferPointer { whole in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: whole.baseAddress)?.advanced(
          by: position)
        stream.pointee.avail_in = UInt32(whole.count - position)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(count)
        status = inflate(stream, Z_NO_FLUSH)
        position = whole.count - Int(stream.pointee.avail_in)
        filled = count - Int(stream.pointee.avail_out)
      }
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isComplete = true
    default:
      let text = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
      return .failure(.damaged(text))
    }
    return .success(bytes)
  }
}
