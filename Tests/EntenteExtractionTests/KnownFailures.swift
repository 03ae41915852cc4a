import Foundation
import Synchronization
import Testing

/// The rows that the engine doesn't read yet, one id a line in `known-failures.txt`.
///
/// A row outside of the list that fails, and a row of the list that passes, both fail the test: the
/// list can only shrink. `ENTENTE_STRIKE=1 swift test --filter EntenteExtractionTests` strikes the
/// rows that pass.
enum KnownFailures {
  private static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("known-failures.txt")
  private static let isStriking = ProcessInfo.processInfo.environment["ENTENTE_STRIKE"] == "1"
  private static let file = Mutex(())

  static let ids = Set(
    (try? lines().map { $0.trimmingCharacters(in: .whitespaces) })?
      .filter { !$0.isEmpty && !$0.hasPrefix("#") } ?? [])

  /// Records what is wrong with a row, as a known issue if it is listed.
  static func judge(
    _ id: String, _ problems: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard ids.contains(id) else {
      if !problems.isEmpty {
        Issue.record(
          Comment(rawValue: "\(id): " + problems.joined(separator: "; ")),
          sourceLocation: sourceLocation)
      }
      return
    }
    if problems.isEmpty {
      if isStriking {
        strike(id)
      } else {
        Issue.record(
          "\(id) passes: strike it from known-failures.txt, or run with ENTENTE_STRIKE=1",
          sourceLocation: sourceLocation)
      }
      return
    }
    withKnownIssue {
      Issue.record(
        Comment(rawValue: "\(id): " + problems.joined(separator: "; ")),
        sourceLocation: sourceLocation)
    }
  }

  private static func lines() throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  private static func strike(_ id: String) {
    file.withLock { _ in
      guard let lines = try? lines() else { return }
      let kept = lines.filter { $0.trimmingCharacters(in: .whitespaces) != id }
      try? kept.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
  }
}

@Suite struct KnownFailuresTests {
  @Test func `Every listed row exists`() throws {
    let rows = try Set(LexiconExample.all().map(\.id)).union(MarkedRow.all.map(\.id))
      .union(SeedTests.rows.map(\.id)).union(ArabicFormsTests.firstPersons.map(\.id))
      .union([
        "seed.both-sides", "tokenizer.apostrophe.last-letter",
        "folding.capitals",
      ])
    #expect(KnownFailures.ids.subtracting(rows).sorted() == [])
  }
}
