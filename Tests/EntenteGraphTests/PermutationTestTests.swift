import Testing

@testable import EntenteGraph

@Suite("Permutation tests")
struct PermutationTestTests {
  @Test("frequencies agree with Fisher's exact test")
  func fisher() {
    // 8 of 10 speak after and 1 of 10 before (the table 8 2 / 1 9): two-sided p = .005477.
    let vote = PermutationTest.Vote(support: 1_000_000, oppose: 0)
    let stratum = PermutationTest.Stratum(
      storiesBefore: 10, storiesAfter: 10, votes: Array(repeating: vote, count: 9), votesBefore: 1)
    let test = PermutationTest(strata: [stratum], permutations: 199_999)
    var random = SplitMix64(seed: 3)
    #expect(abs(test.salience(&random) - 0.005477) < 0.001)
  }

  @Test("stances agree with counting all ways to deal the labels")
  func stance() throws {
    // Three for and three against: of the 20 ways to deal, 2 separate them.
    let strata = [
      PermutationTest.Stratum(
        storiesBefore: 3, storiesAfter: 3,
        votes: (0..<6).map { .init(support: $0 < 3 ? 900_000 : 0, oppose: $0 < 3 ? 0 : 900_000) },
        votesBefore: 3)
    ]
    var random = SplitMix64(seed: 5)
    let p = try #require(
      PermutationTest(strata: strata, permutations: 99_999).stance(&random))
    #expect(abs(p - 0.1) < 0.005)
  }

  @Test("a silent side has no stance")
  func silent() {
    let stratum = PermutationTest.Stratum(
      storiesBefore: 3, storiesAfter: 3, votes: [.init(support: 1, oppose: 0)], votesBefore: 1)
    var random = SplitMix64(seed: 5)
    #expect(PermutationTest(strata: [stratum], permutations: 99).stance(&random) == nil)
  }
}
