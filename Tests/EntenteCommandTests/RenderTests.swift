import EntenteTestSupport
import Testing

@Suite struct RenderTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("rows.jsonl", EvidenceRows.november)
    try #require(entente("build", "rows.jsonl", "-o", "graph.json").status == 0)
  }

  @Test(arguments: [
    ("svg", Array("<?xml".utf8)), ("png", [0x89, 0x50, 0x4E, 0x47]), ("pdf", Array("%PDF".utf8)),
    ("dot", Array("digraph".utf8)), ("graphml", Array("<?xml".utf8)),
    ("gexf", Array("<?xml".utf8)), ("csv", Array("source,target".utf8)),
    ("json", Array("{\"format\":\"entente-graph\"".utf8)),
  ]) func `The ending picks the format, and two runs are alike`(
    _ ending: String, _ start: [UInt8]
  ) throws {
    for name in ["a", "b"] {
      let outcome = try entente("render", "graph.json", "-o", "\(name).\(ending)")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
    let bytes = try #require(folder.bytes("a.\(ending)"))
    #expect(bytes.starts(with: start))
    #expect(bytes == folder.bytes("b.\(ending)"))
    let piped = try entente("render", "graph.json", "-o", "-", "--format", ending)
    #expect(piped.output == bytes)
  }

  @Test func `Filters, names and levels`() throws {
    let outcome = try entente(
      "render", "graph.json", "-o", "-", "--format", "dot", "--focus", "russia", "--depth", "1",
      "--labels", "en", "--level", "actor", "--layout", "circo", "--title", "Around Russia")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("rus -> syr"))
    #expect(!outcome.text.contains("irn -> syr"))
    #expect(outcome.text.contains("layout=circo"))
    #expect(outcome.text.contains("Around Russia"))
    #expect(outcome.text.contains("around Russia, 1 step"))
    let none = try entente(
      "render", "graph.json", "-o", "-", "--format", "dot", "--min-evidence", "2")
    #expect(none.status == 0)
    #expect(none.errors == "entente: no relations: the graph is empty\n")
  }

  @Test(arguments: [
    (["--size", "800x600"], 800, 600), (["--size", "300X900"], 300, 900),
    (["--scale", "1"], 2000, 2000), (["--scale", "0.25"], 500, 500),
  ]) func `A picture fits its box`(_ arguments: [String], _ width: Int, _ height: Int) throws {
    let outcome = try entente.run(["render", "graph.json", "-o", "a.png"] + arguments)
    #expect(outcome.status == 0)
    let bytes = try #require(folder.bytes("a.png"))
    // IHDR: width and height are the two words from the 16th byte on.
    func word(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(word(16) <= width && word(20) <= height)
    if arguments[0] == "--size" {
      #expect(word(16) >= width - 2 || word(20) >= height - 2)
    }
  }

  @Test func `Layers to the right, words in Arabic`() throws {
    let outcome = try entente(
      "render", "graph.json", "-o", "-", "--format", "dot", "--rankdir", "LR", "--labels", "ar",
      "--focus", "Russia", "--min-evidence", "1")
    #expect(outcome.text.contains("rankdir=LR"))
    #expect(outcome.text.contains("التصفية: حول روسيا، عدد الخطوات: ١؛ عدد الشواهد ١ فأكثر"))
    #expect(outcome.text.contains("المجموعة: \u{2068}graph\u{2069}"))
  }

  @Test func `Of too many actors the strongest are drawn, and the user is told`() throws {
    let outcome = try entente(
      "render", "graph.json", "-o", "a.svg", "--actors", "2", "--labels", "en")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "entente: Drawn: the actors with the strongest ties, 2 of 4 actors and 1 of 3 ties.\n")
    #expect(folder.read("a.svg")?.contains("2 of 4 actors and 1 of 3 ties.") == true)
  }

  @Test func `Actors that are not there`() throws {
    let outcome = try entente("render", "graph.json", "-o", "a.svg", "--focus", "Atlantis")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "entente: \"Atlantis\" is not in the graph; it has Iran, Russia, Syria, Islamic State\n")
    #expect(folder.read("a.svg") == nil)
  }

  @Test(arguments: [
    (
      ["-o", "a.bmp"],
      "a.bmp: Entente doesn't write .bmp: use one of .svg .png .pdf .dot .json .graphml"
    ),
    (["-o", "picture"], "picture has no ending to tell the format by"),
    (["-o", "-"], "-o - needs --format, one of: svg, png, pdf, dot, json, graphml, gexf"),
    (["-o", "a.svg", "--depth=-1"], "--depth can't be less than 0"),
    (["-o", "a.svg", "--scale", "100"], "--scale must be between 0.25 and 8"),
    (["-o", "a.svg", "--size", "800"], "The value '800' is invalid for '--size"),
    (["-o", "a.svg", "--size", "1x1"], "The value '1x1' is invalid for '--size"),
    (["-o", "a.svg", "--actors", "1"], "--actors must be at least 2"),
    (["-o", "a.svg", "--layout", "ortho"], "The value 'ortho' is invalid for '--layout"),
  ]) func `Command lines that can't be understood`(
    _ arguments: [String], _ message: String
  ) throws {
    let outcome = try entente.run(["render", "graph.json"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: " + message), "\(outcome.errors)")
    #expect(folder.files == ["graph.json", "rows.jsonl"])
  }

  @Test func `Files that are no graphs`() throws {
    try folder.write("text.txt", "Russia backs Syria.")
    try folder.write("bad.json", #"{"format":"entente-graph","version":1,"nodes":7}"#)
    for (file, message) in [
      ("missing.json", "missing.json: no such file or folder"),
      ("text.txt", "text.txt: neither a graph file nor evidence: use entente graph for texts"),
      ("bad.json", "bad.json:1:"),
    ] {
      let outcome = try entente("render", file, "-o", "a.svg")
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix("entente: " + message), "\(outcome.errors)")
      #expect(folder.read("a.svg") == nil)
    }
  }

  @Test func `Without Graphviz there is DOT, and a message for pictures`() throws {
    let without = ["ENTENTE_GVC_LIBRARY": "libnowhere.so.0"]
    let picture = try entente("render", "graph.json", "-o", "a.svg", environment: without)
    #expect(picture.status == 1)
    #expect(picture.errors.hasPrefix("entente: the Graphviz library cannot be loaded: install "))
    #expect(picture.errors.contains("libgraphviz-dev"))
    #expect(folder.read("a.svg") == nil)
    let dot = try entente("render", "graph.json", "-o", "a.dot", environment: without)
    #expect(dot.status == 0)
    #expect(try entente("render", "--help", environment: without).status == 0)
  }
}
