import Foundation

/// This program.
enum Program {
  /// Where it is, to start it once more.
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "entente"
  }
}
