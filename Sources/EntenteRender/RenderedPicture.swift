/// A finished picture, and what the reader should know about how it was made.
public struct RenderedPicture: Sendable, Hashable {
  public let format: PictureFormat
  public let bytes: [UInt8]
  /// Sentences for the user: a simpler drawing than asked for, a missing font.
  public internal(set) var notes: [String]

  package init(format: PictureFormat, bytes: [UInt8], notes: [String] = []) {
    self.format = format
    self.bytes = bytes
    self.notes = notes
  }
}
