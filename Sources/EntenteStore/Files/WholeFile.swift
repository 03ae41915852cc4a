public import EntenteModel

/// Whole files, for the parts of Entente that read them at once.
public enum WholeFile {
  /// The first bytes of the file, up to a block; `nil` for a folder and for `-`, which can't be
  /// looked at beforehand.
  ///
  /// - Throws: ``EntenteError`` if there is no such file, or it can't be read.
  public static func head(of path: String) throws(EntenteError) -> [UInt8]? {
    if path == "-" { return nil }
    if let status = SystemCalls.status(of: path), status.kind != .file { return nil }
    return try ByteStream(path: path).block(1 << 16)
  }

  /// All bytes of the file, `-` for standard input.
  public static func bytes(at path: String) throws(EntenteError) -> [UInt8] {
    try ByteStream(path: path).rest(limit: .max)
  }
}
