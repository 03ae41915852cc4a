/// Tells files that are not text by their first bytes.
enum BinaryDetection {
  /// What well-known formats begin with.
  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("PDF", Array("%PDF-".utf8)),
    ("ZIP, Word or EPUB", [0x50, 0x4B, 0x03, 0x04]),
    ("gzip", [0x1F, 0x8B]),
    ("bzip2", Array("BZh".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]),
    ("PNG", [0x89, 0x50, 0x4E, 0x47]),
    ("JPEG", [0xFF, 0xD8, 0xFF]),
    ("GIF", Array("GIF8".utf8)),
    ("program", [0x7F, 0x45, 0x4C, 0x46]),
    ("Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
    ("SQLite", Array("SQLite format 3\0".utf8)),
  ]

  /// The format that `bytes` begin with, if it is a known one that is not text.
  static func format(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// Whether more than a tenth of the first bytes are control characters that text doesn't use.
  static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    var controls = 0
    for byte in head where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D: break
      default: controls += 1
      }
    }
    return controls * 10 > head.count
  }

  /// The UTF-16 byte order that `bytes` seem to have, when there is no byte order mark.
  ///
  /// Spaces and line ends have a zero upper byte, which shows in Arabic text too.
  static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(8192)
    var spacesLittle = 0
    var spacesBig = 0
    var oddPairs = 0
    var index = 0
    while index + 1 < head.count {
      let (first, second) = (head[index], head[index + 1])
      if first == 0, second == 0 { oddPairs += 1 }
      if second == 0, first == 0x20 || first == 0x0A { spacesLittle += 1 }
      if first == 0, second == 0x20 || second == 0x0A { spacesBig += 1 }
      index += 2
    }
    guard oddPairs == 0, max(spacesLittle, spacesBig) * 50 >= head.count / 2 else { return nil }
    if spacesLittle > 4 * spacesBig { return .utf16LittleEndian }
    if spacesBig > 4 * spacesLittle { return .utf16BigEndian }
    return nil
  }
}
