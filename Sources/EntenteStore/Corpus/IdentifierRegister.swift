internal import EntenteModel

/// Remembers which document ids were given, and where, to refuse a second document of one id.
///
/// Of each id it keeps 24 bytes, however long the id is: a corpus of a million documents takes some
/// 50 MB. Two ids that share their 128 bits by chance are not to be expected.
struct IdentifierRegister {
  private struct Place {
    let file: Int32
    let line: Int32
  }

  private var places: [Fingerprint: Place] = [:]
  private var files: [String] = []

  /// Notes that the document `id` is at this place.
  ///
  /// - Throws: `duplicateID`, naming the first place, if the id is known.
  mutating func register(_ id: String, file: String, line: Int?) throws(EntenteError) {
    if files.last != file { files.append(file) }
    let place = Place(file: Int32(files.count - 1), line: Int32(clamping: line ?? 0))
    let fingerprint = Fingerprint(id)
    guard let first = places[fingerprint] else {
      places[fingerprint] = place
      return
    }
    var earlier = files[Int(first.file)]
    if first.line > 0 { earlier += ":\(first.line)" }
    throw EntenteError(
      .duplicateID, "the id \"\(id)\" is taken by \(earlier): give each document its own",
      file: file, line: line)
  }
}
