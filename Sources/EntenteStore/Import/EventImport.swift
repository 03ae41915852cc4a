public import EntenteModel

/// Reads event tables as evidence rows.
///
///     var table = try EventImport(path: "20241208.export.CSV", format: .gdelt) { actor, date in
///       …
///     }
///     while let result = table.next() { … }
///
/// An event becomes a row if its code takes a side (see ``EventCodes``) and both its actors are
/// named. The row's sentence is the table's own, or says the event in a few words; its rule names
/// the table's kind and code.
public struct EventImport {
  /// An actor as a table names it.
  public struct Actor: Sendable, Hashable {
    public var name: String?
    /// The country's code or name, where the table has it.
    public var country: String?
    /// Whether it acts for that country: its government, army or police, and not rebels, citizens
    /// or companies.
    public var isState: Bool

    init(name: String?, country: String?, isState: Bool = true) {
      self.name = name
      self.country = country
      self.isState = isState
    }

    /// The sectors of a state, by their codes in CAMEO and PLOVER and their names in ICEWS.
    private static let stateSectors: Set<String> = [
      "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "Government", "Military", "Police", "Executive",
      "Legislative", "Judicial", "Executive Office", "Cabinet", "Foreign Affairs", "Defense",
    ]

    /// Whether one who has these sectors acts for the state; who has none does.
    static func isState(_ sectors: [String]) -> Bool {
      sectors.isEmpty || sectors.contains { stateSectors.contains($0) }
    }
  }

  /// Who an actor in a table is.
  public struct Party: Sendable, Hashable {
    public let id: String
    public let name: String
    public let polity: String
    public let polityID: String
    /// How it was found: `name`, `country`, or `unknown`.
    public let via: String

    public init(id: String, name: String, polity: String, polityID: String, via: String) {
      self.id = id
      self.name = name
      self.polity = polity
      self.polityID = polityID
      self.via = via
    }
  }

  /// Finds out who an actor was on a day; `nil` if it has no name at all.
  public typealias Resolver = (_ actor: Actor, _ date: CalendarDate?) -> Party?

  /// Why events became no rows.
  public struct Omissions: Sendable, Hashable {
    /// Statements, consultations, appeals.
    public internal(set) var withoutSide = 0
    public internal(set) var withoutActor = 0
    /// Events between an actor and itself, or within a polity.
    public internal(set) var withinOne = 0

    public init() {}

    public static func += (all: inout Omissions, more: Omissions) {
      all.withoutSide += more.withoutSide
      all.withoutActor += more.withoutActor
      all.withinOne += more.withinOne
    }
  }

  /// How many events were read, and left out.
  public private(set) var events = 0
  public private(set) var omissions = Omissions()

  private var table: TableReader
  private let file: String
  private let format: EventFormat
  private let confidence: Double
  private let resolve: Resolver
  private var waiting: [Evidence] = []

  /// Opens a table; `-` is standard input.
  ///
  /// - Parameters:
  ///   - confidence: That of each row, where the table doesn't say it.
  /// - Throws: ``EntenteError`` if it can't be read, or lacks a column.
  public init(
    path: String, format: EventFormat, confidence: Double = 1, resolve: @escaping Resolver
  ) throws(EntenteError) {
    table = try TableReader(path: path, columns: format.columns, required: format.required)
    file = path == "-" ? ByteStream.standardInputName : path
    self.format = format
    self.confidence = confidence
    self.resolve = resolve
  }

  /// The next row, or what is wrong with a line; `nil` at the end.
  public mutating func next() -> Result<Evidence, EntenteError>? {
    while waiting.isEmpty {
      do throws(EntenteError) {
        guard let record = try table.next() else { return nil }
        for event in format.events(record).reversed() {
          events += 1
          if let row = try row(event, line: record.line) { waiting.append(row) }
        }
      } catch {
        return .failure(error)
      }
    }
    return .success(waiting.removeLast())
  }

