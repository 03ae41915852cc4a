import Crypto
import EntenteModel
import Foundation

/// Reads the tables of language packs from folders; later folders replace rows of the same id.
struct LexiconLoader {
  /// The actors in the order of their first rows.
  private(set) var actors: [Actor] = []
  /// Each actor's place in ``actors``, by id.
  private(set) var actorIndex: [String: Int32] = [:]
  private(set) var nameRows: [Language: [NameRow]] = [:]
  private(set) var predicateRows: [Language: [PredicateRow]] = [:]
  /// The file that each predicate was read from last.
  private var predicateFiles: [String: String] = [:]
  private(set) var wordRows: [Language: [WordRow]] = [:]
  private(set) var confidenceRows: [(feature: String, weight: Double)] = []
  /// What was wrong, when the loader was asked to go on.
  private(set) var problems: [EntenteError] = []
  /// How many rows were read from all tables.
  private(set) var rowCount = 0
  private let stopsAtFirstProblem: Bool
  private var digest = SHA256()

  /// A name for everything that was read, so that evidence of another lexicon has other ids.
  var version: String { digest.finalize().withUnsafeBytes { Hexadecimal.text($0.prefix(8)) } }

  /// What a language calls an actor; its strings are made when they are asked for.
  struct NameRow {
    /// The actor's place in ``LexiconLoader/actors``.
    let actor: Int32
    private let row: TSVFile.Row

    init(actor: Int32, _ row: TSVFile.Row) {
      self.actor = actor
      self.row = row
    }

    var names: [String] { row.list("names") }
    var adjectives: [String] { row.list("adjectives") }
    var metonyms: [String] { row.list("metonyms") }
  }

  struct WordRow {
    var wordClass: WordClass?
    /// `abbreviation`, `preposition` and the names of a ``WordList`` are no grammar classes.
    var className: String
    var words: [String]
  }

  static let actorColumns = ["id", "name", "kind", "roles"]
  static let nameColumns = ["id", "names", "adjectives", "metonyms"]
  static let predicateColumns = [
    "id", "lemma", "pos", "forms", "with", "sign", "event", "frames", "preps", "example",
  ]
  static let wordColumns = ["class", "words"]
  static let wordFiles = [
    "words", "titles", "attributions", "negations", "pronouns", "abbreviations", "names",
  ]

  init(stopsAtFirstProblem: Bool = true) {
    self.stopsAtFirstProblem = stopsAtFirstProblem
  }

  mutating func load(folder: String) throws(EntenteError) {
    for path in tables(in: folder + "/actors") { try loadActors(path) }
    for language in Language.allCases {
      let base = folder + "/" + language.rawValue
      for path in tables(in: base + "/actors") { try loadNames(path, language) }
      for path in tables(in: base + "/predicates") { try loadPredicates(path, language) }
      for name in Self.wordFiles {
        let path = base + "/" + name + ".tsv"
        if FileManager.default.fileExists(atPath: path) { try loadWords(path, language) }
      }
    }
    let confidence = folder + "/confidence.tsv"
    if FileManager.default.fileExists(atPath: confidence) { try loadConfidence(confidence) }
    try checkReferences()
  }

  /// What to say of a folder that no row was read from.
  static func noTables(in folder: String) -> EntenteError {
    EntenteError(
      .badLexicon,
      "no tables here: a language pack has actors/*.tsv, ar/ and en/ with their tables",
      file: folder)
  }

  private func tables(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().map { folder + "/" + $0 }
  }

  private mutating func report(_ error: EntenteError) throws(EntenteError) {
    if stopsAtFirstProblem { throw error }
    problems.append(error)
  }

  private mutating func rows(_ path: String, _ columns: [String]) throws(EntenteError)
    -> [TSVFile.Row]
  {
    do {
      let table = try TSVFile(path: path, columns: columns)
      table.content.withUnsafeBytes { digest.update(bufferPointer: $0) }
      rowCount += table.rows.count
      return table.rows
    } catch {
      try report(error)
      return []
    }
  }

