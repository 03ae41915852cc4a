import EntenteModel
import EntenteResources
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

/// The example of one predicate row, which the row has to read.
struct LexiconExample: Sendable, CustomTestStringConvertible {
  let predicate: PredicateRow
  let language: Language

  var id: String { predicate.id }
  var testDescription: String { predicate.id }

  /// The examples of all predicate rows of the built-in language packs.
  static func all() throws -> [LexiconExample] { try result.get() }

  private static let result = Result<[LexiconExample], any Error> {
    var loader = LexiconLoader()
    try loader.load(folder: ResourceFolder.languages())
    return Language.allCases.flatMap { language in
      loader.predicateRows[language].map {
        LexiconExample(predicate: $0, language: language)
      }
    }
  }

  /// What the extractor doesn't find of the marked relation.
  func problems() throws -> [String] {
    let marked = try MarkedText(predicate.example)
    let rows = try TestExtractor.shared.evidence(
      in: Document(id: id, text: marked.text, language: language))
    func isFound(_ from: [Range<Int>], _ to: [Range<Int>]) -> Bool {
      rows.contains { row in
        row.polarity == predicate.polarity && Self.lies(row.source, in: from)
          && Self.lies(row.target, in: to)
      }
    }
    var problems: [String] = []
    if !isFound(marked.sources, marked.targets) { problems.append("not read") }
    if predicate.frames.contains(where: \.isMutual), !isFound(marked.targets, marked.sources) {
      problems.append("not read the other way")
    }
    return problems.isEmpty ? [] : problems + ["“\(predicate.example)”"]
  }

  /// Whether a side is the marked one; who is found by a pronoun or as the speaker always is.
  private static func lies(_ party: Evidence.Party, in marks: [Range<Int>]) -> Bool {
    party.via == "pronoun" || party.via == "speaker"
      || marks.contains { $0.overlaps(party.start..<party.end) }
  }
}

@Suite struct LexiconTests {
  @Test(arguments: try LexiconExample.all())
  func `Every predicate reads its example`(_ example: LexiconExample) throws {
    KnownFailures.judge(example.id, try example.problems())
  }

  @Test func `Ids of predicates are unique`() throws {
    let ids = try LexiconExample.all().map(\.id)
    let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice == [])
  }

  @Test func `Every example marks one source and one target`() throws {
    for example in try LexiconExample.all() {
      let marked = try MarkedText(example.predicate.example)
      #expect(
        marked.sources.count == 1 && marked.targets.count == 1,
        "\(example.predicate.file):\(example.predicate.line)")
    }
  }
}
