import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Stepping through JSON of a known form")
struct ByteScannerTests {
  private func scanning<Value>(
    _ text: [UInt8], _ body: (inout ByteScanner) -> Value
  ) throws -> Value {
    try text.withUnsafeBytes { bytes in
      var scanner = try #require(ByteScanner(bytes, 0..<bytes.count))
      return body(&scanner)
    }
  }

  @Test("a string ends at its first quote, wherever in a word that is")
  func strings() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in
        // Neighbours of the bytes that matter are where a borrow would show.
        [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x61, 0x7F, 0x80, 0xA2, 0xDC, 0xFF].randomElement(
          using: &random) as UInt8? ?? 0x61
      }
      let mark = [0x22, 0x5C, 0x0A, 0x1F].randomElement(using: &random) as UInt8? ?? 0x22
      let tail = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let range = try scanning(text + [mark] + tail) { $0.plain() }
      #expect(range == (mark == 0x22 ? 0..<count : nil))
    }
  }

  @Test("a string may go on behind an escape")
  func escapes() throws {
    for (text, end) in [(#"a\"b"x"#, 5), (#"12345678\\"x"#, 11), (#"\n\t" "#, 5)] {
      let found = try scanning(Array(text.utf8)) { $0.skip() ? $0.position : nil }
      #expect(found == end)
    }
    for text in [#"a\"#, #"a\"b"#, #"\u0041""#, #"\x""#] {
      #expect(try !scanning(Array(text.utf8)) { $0.skip() })
    }
  }

  @Test("only UTF-8 is text")
  func encoding() throws {
    for (bytes, isText) in [
      (Array("سوريا\"".utf8), true), ([0x61, 0xD8, 0x22], false), (Array("abc\"".utf8), true),
    ] as [([UInt8], Bool)] {
      #expect(try scanning(bytes) { $0.plain() != nil && $0.isText(from: 0) } == isText)
    }
  }

  @Test(
    "sums are read as the general reader does",
    arguments: [
      "0", "7", "0.8", "2.4000000000000004", "12.345678", "12.3456785", "1000000000", "00", "1.",
      "1000000001", ".5", "-1", "5.600000000000001", "999999999.999999",
    ])
  func sums(_ text: String) throws {
    var json = JSONReader(Array(text.utf8))
    let value = (try? json.number()).flatMap {
      0...1_000_000_000 ~= $0 ? Int64(($0 * 1_000_000).rounded()) : nil
    }
    let isWhole = (try? json.end()) != nil
    let read = try scanning(Array(text.utf8)) { scanner -> Int64? in
      let value = scanner.micros()
      return scanner.isAtEnd ? value : nil
    }
    #expect(read == (isWhole ? value : nil))
  }

  @Test("dates have ten characters")
  func dates() throws {
    for text in ["2024-12-08", "2024-13-08", "2024-12-00", "0000-01-01", "2024-1-011", "2024"] {
      let read = try scanning(Array(text.utf8)) { $0.date(0..<text.utf8.count)?.date }
      let date = CalendarDate(text)
      #expect(read == (date.map { $0.day > 0 } ?? false ? date : nil))
    }
  }

  @Test("millionths are rounded as doubles are, however many decimals there are")
  func manyDecimals() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
        "0012344455556789".randomElement(using: &random) ?? "0"
      }
      let text = "\(Int.random(in: 0...99, using: &random))." + String(digits)
      let expected = try #require(Double(text))
      let read = try scanning(Array(text.utf8)) { scanner -> Int64? in
        let value = scanner.micros()
        return scanner.isAtEnd ? value : nil
      }
      #expect(read == Int64((expected * 1_000_000).rounded()), "\(text)")
    }
  }
}