  private mutating func loadActors(_ path: String) throws(EntenteError) {
    for row in try rows(path, Self.actorColumns) {
      guard let kind = ActorKind(rawValue: row["kind"]) else {
        try report(
          problem(
            "unknown kind “\(row["kind"])”: one of "
              + ActorKind.allCases.map(\.rawValue).joined(separator: ", "), path, row, "kind"))
        continue
      }
      guard !row["id"].isEmpty, row["id"].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        try report(problem("an id is ASCII without spaces", path, row, "id"))
        continue
      }
      var roles: [Role] = []
      for text in row.list("roles") {
        if let role = Self.role(text) {
          roles.append(role)
        } else {
          try report(
            problem("cannot read the role “\(text)”: ID[FROM..UNTIL]", path, row, "roles"))
        }
      }
      let actor = Actor(id: row["id"], name: row["name"], kind: kind, roles: roles)
      if let known = actorIndex[actor.id] {
        actors[Int(known)] = actor
      } else {
        actorIndex[actor.id] = Int32(actors.count)
        actors.append(actor)
      }
    }
  }

  /// Reads `SYR`, `SYR[2000..2024-12-08]`, `SYR[2024-12-08..]`.
  static func role(_ text: String) -> Role? {
    let letters = text.utf8
    guard let bracket = letters.firstIndex(of: UInt8(ascii: "[")) else {
      return letters.contains(UInt8(ascii: "]")) ? nil : Role(polity: text)
    }
    guard letters.last == UInt8(ascii: "]") else { return nil }
    let span = letters[letters.index(after: bracket)...].dropLast()
    let dot = UInt8(ascii: ".")
    guard let dots = span.firstIndex(of: dot), span[dots...].prefix(2).elementsEqual([dot, dot])
    else { return nil }
    let from = text[span.startIndex..<dots]
    let until = text[span.index(dots, offsetBy: 2)..<span.endIndex]
    let fromDate = CalendarDate(from)
    let untilDate = CalendarDate(until)
    if fromDate == nil, !from.isEmpty { return nil }
    if untilDate == nil, !until.isEmpty { return nil }
    return Role(polity: String(text[..<bracket]), from: fromDate, until: untilDate)
  }

  private mutating func loadNames(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, Self.nameColumns) {
      guard let actor = actorIndex[row["id"]] else {
        try report(problem("no actor “\(row["id"])” in actors/*.tsv", path, row, "id"))
        continue
      }
      nameRows[language, default: []].append(NameRow(actor: actor, row))
    }
  }

  private mutating func loadPredicates(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, Self.predicateColumns) {
      do {
        let predicate = try Self.predicate(row, path)
        if let file = predicateFiles[predicate.id], file != path {
          predicateRows[language, default: []].removeAll {
            $0.id == predicate.id && $0.file != path
          }
        }
        predicateFiles[predicate.id] = path
        predicateRows[language, default: []].append(predicate)
      } catch {
        try report(error)
      }
    }
  }

  private static func predicate(_ row: TSVFile.Row, _ path: String) throws(EntenteError)
    -> PredicateRow
  {
    guard !row["id"].isEmpty, !row["lemma"].isEmpty else {
      throw problem("a predicate needs an id and a lemma", path, row, "lemma")
    }
    guard let partOfSpeech = PredicateRow.PartOfSpeech(rawValue: row["pos"]) else {
      throw problem(
        "unknown pos “\(row["pos"])”: verb, noun, adjective or phrase", path, row, "pos")
    }
    guard row["sign"] == "+" || row["sign"] == "-" else {
      throw problem("the sign is + or -", path, row, "sign")
    }
    guard let event = EventClass(rawValue: row["event"]) else {
      throw problem("“\(row["event"])” is no PLOVER class", path, row, "event")
    }
    var frames: [Frame] = []
    for name in row.list("frames") {
      guard let frame = Frame(rawValue: name) else {
        throw problem(
          "unknown frame “\(name)”: one of "
            + Frame.allCases.map(\.rawValue).joined(separator: ", "), path, row, "frames")
      }
      frames.append(frame)
    }
    guard !frames.isEmpty else { throw problem("a predicate needs a frame", path, row, "frames") }
    var forms: [(String, String)] = []
    for form in row.list("forms") {
      guard let equals = form.firstIndex(of: "=") else {
        throw problem("forms are written key=value", path, row, "forms")
      }
      forms.append((String(form[..<equals]), String(form[form.index(after: equals)...])))
    }
    return PredicateRow(
      id: row["id"], lemma: row["lemma"], partOfSpeech: partOfSpeech, forms: forms,
      with: row.list("with"), polarity: row["sign"] == "+" ? .support : .oppose, event: event,
      frames: frames, prepositions: row.list("preps"), file: path, row: row)
  }

  private mutating func loadWords(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, Self.wordColumns) {
      let name = row["class"]
      let wordClass = WordClass(name: name)
      let isOther =
        name == "preposition" || name == "abbreviation" || WordList(rawValue: name) != nil
      guard wordClass != nil || isOther else {
        try report(problem("unknown word class “\(name)”", path, row, "class"))
        continue
      }
      wordRows[language, default: []].append(
        WordRow(wordClass: wordClass, className: name, words: row.list("words")))
    }
  }

  private mutating func loadConfidence(_ path: String) throws(EntenteError) {
    for row in try rows(path, ["feature", "weight"]) {
      guard let weight = Double(row["weight"]) else {
        try report(problem("a weight is a number", path, row, "weight"))
        continue
      }
      confidenceRows.append((row["feature"], weight))
    }
  }

  private mutating func checkReferences() throws(EntenteError) {
    for actor in actors {
      for role in actor.roles where actorIndex[role.polity] == nil {
        try report(
          EntenteError(
            .badLexicon,
            "actor “\(actor.id)” answers to “\(role.polity)”, which is in no actors/*.tsv"))
      }
    }
  }

  private static func problem(
    _ message: String, _ path: String, _ row: TSVFile.Row, _ column: String
  ) -> EntenteError {
    EntenteError(
      .badLexicon, message, file: path, line: row.line, column: row.position(of: column))
  }

  private func problem(
    _ message: String, _ path: String, _ row: TSVFile.Row, _ column: String
  ) -> EntenteError {
    Self.problem(message, path, row, column)
  }
}
