import EntenteModel
import Testing

@testable import EntenteStore

@Suite struct EventCodesTests {
  @Test func `The longest code that begins it counts`() throws {
    let table = EventCodes.table
    let aid = try #require(table.meaning(of: "0333"))
    #expect(aid.name == "Express intent to provide material aid")
    #expect(aid.side?.modality == .pledged)
    #expect(table.meaning(of: "1056")?.side?.polarity == .oppose)
    #expect(table.meaning(of: "1033")?.side == nil)
    #expect(table.meaning(of: "195")?.side?.event == .assault)
    #expect(table.meaning(of: "0874")?.side?.event == .yield)
    #expect(table.meaning(of: "040")?.name == "Consult")
    #expect(table.meaning(of: "99") == nil)
    #expect(table.meaning(of: "") == nil)
    #expect(table.meaning(of: "---") == nil)
  }

  @Test func `All roots and all types are there`() {
    for root in 1...20 {
      #expect(EventCodes.table.meaning(of: root < 10 ? "0\(root)" : "\(root)") != nil)
    }
    for type in ["agree", "Consult", "SUPPORT", "CONCEDE", "RETREAT", "DEMAND", "REQUEST"] {
      #expect(EventCodes.table.meaning(of: type) != nil, "\(type)")
    }
  }

  @Test func `Every line of the table counts`() {
    let lines = PackageResources.events_tsv.split(separator: 0x0A)
    let rows = lines.filter { $0.first != UInt8(ascii: "#") }.dropFirst()
    for row in rows {
      let code = String(decoding: row.prefix { $0 != 0x09 }, as: UTF8.self)
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
      #expect(fields.count == 5, "\(code)")
      let meaning = EventCodes.table.meaning(of: code)
      #expect(meaning?.name == String(decoding: fields[1], as: UTF8.self), "\(code)")
      #expect((meaning?.side == nil) == fields[2].isEmpty, "\(code)")
    }
  }
}
