import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Factions and the frustration index")
struct FactionsTests {
  @Test("Read's tribes: seven errors in two camps, the split is known")
  func tribes() {
    let two = Factions(ReadTribes.graph)
    #expect(two.lower == 7)
    #expect(two.upper == 7)
    #expect(two.camps.map(\.count) == [12, 4])
    #expect(two.camps.last == ["Gama", "Gavev", "Kotun", "Nagad"])
  }

  @Test("Read's tribes: two errors in three camps")
  func tribesFree() {
    let free = Factions(ReadTribes.graph, maxCamps: nil)
    #expect(free.isExact)
    #expect(free.upper == 2)
    #expect(free.camps.count == 3)
  }

  @Test("small graphs of the textbooks")
  func textbook() {
    // Harary: a graph is balanced if it falls into two camps without errors.
    let balanced = signedGraph([
      ("a", "b", .support), ("b", "c", .oppose), ("c", "d", .support), ("d", "a", .oppose),
    ])
    #expect(Factions(balanced).upper == 0)
    #expect(Factions(balanced).camps == [["a", "b"], ["c", "d"]])
    // Three enemies: one error in two camps, none in three.
    let enemies = signedGraph([("a", "b", .oppose), ("b", "c", .oppose), ("c", "a", .oppose)])
    #expect(Factions(enemies).upper == 1)
    #expect(Factions(enemies, maxCamps: nil).upper == 0)
    #expect(Factions(enemies, maxCamps: nil).camps == [["a"], ["b"], ["c"]])
    // All enemies: K6 splits best into halves, with 3 + 3 errors.
    var all: [(String, String, Polarity)] = []
    for i in 0..<6 { for j in 0..<i { all.append(("n\(i)", "n\(j)", .oppose)) } }
    #expect(Factions(signedGraph(all)).upper == 6)
    #expect(Factions(SignedGraph(level: .polity)).camps.isEmpty)
  }

  @Test("random graphs agree with trying everything", arguments: 0..<120)
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let n = 3 + Int(seed % 10)
    let density = Double.random(in: 0.2...1, using: &random)
    let share = Double.random(in: 0...1, using: &random)
    var list: [(Int, Int, Int)] = []
    for a in 0..<n {
      for b in 0..<a where Double.random(in: 0..<1, using: &random) < density {
        list.append((b, a, Double.random(in: 0..<1, using: &random) < share ? 1 : -1))
      }
    }
    let ties = SignedTies(ids: (0..<n).map { "n\($0 + 10)" }, ties: list)
    func errors(_ camps: [Int]) -> Int {
      list.filter { (camps[$0.0] == camps[$0.1]) != ($0.2 > 0) }.count
    }

    var least = Int.max
    for mask in 0..<(1 << (n - 1)) { least = min(least, errors((0..<n).map { mask >> $0 & 1 })) }
    let two = Factions(ties, maxCamps: 2, limit: 100_000_000)
    #expect(two.lower == least)
    #expect(two.upper == least)
    #expect(errors(places(two, ties)) == least)

    guard n <= 8 else { return }
    var leastFree = Int.max
    var camps = [Int](repeating: 0, count: n)
    func visit(_ node: Int, _ used: Int) {
      if node == n {
        leastFree = min(leastFree, errors(camps))
        return
      }
      for camp in 0...used {
        camps[node] = camp
        visit(node + 1, max(used, camp + 1))
      }
    }
    visit(0, 0)
    let free = Factions(ties, maxCamps: nil, limit: 100_000_000)
    #expect(free.lower == leastFree)
    #expect(errors(places(free, ties)) == leastFree)
  }

  /// Camp by actor; those without ties are in camps of their own.
  private func places(_ factions: Factions, _ ties: SignedTies) -> [Int] {
    ties.ids.enumerated().map { index, id in
      factions.camps.firstIndex { $0.contains(id) } ?? 1_000 + index
    }
  }

  @Test("a search that is cut short gives honest bounds")
  func bounds() {
    var random = SplitMix64(seed: 4)
    var list: [(Int, Int, Int)] = []
    for a in 0..<40 {
      for b in 0..<a { list.append((b, a, Bool.random(using: &random) ? 1 : -1)) }
    }
    let ties = SignedTies(ids: (0..<40).map { "n\($0)" }, ties: list)
    let cut = Factions(ties, maxCamps: 2, limit: 50)
    #expect(cut.lower < cut.upper)
    #expect(cut.lower > 100)
    #expect(!cut.isExact)
  }

  @Test("agreement of partitions")
  func agreement() {
    let one = Factions(ReadTribes.graph)
    #expect(one.agreement(with: one) == 1)
    let other = Factions(ReadTribes.graph, maxCamps: nil)
    let value = one.agreement(with: other) ?? 0
    #expect(value > 0.2 && value < 0.9)
    #expect(one.agreement(with: Factions(SignedGraph(level: .polity))) == nil)
  }
}
