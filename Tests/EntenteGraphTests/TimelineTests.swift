import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Timelines")
struct TimelineTests {
  static let graph = GraphBuilder.graph(from: [
    row("A", "B", doc: "1", date: "2024-10-31"),
    row("A", "B", .oppose, doc: "2", date: "2024-12-29"),
    row("A", "C", doc: "3", date: "2024-12-30"), row("A", "C", doc: "4", date: "2024-12"),
    row("A", "C", doc: "5", date: nil), row("A", "C", doc: "6", date: "2025"),
  ])

  @Test("months, with a gap")
  func months() throws {
    let timeline = try Timeline(Self.graph, by: .month)
    #expect(timeline.periods.map(\.label) == ["2024-10", "2024-11", "2024-12"])
    #expect(timeline.periods.map(\.graph.edges.count) == [1, 0, 2])
    #expect(timeline.periods.map(\.stories) == [1, 0, 3])
    #expect(timeline.periods[2].lastDay == CalendarDate("2024-12-31"))
    #expect(timeline.periods[2].graph.edge("A", "C")?.supportMicros == 2_000_000)
    #expect(timeline.undated == 2)
  }

  @Test("weeks begin on Monday")
  func weeks() throws {
    let timeline = try Timeline(Self.graph, by: .week)
    #expect(timeline.periods.first?.label == "2024-W44")
    #expect(timeline.periods.last?.label == "2025-W01")
    #expect(timeline.periods.last?.firstDay == CalendarDate("2024-12-30"))
    #expect(timeline.periods.last?.lastDay == CalendarDate("2025-01-05"))
    #expect(timeline.periods.count == 10)
    #expect(timeline.undated == 3)
  }

  @Test(
    "ISO weeks around the new year",
    arguments: [
      ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-29", "2024-W52"),
      ("2024-12-30", "2025-W01"), ("2016-01-01", "2015-W53"), ("1969-12-29", "1970-W01"),
      ("2000-02-29", "2000-W09"),
    ])
  func isoWeeks(date: String, week: String) throws {
    #expect(try #require(CalendarDate(date)).isoWeek == week)
  }

  @Test("days and dates are each other's inverse")
  func days() {
    for days in stride(from: -800_000, through: 100_000, by: 37) {
      #expect(CalendarDate(daysSince1970: days).daysSince1970 == days)
    }
  }

  @Test("as CSV and JSON")
  func formats() throws {
    let timeline = try Timeline(Self.graph, by: .month)
    let lines = String(decoding: timeline.csv(), as: UTF8.self).split(separator: "\n")
    #expect(lines[0].hasPrefix("period,start,end,source,target,name,interaction,class,weight,sign"))
    #expect(
      lines.dropFirst().map { $0.split(separator: ",").prefix(5).joined(separator: ",") } == [
        "2024-10,2024-10-01,2024-10-31,A,B", "2024-12,2024-12-01,2024-12-31,A,B",
        "2024-12,2024-12-01,2024-12-31,A,C",
      ])
    var reader = JSONReader(timeline.json())
    try reader.skipValue()
    try reader.end()
  }

  @Test("what can't be dated is refused or empty")
  func limits() throws {
    var bare = Self.graph
    bare.edges[0].evidence = []
    #expect(throws: EntenteError.self) { try Timeline(bare, by: .month) }
    let long = GraphBuilder.graph(from: [
      row("A", "B", doc: "1", date: "0001-01-01"), row("A", "B", doc: "2", date: "2024-12-29"),
    ])
    #expect(throws: EntenteError.self) { try Timeline(long, by: .week) }
    #expect(try Timeline(SignedGraph(level: .polity), by: .week).periods.isEmpty)
  }
}
