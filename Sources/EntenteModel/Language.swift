/// A language that Entente reads, by its ISO 639-1 code.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable, BitwiseCopyable {
  case arabic = "ar"
  case english = "en"

  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { self == .arabic }
}
