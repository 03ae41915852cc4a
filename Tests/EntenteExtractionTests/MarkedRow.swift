import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

/// One marked text and the relations that the extractor should find in it, and no others.
///
/// A relation is written with the ids of the polities: `RUS + SYR`, `ISR - LBN`, both ways with
/// `RUS <+> IRN`. Behind it may stand a modality and its holder: `PRK + RUS claimed Ukraine`.
///
/// Besides them may stand readings that the extractor itself holds for less likely than not.
struct MarkedRow: Sendable, CustomTestStringConvertible {
  let id: String
  let marked: String
  let relations: [String]
  let sourceLocation: SourceLocation

  init(
    _ id: String, _ marked: String, _ relations: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.id = id
    self.marked = marked
    self.relations = relations
    self.sourceLocation = sourceLocation
  }

  var testDescription: String { id }

  static let all: [MarkedRow] =
    EnglishGrammarTests.rows + ArabicGrammarTests.rows + GroupsTests.rows
    + SentenceReaderTests.rows + AttributionTests.rows + ReferenceTests.rows
    + EnglishMentionsTests.rows + ArabicMentionsTests.rows + NominalTests.rows
    + ArabicNamesTests.rows + ArabicDescriptionsTests.rows + ArabicNominalTests.rows
    + ListsTests.rows + DeedsTests.rows + ArabicVerdictsTests.rows + ArabicSubjectsTests.rows
    + ArabicArgumentsTests.rows + ArabicNounsTests.rows
    + EnglishRelativesTests.rows + EnglishEllipsisTests.rows
    + EnglishObjectsTests.rows + EnglishSubjectsTests.rows + EnglishPassivesTests.rows
    + EnglishNounsTests.rows + EnglishPhrasesTests.rows + EnglishVerbsTests.rows
    + EnglishDeedsTests.rows + EnglishBodiesTests.rows

  /// Reads the text and reports every difference.
  func check() throws {
    let marked = try MarkedText(marked)
    let evidence = try TestExtractor.shared.evidence(
      in: Document(id: id, text: marked.text))
    var expected: [String: String] = [:]
    for relation in relations.flatMap(Self.directed) { expected[relation.key] = relation.detail }
    var problems: [String] = []
    var found: Set<String> = []
    for row in evidence {
      let key = Self.key(row)
      guard let detail = expected[key] else {
        if row.confidence < 0.5 { continue }
        problems.append("\(key) besides, by “\(row.predicate.text)” (\(row.rule))")
        continue
      }
      found.insert(key)
      if !detail.isEmpty, detail != Self.detail(row) {
        problems.append("\(key) is \(Self.detail(row)), not \(detail)")
      }
      problems += Self.misplaced(row, key, marked, isMutual: isMutual(key))
    }
    for key in expected.keys.sorted() where !found.contains(key) { problems.append("no \(key)") }
    KnownFailures.judge(id, problems, sourceLocation: sourceLocation)
  }

  private static func key(_ row: Evidence) -> String {
    "\(row.source.polityID) \(row.polarity == .support ? "+" : "-") \(row.target.polityID)"
  }

  private static func detail(_ row: Evidence) -> String {
    row.modality.rawValue + (row.holder.map { " " + $0 } ?? "")
  }

  private static func directed(_ relation: String) -> [(key: String, detail: String)] {
    let parts = relation.split(separator: " ", maxSplits: 3).map(String.init)
    let detail = parts.count > 3 ? parts[3] : ""
    guard parts[1].hasPrefix("<") else {
      return [(parts[0...2].joined(separator: " "), detail)]
    }
    let sign = parts[1].contains("+") ? "+" : "-"
    return [
      ("\(parts[0]) \(sign) \(parts[2])", detail), ("\(parts[2]) \(sign) \(parts[0])", detail),
    ]
  }

  private func isMutual(_ key: String) -> Bool {
    relations.contains { relation in
      relation.contains("<") && Self.directed(relation).contains { $0.key == key }
    }
  }

  /// What lies outside of its marks; who is found by a pronoun or as the speaker may.
  private static func misplaced(
    _ row: Evidence, _ key: String, _ marked: MarkedText, isMutual: Bool
  ) -> [String] {
    var problems: [String] = []
    let sources = isMutual ? marked.sources + marked.targets : marked.sources
    let targets = isMutual ? sources : marked.targets
    func check(_ party: Evidence.Party, _ marks: [Range<Int>], _ side: String) {
      guard !marks.isEmpty, party.via != "pronoun", party.via != "speaker" else { return }
      if !marks.contains(where: { $0.overlaps(party.start..<party.end) }) {
        problems.append("the \(side) of \(key) is “\(party.text)”")
      }
    }
    check(row.source, sources, "source")
    check(row.target, targets, "target")
    let cue = row.predicate.start..<row.predicate.end
    if !marked.cues.isEmpty, !marked.cues.contains(where: { $0.overlaps(cue) }) {
      problems.append("the words of \(key) are “\(row.predicate.text)”")
    }
    return problems
  }
}
