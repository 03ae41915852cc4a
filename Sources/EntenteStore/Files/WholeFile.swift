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

  /// How long the file is, or 0 if that can't be told before it is read.
  public static func size(of path: String) -> Int { SystemCalls.size(of: path) }

  /// All bytes of the file, `-` for standard input.
  public static func bytes(at path: String) throws(EntenteError) -> [UInt8] {
    try ByteStream(path: path).rest(limit: .max)
  }
}
