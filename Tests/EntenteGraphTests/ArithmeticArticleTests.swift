import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteGraph

/// The numbers of the article `Arithmetic` are those that the code computes.
@Suite("The article on arithmetic")
struct ArithmeticArticleTests {
  let article: String

  init() throws {
    article = try String(
      contentsOfFile: Checkout.path("Sources/EntenteGraph/EntenteGraph.docc/Arithmetic.md"),
      encoding: .utf8)
  }

  /// The table's rows, as evidence: so the table itself is under test.
  private func evidence() throws -> (rows: [Evidence], stories: [String: String]) {
    var rows: [Evidence] = []
    var stories: [String: String] = [:]
    var first: [Character: String] = [:]
    for line in article.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let confidence = Double(cells[4]) else { continue }
      let story = try #require(cells[2].first)
      stories[cells[0]] = first[story] ?? cells[0]
      first[story] = stories[cells[0]]
      rows.append(
        row(
          "RUS", "SYR", cells[3] == "support" ? .support : .oppose, doc: cells[0],
          date: cells[0] == "e" ? "2024-11-01" : "2024-12-01", outlet: cells[1],
          confidence: confidence, start: rows.count))
    }
    return (rows, stories)
  }

  private func graph(halfLife: Double? = nil) throws -> SignedGraph {
    let (rows, stories) = try evidence()
    #expect(rows.count == 6)
    var builder = GraphBuilder(options: .init(halfLife: halfLife))
    builder.add(rows)
    builder.add(stories: stories)
    return builder.build()
  }

  private func says(_ text: String) { #expect(article.contains(text), "\(text)") }

  @Test("sums, share, interval, weight, class and outlets")
  func edge() throws {
    let edge = try #require(try graph().edges.first)
    #expect(edge.supportMicros == 2_400_000)
    #expect(edge.opposeMicros == 1_100_000)
    let score = edge.score
    says("3.4 / 5.5 = \(decimal(score.theta, places: 4))")
    says(
      "    \(decimal(score.interval.lowerBound, places: 4)) to "
        + "\(decimal(score.interval.upperBound, places: 4))\n")
    says("p = 2θ - 1           = \(decimal(score.polarity, places: 4))\n")
    says("s = log2(1 + 2.4 + 1.1) = \(decimal(score.strength, places: 4))\n")
    says("w = p · s            = \(decimal(score.weight, places: 4))\n")
    says("n = \(decimal(score.effectiveOutlets, places: 4))\n")
    says("the tie is **\(score.edgeClass.rawValue)**")
  }

  @Test("ageing")
  func ageing() throws {
    let edge = try #require(try graph(halfLife: 30).edges.first)
    #expect(edge.opposeMicros == 800_000)
    says("S- = 0.8")
  }

  @Test("silence, stance and q-values")
  func tests() throws {
    let vote = PermutationTest.Vote(support: 900_000, oppose: 0)
    let silent = PermutationTest(
      strata: [
        .init(
          storiesBefore: 10, storiesAfter: 10, votes: Array(repeating: vote, count: 3),
          votesBefore: 3)
      ], permutations: 0)
    says("120 / 1140 = \(decimal(silent.chanceOfSilence(after: true), places: 4))\n")
    let against = PermutationTest.Vote(support: 0, oppose: 900_000)
    let turn = PermutationTest(
      strata: [
        .init(
          storiesBefore: 3, storiesAfter: 3,
          votes: Array(repeating: vote, count: 3) + Array(repeating: against, count: 3),
          votesBefore: 3)
      ], permutations: 99_999)
    var random = SplitMix64(seed: 1)
    says("so p is \(decimal(try #require(turn.stance(&random)), places: 1)):")
    let q = FalseDiscovery.qValues([0.01, 0.03, 0.04, 0.5]).map { decimal($0, places: 4) }
    says("q = \(q.joined(separator: ", "))\n")
  }
}
