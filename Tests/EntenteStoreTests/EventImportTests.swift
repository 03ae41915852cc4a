import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteStore

@Suite struct EventImportTests {
  /// Rows as `date doc: source sign target event text`, and messages.
  func read(
    _ file: String, _ format: EventFormat
  ) throws -> (rows: [Evidence], messages: [String], omissions: EventImport.Omissions) {
    var table = try EventImport(path: file, format: format) { actor, _ in
      let country = actor.isState ? actor.country : actor.name
      return (actor.name ?? country).map {
        EventImport.Party(
          id: $0.lowercased(), name: $0, polity: $0, polityID: country ?? $0, via: "name")
      }
    }
    var rows: [Evidence] = []
    var messages: [String] = []
    while let result = table.next() {
      switch result {
      case .success(let row): rows.append(row)
      case .failure(let error): messages.append(error.description)
      }
    }
    return (rows, messages, table.omissions)
  }

  func sample(_ name: String) -> String { Checkout.path("Tests/EntenteStoreTests/Events/" + name) }

  func short(_ row: Evidence) -> String {
    "\(row.date?.description ?? "-") \(row.source.name) \(row.polarity == .support ? "+" : "-") "
      + "\(row.target.name): \(row.event.rawValue), \(row.modality.rawValue)"
  }

  @Test func `GDELT 2`() throws {
    let (rows, messages, omissions) = try read(sample("gdelt.export.CSV"), .gdelt)
    #expect(messages == [])
    #expect(
      rows.map(short) == [
        "2024-12-02 MOSCOW + SYRIA: AID, actual",
        "2024-12-02 IRAN - ISRAEL: ACCUSE, actual",
        "2024-12-03 ISRAEL - HEZBOLLAH: ASSAULT, actual",
        "2024-12-04 TRIPOLI + FRANCE: SUPPORT, actual",
        "2024-12-05 REBELS - DAMASCUS: ASSAULT, actual",
      ])
    #expect(omissions.withoutSide == 2)
    #expect(omissions.withoutActor == 1)
    #expect(omissions.withinOne == 0)
    let first = try #require(rows.first)
    #expect(first.document == "https://www.example.org/aid")
    #expect(first.outlet == "example.org")
    #expect(first.rule == "import.gdelt.072")
    #expect(first.sentence.text == "MOSCOW - Provide military aid - SYRIA")
    #expect(first.predicate.text == "Provide military aid")
    #expect(Array(first.sentence.text.utf8)[first.target.start..<first.target.end].count == 5)
    #expect(Set(rows.map(\.id)).count == 5)
    #expect(try read(sample("gdelt.export.CSV"), .gdelt).rows == rows)
  }

  @Test func `ICEWS`() throws {
    let (rows, messages, omissions) = try read(sample("icews.tab"), .icews)
    #expect(messages == [])
    #expect(
      rows.map(short) == [
        "2024-12-02 Vladimir Putin + Syria: AID, actual",
        "2024-12-02 Government (Iran) - Israel: ACCUSE, actual",
        "2024-12-03 Citizen (Syria) - Government (Turkey): PROTEST, actual",
      ])
    #expect(rows.map(\.document) == ["77001", "77001", "77002"])
    #expect(rows[0].sentence.index == 2)
    #expect(rows[0].outlet == "Example Wire")
    #expect(omissions.withoutSide == 1)
  }

  @Test func `POLECAT, with several actors in a field`() throws {
    let (rows, messages, omissions) = try read(sample("polecat.txt"), .polecat)
    #expect(messages == [])
    #expect(
      rows.map(short) == [
        "2024-12-02 China + Syria: SUPPORT, actual", "2024-12-02 Russia + Syria: SUPPORT, actual",
        "2024-12-03 Germany - Iran: SANCTION, actual",
        "2024-12-03 Hezbollah + Israel: YIELD, actual",
      ])
    #expect(rows.map(\.source.polityID) == ["CHN", "RUS", "DEU", "LBN"])
    #expect(rows[2].sentence.text == "Germany - SANCTION, expel - Iran")
    #expect(omissions.withoutSide == 1)
  }

  @Test func `A table of one's own`() throws {
    let (rows, messages, omissions) = try read(sample("ties.csv"), .csv)
    #expect(messages == [])
    #expect(
      rows.map(short) == [
        "2024-12-01 Russia + Syria: SUPPORT, actual",
        "2024-12-02 Harbour Union - Israel: PROTEST, actual",
        "2024-12-03 إيران + سوريا: SUPPORT, actual",
      ])
    #expect(rows[0].sentence.text == "Moscow, again, backs Syria")
    #expect(rows[0].source.text == "")
    #expect((rows[0].target.start, rows[0].target.end) == (21, 26))
    #expect(rows[0].confidence == 0.9)
    #expect(rows[1].confidence == 1)
    #expect(rows[2].language == .arabic)
    #expect(omissions.withoutSide == 1)
  }

  @Test func `Bad lines are told of, and cost nothing else`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv",
      """
      source,target,sign,code,date,confidence
      A,B,2,,,
      A,B,,777,,
      A,B,,,,
      A,B,1,,yesterday,
      A,B,1,,,1.5
      A,B
      A,B,-1,,,
      """)
    let (rows, messages, _) = try read(path, .csv)
    #expect(rows.count == 1)
    #expect(
      messages.map { $0.replacing(folder.path + "/", with: "") } == [
        "t.csv:2: the sign \"2\" is neither 1 nor -1, nor 0",
        "t.csv:3: \"777\" is neither a CAMEO code nor a PLOVER type",
        "t.csv:4: the event has no code",
        "t.csv:5: the date \"yesterday\" can't be read: write it as 2024-12-08",
        "t.csv:6: the confidence \"1.5\" is not a number from 0 to 1",
        "t.csv:7: 2 fields where there are 6 columns",
      ])
  }
}
