/// A relation that a document states, with the sentence that says so.
///
/// This is the contract between extraction and everything after it: one row of the JSON Lines that
/// `entente extract` prints, schema ``schema``.
public struct Evidence: Sendable, Hashable {
  /// The version of the row format.
  public static let schema = 1

  /// The sentence shown as proof. Offsets are UTF-8 offsets into the document's text.
  public struct Quote: Sendable, Hashable {
    public let index: Int
    public let start: Int
    public let end: Int
    public let text: String

    public init(index: Int, start: Int, end: Int, text: String) {
      self.index = index
      self.start = start
      self.end = end
      self.text = text
    }
  }

  /// One end of the relation, as known and as written.
  public struct Party: Sendable, Hashable {
    public let id: String
    public let name: String
    public let polity: String
    public let polityID: String
    /// The mention as written, with its UTF-8 offsets in the document.
    public let text: String
    public let start: Int
    public let end: Int
    /// How the mention was found: name, alias, metonym, demonym, title, pronoun, ….
    public let via: String

    public init(
      id: String, name: String, polity: String, polityID: String, text: String, start: Int,
      end: Int, via: String
    ) {
      self.id = id
      self.name = name
      self.polity = polity
      self.polityID = polityID
      self.text = text
      self.start = start
      self.end = end
      self.via = via
    }
  }

  /// The words that state the relation.
  public struct Cue: Sendable, Hashable {
    public let lemma: String
    public let text: String
    public let start: Int
    public let end: Int

    public init(lemma: String, text: String, start: Int, end: Int) {
      self.lemma = lemma
      self.text = text
      self.start = start
      self.end = end
    }
  }

  /// 128 bits in lower-case hexadecimal, the same for the same text on any machine.
  public let id: String
  public let document: String
  public let date: CalendarDate?
  public let outlet: String?
  public let language: Language
  public let sentence: Quote
  public let source: Party
  public let target: Party
  public let polarity: Polarity
  public let event: EventClass
  public let predicate: Cue
  /// The rule that read it, such as `ar.noun.possessor-oblique`.
  public let rule: String
  public let modality: Modality
  /// The actor whose claim it is, where ``modality`` is claimed.
  public let holder: String?
  /// 0…1, the share of such readings that are right on the development set.
  public let confidence: Double

  public init(
    id: String, document: String, date: CalendarDate?, outlet: String?, language: Language,
    sentence: Quote, source: Party, target: Party, polarity: Polarity, event: EventClass,
    predicate: Cue, rule: String, modality: Modality, holder: String?, confidence: Double
  ) {
    self.id = id
    self.document = document
    self.date = date
    self.outlet = outlet
    self.language = language
    self.sentence = sentence
    self.source = source
    self.target = target
    self.polarity = polarity
    self.event = event
    self.predicate = predicate
    self.rule = rule
    self.modality = modality
    self.holder = holder
    self.confidence = confidence
  }
}
