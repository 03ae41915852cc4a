extension EvidenceCoding {
  /// Reads the next value as a row.
  ///
  /// Keys may stand in any order and unknown ones are skipped; a missing, doubled or ill-typed
  /// field is an error, as is anything that could not be evidence (a sign of 0, a negated
  /// modality, offsets that run backwards, a confidence beyond 0…1).
  package static func read(_ json: inout JSONReader) throws(EntenteError) -> Evidence {
    var fields = Fields()
    try json.beginObject()
    while let key = try json.nextKey() {
      try fields.read(key, from: &json)
    }
    return try fields.evidence(json)
  }

  /// What has been read of a row so far.
  private struct Fields {
    /// A bit for each known key, since a Set of strings would take longer than all the rest.
    private var seen: UInt32 = 0
    var schema, sign: Int?
    var id, document, outlet, rule, holder: String?
    var date: CalendarDate?
    var language: Language?
    var sentence: Evidence.Quote?
    var source, target: Evidence.Party?
    var event: EventClass?
    var predicate: Evidence.Cue?
    var modality: Modality?
    var confidence: Double?

    mutating func read(_ key: String, from json: inout JSONReader) throws(EntenteError) {
      switch key {
      case "schema":
        try mark(0, key, json)
        let version = try json.integer()
        guard version == Evidence.schema else {
          throw json.failure(
            "evidence schema \(version) is not known; this program reads \(Evidence.schema)")
        }
        schema = version
      case "id":
        try mark(1, key, json)
        id = try json.string()
      case "doc":
        try mark(2, key, json)
        document = try json.string()
      case "date":
        try mark(3, key, json)
        if let text = try json.optionalString() {
          guard let value = CalendarDate(text) else {
            throw json.failure("the date \"\(text)\" is not of the form 2024-12-08")
          }
          date = value
        }
      case "outlet":
        try mark(4, key, json)
        outlet = try json.optionalString()
      case "lang":
        try mark(5, key, json)
        language = try EvidenceCoding.choice(&json, "lang") { Language(rawValue: $0) }
      case "sentence":
        try mark(6, key, json)
        let span = try Span(&json, "sentence")
        sentence = Evidence.Quote(
          index: try span.require(span.index, "index", json), start: span.start, end: span.end,
          text: span.text)
      case "source":
        try mark(7, key, json)
        source = try EvidenceCoding.party(&json, "source")
      case "target":
        try mark(8, key, json)
        target = try EvidenceCoding.party(&json, "target")
      case "sign":
        try mark(9, key, json)
        sign = try json.integer()
      case "event":
        try mark(10, key, json)
        event = try EvidenceCoding.choice(&json, "event") { EventClass(rawValue: $0) }
      case "predicate":
        try mark(11, key, json)
        let span = try Span(&json, "predicate")
        predicate = Evidence.Cue(
          lemma: try span.require(span.lemma, "lemma", json), text: span.text,
          start: span.start, end: span.end)
      case "rule":
        try mark(12, key, json)
        rule = try json.string()
      case "modality":
        try mark(13, key, json)
        modality = try EvidenceCoding.choice(&json, "modality") { Modality(rawValue: $0) }
      case "holder":
        try mark(14, key, json)
        holder = try json.optionalString()
      case "confidence":
        try mark(15, key, json)
        confidence = try json.number()
      default: try json.skipValue()
      }
    }

    private mutating func mark(
      _ bit: Int, _ key: String, _ json: JSONReader
    ) throws(EntenteError) {
      guard seen & 1 << bit == 0 else { throw json.failure("\"\(key)\" is there twice") }
      seen |= 1 << bit
    }

    func evidence(_ json: JSONReader) throws(EntenteError) -> Evidence {
      func require<T>(_ value: T?, _ name: String) throws(EntenteError) -> T {
        guard let value else { throw json.failure("the evidence row has no \"\(name)\"") }
        return value
      }
      _ = try require(schema, "schema")
      guard let sign = Int8(exactly: try require(sign, "sign")),
        let polarity = Polarity(rawValue: sign)
      else { throw json.failure("\"sign\" is neither 1 nor -1") }
      let modality = try require(modality, "modality")
      guard modality.isEvidence else {
        throw json.failure("a \(modality.rawValue) relation is not evidence")
      }
      let confidence = try require(confidence, "confidence")
      guard (0...1).contains(confidence) else {
        throw json.failure("\"confidence\" is not between 0 and 1")
      }
      return Evidence(
        id: try require(id, "id"), document: try require(document, "doc"), date: date,
        outlet: outlet, language: try require(language, "lang"),
        sentence: try require(sentence, "sentence"), source: try require(source, "source"),
        target: try require(target, "target"), polarity: polarity,
        event: try require(event, "event"), predicate: try require(predicate, "predicate"),
        rule: try require(rule, "rule"), modality: modality, holder: holder,
        confidence: confidence)
    }
  }

  /// The fields of a nested object with a text and its offsets.
  private struct Span {
    let owner: String
    var index: Int?
    var start = 0
    var end = 0
    var text = ""
    var lemma, id, name, polity, polityID, via: String?

    init(_ json: inout JSONReader, _ owner: String) throws(EntenteError) {
      self.owner = owner
      var startOrNil: Int?
      var textOrNil: String?
      var endOrNil: Int?
      try json.beginObject()
      while let key = try json.nextKey() {
        switch key {
        case "index": index = try json.integer()
        case "start": startOrNil = try json.integer()
        case "end": endOrNil = try json.integer()
        case "text": textOrNil = try json.string()
        case "lemma": lemma = try json.string()
        case "id": id = try json.string()
        case "name": name = try json.string()
        case "polity": polity = try json.string()
        case "polity_id": polityID = try json.string()
        case "via": via = try json.string()
        default: try json.skipValue()
        }
      }
      start = try require(startOrNil, "start", json)
      end = try require(endOrNil, "end", json)
      text = try require(textOrNil, "text", json)
      guard 0 <= start, start <= end, index ?? 0 >= 0 else {
        throw json.failure("the offsets of \"\(owner)\" run backwards")
      }
    }

    func require<T>(_ value: T?, _ name: String, _ json: JSONReader) throws(EntenteError) -> T {
      guard let value else { throw json.failure("\"\(owner)\" has no \"\(name)\"") }
      return value
    }
  }

  private static func party(
    _ json: inout JSONReader, _ owner: String
  ) throws(EntenteError) -> Evidence.Party {
    let span = try Span(&json, owner)
    return Evidence.Party(
      id: try span.require(span.id, "id", json), name: try span.require(span.name, "name", json),
      polity: try span.require(span.polity, "polity", json),
      polityID: try span.require(span.polityID, "polity_id", json), text: span.text,
      start: span.start, end: span.end, via: try span.require(span.via, "via", json))
  }

  private static func choice<Value>(
    _ json: inout JSONReader, _ key: String, _ make: (String) -> Value?
  ) throws(EntenteError) -> Value {
    let text = try json.string()
    guard let value = make(text) else { throw json.failure("\(key) \"\(text)\" is not known") }
    return value
  }
}
