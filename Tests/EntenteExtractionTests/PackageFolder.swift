import Foundation

/// Where the sources of this package are.
enum Package {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `shared/seeds` beside the package, or beside the main package of a worktree.
  static let seeds: URL? = ["../shared/seeds", "../../shared/seeds"]
    .map { folder.appendingPathComponent($0).standardizedFileURL }
    .first { FileManager.default.fileExists(atPath: $0.path) }
}
