import EntenteGraph
import EntenteModel
import Testing

@Suite("The text of a diff")
struct DiffReportTests {
  static func diff() throws -> GraphDiff {
    let card: @Sendable (String) -> ActorCard? = { id in
      let names = ["RUS": "Russia", "SYR": "Syria", "TUR": "Turkey", "IRN": "Iran"]
      return names[id].map { ActorCard(id: id, kind: .state, names: ["en": $0]) }
    }
    func graph(_ votes: [(String, Int, Int)], _ prefix: String) -> SignedGraph {
      let rows = votes.flatMap { id, support, oppose in
        (0..<support + oppose).map {
          row(
            id, "SYR", $0 < support ? .support : .oppose, doc: "\(prefix)\($0)",
            outlet: "o\($0 % 2)", confidence: 0.9)
        }
      }
      return GraphBuilder.graph(
        from: rows,
        documents: (0..<40).map {
          SourceDocument(
            id: "\(prefix)\($0)", date: CalendarDate("2024-12-01"), outlet: "o\($0 % 2)")
        }, card: card)
    }
    return try GraphDiff(
      before: graph([("RUS", 12, 0), ("IRN", 3, 0)], "x"),
      after: graph([("RUS", 0, 12), ("TUR", 2, 0)], "y"), names: ("November", "December"))
  }

  @Test("reads like a paragraph, with numbers and sentences below")
  func report() throws {
    #expect(
      DiffReport.text(try Self.diff(), quotes: 1) == """
        Changes from November to December

        November: 40 documents, 2 outlets, 2024-12-01
        December: 40 documents, 2 outlets, 2024-12-01

        Of 3 directed pairs, 3 changed, 1 of them beyond chance; 1 pair had enough stories to be tested. Beyond chance \
        (q < 0.05): Russia turned from supporting to opposing Syria (q = 0.0001). Seen, but too seldom to \
        rule out chance: the support of Turkey for Syria appeared; the support of Iran for Syria was no \
        longer reported.

        The two take the same side on 0 % of the ties that both have, and the likeness of their weights \
        (signed Jaccard) is 0.00. The strength of all ties went from 5.45 to 5.05, and the best splits into \
        two camps agree at 0.00 (1: the same, 0: by chance).

        Flipped (1)
          Russia -> Syria
            November: 12 for, 0 against, weight +3.00, support share 0.92 (0.73 to 1.00), support
              + "RUS on SYR." (x0, 2024-12-01, o0)
            December: 0 for, 12 against, weight -3.00, support share 0.08 (0.00 to 0.27), oppose
              - "RUS on SYR." (y0, 2024-12-01, o0)
            chance: frequency q = 1.00; stance q = 0.0001

        Appeared (1)
          Turkey -> Syria
            November: nothing
            December: 2 for, 0 against, weight +0.70, support share 0.74 (0.27 to 0.99), tentative
              + "TUR on SYR." (y0, 2024-12-01, o0)
            chance: silence by chance 0.25; too few to test

        Vanished (1)
          Iran -> Syria
            November: 3 for, 0 against, weight +1.08, support share 0.79 (0.37 to 0.99), tentative
              + "IRN on SYR." (x0, 2024-12-01, o0)
            December: nothing
            chance: silence by chance 0.12; too few to test

        The two sides
          only in November: Iran
          stories by outlet in November: o0 20, o1 20
          only in December: Turkey
          stories by outlet in December: o0 20, o1 20

        How this was tested
          Stories were compared within each outlet.
          1 pair with at least 4 stories tested by 9999 permutations (seed 1), q by Benjamini-Hochberg.

        """)
  }

  @Test("the JSON is whole and says the same")
  func json() throws {
    let bytes = DiffJSON.encode(try Self.diff())
    var reader = JSONReader(bytes)
    var keys: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      keys.append(key)
      try reader.skipValue()
    }
    try reader.end()
    #expect(
      keys == [
        "format", "version", "level", "before", "after", "tests", "sign_agreement",
        "weighted_jaccard", "balance_before", "balance_after", "faction_agreement", "nodes",
        "pairs",
      ])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""source":"RUS","target":"SYR","change":"flipped","significant":true"#))
    #expect(
      text.contains(#""source":"TUR","target":"SYR","change":"appeared","significant":false"#))
  }
}
