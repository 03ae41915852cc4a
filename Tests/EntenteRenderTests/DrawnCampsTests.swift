import EntenteGraph
import Testing

@testable import EntenteRender

struct DrawnCampsTests {
  private func graph(_ ties: [(String, String, Int)]) -> SignedGraph {
    let ids = Set(ties.flatMap { [$0.0, $0.1] })
    return TestGraphs.graph(
      ids.map { TestGraphs.node($0, $0, nil) },
      ties.map {
        TestGraphs.Tie(source: $0.0, target: $0.1, support: max(0, $0.2), oppose: max(0, -$0.2))
      })
  }

  @Test func firmSupportMakesFactions() {
    let camps = DrawnCamps(TestGraphs.syria)
    #expect(
      camps.camps == [["CHN", "IRN", "IRQ", "RUS", "SYR", "hezbollah"], ["ISR", "USA", "sdf"]])
    #expect(camps["USA"] == 1 && camps["TUR"] == nil)
    #expect(DrawnCamps.letter(0) == "A" && DrawnCamps.letter(25) == "Z")
  }

  @Test func arabicPicturesHaveArabicLetters() {
    #expect(DrawnCamps.letter(1, .arabic) == "ب" && DrawnCamps.letter(1, .both) == "B")
    let dot = DotWriter(options: DrawingOptions(labels: .arabic)).dot(TestGraphs.syria)
    #expect(dot.contains("<b>ب</b>") && dot.contains("معسكرات (دعم مؤكد): أ–ب"))
    #expect(dot.contains("entente_faction=\"B\""))
  }

  @Test func fewStoriesMakeNone() {
    #expect(DrawnCamps(TestGraphs.five).camps.isEmpty)
    #expect(DrawnCamps(TestGraphs.seeds).camps.isEmpty)
  }

  @Test func twoAreNoFaction() {
    #expect(DrawnCamps(graph([("a", "b", 9), ("b", "c", -9)])).camps.isEmpty)
  }

  @Test func commonFoesAloneMakeNoFriends() {
    #expect(DrawnCamps(graph([("a", "x", -9), ("b", "x", -9), ("c", "x", -9)])).camps.isEmpty)
  }

  @Test func whoWouldSuitTwoFactionsIsInNone() {
    let ties = [
      ("a", "b", 9), ("b", "c", 9), ("a", "c", 9), ("x", "y", 9), ("y", "z", 9), ("x", "z", 9),
      ("a", "x", -9), ("b", "y", -9), ("c", "z", -9),
    ]
    let between = graph(ties + [("m", "a", 9), ("m", "x", 9)])
    #expect(DrawnCamps(between).camps == [["a", "b", "c"], ["x", "y", "z"]])
    let leaning = graph(ties + [("m", "a", 9), ("m", "b", 9), ("m", "x", 9)])
    #expect(DrawnCamps(leaning).camps == [["a", "b", "c", "m"], ["x", "y", "z"]])
  }

  @Test func anActorGivenTwiceDoesNoHarm() {
    var graph = TestGraphs.syria
    graph.nodes.append(graph.nodes[0])
    #expect(DrawnCamps(graph).camps == DrawnCamps(TestGraphs.syria).camps)
  }

  @Test func aSplitThatIsNotProvenIsNotShown() {
    #expect(DrawnCamps(TestGraphs.random(actors: 120), limit: 0).camps.isEmpty)
  }

  @Test func layeredPicturesHaveGroundsAndOthersLetters() throws {
    let layered = DotWriter(options: DrawingOptions(labels: .english)).dot(TestGraphs.syria)
    #expect(layered.contains("subgraph cluster_b {") && !layered.contains("&#160;A&#160;"))
    let springs = DotWriter(options: DrawingOptions(labels: .english, layout: .neato))
      .dot(TestGraphs.syria)
    #expect(!springs.contains("subgraph") && springs.contains("&#160;B&#160;"))
    #expect(layered.contains("A–B: factions") && springs.contains("A–B: factions"))
    #expect(!DotWriter().dot(TestGraphs.five).contains("faction"))
  }
}
