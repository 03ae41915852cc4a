import EntenteModel
import Foundation

/// Finds the folder of the built-in language packs wherever the program was put.
///
/// `Bundle.module` stops the program when its folder is missing; this looks beside the executable,
/// in `../share/entente`, and in the build folder, and can fail with a sentence.
enum ResourceLocator {
  static func languages() throws(EntenteError) -> String {
    if let named = ProcessInfo.processInfo.environment["ENTENTE_LANGUAGES"], isFolder(named) {
      return named
    }
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
    var folders = [URL(fileURLWithPath: executable).deletingLastPathComponent()]
    // Tests run from a bundle of their own, which the runner loads.
    folders += CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
      .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    var tried: [String] = []
    for folder in folders {
      for place in [
        "entente_EntenteExtraction.resources/Languages",
        "entente_EntenteExtraction.bundle/Languages",
        "../share/entente/Languages",
        "Languages",
      ] {
        let path = folder.appendingPathComponent(place).standardizedFileURL.path
        if isFolder(path) { return path }
        tried.append(path)
      }
    }
    throw EntenteError(
      .missingResource,
      "the language packs are missing: put the folder Languages beside the program or name it in "
        + "ENTENTE_LANGUAGES", cause: "looked in " + tried.joined(separator: ", "))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
