/// A sentence's place in its document.
public struct Sentence: Sendable, Hashable {
  /// Zero-based, in reading order.
  public let index: Int
  /// UTF-8 offsets into the document's text.
  public let range: Range<Int>

  public init(index: Int, range: Range<Int>) {
    self.index = index
    self.range = range
  }
}
