import EntenteGraph
import EntenteModel
import Testing

@testable import EntenteRender

struct FilterTextTests {
  private let filter: GraphFilter = {
    var filter = GraphFilter()
    filter.focus = ["SYR", "unknown"]
    filter.depth = 2
    filter.minWeight = 0.5
    filter.minEvidence = 12
    filter.minOutlets = 1.5
    filter.backbone = 0.05
    filter.from = CalendarDate(year: 2024, month: 11, day: 27)
    filter.until = CalendarDate(year: 2024, month: 12, day: 8)
    filter.signs = [.oppose]
    filter.events = [.support, .aid]
    return filter
  }()

  @Test func english() {
    #expect(
      FilterText.text(filter, nodes: TestGraphs.five.nodes, language: .english)
        == "around Syria, unknown, 2 steps; weight 0.5 or more; 12 rows of evidence or more; "
        + "1.5 outlets or more; backbone at α = 0.05; from 2024-11-27; until 2024-12-08; "
        + "opposes alone; AID, SUPPORT")
  }

  @Test func arabic() {
    #expect(
      FilterText.text(filter, nodes: TestGraphs.five.nodes, language: .arabic)
        == "حول سوريا، unknown، عدد الخطوات: ٢؛ الوزن ٠٫٥ فأكثر؛ عدد الشواهد ١٢ فأكثر؛ "
        + "عدد المصادر ١٫٥ فأكثر؛ هيكل الشبكة عند ٠٫٠٥؛ من ٢٠٢٤/١١/٢٧؛ حتى ٢٠٢٤/١٢/٠٨؛ "
        + "معارضة فقط؛ AID, SUPPORT")
  }

  @Test func nothingIsSaidOfNoFilter() {
    #expect(FilterText.text(GraphFilter(), nodes: [], language: .english) == nil)
  }
}
