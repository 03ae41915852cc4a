import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteReport

@Suite struct PageFilesTests {
  @Test func `All scripts of the folder are used, and none ends the element`() throws {
    let folder = Checkout.path("Sources/EntenteReport/Page")
    let there = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      there.filter { $0.hasSuffix(".js") }.sorted() == PageFiles.scripts.sorted())
    let files = try PageFiles.load()
    for text in [files.script, files.style] {
      #expect(!text.contains("</"))
      #expect(!text.contains("<!--"))
      #expect(!text.contains("\r"))
    }
  }

  @Test func `Places are filled once, whatever is put in`() {
    let files = PageFiles(frame: "<a>{{one}}</a>{{two}}{{none}}{", style: "", script: "")
    let page = String(decoding: files.filled(["one": "{{two}}", "two": "2"]), as: UTF8.self)
    #expect(page == "<a>{{two}}</a>2{")
  }

  @Test func `A folder that is not whole is named`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      setenv("ENTENTE_PAGE", folder.path, 1)
      let error = #expect(throws: (any Error).self) { try PageFiles.load() }
      let message = error.map { "\($0)" } ?? ""
      #expect(message.hasPrefix(folder.path + "/"))
      #expect(message.contains("put the whole folder Page there"))
    }
  }

  @Test func `The page knows every colour of the light theme`() throws {
    let source = try String(
      contentsOfFile: Checkout.path("Sources/EntenteRender/Palette.swift"), encoding: .utf8)
    let start = try #require(source.range(of: "static let light"))
    let end = try #require(
      source.range(of: "static let", range: start.upperBound..<source.endIndex))
    let style = try PageFiles.load().style
    let colours = source[start.upperBound..<end.lowerBound].matches(of: /#[0-9A-F]{6}/)
    #expect(colours.count > 10)
    for colour in Set(colours.map { String($0.output).lowercased() }) where colour != "#d5dbe1" {
      #expect(style.contains("\"\(colour)\""), "style.css has no rule for \(colour)")
    }
  }
}
