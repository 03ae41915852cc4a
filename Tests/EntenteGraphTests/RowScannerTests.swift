import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteGraph

@Suite("The fast way through evidence rows")
struct RowScannerTests {
  private func scanned(_ line: String) -> RowScanner.Row? {
    Array(line.utf8).withUnsafeBytes { RowScanner.row($0, from: 0)?.row }
  }

  @Test("what the writer writes is understood, escapes and scripts and all")
  func canonical() throws {
    for name in ["Syria", "سوريا", "a \\\"b\\\" \\\\ \n\t\u{1}", "\\", "\"", "é"] {
      let row = Evidence(
        id: String(repeating: "0f", count: 16), document: "d1", date: CalendarDate("2024-12-08"),
        outlet: "o1", language: .arabic,
        sentence: .init(index: 3, start: 10, end: 90, text: "It said \(name)."),
        source: .init(
          id: "RUS", name: "Russia", polity: "Russia", polityID: "RUS", text: name, start: 10,
          end: 12, via: "name"),
        target: .init(
          id: "SYR", name: "Syria", polity: "Syria", polityID: "SYR", text: name, start: 14,
          end: 20, via: "title"), polarity: .oppose, event: .threaten,
        predicate: .init(lemma: name, text: name, start: 12, end: 14), rule: "r",
        modality: .claimed, holder: name, confidence: 0.5125)
      let line = EvidenceCoding.encode(row)
      // Control characters are written as \u00XX, of which the slow way has the word.
      guard !name.contains("\u{1}") else {
        #expect(scanned(line) == nil)
        continue
      }
      let read = try #require(scanned(line), "\(line)")
      #expect(read.polarity == .oppose)
      #expect(read.event == .threaten)
      #expect(read.date.date == row.date)
      #expect(read.language == .arabic)
      #expect(read.confidenceTenThousandths == 5125)
      #expect(String(decoding: Array(line.utf8)[read.target.polityID], as: UTF8.self) == "SYR")
    }
  }

  @Test("whatever the judge refuses, the scanner doesn't take")
  func refused() throws {
    let good = EvidenceCoding.encode(row("RUS", "SYR"))
    #expect(scanned(good) != nil)
    let bytes = Array(good.utf8)
    var random = SplitMix64(seed: 4)
    var refused = 0
    for _ in 0..<20_000 {
      var bad = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bad[Int.random(in: 0..<bad.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bad.removeLast(Int.random(in: 0..<bad.count, using: &random))
      }
      let isRead = bad.withUnsafeBytes { RowScanner.row($0, from: 0)?.lineEnd == bad.count }
      let isRow = (try? EvidenceCoding.decodeLines(bad))?.count == 1
      if isRead { #expect(isRow, "\(String(decoding: bad, as: UTF8.self))") } else { refused += 1 }
    }
    #expect(refused > 10_000)
  }

  @Test("sums alone are those of the graph with its evidence", arguments: 0..<8)
  func sums(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var evidence: [Evidence] = []
    for index in 0..<200 {
      guard let a = ["A", "B", "C", "د"].randomElement(using: &random),
        let b = ["A", "B", "C", "د"].randomElement(using: &random)
      else { continue }
      evidence.append(
        row(
          a, b, Bool.random(using: &random) ? .support : .oppose, doc: "d\(index % 37)",
          date: index % 7 == 0 ? nil : "2024-12-\(10 + index % 9)",
          outlet: index % 5 == 0 ? nil : "o\(index % 4)",
          confidence: Double(index % 100) / 100, start: index * 10,
          event: EventClass.allCases[index % 15], names: index % 3 == 0 ? ("x\(a)", "y\(b)") : nil))
    }
    let options = GraphBuilder.Options(halfLife: seed % 2 == 0 ? 5 : nil)
    var whole = GraphBuilder(options: options)
    whole.add(evidence)
    var expected = whole.build()
    for index in expected.edges.indices { expected.edges[index].evidence = [] }

    var bare = options
    bare.keepsEvidence = false
    var scanner = GraphBuilder(options: bare)
    evidence.shuffle(using: &random)
    try scanner.add(lines: EvidenceCoding.encodeLines(evidence + evidence.prefix(20))[...])
    #expect(scanner.build() == expected)
    var values = GraphBuilder(options: bare)
    values.add(evidence)
    #expect(values.build() == expected)
  }

  @Test("errors name the line")
  func errors() throws {
    var options = GraphBuilder.Options()
    options.keepsEvidence = false
    var builder = GraphBuilder(options: options)
    let text = EvidenceCoding.encode(row("A", "B")) + "\n\n{\"schema\":2}\n"
    let error = try #require(throws: EntenteError.self) {
      try builder.add(lines: Array(text.utf8)[...], file: "e.jsonl", firstLine: 5)
    }
    #expect(error.line == 7)
    #expect(error.file == "e.jsonl")
  }
}
