internal import CCompression

/// Unpacks Zstandard (RFC 8878) through libzstd, frame after frame.
final class ZstandardDecoder: ArchiveDecoder {
  private let stream: OpaquePointer
  private(set) var isComplete = false

  /// `nil` if there is no memory.
  init?() {
    guard let stream = ZSTD_createDStream() else { return nil }
    self.stream = stream
  }

  deinit { ZSTD_freeDStream(stream) }

  func decode(
    _ input: [UInt8], from position: inout Int, count: Int
  ) -> Result<[UInt8], ArchiveFailure> {
    if isComplete, position == input.count { return .success([]) }
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      input.withUnsafeBytes { whole in
        var source = ZSTD_inBuffer(src: whole.baseAddress, size: whole.count, pos: position)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: count, pos: 0)
        status = ZSTD_decompressStream(stream, &target, &source)
        position = source.pos
        filled = target.pos
      }
    }
    if ZSTD_isError(status) != 0 {
      if ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge {
        return .failure(
          ArchiveFailure(
            message: "archive needs more than 128 MB to unpack: pack it again without --long"))
      }
      return .failure(.damaged(String(cString: ZSTD_getErrorName(status))))
    }
    isComplete = status == 0
    return .success(bytes)
  }
}
