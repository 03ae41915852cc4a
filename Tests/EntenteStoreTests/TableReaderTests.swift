import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteStore

@Suite struct TableReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func read(_ text: String, required: [[String]] = []) throws(EntenteError) -> [String] {
    let path = folder("t.csv")
    do { try folder.write("t.csv", text) } catch { Issue.record(error) }
    var reader = try TableReader(path: path, required: required)
    var all: [String] = []
    while let record = try reader.next() {
      all.append("\(record.line): \(record["a"] ?? "-") \(record["b", "c"] ?? "-")")
    }
    return all
  }

  @Test func `Commas, semicolons and tabs`() throws {
    #expect(try read("a,b\n1,2\n\n3,\n") == ["2: 1 2", "4: 3 -"])
    #expect(try read("\u{FEFF}a;b\r\n1;\"2;3\"\r\n") == ["2: 1 2;3"])
    #expect(try read("a\tb\n1\t\"2\n") == ["2: 1 \"2"])
    #expect(
      try read("c,a, x \n1,\"say \"\"x\"\"\nand y\",3\n4,5,6") == [
        "2: say \"x\"\nand y 1", "4: 5 4",
      ])
  }

  @Test func `What is wrong is told with its line`() throws {
    func message(_ text: String, required: [[String]] = []) -> String? {
      failure { () throws(EntenteError) in _ = try read(text, required: required) }?.description
        .split(separator: "/").last.map(String.init)
    }
    #expect(message("") == "t.csv: the file is empty")
    #expect(message("a,b\n1,2,3\n") == "t.csv:2: 3 fields where there are 2 columns")
    #expect(message("a,b\n\"1,2\n") == "t.csv:2: a quote is not closed")
    #expect(
      message("a,b\n", required: [["a"], ["x", "y"]])
        == "t.csv:1: the table has no column \"x\" or \"y\": its first line must name the columns")
    #expect(try read("a,b\n1,2,,\n") == ["2: 1 2"])
  }
}
