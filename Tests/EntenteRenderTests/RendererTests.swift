import EntenteGraph
import EntenteModel
import Foundation
import Testing

@testable import EntenteRender

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct RendererTests {
  @Test func dotNeedsNoLibrary() throws {
    let renderer = Renderer(library: "libmissing.so")
    let picture = try renderer.render(TestGraphs.five, format: .dot)
    #expect(String(decoding: picture.bytes, as: UTF8.self) == DotWriter().dot(TestGraphs.five))
  }

  @Test func aMissingLibraryIsNamedWithItsPackage() throws {
    let error = #expect(throws: EntenteError.self) {
      try Renderer(library: "libmissing.so").render(TestGraphs.five, format: .svg)
    }
    #expect(error?.code == .missingLibrary)
    #expect(error?.message.contains("libgvc6") == true)
    #expect(error?.message.contains(".dot") == true)
    #expect(error?.cause?.contains("libmissing.so") == true)
  }

  @Test(.needsGraphviz, arguments: [PictureFormat.svg, .png, .pdf])
  func theSameGraphGivesTheSameBytes(format: PictureFormat) throws {
    for graph in [TestGraphs.syria, TestGraphs.random(actors: 70)] {
      let options = DrawingOptions(labels: .both, scale: 1)
      let one = try Renderer().render(graph, options: options, format: format)
      let other = try Renderer().render(graph, options: options, format: format)
      let isSame = one == other
      #expect(isSame, "two runs differ")
      #expect(one.notes == [])
      let magic: [UInt8] =
        switch format {
        case .png: [0x89, 0x50, 0x4E, 0x47]
        case .pdf: Array("%PDF".utf8)
        default: Array("<?xml".utf8)
        }
      #expect(one.bytes.starts(with: magic))
    }
  }

  @Test(.needsGraphviz, arguments: DrawingOptions.Labels.allCases)
  func hostileNamesMakeValidXML(labels: DrawingOptions.Labels) throws {
    let names = HostileNames.all
    let nodes = names.enumerated().map { index, name in
      SignedGraph.Node(
        id: name + "\(index)", kind: ActorKind.allCases[index % ActorKind.allCases.count],
        names: ["en": name, "ar": "س" + name, "x\"y": name])
    }
    let ties = nodes.indices.map {
      TestGraphs.Tie(
        source: nodes[$0].id, target: nodes[($0 + 1) % nodes.count].id, support: $0 % 3,
        oppose: $0 % 4)
    }
    for name in names.prefix(4) {
      let graph = TestGraphs.graph(nodes, ties, sentence: name)
      let options = DrawingOptions(
        labels: labels, title: name, subtitle: name, filterNotes: [.english: name, .arabic: name],
        footer: name)
      let picture = try Renderer().render(graph, options: options, format: .svg)
      #expect(picture.notes == [])
      let parser = XMLParser(data: Data(picture.bytes))
      let collector = Collector()
      parser.delegate = collector
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      #expect(Set(collector.ids).count == collector.ids.count)
      #expect(collector.ids.filter { $0.hasPrefix("n-") }.count == nodes.count)
      #expect(collector.ids.filter { $0.hasPrefix("e-") }.count == ties.count)
      let hasEscapes = collector.text.contains("∖N ∖G ∖l∖r∖n")
      #expect(hasEscapes)
      #expect(collector.actors == Set(nodes.map { heldByXML($0.id) }))
      #expect(collector.sources == collector.actors)
      #expect(!collector.elements.contains("script"))
      #expect(!collector.elements.contains("a"))
    }
  }

  @Test(.needsGraphviz) func arabicStandsInTheSVGAsText() throws {
    let picture = try Renderer().render(TestGraphs.five, format: .svg)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("\u{2068}هيئة تحرير الشام\u{2069}</text>"))
    #expect(text.contains("<desc id=\"entente-desc\">شبكة موجّهة، عدد أطرافها: ٥. العلاقات: "))
    #expect(!text.contains("transparent"))
  }

  @Test(.needsGraphviz) func pagesFindActorsAndTiesInTheSVG() throws {
    let options = DrawingOptions(labels: .english, idPrefix: "one-")
    let picture = try Renderer().render(TestGraphs.five, options: options, format: .svg)
    let lines = String(decoding: picture.bytes, as: UTF8.self).split(separator: "\n")
    let actor = try #require(lines.first { $0.contains("id=\"one-n-hts\"") })
    #expect(actor.contains("class=\"node armed-group\" data-actor=\"hts\""))
    #expect(actor.contains("aria-label=\"Hay'at Tahrir al-Sham, armed group\""))
    let tie = try #require(lines.first { $0.contains("id=\"one-e-irn--syr\"") })
    #expect(tie.contains("class=\"edge tentative leans-support\""))
    #expect(tie.contains("data-source=\"IRN\" data-target=\"SYR\""))
    #expect(tie.contains("aria-label=\"From Iran to Syria: tentative\""))
    #expect(lines.contains { $0.hasPrefix("<title>Iran → Syria: tentative&#10;Stories for: 2") })
    #expect(lines.contains { $0.hasPrefix("<desc>Stories for: 2 · against: 0 · share for: 0.") })
    #expect(!lines.contains { $0.contains("id=\"") && !$0.contains("id=\"one-") })
  }

  @Test(.needsGraphviz) func factionsAreInTheSVG() throws {
    let picture = try Renderer().render(
      TestGraphs.syria, options: DrawingOptions(labels: .english), format: .svg)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(
      text.contains(
        "<g id=\"camp-b\" class=\"cluster\" data-faction=\"B\" role=\"graphics-symbol\" "
          + "aria-label=\"faction B\">"))
    #expect(text.contains("data-actor=\"USA\" data-faction=\"B\""))
  }

  @Test(.needsGraphviz) func aDrawingThatTakesTooLongIsTriedMorePlainly() throws {
    let renderer = Renderer(limits: .init(deadline: .seconds(4)))
    let heavy = complete(300)
    let picture = try renderer.draw(
      format: .svg, scale: 1, title: "", description: "",
      drawing: { effort, _ in drawing(effort == .full ? heavy : "digraph g { a -> b }") })
    #expect(
      picture.notes == ["dot took longer than 2.0 seconds; drawn with plainer edges instead"])
    #expect(String(decoding: picture.bytes, as: UTF8.self).contains("</svg>"))
  }

  @Test(.needsGraphviz) func whereAllDrawingsFailTheLastFailureIsTold() throws {
    let heavy = complete(300)
    let error = #expect(throws: EntenteError.self) {
      try Renderer(limits: .init(deadline: .milliseconds(600))).draw(
        format: .svg, scale: 1, title: "", description: "",
        drawing: { _, _ in drawing(heavy) })
    }
    #expect(error?.code == .renderFailed)
    #expect(error?.message.contains("dot took longer than") == true)
  }

  @Test(.needsGraphviz) func tooLittleMemoryIsAFailureNotACrash() throws {
    let error = #expect(throws: EntenteError.self) {
      try Renderer(limits: .init(memory: 1 << 20)).render(TestGraphs.syria, format: .png)
    }
    #expect(error?.code == .renderFailed)
  }

  @Test(.needsGraphviz) func brokenDotIsToldWithGraphvizsWords() throws {
    let error = #expect(throws: EntenteError.self) {
      try Renderer().draw(
        format: .svg, scale: 1, title: "", description: "",
        drawing: { _, _ in drawing("digraph g { a -> ") })
    }
    #expect(error?.message == "Graphviz cannot read the DOT text")
    #expect(error?.cause?.contains("syntax error") == true)
  }

  @Test(.needsGraphviz) func aMissingArabicFontIsNamedWithItsPackage() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-fonts-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("fonts.conf")
    let latin = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
    try #require(FileManager.default.fileExists(atPath: latin))
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: latin), to: folder.appendingPathComponent("a.ttf"))
    let xml = """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>\(folder.path)</dir><cachedir>\(folder.path)</cachedir></fontconfig>
      """
    try Data(xml.utf8).write(to: file)
    var renderer = Renderer()
    renderer.graphviz.environment["FONTCONFIG_FILE"] = file.path
    let picture = try renderer.render(TestGraphs.five, format: .svg)
    #expect(picture.notes.contains { $0.contains("fonts-noto-core") })
    let english = try renderer.render(
      TestGraphs.five, options: DrawingOptions(labels: .english), format: .svg)
    #expect(!english.notes.contains { $0.contains("fonts-noto-core") })
  }

  @Test(.needsGraphviz, arguments: Layout.allCases)
  func everyEngineDraws(layout: Layout) throws {
    let picture = try Renderer().render(
      TestGraphs.syria, options: DrawingOptions(layout: layout), format: .svg)
    #expect(picture.notes == [])
  }

  @Test(.needsGraphviz) func manyThreadsDrawAtOnce() async throws {
    let expected = try Renderer().render(TestGraphs.five, format: .svg)
    try await withThrowingTaskGroup(of: RenderedPicture.self) { group in
      for _ in 0..<6 {
        group.addTask { try Renderer().render(TestGraphs.five, format: .svg) }
      }
      for try await picture in group {
        let isSame = picture == expected
        #expect(isSame)
      }
    }
  }

  /// Without the characters that no XML holds.
  private func heldByXML(_ text: String) -> String {
    var held = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x20...0x7E, 0xA0...0xFFFD, 0x10000...0x10FFFF: held.append(scalar)
      default: continue
      }
    }
    return String(held)
  }

  private func drawing(_ dot: String) -> DotDrawing {
    DotDrawing(text: dot, layout: .dot, drawsRightToLeft: false)
  }

  private func complete(_ count: Int) -> String {
    var lines: [String] = []
    for a in 0..<count {
      for b in 0..<count where a != b { lines.append("n\(a) -> n\(b)") }
    }
    return "digraph g { \(lines.joined(separator: ";")) }"
  }
}

private final class Collector: NSObject, XMLParserDelegate {
  var ids: [String] = []
  var elements: Set<String> = []
  var actors: Set<String> = []
  var sources: Set<String> = []
  var text = ""

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(elementName)
    if let id = attributes["id"] { ids.append(id) }
    if let actor = attributes["data-actor"] { actors.insert(actor) }
    if let source = attributes["data-source"] { sources.insert(source) }
  }
}
