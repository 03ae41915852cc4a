import EntenteModel
import EntenteStore

/// Where rows and other text go: standard output, or a file that appears whole or not at all.
enum OutputTarget {
  case standardOutput(StandardOutput)
  case file(AtomicOutput)

  /// `nil` and `-` are standard output.
  init(_ path: String?) throws(EntenteError) {
    if let path, path != "-" {
      self = .file(try AtomicOutput(path: path))
    } else {
      self = .standardOutput(StandardOutput())
    }
  }

  func write(_ bytes: [UInt8]) throws(EntenteError) {
    switch self {
    case .standardOutput(let output): try output.write(bytes)
    case .file(let output): try output.write(bytes)
    }
  }

  func write(_ text: String) throws(EntenteError) { try write(Array(text.utf8)) }

  /// Hands on what is buffered for standard output.
  func flush() throws(EntenteError) {
    if case .standardOutput(let output) = self { try output.flush() }
  }

  /// Hands over what is buffered; a file gets its name.
  func finish() throws(EntenteError) {
    switch self {
    case .standardOutput(let output): try output.flush()
    case .file(let output): try output.commit()
    }
  }
}
