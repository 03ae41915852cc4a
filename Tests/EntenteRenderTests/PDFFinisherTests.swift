import Testing

@testable import EntenteRender

struct PDFFinisherTests {
  @Test(arguments: [
    ("/CreationDate (D:20261121224840Z)", "/CreationDate (D:20000101000000Z)"),
    ("x/CreationDate (D:20261121224840+01'30)y", "x/CreationDate (D:20000101000000+00'00)y"),
    ("1 0 0 -1 424.398438 1091.132813 Tm\n", "1 0 0 -1 424.398430 1091.132810 Tm\n"),
    ("(1.123456) Tm", "(1.123456) Tm"), ("/CreationDate (D:2026", "/CreationDate (D:2026"),
    ("", ""),
  ])
  func fixesTheDate(text: String, expected: String) {
    let result = PDFFinisher.finish(Array(text.utf8))
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
