/// What went wrong, where, and what to do about it: the one error that Entente's modules throw.
///
/// Its description is the sentence that a user reads:
///
///     news.jsonl:12: no "text" field: every line needs one
public struct EntenteError: Error, Sendable, Hashable {
  /// What kind of failure this is; callers switch on it, users never see it.
  public enum Code: String, Sendable, Hashable {
    case missingFile, unreadableFile, emptyInput, binaryInput, badEncoding
    case badJSON, missingField, duplicateID, tooLarge
    case unknownFormat, badArchive, unwritableOutput, closedPipe
    case badLexicon, missingResource, badGraphFile, badEvidence, badStore, badTable
    case missingLibrary, renderFailed, badArgument, unknownActor, crashed, timedOut
  }

  public let code: Code
  /// One sentence: what is wrong and what to do.
  public let message: String
  /// The file it happened in, as the user named it.
  public let file: String?
  /// One-based line and column in that file, where known.
  public let line: Int?
  public let column: Int?
  /// The lower-level failure behind it, as text.
  public let cause: String?

  public init(
    _ code: Code, _ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil,
    cause: String? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.cause = cause
  }
}

extension EntenteError: CustomStringConvertible {
  public var description: String {
    var place = ""
    if let file {
      place = file
      if let line { place += ":\(line)" }
      if line != nil, let column { place += ":\(column)" }
      place += ": "
    }
    return place + message + (cause.map { " (\($0))" } ?? "")
  }
}
