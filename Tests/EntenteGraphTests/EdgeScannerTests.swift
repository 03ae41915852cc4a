import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("The fast way through a graph file")
struct EdgeScannerTests {
  /// An edge by the fast reader, if it takes all of the text.
  private func scanned(_ text: [UInt8]) -> SignedGraph.Edge? {
    var edges = EdgeScanner()
    return scanned(text, &edges)
  }

  private func scanned(_ text: [UInt8], _ edges: inout EdgeScanner) -> SignedGraph.Edge? {
    text.withUnsafeBytes { bytes in
      guard var scanner = ByteScanner(bytes, 0..<bytes.count), let edge = edges.edge(&scanner),
        scanner.isAtEnd, scanner.isText(from: 0)
      else { return nil }
      return edge.edge(
        from: String(decoding: bytes[edge.source], as: UTF8.self),
        to: String(decoding: bytes[edge.target], as: UTF8.self))
    }
  }

  private func judged(_ text: [UInt8]) -> SignedGraph.Edge? {
    var json = JSONReader(text, code: .badGraphFile)
    guard let edge = try? GraphJSON.edge(&json), (try? json.end()) != nil else { return nil }
    return edge
  }

  private func written(_ edge: SignedGraph.Edge) -> [UInt8] {
    var json = JSONWriter()
    GraphJSON.write(edge, edge.score, includesEvidence: false, to: &json)
    return json.bytes
  }

  private func edge(_ random: inout SplitMix64) -> SignedGraph.Edge {
    var edge = SignedGraph.Edge(
      source: ["RUS", "سوريا", "Q1"].randomElement(using: &random) ?? "", target: "SYR",
      supportMicros: .random(in: 0...9_000_000, using: &random),
      opposeMicros: .random(in: 0...9, using: &random) * 1_000_000,
      supportStories: .random(in: 0...9, using: &random), opposeStories: 3)
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      edge.outlets["o\(Int.random(in: 0..<9, using: &random))"] = 2
      if let event = EventClass.allCases.randomElement(using: &random) { edge.events[event] = 5 }
    }
    edge.firstDate = Bool.random(using: &random) ? CalendarDate("2024-02-29") : nil
    edge.lastDate = edge.firstDate
    return edge
  }

  @Test("what the writer writes is understood, with its scores or without")
  func canonical() throws {
    var random = SplitMix64(seed: 3)
    var scanner = EdgeScanner()
    for _ in 0..<500 {
      let edge = edge(&random)
      #expect(scanned(written(edge)) == edge)
      // One that remembers the tallies of others.
      #expect(scanned(written(edge), &scanner) == edge)
    }
    let bare =
      #"{"source":"A","target":"B","support":2.4000000000000004,"oppose":0,"support_stories":"#
      + #"3,"oppose_stories":0,"outlets":{},"events":{},"first":null,"last":null}"#
    #expect(try #require(scanned(Array(bare.utf8))).supportMicros == 2_400_000)
  }

  @Test("what the general reader refuses, or reads in another way, is not taken")
  func refused() {
    var random = SplitMix64(seed: 4)
    var refused = 0
    for _ in 0..<20_000 {
      var bytes = written(edge(&random))
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if let edge = scanned(bytes) { #expect(edge == judged(bytes)) } else { refused += 1 }
    }
    #expect(refused > 5_000)
  }
}
