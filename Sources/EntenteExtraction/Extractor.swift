public import EntenteModel

/// Reads documents and states who supports or opposes whom in them.
public struct Extractor: Sendable {
  /// An extractor over the built-in language packs, overridden row by row by `lexicons`.
  ///
  /// - Throws: ``EntenteError`` if the language packs are missing or malformed.
  public init(lexicons: [String] = []) throws(EntenteError) {
  }

  /// The relations of one document, in reading order.
  ///
  /// The result depends on the document and the lexicon alone: no state is kept between calls.
  public func evidence(in document: Document) -> [Evidence] {
    []
  }

  /// Everything the lexicon knows about one actor, for display.
  public func card(for id: String) -> ActorCard? {
    nil
  }
}
