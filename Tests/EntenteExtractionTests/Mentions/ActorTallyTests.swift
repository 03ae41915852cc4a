import Testing

@testable import EntenteExtraction

@Suite struct ActorTallyTests {
  @Test func `A list counts like a dictionary`() {
    var tally = ActorTally()
    var counts: [Int32: Int] = [:]
    for step in 0..<500 {
      let (actor, count) = (Int32(step * step % 37), step % 5)
      tally.add(count, to: actor)
      counts[actor, default: 0] += count
    }
    #expect(tally.entries.count == counts.count)
    for actor in Int32(0)..<40 { #expect(tally[actor] == counts[actor] ?? 0) }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    #expect(tally.most?.actor == most?.key && tally.most?.count == most?.value)
    let many = counts.filter { $0.value > 30 }
    #expect(tally.actors { $0.count > 30 } == Set(many.keys))
    #expect(tally.filter { $0.count > 30 }.entries.count == many.count)
  }

  @Test func `Of equals the first of the lexicon is most`() {
    var tally = ActorTally()
    tally.add(2, to: 9)
    tally.add(2, to: 4)
    #expect(tally.most?.actor == 4)
    #expect(ActorTally().most == nil)
  }
}
