public import Foundation

/// The sources that the tests were built from.
public enum Checkout {
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file or folder.
  public static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
