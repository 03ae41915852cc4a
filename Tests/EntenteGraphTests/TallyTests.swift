import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Counts by key")
struct TallyTests {
  @Test("a tally is a dictionary, sorted by bytes")
  func dictionary() {
    var random = SplitMix64(seed: 8)
    var tally = Tally<String>()
    var dictionary: [String: Int] = [:]
    for _ in 0..<2_000 {
      let key = ["a", "B", "é", "ب", "", "ab"].randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        tally[key] = nil
        dictionary[key] = nil
      case 1:
        tally[key] = 7
        dictionary[key] = 7
      default:
        tally[key, default: 0] += 1
        dictionary[key, default: 0] += 1
      }
      #expect(tally[key] == dictionary[key])
      #expect(tally.total == dictionary.values.reduce(0, +))
    }
    let sorted = dictionary.sorted { utf8Precedes($0.key, $1.key) }
    #expect(tally.map(\.key) == sorted.map(\.key))
    #expect(tally.values == sorted.map(\.value))
  }

  @Test("adding tallies adds their counts, in any order")
  func sums() {
    var one: Tally = ["Reuters": 2, "AFP": 1]
    let other: Tally = ["AFP": 4, "SANA": 3]
    var two = other
    two.add(one)
    one.add(other)
    #expect(one == ["AFP": 5, "Reuters": 2, "SANA": 3])
    #expect(one == two)
  }

  @Test("keys are told apart by their bytes")
  func bytes() {
    var tally: Tally = ["é": 1]
    tally["e\u{301}", default: 0] += 2
    #expect(tally.values == [2, 1])
  }

  @Test("events are sorted by name")
  func events() {
    let tally: Tally<EventClass> = [.yield: 1, .accuse: 2, .support: 3, .aid: 4]
    #expect(tally.map(\.key) == [.accuse, .aid, .support, .yield])
    #expect(Set(EventClass.allCases.map(\.place)) == Set(0..<EventClass.allCases.count))
  }
}
