public import EntenteModel

/// Why nothing could be made of one document, while the others go on.
public struct DocumentFailure: Error, Sendable, Hashable {
  /// The document's id, where it is known.
  public let document: String?
  public let error: EntenteError

  public init(document: String?, error: EntenteError) {
    self.document = document
    self.error = error
  }
}
