/// What is said of a drawn actor or tie where there is no room for it in the picture: in tooltips,
/// and to those who hear a page instead of seeing it.
struct Caption: Sendable, Hashable {
  /// The caption in one language.
  struct Part: Sendable, Hashable {
    /// "Iran → Syria: supports", to be seen.
    var headline: String
    /// "From Iran to Syria: supports", to be heard.
    var spoken: String
    /// Counts and figures, each a line.
    var details: [String] = []
  }

  /// In the order of the picture's languages.
  var parts: [Part]
  /// A sentence of the corpus, in its own language.
  var quotation: String?

  /// All of it, for a tooltip.
  var lines: [String] {
    parts.flatMap { [$0.headline] + $0.details } + [quotation].compactMap(\.self)
  }

  /// A few words in the picture's last language.
  var spoken: String { parts.last?.spoken ?? "" }

  /// What follows the spoken words.
  var description: [String] { (parts.last?.details ?? []) + [quotation].compactMap(\.self) }
}
