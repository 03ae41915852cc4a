import EntenteGraph
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteRender

struct DotWriterTests {
  @Test(arguments: DrawingOptions.Labels.allCases)
  func snapshot(labels: DrawingOptions.Labels) throws {
    let dot = DotWriter(options: DrawingOptions(labels: labels)).dot(TestGraphs.five)
    try Snapshot.check(dot, "five-\(labels.rawValue).dot")
  }

  @Test func snapshotOfALargerGraph() throws {
    let options = DrawingOptions(
      labels: .both, theme: .dark, title: "Syria & its \"friends\"", subtitle: "2024",
      filterNotes: [.english: "least evidence 2"], footer: "Source: <agency>")
    try Snapshot.check(DotWriter(options: options).dot(TestGraphs.syria), "syria-dark.dot")
  }

  @Test func theFilterIsSaidInAllLanguagesOfThePicture() {
    var options = DrawingOptions(labels: .both, filterNotes: [.english: "two", .arabic: "اثنان"])
    let both = DotWriter(options: options).dot(TestGraphs.five)
    #expect(both.contains("Filter: two") && both.contains("التصفية: اثنان"))
    options.labels = .arabic
    #expect(!DotWriter(options: options).dot(TestGraphs.five).contains("Filter"))
  }

  @Test func sameGraphInAnyOrderGivesTheSameText() {
    var shuffled = TestGraphs.syria
    shuffled.nodes.reverse()
    shuffled.edges.reverse()
    let writer = DotWriter()
    #expect(writer.dot(shuffled) == writer.dot(TestGraphs.syria))
  }

  @Test func signsDifferByLineAndHead() throws {
    let dot = DotWriter().dot(TestGraphs.syria)
    let lines = dot.split(separator: "\n")
    let support = try #require(lines.first { $0.contains("  rus -> syr ") })
    #expect(support.contains("color=\"#0072B2\"") && !support.contains("style="))
    let oppose = try #require(lines.first { $0.contains("  hts -> syr ") })
    #expect(oppose.contains("color=\"#D55E00\"") && oppose.contains("style=dashed"))
    #expect(oppose.contains("arrowhead=tee"))
    let contested = try #require(lines.first { $0.contains("  tur -> hts ") })
    #expect(contested.contains("color=\"#CC79A7\"") && contested.contains("style=dotted"))
    let tentative = try #require(lines.first { $0.contains("  irn -> hts ") })
    #expect(
      tentative.contains("arrowhead=tee") && tentative.contains("class=\"tentative leans-oppose"))
    let claimed = try #require(lines.first { $0.contains("  syr -> tur ") })
    #expect(claimed.contains("arrowtail=odot") && claimed.contains("dir=both"))
  }

  @Test func whatIsReadRunsFromSourceToTargetAndWhatIsDrawnMayNot() {
    let writer = DotWriter()
    #expect(writer.dot(TestGraphs.syria).contains("  isr -> irn ["))
    let drawn = writer.drawing(Excerpt(TestGraphs.syria), effort: .full).text
    #expect(drawn.contains("  syr -> isr [") && drawn.contains("dir=back"))
    #expect(!writer.dot(TestGraphs.syria).contains("dir=back"))
  }

  @Test func figuresAreAttributes() throws {
    let dot = DotWriter().dot(TestGraphs.syria)
    let line = try #require(dot.split(separator: "\n").first { $0.contains("  rus -> syr ") })
    for part in [
      "entente_class=support", "entente_evidence=12", "entente_support=16.2000",
      "entente_oppose=0.0000", "entente_support_stories=18", "entente_theta=0.9451",
      "entente_first=\"2024-11-27\"", "entente_events=\"SUPPORT:18\"",
    ] {
      #expect(line.contains(part), "\(part)")
    }
  }

  @Test func neverWritesWhatGraphvizCannotBear() {
    for layout in Layout.allCases {
      let dot = DotWriter(options: DrawingOptions(layout: layout)).dot(TestGraphs.syria)
      for word in [
        "ortho", "newrank", "concentrate", "polyline", "curved", " label=\"", "e-0", "e+",
      ] {
        #expect(!dot.contains(word), "\(layout): \(word)")
      }
    }
  }

  @Test func attributesAreSorted() {
    let dot = DotWriter().dot(TestGraphs.five)
    for line in dot.split(separator: "\n") where line.contains(" -> ") {
      let names = line.split(separator: "[")[1].split(separator: ", ").compactMap {
        $0.contains("=") ? $0.split(separator: "=").first.map(String.init) : nil
      }
      .filter { $0.allSatisfy { $0.isLetter || $0 == "_" } }
      #expect(names == names.sorted())
    }
  }

  @Test func anEdgeWithoutItsActorIsLeftOut() {
    var graph = TestGraphs.five
    graph.nodes.removeAll { $0.id == "IRN" }
    #expect(!DotWriter().dot(graph).contains("irn"))
  }

  @Test func anEmptyGraphIsStillAGraph() {
    let dot = DotWriter().dot(SignedGraph(level: .polity))
    #expect(dot.hasPrefix("digraph entente {") && dot.hasSuffix("}\n"))
  }

  @Test func plainerEffortsGiveUpFactionsLayersAndRouting() {
    let writer = DotWriter()
    let full = writer.drawing(Excerpt(TestGraphs.syria), effort: .full).text
    #expect(full.contains("subgraph cluster_a {") && full.contains("dir=back"))
    let plain = writer.drawing(Excerpt(TestGraphs.syria), effort: .plain).text
    #expect(!plain.contains("subgraph") && !plain.contains("dir=back"))
    let straight = writer.drawing(Excerpt(TestGraphs.syria), effort: .straight)
    #expect(straight.layout == .sfdp && straight.text.contains("splines=line"))
  }
}
