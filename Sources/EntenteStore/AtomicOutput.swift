public import EntenteModel

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file in the same folder, which takes the file's name with ``commit()``.
/// Without it, the temporary file goes away and an older file of that name stays as it was.
/// Pipes and devices (`/dev/stdout`) are written directly.
///
///     let output = try AtomicOutput(path: "graph.json")
///     try output.write(Array(text.utf8))
///     try output.commit()
public final class AtomicOutput {
  private let path: String
  /// Where the file is in the end, behind symbolic links.
  private let destination: String
  private let temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Makes ready to write `path`.
  ///
  /// - Throws: ``EntenteError`` of code `unwritableOutput` if the folder is missing or read-only.
  public init(path: String) throws(EntenteError) {
    self.path = path
    let status = SystemCalls.status(of: path)
    destination = SystemCalls.resolved(path) ?? path
    descriptor = -1
    switch status?.kind {
    case .folder:
      temporary = nil
      throw EntenteError(.unwritableOutput, "is a folder: name a file in it", file: path)
    case .other:
      temporary = nil
      switch SystemCalls.openForWriting(path) {
      case .success(let opened): descriptor = opened
      case .failure(let failure): throw AtomicOutput.failure(failure, path: path)
      }
    case .file, nil:
      let folder = AtomicOutput.folder(of: destination)
      let name = destination.split(separator: "/").last.map(String.init) ?? ""
      if name.isEmpty || destination.hasSuffix("/") {
        temporary = nil
        throw EntenteError(.unwritableOutput, "names a folder, not a file", file: path)
      }
      let number = UInt32.random(in: 0 ... .max)
      let aside = folder + "." + name.prefix(64) + ".\(SystemCalls.processID).\(number).tmp"
      temporary = aside
      switch SystemCalls.create(aside, mode: 0o666) {
      case .success(let opened):
        descriptor = opened
        if let mode = status?.mode { SystemCalls.setMode(opened, mode) }
      case .failure(let failure):
        throw AtomicOutput.failure(failure, path: path)
      }
    }
  }

  deinit {
    if descriptor >= 0 { _ = SystemCalls.closeFile(descriptor) }
    if descriptor >= 0, let temporary { SystemCalls.remove(temporary) }
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
    let closing = SystemCalls.closeFile(descriptor)
    descriptor = -1
    if let closing {
      if let temporary { SystemCalls.remove(temporary) }
      throw AtomicOutput.failure(closing, path: path)
    }
    guard let temporary else { return }
    if let failure = SystemCalls.move(temporary, to: destination) {
      SystemCalls.remove(temporary)
      throw AtomicOutput.failure(failure, path: path)
    }
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
    if failure.isClosedPipe {
      return EntenteError(.closedPipe, "the reader has gone", file: path)
    }
    if SystemCalls.isMissing(failure.number) {
      let folder = AtomicOutput.folder(of: path)
      return EntenteError(
        .unwritableOutput, "can't be written: there is no folder \(folder.isEmpty ? "." : folder)",
        file: path)
    }
    return EntenteError(.unwritableOutput, "can't be written", file: path, cause: failure.text)
  }
}
