public import EntenteModel

/// How a corpus's files are to be read.
public struct ReadingOptions: Sendable, Hashable {
  /// What a file holds.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// The whole file is one document.
    case text
    /// Every line is a JSON object with a document.
    case jsonLines = "jsonl"
  }

  /// The encoding of files without a byte order mark; UTF-8 if `nil`.
  public var encoding: TextEncoding?
  /// The format of all inputs; found by ending, or from the first byte, if `nil`.
  public var format: Format?
  /// The language of all documents, whatever they say themselves.
  public var language: Language?
  /// The date and outlet of documents that don't state one.
  public var date: CalendarDate?
  public var outlet: String?
  /// The most bytes that one document may have.
  public var documentLimit: Int
  /// Whether each line of a JSON Lines input has to give one document or one problem, whatever the
  /// other lines hold: empty lines and a last line without its end are problems then, and documents
  /// may share an id.
  public var accountsForLines: Bool

  public init(
    encoding: TextEncoding? = nil, format: Format? = nil, language: Language? = nil,
    date: CalendarDate? = nil, outlet: String? = nil, documentLimit: Int = 256 << 20,
    accountsForLines: Bool = false
  ) {
    self.encoding = encoding
    self.format = format
    self.language = language
    self.date = date
    self.outlet = outlet
    self.documentLimit = documentLimit
    self.accountsForLines = accountsForLines
  }

  /// `document` with what these options say about every document.
  func completed(_ document: Document) -> Document {
    var document = document
    document.language = language ?? document.language
    document.date = document.date ?? date
    document.outlet = document.outlet ?? outlet
    return document
  }
}
