internal import EntenteModel

/// Remembers which document ids were given, and where, to refuse a second document of one id.
struct IdentifierRegister {
  /// An id compared by its bytes: `String` takes differently composed letters for the same.
  private struct Key: Hashable {
    let id: String

    static func == (lhs: Key, rhs: Key) -> Bool { lhs.id.utf8.elementsEqual(rhs.id.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in id.utf8 { hasher.combine(byte) }
    }
  }

  private struct Place {
    let file: Int32
    let line: Int32
  }

  private var places: [Key: Place] = [:]
  private var files: [String] = []

  /// Notes that the document `id` is at this place.
  ///
  /// - Throws: `duplicateID`, naming the first place, if the id is known.
  mutating func register(_ id: String, file: String, line: Int?) throws(EntenteError) {
    if files.last != file { files.append(file) }
    let place = Place(file: Int32(files.count - 1), line: Int32(clamping: line ?? 0))
    guard let first = places[Key(id: id)] else {
      places[Key(id: id)] = place
      return
    }
    var earlier = files[Int(first.file)]
    if first.line > 0 { earlier += ":\(first.line)" }
    throw EntenteError(
      .duplicateID, "the id \"\(id)\" is taken by \(earlier): give each document its own",
      file: file, line: line)
  }
}
