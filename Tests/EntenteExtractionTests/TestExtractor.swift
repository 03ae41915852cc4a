import EntenteExtraction

/// One extractor for all tests: its tables take a while to load.
enum TestExtractor {
  private static let result = Result<Extractor, any Error> { try Extractor() }

  static var shared: Extractor { get throws { try result.get() } }
}
