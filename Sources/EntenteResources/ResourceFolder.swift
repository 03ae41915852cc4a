package import EntenteModel
import Foundation

/// Finds a module's folder of files wherever the program was put.
///
///     try ResourceFolder.path("Languages", of: "EntenteExtraction")  // "/usr/…/Languages"
///
/// `Bundle.module` stops the program when its folder is missing; this looks in the folder that an
/// environment variable names (`ENTENTE_LANGUAGES`), beside the executable, in `../share/entente`
/// and in the build folder, and can fail with a sentence.
package enum ResourceFolder {
  /// - Parameters:
  ///   - name: The folder's name.
  ///   - module: The target that it is a resource of.
  /// - Throws: ``EntenteError`` of code `missingResource`, with the places that were looked at.
  package static func path(_ name: String, of module: String) throws(EntenteError) -> String {
    let variable = "ENTENTE_" + name.uppercased()
    if let named = ProcessInfo.processInfo.environment[variable], isFolder(named) { return named }
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
        "entente_\(module).resources/\(name)", "entente_\(module).bundle/\(name)",
        "../share/entente/\(name)", name,
      ] {
        let path = folder.appendingPathComponent(place).standardizedFileURL.path
        if isFolder(path) { return path }
        tried.append(path)
      }
    }
    throw EntenteError(
      .missingResource,
      "the folder \(name) is missing: put it beside the program or name it in \(variable)",
      cause: "looked in " + tried.joined(separator: ", "))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
