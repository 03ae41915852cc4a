import EntenteModel

/// The camps that an actor graph falls into, and how badly.
///
/// An error is a tie of support between camps or of opposition within one. With two camps, the
/// fewest errors are the frustration index L [1]; with any number, the balance is the weak one of
/// Davis [2].
///
/// 1. F. Harary, "On the Measurement of Structural Balance", *Behavioral Science* 4 (1959) 316–323.
/// 2. J. A. Davis, "Clustering and Structural Balance in Graphs", *Human Relations* 20 (1967)
///    181–187.
public struct Factions: Sendable, Hashable {
  /// Ids by camp, each sorted; the camps by size, then first id. Actors without ties are in none.
  public let camps: [[String]]
  /// Errors of ``camps``.
  public let upper: Int
  /// What no partition can undercut; equal to ``upper`` if the search was complete.
  public let lower: Int

  /// Steps that a block may take unless the caller says otherwise.
  public static let defaultLimit = 100_000_000

  /// Whether the number of errors is the smallest there is.
  public var isExact: Bool { lower == upper }

  /// Finds the camps.
  ///
  /// - Parameters:
  ///   - graph: Its ties count without direction and weight.
  ///   - maxCamps: 2 for the frustration index, `nil` for any number.
  ///   - limit: Steps of the search for each biconnected block; a hundred million take about a
  ///     second.
  public init(_ graph: SignedGraph, maxCamps: Int? = 2, limit: Int = Self.defaultLimit) {
    self.init(SignedTies(graph), maxCamps: maxCamps, limit: limit)
  }

  init(_ ties: SignedTies, maxCamps: Int?, limit: Int) {
    var upper = 0
    var lower = 0
    var sets = DisjointSets(count: ties.count)
    var side = [Int](repeating: -1, count: ties.count)
    for block in ties.blocks() {
      let result = PartitionSearch.partition(block, of: ties, maxCamps: maxCamps, limit: limit)
      upper += result.upper
      lower += result.lower
      if maxCamps == 2 {
        // The block hangs on an actor that has a side already; turn it to fit.
        let fixed = block.indices.first { side[block[$0]] >= 0 }
        let turn = fixed.map { side[block[$0]] ^ result.camps[$0] } ?? result.camps[0]
        for (place, node) in block.enumerated() { side[node] = result.camps[place] ^ turn }
      } else {
        var first: [Int: Int] = [:]
        for (place, node) in block.enumerated() {
          if let other = first[result.camps[place]] { sets.join(node, other) }
          first[result.camps[place]] = node
        }
      }
    }
    var members: [Int: [String]] = [:]
    for node in 0..<ties.count where !ties.neighbours[node].isEmpty {
      members[maxCamps == 2 ? side[node] : sets.root(node), default: []].append(ties.ids[node])
    }
    camps = members.values.map { $0.sorted(by: utf8Precedes) }.sorted {
      if $0.count != $1.count { return $0.count > $1.count }
      return utf8Precedes($0.first ?? "", $1.first ?? "")
    }
    self.upper = upper
    self.lower = lower
  }

  /// How much two partitions agree on the actors that both have: 1 if they are the same, about 0 if
  /// unrelated; `nil` with fewer than two such actors.
  ///
  /// - SeeAlso: L. Hubert, P. Arabie, "Comparing Partitions", *J. Classification* 2 (1985) 193–218.
  public func agreement(with other: Factions) -> Double? {
    func index(_ camps: [[String]]) -> [ByteKey: Int] {
      var result: [ByteKey: Int] = [:]
      for (camp, ids) in camps.enumerated() { for id in ids { result[ByteKey(id)] = camp } }
      return result
    }
    let mine = index(camps)
    let theirs = index(other.camps)
    var both: [[Int]: Int] = [:]
    var ours: [Int: Int] = [:]
    var yours: [Int: Int] = [:]
    for (id, camp) in mine {
      guard let second = theirs[id] else { continue }
      both[[camp, second], default: 0] += 1
      ours[camp, default: 0] += 1
      yours[second, default: 0] += 1
    }
    let n = ours.values.reduce(0, +)
    guard n > 1 else { return nil }
    func pairs(_ counts: some Sequence<Int>) -> Double {
      counts.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    }
    let together = pairs(both.values)
    let expected = pairs(ours.values) * pairs(yours.values) / pairs([n])
    let most = (pairs(ours.values) + pairs(yours.values)) / 2
    return most == expected ? 1 : (together - expected) / (most - expected)
  }
}
