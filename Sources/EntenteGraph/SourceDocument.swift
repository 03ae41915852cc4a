public import EntenteModel

/// A document that a graph was built from, without its text: what rates and permutations need.
///
/// Documents in which nothing was found count too: a pair that is silent in one corpus is only
/// telling if the corpus had stories to speak in.
public struct SourceDocument: Sendable, Hashable {
  public let id: String
  public var date: CalendarDate?
  public var outlet: String?
  public var language: Language?
  /// For readers who want to look at the whole text.
  public var title: String?
  public var url: String?
  /// The story it belongs to; its own id if it is nobody's near-copy.
  public var story: String

  public init(
    id: String, date: CalendarDate? = nil, outlet: String? = nil, language: Language? = nil,
    title: String? = nil, url: String? = nil, story: String? = nil
  ) {
    self.id = id
    self.date = date
    self.outlet = outlet
    self.language = language
    self.title = title
    self.url = url
    self.story = story ?? id
  }

  /// A document as the corpus reader gives it.
  public init(_ document: Document, story: String? = nil) {
    self.init(
      id: document.id, date: document.date, outlet: document.outlet, language: document.language,
      title: document.title, url: document.url, story: story)
  }
}
