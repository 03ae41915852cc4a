import Testing

@testable import EntenteExtraction

@Suite struct WordClassTests {
  @Test func `Every class fits into a set`() {
    #expect(WordClass.allCases.count <= 64)
    #expect(Set(WordClass.allCases.map(\.number)).count == WordClass.allCases.count)
    for wordClass in WordClass.allCases {
      let set = WordClasses(wordClass)
      #expect(WordClass.allCases.filter { set.has($0) } == [wordClass])
      #expect(set == WordClasses(number: wordClass.number))
    }
  }

  @Test func `Every class has a name of its own in the tables`() {
    for wordClass in WordClass.allCases { #expect(WordClass(name: wordClass.name) == wordClass) }
    #expect(WordClass(name: "agent-marker") == .agentMarker)
    #expect(WordClass(name: "agentMarker") == nil)
  }
}
