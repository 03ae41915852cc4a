import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// Where documents and their evidence are kept between runs.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "SQLite file that keeps documents and evidence; what is in it isn't read again.",
      valueName: "file"),
    completion: .file())
  var path: String?

  /// The store, made if it isn't there; `nil` if there shall be none.
  func open() throws(EntenteError) -> EvidenceStore? {
    guard let path else { return nil }
    return try StoreOptions.store(at: path, mustExist: false)
  }

  static func store(
    at path: String, mustExist: Bool = true
  ) throws(EntenteError) -> EvidenceStore {
    try EvidenceStore(path: path, mustExist: mustExist, normalised: SearchText.normalised)
  }
}
