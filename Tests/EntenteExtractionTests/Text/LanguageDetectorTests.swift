import EntenteExtraction
import EntenteModel
import Testing

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("Russia backs Syria.", Language.english), ("روسيا تدعم سوريا", .arabic), ("", .english),
    ("1234 … !", .english), ("قالت BBC إن روسيا تدعم سوريا", .arabic),
    ("The word سوريا means Syria", .english),
  ]) func `The script tells`(_ text: String, _ language: Language) {
    #expect(LanguageDetector.language(of: text) == language)
  }

  @Test func `The beginning of a long text decides`() {
    let text = String(repeating: "سوريا ", count: 1_000) + String(repeating: "Syria ", count: 9_000)
    #expect(LanguageDetector.language(of: text) == .arabic)
  }
}
