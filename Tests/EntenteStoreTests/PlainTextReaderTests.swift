import EntenteModel
import Testing

@testable import EntenteStore

@Suite struct PlainTextReaderTests {
  @Test func `A file is a document named by its name`() throws {
    let document = try PlainTextReader.document(
      Array("\u{FEFF}نص".utf8), file: "news/2024.a.txt",
      options: ReadingOptions(language: .arabic))
    #expect(document == Document(id: "2024.a", text: "نص", language: .arabic))
  }

  @Test(arguments: [
    ("a/b.txt", "b"), ("b", "b"), (".hidden", ".hidden"), ("<stdin>", "stdin"), ("a.b.c", "a.b"),
  ]) func `Identifiers`(_ file: String, _ id: String) {
    #expect(PlainTextReader.identifier(for: file) == id)
  }

  @Test func `Empty and blank files`() {
    for (text, message) in [
      ("", "a.txt: the file is empty"), (" \n\t\r\n", "a.txt: no text in the file"),
      ("\u{FEFF}", "a.txt: no text in the file"),
    ] {
      let error = failure { () throws(EntenteError) in
        _ = try PlainTextReader.document(
          Array(text.utf8), file: "a.txt", options: ReadingOptions())
      }
      #expect(error?.code == .emptyInput)
      #expect(error?.description == message)
    }
  }
}
