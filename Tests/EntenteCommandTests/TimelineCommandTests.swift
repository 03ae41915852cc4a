import EntenteTestSupport
import Testing

@Suite struct TimelineCommandTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("rows.jsonl", EvidenceRows.november + EvidenceRows.later)
  }

  @Test func `Months as JSON and as CSV`() throws {
    let json = try entente("timeline", "rows.jsonl", "--by", "month")
    #expect(json.status == 0)
    #expect(json.errors == "")
    #expect(json.text.hasPrefix(#"{"format":"entente-timeline","version":1,"by":"month""#))
    #expect(json.text.contains(#""period":"2024-11""#))
    #expect(json.text.contains(#""period":"2024-12""#))
    let csv = try entente("timeline", "rows.jsonl", "--by", "month", "-o", "t.csv")
    #expect(csv.status == 0)
    let lines = try #require(folder.read("t.csv")).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("period,start,end,source,target,"))
    #expect(lines[4].hasPrefix("2024-12,2024-12-01,2024-12-31,RUS,SYR,"))
    #expect(
      try entente("timeline", "rows.jsonl", "--by", "month", "--format", "csv").text
        == folder.read("t.csv"))
  }

  @Test func `Weeks without news are there, and filters count`() throws {
    let weeks = try entente(
      "timeline", "rows.jsonl", "--by", "week", "--focus", "Russia", "--sign", "oppose")
    #expect(weeks.status == 0)
    #expect(weeks.text.contains(#""period":"2024-W51""#))
    #expect(!weeks.text.contains(#""period":"2024-W44""#))
  }

  @Test func `What can't be dated`() throws {
    try folder.write("ties.csv", "source,target\na,b\n")
    let outcome = try entente("timeline", "ties.csv", "--by", "month")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("the graph has no evidence rows to date"))
    #expect(try entente("timeline", "rows.jsonl").status == 64)
    #expect(try entente("timeline", "rows.jsonl", "--by", "day").status == 64)
    #expect(try entente("timeline", "rows.jsonl", "--by", "week", "-o", "x.svg").status == 64)
  }
}
