import EntenteGraph
import Testing

@Suite("A diff as CSV")
struct DiffCSVTests {
  @Test("one record a pair, as many fields as columns")
  func records() throws {
    let text = String(decoding: DiffCSV.encode(try DiffReportTests.diff()), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].split(separator: ",").map(String.init) == DiffCSV.columns)
    #expect(
      lines[1]
        == "IRN,SYR,Iran,Syria,vanished,0,0,2.7,0,1.084323,0,0,0,0.121795,,,,,,")
    #expect(lines[2].hasPrefix("RUS,SYR,Russia,Syria,flipped,1,1,10.8,0,"))
    for line in lines {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 20)
    }
  }
}
