internal import EntenteModel

/// Finds the files behind the inputs that a user names.
enum CorpusFiles {
  /// The endings that a folder's files are read by.
  static let endings: [String: ReadingOptions.Format] = [
    "txt": .text, "jsonl": .jsonLines, "ndjson": .jsonLines,
  ]

  /// The format that a file's ending announces, under `.gz` or `.zst` too.
  static func format(of path: String) -> ReadingOptions.Format? {
    FileName(path).content.ending.flatMap { endings[$0] }
  }

  /// The texts below a folder, sorted by the UTF-8 bytes of their paths.
  ///
  /// Hidden files and folders are left out, symbolic links are followed, each folder once.
  static func texts(inFolder folder: String) -> [Result<String, EntenteError>] {
    var found: [Result<String, EntenteError>] = []
    var visited: Set<[UInt64]> = []
    var open = [folder]
    while let path = open.popLast() {
      guard let status = SystemCalls.status(of: path),
        visited.insert([status.device, status.inode]).inserted
      else { continue }
      guard let names = SystemCalls.names(inFolder: path) else {
        let cause = SystemCalls.errorText(SystemCalls.lastError)
        found.append(
          .failure(EntenteError(.unreadableFile, "can't be read", file: path, cause: cause)))
        continue
      }
      for name in names {
        guard let name else {
          found.append(
            .failure(
              EntenteError(.unreadableFile, "has a file whose name is not UTF-8", file: path)))
          continue
        }
        if name.hasPrefix(".") { continue }
        let inner = path.hasSuffix("/") ? path + name : path + "/" + name
        switch SystemCalls.status(of: inner)?.kind {
        case .folder: open.append(inner)
        case .file where format(of: inner) != nil: found.append(.success(inner))
        default: break
        }
      }
    }
    if found.isEmpty {
      let error = EntenteError(
        .emptyInput, "no texts in this folder: Entente reads .txt and .jsonl files", file: folder)
      return [.failure(error)]
    }
    func sortKey(_ entry: Result<String, EntenteError>) -> String {
      switch entry {
      case .success(let path): path
      case .failure(let error): error.file ?? ""
      }
    }
    return found.sorted { utf8Precedes(sortKey($0), sortKey($1)) }
  }
}
