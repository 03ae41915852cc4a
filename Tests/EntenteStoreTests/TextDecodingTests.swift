import EntenteModel
import Testing

@testable import EntenteStore

@Suite struct TextDecodingTests {
  static let arabic = "أكدت الصين دعمها لسوريا.\nSecond line 😀"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws(EntenteError) -> String {
    String(
      decoding: try TextDecoding.utf8(bytes, encoding: encoding, file: "a.txt"), as: UTF8.self)
  }

  @Test func `Byte order marks decide, and are not part of the text`() throws {
    let text = TextDecodingTests.arabic
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    #expect(try decode([0xFF, 0xFE] + TextDecodingTests.utf16(text, bigEndian: false)) == text)
    #expect(try decode([0xFE, 0xFF] + TextDecodingTests.utf16(text, bigEndian: true)) == text)
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("a".utf8), as: .windows1256) == "a")
  }

  @Test func `A U+FEFF inside the text stays`() throws {
    #expect(try decode(Array("a\u{FEFF}b".utf8)).utf8.elementsEqual("a\u{FEFF}b".utf8))
  }

  @Test func `Encodings that the user names`() throws {
    let text = TextDecodingTests.arabic
    let little = TextDecodingTests.utf16(text, bigEndian: false)
    #expect(try decode(little, as: .utf16) == text)
    #expect(try decode(little, as: .utf16LittleEndian) == text)
    #expect(try decode(TextDecodingTests.utf16(text, bigEndian: true), as: .utf16BigEndian) == text)
    // "سوريا، 2024" in Windows-1256.
    let bytes: [UInt8] = [0xD3, 0xE6, 0xD1, 0xED, 0xC7, 0xA1, 0x20, 0x32, 0x30, 0x32, 0x34]
    #expect(try decode(bytes, as: .windows1256) == "سوريا، 2024")
  }

  @Test func `Every byte of Windows-1256 has a scalar`() {
    let all = [UInt8](0...255)
    let text = String(validating: Windows1256.utf8(all[...]), as: UTF8.self)
    #expect(text?.unicodeScalars.count == 256)
  }

  @Test func `Encoding names`() {
    #expect(TextEncoding(name: "CP1256") == .windows1256)
    #expect(TextEncoding(name: "utf16LE") == .utf16LittleEndian)
    #expect(TextEncoding(name: "latin-1") == nil)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var encoding: TextEncoding?
    let code: EntenteError.Code
    let message: String
    var testDescription: String { name }
  }

  static let bad: [Bad] = [
    Bad(
      name: "wrong encoding", bytes: Array("ok\naé".utf8) + [0xD3, 0xE6, 0x20], code: .badEncoding,
      message:
        "a.txt:2:3: not valid UTF-8 (byte 0xD3): if the text is in Windows-1256, add --encoding windows-1256"
    ),
    Bad(
      name: "NUL", bytes: Array("one\ntwo\0three".utf8), code: .binaryInput,
      message: "a.txt:2:4: a NUL byte, so this is a binary file, not text"),
    Bad(
      name: "PDF", bytes: Array("%PDF-1.7\n".utf8), code: .binaryInput,
      message: "a.txt: a PDF file, not text: convert it to UTF-8 text first"),
    Bad(
      name: "control characters", bytes: [1, 2, 3, 4, 0x41, 5], code: .binaryInput,
      message: "a.txt: a binary file, not text"),
    Bad(
      name: "unmarked UTF-16", bytes: utf16("وقال إن بلاده تدعم سوريا", bigEndian: true),
      code: .badEncoding,
      message: "a.txt: looks like UTF-16 without a byte order mark: add --encoding utf-16be"),
    Bad(
      name: "odd UTF-16", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x41], code: .badEncoding,
      message: "a.txt:2: ends in the middle of a UTF-16 character"),
    Bad(
      name: "unpaired surrogate", bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00], code: .badEncoding,
      message: "a.txt:1: not valid UTF-16: an unpaired surrogate"),
    Bad(
      name: "NUL in UTF-16", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], code: .binaryInput,
      message: "a.txt:1: a NUL character, so this is not text"),
  ]

  @Test(arguments: bad) func `Bytes that are not text`(_ row: Bad) {
    let error = failure { () throws(EntenteError) in
      _ = try decode(row.bytes, as: row.encoding)
    }
    #expect(error?.code == row.code)
    #expect(error?.description == row.message)
  }
}
