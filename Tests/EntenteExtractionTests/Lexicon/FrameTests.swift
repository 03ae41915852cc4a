import Testing

@testable import EntenteExtraction

@Suite struct FrameTests {
  @Test func `Mutual frames say so in their names`() {
    for frame in Frame.allCases {
      #expect(frame.isMutual == frame.rawValue.hasSuffix("mutual"), "\(frame.rawValue)")
    }
  }
}
