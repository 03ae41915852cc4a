internal import EntenteModel

/// Turns the bytes of a file into text, strictly: what is not valid is an error with its place,
/// never a replacement character.
///
/// A byte order mark decides before anything else, then the encoding that the user named, then
/// UTF-8. The mark is not part of the text; a U+FEFF anywhere else is.
enum TextDecoding {
  /// The text of a whole file, as valid UTF-8 bytes without NUL.
  static func utf8(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, file: String
  ) throws(EntenteError) -> [UInt8] {
    let mark = TextEncoding.byteOrderMark(of: bytes)
    let chosen = mark?.encoding ?? encoding ?? .utf8
    let body = bytes.dropFirst(mark?.length ?? 0)
    if let format = BinaryDetection.format(of: bytes) {
      throw EntenteError(
        .binaryInput, "a \(format) file, not text: convert it to UTF-8 text first", file: file)
    }
    switch chosen {
    case .utf8:
      try checkNUL(body, whole: bytes, file: file)
      return try checkedUTF8(body, file: file)
    case .windows1256:
      try checkNUL(body, whole: bytes, file: file)
      return Windows1256.utf8(body)
    case .utf16, .utf16LittleEndian:
      return try utf16(body, bigEndian: false, file: file)
    case .utf16BigEndian:
      return try utf16(body, bigEndian: true, file: file)
    }
  }

  /// One line of a file in UTF-8 or Windows-1256, as valid UTF-8 bytes.
  static func utf8(
    line bytes: [UInt8], encoding: TextEncoding?, file: String, line: Int
  ) throws(EntenteError) -> [UInt8] {
    if encoding == .windows1256 { return Windows1256.utf8(bytes[...]) }
    return try checkedUTF8(bytes[...], file: file, firstLine: line)
  }

  private static func checkNUL(
    _ body: ArraySlice<UInt8>, whole bytes: [UInt8], file: String
  ) throws(EntenteError) {
    guard let zero = SystemCalls.firstIndex(of: 0, in: body) else {
      if BinaryDetection.looksBinary(bytes) {
        throw EntenteError(.binaryInput, "a binary file, not text", file: file)
      }
      return
    }
    if let encoding = BinaryDetection.unmarkedUTF16(bytes) {
      throw EntenteError(
        .badEncoding,
        "looks like UTF-16 without a byte order mark: add --encoding \(encoding.rawValue)",
        file: file)
    }
    let place = Place(of: zero, in: body)
    throw EntenteError(
      .binaryInput, "a NUL byte, so this is a binary file, not text", file: file,
      line: place.line, column: place.column)
  }

  private static func checkedUTF8(
    _ body: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) throws(EntenteError) -> [UInt8] {
    guard let offset = firstInvalidUTF8(body) else { return Array(body) }
    let place = Place(of: body.startIndex + offset, in: body, firstLine: firstLine)
    let byte = String(body[body.startIndex + offset], radix: 16, uppercase: true)
    throw EntenteError(
      .badEncoding,
      "not valid UTF-8 (byte 0x\(byte)): if the text is in Windows-1256, add --encoding "
        + "windows-1256",
      file: file, line: place.line, column: place.column)
  }

  /// The offset of the first byte that is not valid UTF-8.
  static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func utf16(
    _ body: ArraySlice<UInt8>, bigEndian: Bool, file: String
  ) throws(EntenteError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var line = 1
    var index = body.startIndex
    func unit(at index: Int) -> UInt16 {
      let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while index < body.endIndex {
      guard index + 1 < body.endIndex else {
        throw EntenteError(
          .badEncoding, "ends in the middle of a UTF-16 character", file: file, line: line)
      }
      var scalar = UInt32(unit(at: index))
      index += 2
      if 0xD800..<0xE000 ~= scalar {
        guard scalar < 0xDC00, index + 1 < body.endIndex,
          case let low = UInt32(unit(at: index)), 0xDC00..<0xE000 ~= low
        else {
          throw EntenteError(
            .badEncoding, "not valid UTF-16: an unpaired surrogate", file: file, line: line)
        }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        index += 2
      }
      if scalar == 0x0A { line += 1 }
      guard scalar != 0, let valid = Unicode.Scalar(scalar) else {
        throw EntenteError(
          .binaryInput, "a NUL character, so this is not text", file: file, line: line)
      }
      if let encoded = UTF8.encode(valid) { result.append(contentsOf: encoded) }
    }
    return result
  }

  /// One-based line and column of a byte, the column in characters (code points).
  struct Place {
    let line: Int
    let column: Int

    init(of index: Int, in bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
      var line = firstLine
      var lineStart = bytes.startIndex
      for (offset, byte) in zip(bytes.startIndex..<index, bytes) where byte == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      self.line = line
      self.column = 1 + bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 }
    }
  }
}
