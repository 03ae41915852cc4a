import Testing

@testable import EntenteExtraction

@Suite struct ConfidenceModelTests {
  @Test func `Weights add up to a probability`() {
    let model = ConfidenceModel(rows: [("bias", 1), ("a", 2), ("b", -3)])
    #expect(abs(model.confidence(of: []) - 0.731_058_578_630_005) < 1e-12)
    #expect(model.confidence(of: ["a", "b", "unknown"]) == 0.5)
    #expect(model.confidence(of: ["a"]) > model.confidence(of: ["b"]))
  }

  @Test func `Without weights it knows that it knows nothing`() {
    #expect(ConfidenceModel().isEmpty)
    #expect(!ConfidenceModel(rows: [("bias", 0)]).isEmpty)
    #expect(ConfidenceModel().confidence(of: ["a"]) == 0.5)
  }

  @Test func `A later row replaces an earlier one`() {
    #expect(ConfidenceModel(rows: [("bias", 5), ("bias", 0)]).confidence(of: []) == 0.5)
  }
}
