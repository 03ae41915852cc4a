import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct TextWindowsTests {
  /// A window's sentences, and what is known of their tokens.
  static func lines(_ view: TextView) -> [String] {
    view.sentences.flatMap { span -> [String] in
      ["\(span.sentence.index) \(span.sentence.range) \(span.tokens)"]
        + span.tokens.map { index in
          let token = view.token(index)
          let hits = view.hits(at: index).map { "\($0.entry) \($0.start) \($0.end) \($0.suffix)" }
          return "\(index) \(token.range) \(token.kind) \(token.flags) "
            + String(decoding: view.folded(index), as: UTF8.self) + " \(hits)"
        }
    }
  }

  static func lines(_ text: String, _ language: Language, size: Int) throws -> [String] {
    var windows = TextWindows(text, try SmallLexicon.result.get(), language, size: size)
    var lines: [String] = []
    while windows.isMore {
      let memory = windows.next()
      withExtendedLifetime(memory) { lines += Self.lines(memory.view) }
    }
    return lines
  }

  @Test(arguments: [1, 7, 100, 333, 1000])
  func `Windows of any size show what one window shows`(_ size: Int) throws {
    for language in Language.allCases {
      let text = DeterminismTests.samples()
        .filter { LanguageDetector.language(of: $0.text) == language }.prefix(30)
        .map(\.text).joined(separator: "\n")
      let whole = try Self.lines(text, language, size: .max >> 1)
      #expect(whole.count > 1000)
      #expect(try Self.lines(text, language, size: size) == whole)
    }
  }

  @Test func `Tokens around a window can be asked for, but are another's`() throws {
    let text = String(repeating: "Syria said so. ", count: 200)
    var windows = TextWindows(text, try SmallLexicon.result.get(), .english, size: 200)
    var end = 0
    var count = 0
    while windows.isMore {
      let view = windows.next()
      withExtendedLifetime(view) {
        let view = view.view
        #expect(view.ownTokens.lowerBound == end)
        #expect(view.tokens.lowerBound == max(0, end - TextWindows.margin))
        #expect(!view.isValid(view.tokens.upperBound) && !view.isValid(view.tokens.lowerBound - 1))
        #expect(view.sentences.first?.tokens.lowerBound == end)
        end = view.ownTokens.upperBound
        count += 1
      }
    }
    #expect(end == 800 && count > 2)
  }

  @Test func `A sentence longer than a window stays whole`() throws {
    let text = String(repeating: "Syria and ", count: 1000) + "Syria. End."
    #expect(try Self.lines(text, .english, size: 50) == Self.lines(text, .english, size: 100_000))
  }

  @Test func `An empty text is one empty window`() throws {
    var windows = TextWindows("", try SmallLexicon.result.get(), .english)
    let memory = windows.next()
    #expect(memory.view.sentences.isEmpty && memory.view.tokens.isEmpty && !windows.isMore)
  }
}
