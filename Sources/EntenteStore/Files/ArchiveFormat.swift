internal import CCompression
internal import EntenteModel

/// A format that inputs may be packed in; it is known by its first bytes, whatever the file is
/// called.
enum ArchiveFormat: String {
  case gzip
  case zstandard = "Zstandard"

  /// What `head`, the first bytes of a file, is packed in.
  init?(_ head: [UInt8]) {
    if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstandard
    } else if head.count >= 4, head[0] & 0xF0 == 0x50, head[1...3] == [0x2A, 0x4D, 0x18] {
      // A skippable frame, with which parallel packers begin.
      self = .zstandard
    } else {
      return nil
    }
  }

  /// How many bytes it takes to tell.
  static let headCount = 4

  func decoder() -> (any ArchiveDecoder)? {
    switch self {
    case .gzip: GzipDecoder()
    case .zstandard: ZstandardDecoder()
    }
  }
}

/// Unpacks an archive block by block.
protocol ArchiveDecoder: AnyObject {
  /// Whether all that was begun has ended, so that the file may end here.
  var isComplete: Bool { get }

  /// Unpacks up to `count` bytes of `input` from `position`, which moves to what comes next.
  ///
  /// As many bytes as were asked for mean that there may be more without any further input.
  func decode(
    _ input: [UInt8], from position: inout Int, count: Int
  ) -> Result<[UInt8], ArchiveFailure>
}

/// Why an archive can't be unpacked.
struct ArchiveFailure: Error {
  let message: String
  var cause: String?

  static func damaged(_ cause: String) -> ArchiveFailure {
    ArchiveFailure(message: "archive is damaged: fetch or copy the file again", cause: cause)
  }

  static let cutShort = ArchiveFailure(
    message: "archive is cut short: fetch or copy the file again")

  func error(_ format: ArchiveFormat, file: String) -> EntenteError {
    EntenteError(.badArchive, "the \(format.rawValue) \(message)", file: file, cause: cause)
  }
}
