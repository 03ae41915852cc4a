public import EntenteModel

/// Buffered writing to standard output, with errors instead of silence.
public final class StandardOutput {
  private var buffer: [UInt8] = []

  public init() {}

  /// Appends bytes.
  ///
  /// - Throws: ``EntenteError`` of code `closedPipe` when the reader has gone, which is no failure
  ///   of this program; of code `unwritableOutput` for a full disk and the like.
  public func write(_ bytes: [UInt8]) throws(EntenteError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Appends text.
  public func write(_ text: String) throws(EntenteError) {
    try write(Array(text.utf8))
  }

  /// Hands over what is buffered.
  public func flush() throws(EntenteError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    if let failure = SystemCalls.write(bytes, to: 1) { throw failure.whileWriting("<stdout>") }
  }
}
