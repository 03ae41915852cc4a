import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct EventClassesTests {
  @Test func `Bits say what a set says`() {
    for first in EventClass.allCases {
      for second in EventClass.allCases {
        let bits: EventClasses = [first, second]
        let set: Set<EventClass> = [first, second]
        #expect(Array(bits) == EventClass.allCases.filter(set.contains))
        for event in EventClass.allCases { #expect(bits.contains(event) == set.contains(event)) }
        #expect(bits.isDisjoint(with: [.assault]) == set.isDisjoint(with: [.assault]))
      }
    }
    #expect(([] as EventClasses).isEmpty)
  }
}
