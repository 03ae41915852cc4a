import EntenteModel
import Foundation
import Testing

@testable import EntenteExtraction

@Suite struct EvidenceWriterTests {
  static func rows(_ text: String) throws -> [Evidence] {
    try TestExtractor.shared.evidence(in: Document(id: "1", text: text))
  }

  @Test func `The surest of equal readings stays, once a sentence`() throws {
    let rows = try Self.rows("Russia backs Syria and backs Syria. Russia backs Syria.")
    #expect(rows.map(\.sentence.index) == [0, 1])
    #expect(Set(rows.map(\.id)).count == 2)
  }

  @Test func `Nobody takes sides with his own state`() throws {
    #expect(try Self.rows("Vladimir Putin backs Russia.").isEmpty)
    #expect(try Self.rows("Moscow praised the Kremlin.").isEmpty)
  }

  @Test func `An id is half of the SHA-256 of what makes the row`() throws {
    let extractor = try TestExtractor.shared
    let row = try #require(Self.rows("Nothing new. Russia backs Syria.").first)
    let parts = [
      "1", extractor.version, "1", "13", "RUS", "SYR", "1", row.rule, "0",
    ]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "python3", "-c",
        "import hashlib, sys; print(hashlib.sha256(b''.join(p.encode() + b'\\0' for p in sys.argv[1:])).hexdigest())",
      ] + parts
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(row.id == String(decoding: output, as: UTF8.self).prefix(32))
  }

  @Test func `Rows come in reading order`() throws {
    let rows = try Self.rows(
      "Turkey praised Azerbaijan and condemned Armenia. Iran condemned Israel.")
    #expect(rows.count >= 3)
    #expect(rows.map(\.predicate.start) == rows.map(\.predicate.start).sorted())
    #expect(rows.first?.target.id == "AZE" && rows.last?.target.id == "ISR")
  }

  @Test func `Confidence is a share with two decimals, above the threshold`() throws {
    for example in try LexiconExample.all().prefix(300) {
      for row in try Self.rows(example.predicate.example.filter { !"{}[]".contains($0) }) {
        #expect(row.confidence >= EvidenceWriter.threshold && row.confidence <= 1)
        #expect((row.confidence * 100).rounded() / 100 == row.confidence)
        #expect(row.modality.isEvidence)
      }
    }
  }
}
