import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteStore

@Suite struct LineReaderTests {
  func lines(_ text: String, limit: Int = 100) throws(EntenteError) -> [String] {
    var reader = LineReader(Array(text.utf8), file: "a.jsonl", limit: limit)
    var lines: [String] = []
    while let line = try reader.next() {
      lines.append("\(line.number):" + String(decoding: line.bytes, as: UTF8.self))
    }
    return lines
  }

  @Test func `Lines end with LF or CR LF, the last perhaps without`() throws {
    #expect(try lines("a\nb\r\n\nc") == ["1:a", "2:b", "3:", "4:c"])
    #expect(try lines("a\n") == ["1:a"])
    #expect(try lines("") == [])
  }

  @Test func `A line over the limit is skipped`() throws {
    var reader = LineReader(Array("abcdef\nxy\nabcdef".utf8), file: "a.jsonl", limit: 5)
    let first = failure { () throws(EntenteError) in _ = try reader.next() }
    #expect(
      first?.description == "a.jsonl:1: a document of more than 5 bytes: split it into smaller ones"
    )
    #expect(try reader.next()?.number == 2)
    let last = failure { () throws(EntenteError) in _ = try reader.next() }
    #expect(last?.line == 3)
    #expect(try reader.next() == nil)
  }

  @Test func `Lines longer than a block`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 3 << 20)
    let path = try folder.write("a.jsonl", "one\n\(long)\n\(long)y\nlast")
    var reader = LineReader(try ByteStream(path: path), limit: (3 << 20) + 1)
    var counts: [Int] = []
    while let line = try reader.next() { counts.append(line.bytes.count) }
    #expect(counts == [3, 3 << 20, (3 << 20) + 1, 4])

    var limited = LineReader(try ByteStream(path: path), limit: 3 << 20)
    #expect(try limited.next()?.number == 1)
    #expect(try limited.next()?.number == 2)
    #expect(failure { () throws(EntenteError) in _ = try limited.next() }?.code == .tooLarge)
    #expect(try limited.next()?.bytes == Array("last".utf8))
  }
}
