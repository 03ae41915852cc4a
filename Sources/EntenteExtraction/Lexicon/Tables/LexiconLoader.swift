import Crypto
import EntenteModel
import Foundation

/// Reads the tables of language packs from folders; later folders replace rows of the same id.
struct LexiconLoader {
  /// The actors in the order of their first rows.
  private(set) var actors: [Actor] = []
  /// The ids of ``actors``, numbered by their places there.
  private(set) var actorIDs = SymbolTable(wordCount: 1 << 14)
  private(set) var nameRows = PerLanguage<[NameRow]>(arabic: [], english: [])
  private(set) var predicateRows = PerLanguage<[PredicateRow]>(arabic: [], english: [])
  private var frameLists = LetterTable<[Frame]>()
  private var predicateIDs = SymbolTable(wordCount: 1 << 14)
  /// The file that each predicate was read from last.
  private var predicateFiles: [String] = []
  private(set) var wordRows = PerLanguage<[WordRow]>(arabic: [], english: [])
  private(set) var confidenceRows: [(feature: String, weight: Double)] = []
  /// What was wrong, when the loader was asked to go on.
  private(set) var problems: [EntenteError] = []
  /// How many rows were read from all tables.
  private(set) var rowCount = 0
  private let stopsAtFirstProblem: Bool
  private var digest = SHA256()

  /// A name for everything that was read, so that evidence of another lexicon has other ids.
  var version: String { digest.finalize().withUnsafeBytes { Hexadecimal.text($0.prefix(8)) } }

  /// What a language calls an actor.
  struct NameRow {
    /// The actor's place in ``LexiconLoader/actors``.
    let actor: Int32
    let row: TSVFile<NameColumn>.Row
  }

  struct WordRow {
    let wordClass: WordClass?
    /// `abbreviation`, `preposition` and the names of a ``WordList`` are no grammar classes.
    let className: String
    let row: TSVFile<WordColumn>.Row
  }

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

  private mutating func rows<Column>(_ path: String, _: Column.Type) throws(EntenteError)
    -> [TSVFile<Column>.Row]
  {
    do {
      let table = try TSVFile<Column>(path: path)
      table.content.withUnsafeBytes { digest.update(bufferPointer: $0) }
      rowCount += table.rows.count
      return table.rows
    } catch {
      try report(error)
      return []
    }
  }

  private static let kinds = LetterTable(ActorKind.self)

  private mutating func loadActors(_ path: String) throws(EntenteError) {
    for row in try rows(path, ActorColumn.self) {
      try row.read { (cells) throws(EntenteError) in try loadActor(cells, path) }
    }
  }

  private mutating func loadActor(
    _ cells: TSVFile<ActorColumn>.Cells, _ path: String
  ) throws(EntenteError) {
    guard let kind = Self.kinds[cells[.kind]] else {
      return try report(
        Self.problem(
          "unknown kind “\(cells.text(.kind))”: one of "
            + ActorKind.allCases.map(\.rawValue).joined(separator: ", "), path, cells.row, .kind))
    }
    let id = cells[.id]
    guard !id.isEmpty, id.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return try report(Self.problem("an id is ASCII without spaces", path, cells.row, .id))
    }
    var roles: [Role] = []
    for value in cells.values(.roles) {
      if let role = Self.role(value) {
        roles.append(role)
      } else {
        try report(
          Self.problem(
            "cannot read the role “\(value.text)”: ID[FROM..UNTIL]", path, cells.row, .roles))
      }
    }
    let actor = Actor(id: id.text, name: cells.text(.name), kind: kind, roles: roles)
    let place = Int(actorIDs.intern(id))
    if place < actors.count { actors[place] = actor } else { actors.append(actor) }
  }

  /// Reads `SYR`, `SYR[2000..2024-12-08]`, `SYR[2024-12-08..]`.
  static func role(_ text: Bytes) -> Role? {
    guard let bracket = text.firstIndex(of: UInt8(ascii: "[")) else {
      return text.contains(UInt8(ascii: "]")) ? nil : Role(polity: text.text)
    }
    guard text.last == UInt8(ascii: "]") else { return nil }
    let span = text[(bracket + 1)...].dropLast()
    let dot = UInt8(ascii: ".")
    guard let dots = span.firstIndex(of: dot), span[dots...].begins(with: "..") else { return nil }
    func date(_ part: Bytes) -> CalendarDate? { part.isEmpty ? nil : CalendarDate(part.text) }
    let (from, until) = (span[..<dots], span[(dots + 2)...])
    let (fromDate, untilDate) = (date(from), date(until))
    if fromDate == nil, !from.isEmpty { return nil }
    if untilDate == nil, !until.isEmpty { return nil }
    return Role(polity: text[..<bracket].text, from: fromDate, until: untilDate)
  }

  private mutating func loadNames(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, NameColumn.self) {
      guard let actor = row.read({ actorIDs.symbol($0[.id]) }) else {
        try report(
          Self.problem("no actor “\(row.text(.id))” in actors/*.tsv", path, row, .id))
        continue
      }
      nameRows[language].append(NameRow(actor: actor, row: row))
    }
  }

  private mutating func loadPredicates(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, PredicateColumn.self) {
      do {
        try row.read { (cells) throws(EntenteError) in
          let predicate = try PredicateRow(cells, file: path, frameLists: &frameLists)
          let id = Int(predicateIDs.intern(cells[.id]))
          if id == predicateFiles.count {
            predicateFiles.append(path)
          } else if predicateFiles[id] != path {
            predicateFiles[id] = path
            predicateRows[language].removeAll { $0.id == predicate.id && $0.file != path }
          }
          predicateRows[language].append(predicate)
        }
      } catch {
        try report(error)
      }
    }
  }

  private mutating func loadWords(_ path: String, _ language: Language) throws(EntenteError) {
    for row in try rows(path, WordColumn.self) {
      let name = row.text(.class)
      let wordClass = WordClass(name: name)
      let isOther =
        name == "preposition" || name == "abbreviation" || WordList(rawValue: name) != nil
      guard wordClass != nil || isOther else {
        try report(Self.problem("unknown word class “\(name)”", path, row, .class))
        continue
      }
      wordRows[language].append(
        WordRow(wordClass: wordClass, className: name, row: row))
    }
  }

  private mutating func loadConfidence(_ path: String) throws(EntenteError) {
    for row in try rows(path, WeightColumn.self) {
      guard let weight = Double(row.text(.weight)) else {
        try report(Self.problem("a weight is a number", path, row, .weight))
        continue
      }
      confidenceRows.append((row.text(.feature), weight))
    }
  }

  private mutating func checkReferences() throws(EntenteError) {
    for actor in actors.indices {
      for role in actors[actor].roles where actorIDs.symbol(role.polity) == nil {
        try report(
          EntenteError(
            .badLexicon,
            "actor “\(actors[actor].id)” answers to “\(role.polity)”, which is in no actors/*.tsv"))
      }
    }
  }

  /// What is wrong with a cell of a table.
  static func problem<Column>(
    _ message: String, _ path: String, _ row: TSVFile<Column>.Row, _ column: Column
  ) -> EntenteError {
    EntenteError(
      .badLexicon, message, file: path, line: row.line, column: row.position(of: column))
  }
}