  /// The row that an event makes; `nil` if it makes none.
  private mutating func row(
    _ event: ImportedEvent, line: Int
  ) throws(EntenteError) -> Evidence? {
    func problem(_ message: String) -> EntenteError {
      EntenteError(.badTable, message, file: file, line: line)
    }
    var date: CalendarDate?
    if let text = event.date {
      date = ImportedEvent.day(text)
      if date == nil { throw problem("the date \"\(text)\" can't be read: write it as 2024-12-08") }
    }
    var confidence = confidence
    if let text = event.confidence {
      guard let value = Double(text), 0...1 ~= value else {
        throw problem("the confidence \"\(text)\" is not a number from 0 to 1")
      }
      confidence = value
    }
    guard let side = try side(event, problem) else {
      omissions.withoutSide += 1
      return nil
    }
    guard let source = resolve(event.source, date), let target = resolve(event.target, date) else {
      omissions.withoutActor += 1
      return nil
    }
    guard source.polityID != target.polityID else {
      omissions.withinOne += 1
      return nil
    }
    let label = event.label ?? event.code.flatMap { EventCodes.table.meaning(of: $0)?.name }
    return evidence(
      event, side, label ?? (side.polarity == .support ? "supports" : "opposes"), source, target,
      date: date, confidence: confidence, line: line)
  }

  private func side(
    _ event: ImportedEvent, _ problem: (String) -> EntenteError
  ) throws(EntenteError) -> EventCodes.Side? {
    var meaning: EventCodes.Meaning?
    if let code = event.code {
      meaning = EventCodes.table.meaning(of: code)
      if meaning == nil { throw problem("\"\(code)\" is neither a CAMEO code nor a PLOVER type") }
    }
    guard let sign = event.sign else {
      if event.code == nil { throw problem("the event has no code") }
      return meaning?.side
    }
    let polarity: Polarity
    switch sign.lowercased() {
    case "1", "+1", "+", "support": polarity = .support
    case "-1", "-", "oppose": polarity = .oppose
    case "0", "neutral": return nil
    default: throw problem("the sign \"\(sign)\" is neither 1 nor -1, nor 0")
    }
    let usual: EventClass = polarity == .support ? .support : .reject
    return EventCodes.Side(
      event: meaning?.side?.event ?? usual, polarity: polarity,
      modality: meaning?.side?.modality ?? .actual)
  }

  private func evidence(
    _ event: ImportedEvent, _ side: EventCodes.Side, _ label: String, _ source: Party,
    _ target: Party, date: CalendarDate?, confidence: Double, line: Int
  ) -> Evidence {
    var text = SpanText(event.text)
    let sourceSpan = text.span(event.source.name ?? source.name)
    let predicateSpan = text.span(label)
    let targetSpan = text.span(event.target.name ?? target.name)
    let id = event.id ?? "\(line)"
    let document = event.document ?? "\(format.rawValue)-\(id)"
    func party(_ party: Party, _ span: (text: String, range: Range<Int>)) -> Evidence.Party {
      Evidence.Party(
        id: party.id, name: party.name, polity: party.polity, polityID: party.polityID,
        text: span.text, start: span.range.lowerBound, end: span.range.upperBound, via: party.via)
    }
    return Evidence(
      id: Fingerprint([
        "import", format.rawValue, document, id, source.id, target.id,
        String(side.polarity.rawValue),
      ]).text,
      document: document, date: date, outlet: event.outlet,
      language: text.text.unicodeScalars.contains { 0x0620..<0x0700 ~= $0.value }
        ? .arabic : .english,
      sentence: Evidence.Quote(
        index: event.sentenceNumber ?? 0, start: 0, end: text.text.utf8.count, text: text.text),
      source: party(source, sourceSpan), target: party(target, targetSpan),
      polarity: side.polarity, event: side.event,
      predicate: Evidence.Cue(
        lemma: label, text: predicateSpan.text, start: predicateSpan.range.lowerBound,
        end: predicateSpan.range.upperBound),
      rule: ["import", format.rawValue, event.code].compactMap(\.self).joined(separator: "."),
      modality: side.modality, holder: nil, confidence: confidence)
  }
}

/// A sentence with the places of some words: the table's own sentence, in which they are looked
/// for, or one that is made of them.
private struct SpanText {
  private(set) var text: String
  private let isGiven: Bool

  init(_ given: String?) {
    text = given ?? ""
    isGiven = given != nil
  }

  /// Where `words` are; nowhere is an empty range at the start.
  mutating func span(_ words: String) -> (text: String, range: Range<Int>) {
    if isGiven {
      let all = Array(text.utf8)
      let part = Array(words.utf8)
      guard !part.isEmpty, all.count >= part.count,
        let start = (0...all.count - part.count).first(where: {
          all[$0..<$0 + part.count].elementsEqual(part)
        })
      else { return ("", 0..<0) }
      return (words, start..<start + part.count)
    }
    if !text.isEmpty { text += " - " }
    let start = text.utf8.count
    text += words
    return (words, start..<text.utf8.count)
  }
}
