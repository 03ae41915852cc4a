public import EntenteModel

/// A file that appears whole or not at all.
///
/// Bytes go to a file aside in the same folder, which takes the file's name with ``commit()``.
/// Without it, the file aside goes away and an older file of that name stays as it was. On Linux
/// the file aside has no name until then, so that nothing is left even of a process that is killed.
/// Pipes and devices (`/dev/stdout`) are written directly.
///
///     let output = try AtomicOutput(path: "graph.json")
///     try output.write(Array(text.utf8))
///     try output.commit()
public final class AtomicOutput {
  private let path: String
  /// Where the file is in the end, behind symbolic links.
  private let destination: String
  private var aside: Aside
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Where the bytes are until they are committed.
  private enum Aside {
    /// Nowhere: a pipe or device takes them as they come.
    case none
    /// In a file without a name.
    case unnamed
    case named(String)
  }

  /// Makes ready to write `path`.
  ///
  /// - Throws: ``EntenteError`` of code `unwritableOutput` if the folder is missing or read-only.
  public init(path: String) throws(EntenteError) {
    self.path = path
    let status = SystemCalls.status(of: path)
    destination = SystemCalls.resolved(path) ?? path
    descriptor = -1
    aside = .none
    switch status?.kind {
    case .folder:
      throw EntenteError(.unwritableOutput, "is a folder: name a file in it", file: path)
    case .other:
      switch SystemCalls.openForWriting(path) {
      case .success(let opened): descriptor = opened
      case .failure(let failure): throw AtomicOutput.failure(failure, path: path)
      }
      return
    case .file, nil: break
    }
    if destination.isEmpty || destination.hasSuffix("/") {
      throw EntenteError(.unwritableOutput, "names a folder, not a file", file: path)
    }
    let folder = AtomicOutput.folder(of: destination)
    if let opened = SystemCalls.createUnnamed(inFolder: folder, mode: 0o666) {
      aside = .unnamed
      descriptor = opened
    } else {
      let name = nameAside()
      switch SystemCalls.create(name, mode: 0o666) {
      case .success(let opened):
        aside = .named(name)
        descriptor = opened
      case .failure(let failure): throw AtomicOutput.failure(failure, path: path)
      }
    }
    if let mode = status?.mode { SystemCalls.setMode(descriptor, mode) }
  }

  deinit {
    if descriptor >= 0 { _ = SystemCalls.closeFile(descriptor) }
    if case .named(let name) = aside { SystemCalls.remove(name) }
  }

  /// Writes `bytes` to a file in one go.
  public static func write(_ bytes: [UInt8], to path: String) throws(EntenteError) {
    let output = try AtomicOutput(path: path)
    try output.write(bytes)
    try output.commit()
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(EntenteError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Gives the file its name. Nothing can be written afterwards.
  public func commit() throws(EntenteError) {
    try flush()
    if case .unnamed = aside {
      let failure = SystemCalls.name(descriptor, destination)
      if let failure, failure.isTaken {
        // Only a rename replaces a file.
        let name = nameAside()
        if let failure = SystemCalls.name(descriptor, name) {
          throw AtomicOutput.failure(failure, path: path)
        }
        aside = .named(name)
      } else if let failure {
        throw AtomicOutput.failure(failure, path: path)
      }
    }
    let closing = SystemCalls.closeFile(descriptor)
    descriptor = -1
    if let closing { throw AtomicOutput.failure(closing, path: path) }
    guard case .named(let name) = aside else { return }
    if let failure = SystemCalls.move(name, to: destination) {
      throw AtomicOutput.failure(failure, path: path)
    }
    aside = .none
  }

  /// A hidden name in the destination's folder that nobody else uses.
  private func nameAside() -> String {
    let name = destination.split(separator: "/").last ?? ""
    let number = UInt32.random(in: 0 ... .max)
    return AtomicOutput.folder(of: destination)
      + ".\(name.prefix(64)).\(SystemCalls.processID).\(number).tmp"
  }

  private func flush() throws(EntenteError) {
    if let failure = SystemCalls.write(buffer, to: descriptor) {
      throw AtomicOutput.failure(failure, path: path)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  private static func failure(_ failure: SystemError, path: String) -> EntenteError {
    if SystemCalls.isMissing(failure.number) {
      let folder = AtomicOutput.folder(of: path)
      return EntenteError(
        .unwritableOutput, "can't be written: there is no folder \(folder.isEmpty ? "." : folder)",
        file: path)
    }
    return failure.whileWriting(path)
  }
}
