import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteStore

@Suite struct CorpusReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Ids of the documents, and messages with the folder's path cut away.
  func read(_ inputs: [String], options: ReadingOptions = ReadingOptions()) -> [String] {
    CorpusReader(inputs, options: options).map { entry in
      switch entry {
      case .success(let document): document.id
      case .failure(let error):
        error.description.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
  }

  @Test func `A folder's texts come sorted by bytes, with folders inside, without others`() throws {
    for name in ["b.txt", "a/z.txt", "a.txt", "Z.txt", "ب.txt", "a/.hidden.txt", "x.md", "c.TXT"] {
      try folder.write("in/" + name, "text")
    }
    try folder.write("in/a-b.jsonl", #"{"id":"j1","text":"a"}"# + "\n" + #"{"id":"j2","text":"a"}"#)
    #expect(read([folder("in")]) == ["Z", "j1", "j2", "a", "z", "b", "c", "ب"])
  }

  @Test func `Links in a circle end`() throws {
    try folder.write("in/a.txt", "text")
    try FileManager.default.createSymbolicLink(
      atPath: folder("in/loop"), withDestinationPath: folder("in"))
    #expect(read([folder("in")]) == ["a"])
  }

  @Test func `Problems stand in their place and cost no other document`() throws {
    let first = try folder.write("first.txt", "text")
    let bad = try folder.write("bad.txt", [0x61, 0xD3, 0x20])
    let lines = try folder.write(
      "l.jsonl", #"{"id":"l1","text":"a"}"# + "\nnonsense\n" + #"{"id":"l3","text":"a"}"#)
    let last = try folder.write("last.txt", "text")
    let missing = folder("missing.txt")
    let result = read([first, bad, missing, lines, last])
    #expect(result.count == 7)
    #expect(result[0] == "first")
    #expect(result[1].hasPrefix("bad.txt:1:2: not valid UTF-8"))
    #expect(result[2] == "missing.txt: no such file or folder")
    #expect(result[3] == "l1")
    #expect(result[4].hasPrefix("l.jsonl:2:1: "))
    #expect(Array(result[5...]) == ["l3", "last"])
  }

  @Test func `An id is given once`() throws {
    try folder.write("in/x.jsonl", #"{"id":"a","text":"1"}"# + "\n" + #"{"id":"a","text":"2"}"#)
    try folder.write("in/y/a.txt", "text")
    #expect(
      read([folder("in")]) == [
        "a",
        "in/x.jsonl:2: the id \"a\" is taken by in/x.jsonl:1: give each document its own",
        "in/y/a.txt: the id \"a\" is taken by in/x.jsonl:1: give each document its own",
      ])
  }

  @Test func `Ids differ by bytes, not by looks`() throws {
    let path = try folder.write(
      "x.jsonl", "{\"id\":\"e\u{301}\",\"text\":\"1\"}\n{\"id\":\"\u{E9}\",\"text\":\"2\"}")
    #expect(CorpusReader([path]).count { (try? $0.get()) != nil } == 2)
  }

  @Test func `Empty inputs`() throws {
    try folder.write("in/readme.md", "text")
    let empty = try folder.write("empty.jsonl", "")
    let blank = try folder.write("blank.jsonl", "\n\n")
    #expect(
      read([folder("in"), empty, blank]) == [
        "in: no texts in this folder: Entente reads .txt and .jsonl files",
        "empty.jsonl: the file is empty", "blank.jsonl: the file is empty",
      ])
    #expect(read([]) == [])
  }

  @Test func `Endings that Entente doesn't know`() throws {
    let path = try folder.write("a.docx", "text")
    #expect(
      read([path]) == [
        "a.docx: Entente doesn't know the ending .docx: it reads .txt and .jsonl, and other files "
          + "with --input-format text or jsonl"
      ])
    #expect(read([path], options: ReadingOptions(format: .text)) == ["a"])
    let bare = try folder.write("bare", #" {"id":"x","text":"a"}"#)
    #expect(read([bare]) == ["x"])
  }

  @Test func `JSON Lines in UTF-16 and with a byte order mark`() throws {
    let text = "{\"id\":\"ا\",\"text\":\"نص\"}\n{\"id\":\"ب\",\"text\":\"نص\"}\n"
    let wide = try folder.write(
      "w.jsonl", [0xFF, 0xFE] + TextDecodingTests.utf16(text, bigEndian: false))
    #expect(read([wide]) == ["ا", "ب"])
    let marked = try folder.write("m.jsonl", "\u{FEFF}" + text)
    #expect(read([marked]) == ["ا", "ب"])
  }

  @Test func `Documents over the limit`() throws {
    let text = try folder.write("big.txt", "12345678901")
    let lines = try folder.write(
      "l.jsonl", #"{"id":"1","text":"123456789"}"# + "\n" + #"{"id":"2","text":""}"#)
    let result = read([text, lines], options: ReadingOptions(documentLimit: 10))
    #expect(result[0].hasPrefix("big.txt: a document of more than 10 bytes"))
    #expect(result[1].hasPrefix("l.jsonl:1: a document of more than 10 bytes"))
  }

  @Test func `A document of 50 MB`() throws {
    let text = String(repeating: "روسيا تدعم سوريا. ", count: 1_700_000)
    let path = try folder.write("big.txt", text)
    let document = try #require(CorpusReader([path]).first { _ in true }).get()
    #expect(document.text.utf8.count == text.utf8.count)
    #expect(text.utf8.count > 50_000_000)
  }
}
