/// How often a text speaks of each of some actors: states, armed groups.
///
/// A list, since there are few of them, and it is asked for every name of a text.
struct ActorTally {
  private(set) var entries: [(actor: Int32, count: Int)] = []

  mutating func add(_ count: Int, to actor: Int32) {
    if let place = entries.firstIndex(where: { $0.actor == actor }) {
      entries[place].count += count
    } else {
      if entries.isEmpty { entries.reserveCapacity(8) }
      entries.append((actor, count))
    }
  }

  subscript(actor: Int32) -> Int { entries.first { $0.actor == actor }?.count ?? 0 }

  /// The actor of whom the text speaks most; of equals the first of the lexicon.
  var most: (actor: Int32, count: Int)? {
    entries.max { ($0.count, -$0.actor) < ($1.count, -$1.actor) }
  }

  func filter(_ isWanted: ((actor: Int32, count: Int)) -> Bool) -> ActorTally {
    var tally = ActorTally()
    tally.entries = entries.filter(isWanted)
    return tally
  }

  func actors(where isWanted: ((actor: Int32, count: Int)) -> Bool) -> Set<Int32> {
    Set(entries.filter(isWanted).map(\.actor))
  }
}
