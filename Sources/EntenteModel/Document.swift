/// One text of a corpus, as it was given.
public struct Document: Sendable, Hashable {
  public var id: String
  public var text: String
  public var date: CalendarDate?
  public var title: String?
  /// Who published it; JSON Lines corpora call it `source`.
  public var outlet: String?
  /// The language if the corpus or the user says so; detected otherwise.
  public var language: Language?
  public var url: String?

  public init(
    id: String, text: String, date: CalendarDate? = nil, title: String? = nil,
    outlet: String? = nil, language: Language? = nil, url: String? = nil
  ) {
    self.id = id
    self.text = text
    self.date = date
    self.title = title
    self.outlet = outlet
    self.language = language
    self.url = url
  }
}
