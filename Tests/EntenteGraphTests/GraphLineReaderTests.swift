import EntenteModel
import Testing

@testable import EntenteGraph

/// Against the general reader, which is the judge.
@Suite("A graph file line by line")
struct GraphLineReaderTests {
  private static func graph(_ random: inout SplitMix64, edges count: Int = 30) -> SignedGraph {
    let names = ["RUS", "سوريا", "Q1", "a \"quoted\" name", "e\u{301}", "\u{E9}"]
    var builder = GraphBuilder(
      options: .init(
        level: .polity, halfLife: Bool.random(using: &random) ? 30 : nil, keepsEvidence: false))
    builder.add(
      (0..<count).map { index in
        row(
          names.randomElement(using: &random) ?? "", names.randomElement(using: &random) ?? "",
          Bool.random(using: &random) ? .support : .oppose,
          doc: "d\(Int.random(in: 0..<20, using: &random))",
          date: [nil, "2024", "2024-12", "2024-12-09"].randomElement(using: &random) ?? nil,
          outlet: [nil, "o1", "صحيفة", "a\\b"].randomElement(using: &random) ?? nil,
          confidence: Double(Int.random(in: 0...99, using: &random)) / 100, start: index)
      })
    if Bool.random(using: &random) {
      builder.add(documents: [
        SourceDocument(id: "z", language: .arabic, title: "\t", url: "https://z", story: "d1")
      ])
    }
    return builder.build()
  }

  private func read(_ bytes: [UInt8], blocks: Int, _ random: inout SplitMix64) -> SignedGraph? {
    var reader = GraphLineReader(expecting: bytes.count)
    var rest = bytes[...]
    for _ in 1..<max(1, blocks) {
      let cut = Int.random(in: rest.startIndex...rest.endIndex, using: &random)
      guard let end = rest[..<cut].lastIndex(of: 0x0A) else { continue }
      reader.add(rest[...end])
      rest = rest[(end + 1)...]
    }
    reader.add(rest)
    return reader.finish()
  }

  /// The general reader alone.
  private func judged(_ bytes: [UInt8]) -> SignedGraph? {
    var json = JSONReader(bytes, code: .badGraphFile)
    guard let graph = try? GraphJSON.read(&json), (try? json.end()) != nil else { return nil }
    return graph
  }

  @Test("what the writer writes is read, in however many blocks it comes")
  func written() throws {
    var random = SplitMix64(seed: 11)
    for count in [0, 0, 1, 1, 2, 2, 5, 400] + Array(repeating: 30, count: 40) {
      let graph = Self.graph(&random, edges: count)
      let bytes = GraphJSON.encode(graph, includesEvidence: false)
      let found = try #require(read(bytes, blocks: .random(in: 1...9, using: &random), &random))
      #expect(found == graph)
      #expect(GraphJSON.encode(found, includesEvidence: false) == bytes)
      #expect(found == judged(bytes))
    }
  }

  @Test("what the general reader refuses, or reads in another way, is not taken")
  func damaged() {
    var random = SplitMix64(seed: 12)
    var refused = 0
    for _ in 0..<6_000 {
      var bytes = GraphJSON.encode(Self.graph(&random, edges: 6), includesEvidence: false)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = Array("0\"{}[],:\n".utf8).randomElement(using: &random) ?? 0
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1))
        default:
          // A line there twice, or gone.
          var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
          let line = Int.random(in: 0..<lines.count, using: &random)
          if Bool.random(using: &random) {
            lines.insert(lines[line], at: line)
          } else {
            lines.remove(at: line)
          }
          bytes = Array(lines.joined(separator: [0x0A]))
        }
      }
      if let graph = read(bytes, blocks: 2, &random) {
        #expect(graph == judged(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      } else {
        refused += 1
      }
    }
    #expect(refused > 2_000)
  }

  @Test("a file with evidence, or in another layout, is left to the general reader")
  func general() throws {
    var random = SplitMix64(seed: 13)
    let graph = GraphBuilder.graph(
      from: rows("A \"the first\"", "B", for: 2) + [row("C", "D", date: "2024-12", outlet: "a\\b")])
    let bytes = GraphJSON.encode(graph)
    #expect(read(bytes, blocks: 1, &random) == nil)
    #expect(try GraphJSON.decode(bytes) == graph)
    let spaced = GraphJSON.encode(graph, includesEvidence: false).flatMap {
      $0 == UInt8(ascii: ",") ? [$0, 0x20] : [$0]
    }
    #expect(read(spaced, blocks: 1, &random) == nil)
    #expect(try GraphJSON.decode(spaced).edges.count == graph.edges.count)
  }
}
