import EntenteModel
import EntenteResources

extension ResourceFolder {
  /// Where the built-in language packs are.
  static func languages() throws(EntenteError) -> String {
    try path("Languages", of: "EntenteExtraction")
  }
}
