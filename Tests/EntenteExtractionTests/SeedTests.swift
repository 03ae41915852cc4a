import EntenteModel
import Foundation
import Testing

@testable import EntenteExtraction

/// The two articles that the project began with, which are not part of the repository.
@Suite(.enabled(if: Package.seeds != nil, "no ../shared/seeds beside the package"))
struct SeedTests {
  static let evidence = Result<[Evidence], any Error> {
    guard let folder = Package.seeds else { return [] }
    let extractor = try TestExtractor.shared
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .flatMap { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return extractor.evidence(
          in: Document(id: name, text: text, date: CalendarDate("2024-12-02")))
      }
  }

  static let rows: [(id: String, source: String, polarity: Polarity)] = [
    ("seed.china", "CHN", .support), ("seed.russia", "RUS", .support),
    ("seed.iran", "IRN", .support), ("seed.hts", "hay-at-tahrir-al-sham", .oppose),
    ("seed.opposition", "syrian-opposition", .oppose),
  ]

  @Test(arguments: rows) func `Who stands with Syria and who against it`(
    _ id: String, _ source: String, _ polarity: Polarity
  ) throws {
    let rows = try Self.rows(from: source).filter { $0.polarity == polarity }
    KnownFailures.judge(id, rows.isEmpty ? ["not found"] : [])
  }

  @Test func `Nobody takes both sides`() throws {
    var problems: [String] = []
    for row in Self.rows {
      for evidence in try Self.rows(from: row.source) where evidence.polarity != row.polarity {
        problems.append(
          "\(row.source) by “\(evidence.predicate.text)” in “\(evidence.sentence.text)”")
      }
    }
    KnownFailures.judge("seed.both-sides", problems)
  }

  /// What the articles say about a side's relation to Syria.
  private static func rows(from source: String) throws -> [Evidence] {
    try evidence.get().filter { $0.source.polityID == source && $0.target.polityID == "SYR" }
  }
}
