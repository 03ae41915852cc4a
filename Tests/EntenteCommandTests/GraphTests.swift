import EntenteTestSupport
import Testing

@Suite struct GraphTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try folder.write("news/a.txt", "Russia supports Syria.\n")
    try folder.write("news/b.txt", "أعلنت إيران دعمها لسوريا.\n")
  }

  @Test(arguments: ["svg", "png", "pdf", "dot", "json"])
  func `From texts to each format, the same each time`(_ ending: String) throws {
    let sample = Checkout.path("Samples/syria-november-2024")
    for name in ["a", "b"] {
      #expect(try entente("graph", sample, "-o", "\(name).\(ending)").status == 0)
    }
    #expect(folder.bytes("a.\(ending)")?.isEmpty == false)
    #expect(folder.bytes("a.\(ending)") == folder.bytes("b.\(ending)"))
  }

  @Test func `Problems cost no other document, and all of them are a failure`() throws {
    try folder.write("news/c.txt", [0xFF, 0x00, 0x01])
    let outcome = try entente("graph", "news", "-o", "a.json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("entente: news/c.txt:1:2: a NUL byte"))
    #expect(outcome.errors.contains("entente: 1 problem, 2 documents read\n"))
    #expect(folder.read("a.json") != nil)
    #expect(try entente("graph", "news", "-o", "s.json", "--on-error", "fail").status == 65)
    #expect(try entente("graph", "news/c.txt", "-o", "s.json").status == 1)
    #expect(folder.read("s.json") == nil)
  }

  @Test func `Outputs that can't be`() throws {
    #expect(try entente("graph", "news", "-o", "a.bmp").status == 64)
    #expect(try entente("graph", "news").status == 64)
    let missing = try entente("graph", "news", "-o", "none/a.svg")
    #expect(missing.status == 1)
    #expect(missing.errors == "entente: none/a.svg: can't be written: there is no folder none/\n")
  }
}
