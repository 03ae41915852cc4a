import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct TraceTests {
  @Test func `A trace tells what was kept and what was dropped`() throws {
    let trace = try TestExtractor.shared.trace(
      Document(id: "1", text: "Russia backs Syria. Iran does not back Turkey."))
    let lines = trace.split(separator: "\n")
    #expect(lines.first == "sentence 0: Russia backs Syria.")
    #expect(lines.contains { $0.hasPrefix("sentence 1: ") })
    #expect(
      lines.contains {
        $0.hasPrefix("  relation Russia") && $0.contains("by en.back.verb subject-object")
          && $0.hasSuffix("kept: actual")
      })
    #expect(lines.contains { $0.hasPrefix("  relation Iran") && $0.hasSuffix("dropped: negated") })
  }
}
